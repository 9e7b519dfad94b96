/// Every setting, by the word in front of its colon.
public enum SettingKey: String, CaseIterable, Sendable {
  case colour, bell, cues, title, plain, minutes, template, protocols, facilitator

  /// The setting of a word in the file, in any case; nil where there is none.
  public init?(typed word: String) {
    let word = word.lowercased()
    self.init(rawValue: word == "color" ? "colour" : word)
  }

  /// What the setting is about.
  public var entry: SettingEntry { SettingsTable.entry(of: self) }
}

/// When output is in colour.
public enum ColourChoice: String, CaseIterable, Sendable {
  /// Where the output is a terminal that shows colours and nothing asks for none.
  case auto
  /// Everywhere but on plain lines.
  case always
  /// Nowhere.
  case never
}
