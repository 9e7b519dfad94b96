import Settings

/// `docs/settings.md`, made of the table of settings.
///
/// It stands with the tests, so that the program does not carry it.
enum SettingsReference {
  static func markdown() -> String {
    let rows = SettingsTable.entries.map { entry in
      let standard = entry.standard.isEmpty ? "none" : "`\(entry.standard)`"
      let option = entry.option.map { "`\($0)`" } ?? ""
      return "| `\(entry.key.rawValue)` | \(values(of: entry)) | \(standard) | \(option) |"
        + " \(entry.summary). \(escaped(entry.detail)) |"
    }
    let table =
      "| key | value | default | option that wins | what it is |\n|---|---|---|---|---|\n"
      + rows.joined(separator: "\n")
    return [head, table, rules].joined(separator: "\n\n") + "\n"
  }

  private static let head = """
    # Settings

    <!-- Made by the tests from the table of settings. RECORD_SNAPSHOTS=1 writes it anew. -->

    Convene needs no settings. To have some:

        convene config --create     makes the file, every line explained
        convene config --path       says where it is
        convene config              prints it with what holds now, and why

    It is `$CONVENE_HOME/settings`, else `$XDG_CONFIG_HOME/convene/settings`, else
    `~/.config/convene/settings`: a text file with one setting to a line.
    """

  private static let rules = """
    A line is `key: value`; `#` at the start of a line or behind a blank begins a comment. A value in
    quotes is taken as it stands. A key may be left out, its default holds then. A line that cannot be
    used is named with its place and a remedy when a command starts, and ignored; it never stops a
    meeting. An option of the command line wins over the file.

    `NO_COLOR`, set to anything, means no colour unless the file says `colour: always`; bold and
    reversed letters stay. A session keeps the bell and the people with which it was begun:
    settings that change later do not change it, and `convene replay` does without bell, cues, template and
    facilitator of the settings, so that it gives the same each time.

    `convene config > FILE` into the settings file itself would empty it before it is read; print into
    another file, then move that.
    """

  private static func values(of entry: SettingEntry) -> String {
    switch entry.sort {
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .folder: "a folder"
    case .file: "a file"
    case .name: "a name"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|")
  }
}
