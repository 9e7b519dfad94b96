import Diagnostics
import Display
import Facilitator
import Foundation
import Settings
import TextLayout

extension Program {
  /// The user's home folder.
  static let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()

  /// Where the settings live.
  static let settingsPlace = SettingsPlace(environment: environment, home: home)

  /// What the settings file says and what in it is wrong, read once.
  static let settingsFile: (file: SettingsFile, faults: [StyledText]) = {
    let path = settingsPlace.file
    guard let script = fopen(path, "rb") else {
      let reason = errno
      let faults =
        reason == ENOENT || reason == ENOTDIR
        ? []
        : ShellText.settingsNotRead(
          path, because: FileFault(code: reason), columns: columns)
      return (SettingsFile(name: path), faults)
    }
    fclose(script)
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
      let faults = ShellText.settingsNotRead(path, because: .isFolder, columns: columns)
      return (SettingsFile(name: path), faults)
    }
    var file = SettingsFile(name: path, text: String(decoding: data, as: UTF8.self))
    let said = Settings(file: file)
    for key in [SettingKey.protocols, .template] {
      if let own = said.path(key, home: home), !FileManager.default.fileExists(atPath: own) {
        file.ignoreMissing(key)
      }
    }
    return (file, file.faults.flatMap(\.lines))
  }()

  /// What holds where the command line says nothing.
  static let settings = Settings(file: settingsFile.file, environment: environment)

  /// The template of the minutes that the settings name; nil where they name none.
  static var template: MinutesTemplate? {
    settings.path(.template, home: home).map { MinutesTemplate(path: $0) }
  }

  /// Whether there is anything where the settings file belongs.
  static var settingsAreThere: Bool {
    var status = stat()
    return lstat(settingsPlace.file, &status) == 0
  }

  /// Says on standard error what in the settings is wrong and ignored.
  static func complainOfSettings() { complain(settingsFile.faults) }
}
