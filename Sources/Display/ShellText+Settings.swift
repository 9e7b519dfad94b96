public import TextLayout

extension ShellText {
  /// The settings file was made.
  public static func settingsMade(_ path: String, columns: Int) -> [StyledText] {
    sentence("Your settings: \(path)", .good, columns: columns)
  }

  /// There is a settings file, which is not written over.
  public static func settingsAreThere(_ path: String, columns: Int) -> [StyledText] {
    sentence(
      "There are settings in \(path), and they were left as they are; convene config shows them",
      columns: columns)
  }

  /// The settings file could not be read; everything is as without one.
  public static func settingsNotRead(
    _ path: String, because reason: FileFault, columns: Int
  ) -> [StyledText] {
    sentence(
      "\(path) could not be read: \(reason.words); the defaults hold", .warning, columns: columns)
  }

  /// The settings file could not be made.
  public static func settingsNotMade(
    _ path: String, because reason: FileFault, columns: Int
  ) -> [StyledText] {
    sentence("\(path) could not be written: \(reason.words)", .alarm, columns: columns)
  }
}
