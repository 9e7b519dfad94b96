import ArgumentParser
import Display
import Export
import Facilitator
import Settings

/// `convene config`.
struct ConfigCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print your settings, what holds now and why.",
    discussion: """
      What is printed is the settings file itself, every line explained. With --create it becomes \
      your file, to be changed in any editor; --path says where that is. A line that cannot be \
      used is named and ignored, it never stops a meeting.
      """)

  @Flag(help: "Print only where the settings file is.")
  var path = false

  @Flag(help: "Make the settings file where there is none yet.")
  var create = false

  @Option(
    help: ArgumentHelp("Show what holds with this --out of run.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Flag(inversion: .prefixedNo, help: "Show what holds with this --plain of run.")
  var plain: Bool?

  func validate() throws {
    if path, create { throw ValidationError("--path and --create do not go together.") }
  }

  func perform() throws {
    let place = Program.settingsPlace
    if path {
      PlainConsole.writeToOutput(place.file + "\n")
      return
    }
    var options: [SettingKey: (option: String, value: String)] = [:]
    if let out { options[.minutes] = ("--out", out) }
    if let plain {
      options[.plain] = plain ? ("--plain", "on") : ("--no-plain", "off")
    }
    let settings = Settings(
      file: Program.settingsFile.file, options: options, environment: Program.environment)
    let text = SettingsSheet.text(settings, place: place)
    if create {
      try make(text, at: place)
    } else {
      PlainConsole.writeToOutput(text)
    }
  }

  @MainActor
  private func make(_ text: String, at place: SettingsPlace) throws {
    guard !Program.settingsAreThere else {
      Program.complain(ShellText.settingsAreThere(place.file, columns: Program.columns))
      throw ExitCode.failure
    }
    do throws(DocumentError) {
      let written = try DocumentWriter().write(
        name: SettingsTable.fileName, contents: text, preferred: place.folder, fallback: nil)
      Program.show(ShellText.settingsMade(written.path, columns: Program.columns))
    } catch {
      Program.complain(
        ShellText.settingsNotMade(
          place.file, because: error.preferred.fault, columns: Program.columns))
      throw ExitCode.failure
    }
  }
}
