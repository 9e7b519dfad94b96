/// What the settings file, its page and the manual know of one setting.
public struct SettingEntry: Equatable, Sendable {
  /// What can stand behind the colon.
  public enum Sort: Equatable, Sendable {
    /// One of these words.
    case choice([String])
    /// The path of a folder.
    case folder
    /// The path of a file.
    case file
    /// A person's name.
    case name
  }

  /// The setting.
  public let key: SettingKey
  /// What can stand behind the colon.
  public let sort: Sort
  /// What holds where nothing is said; empty for nothing.
  public let standard: String
  /// What it is, in one line.
  public let summary: String
  /// What a newcomer would not guess.
  public let detail: String
  /// The option of the command line that wins over it; nil where there is none.
  public let option: String?
}

/// The one table of settings: the reader, the printed file and the documents all follow it.
public enum SettingsTable {
  /// The file's name in the settings folder.
  public static let fileName = "settings"

  /// Every entry, in the order of the file.
  public static let entries = SettingKey.allCases.map(entry)

  /// The entry of a setting.
  public static func entry(of key: SettingKey) -> SettingEntry {
    let row = row(of: key)
    return SettingEntry(
      key: key, sort: row.sort, standard: row.standard, summary: row.summary, detail: row.detail,
      option: row.option)
  }

  private typealias Row = (
    sort: SettingEntry.Sort, standard: String, summary: String, detail: String, option: String?
  )

  private static let onOrOff = SettingEntry.Sort.choice(["on", "off"])

  private static func row(of key: SettingKey) -> Row {
    switch key {
    case .colour:
      (
        .choice(ColourChoice.allCases.map(\.rawValue)), "auto",
        "Whether output is in colour",
        "auto: on a terminal, unless NO_COLOR is set or TERM is dumb. Nothing is said by colour alone.",
        nil
      )
    case .bell:
      (
        onOrOff, "on", "The bell when the time of a stage is up",
        "off: a session begins as after /quiet; /loud rings again.", nil
      )
    case .cues:
      (
        onOrOff, "on", "The lines before a stage's time is up, such as 2 minutes left",
        "off: only the end of the time is told. The status counts down either way.", nil
      )
    case .title:
      (
        onOrOff, "on", "The time left and the stage in the title of the terminal's window",
        "off: the title is left alone. It comes back at the end either way.", nil
      )
    case .plain:
      (
        onOrOff, "off", "Plain lines without a status, as a screen reader or a log wants them",
        "on: as if every session were run with --plain.", "--plain"
      )
    case .minutes:
      (
        .folder, "minutes", "The folder for the minutes",
        "Unless it begins with / or ~/, it is taken from the folder where convene is started.",
        "--out"
      )
    case .template:
      (
        .file, "", "A template of your own for the minutes; see convene templates",
        "school.html holds for html, docx, odt and pdf, a .md or .txt for its own; or none.",
        "--template"
      )
    case .protocols:
      (
        .folder, "", "Another folder with protocols of your own, such as a shared one",
        "Looked through after ./protocols and before the folder protocols beside this file.", nil
      )
    case .facilitator:
      (
        .name, "", "Who facilitates: your name, for the minutes",
        "Joins each session as its facilitator when a protocol is loaded.", "--person"
      )
    }
  }
}
