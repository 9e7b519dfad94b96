/// The whole settings file with what holds now and why, ready to be saved.
public enum SettingsSheet {
  /// The file's text.
  ///
  /// - Parameters:
  ///   - settings: What holds.
  ///   - place: Where the file belongs.
  /// - Returns: The text, with a line break at its end.
  public static func text(_ settings: Settings, place: SettingsPlace) -> String {
    let named = place.variable.map { " ($\($0) names the folder)" } ?? ""
    let head = """
      # The settings of Convene: one to a line, as key: value. A line that begins with # is a comment.
      # Change what stands behind a colon; options of the command line win over this file.
      # The file: \(place.file)\(named)
      # 'Now' says what held when this was printed, and why.
      """
    let parts = SettingKey.allCases.map { part($0, settings) }
    return ([head] + parts).joined(separator: "\n\n") + "\n"
  }

  private static func part(_ key: SettingKey, _ settings: Settings) -> String {
    let entry = key.entry
    let held = settings[key]
    let value = held.text.isEmpty ? "" : " " + written(held.text)
    return """
      # \(entry.summary)\(choices(of: entry)).
      # \(entry.detail)
      # Now: \(now(key, held, settings))
      \(key.rawValue):\(value)
      """
  }

  private static func choices(of entry: SettingEntry) -> String {
    guard case .choice(let words) = entry.sort else { return "" }
    return ": " + words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  private static func now(_ key: SettingKey, _ held: Settings.Held, _ settings: Settings) -> String
  {
    let value = held.text.isEmpty ? "none" : held.text
    let why =
      switch held.origin {
      case .standard: "the default"
      case .file(let name, let line): "from \(name):\(line)"
      case .option(let option): "from \(option)"
      }
    if key == .colour, settings.colour == .auto, let reason = settings.noColourBecause {
      return "\(value), \(why); never, because \(reason)"
    }
    return "\(value), \(why)"
  }

  /// The value as the reader takes it back, in quotes where it would be cut or lose its blanks.
  static func written(_ value: String) -> String {
    let isBare =
      !value.contains(" #") && !value.hasPrefix("#") && !value.hasPrefix("\"")
      && !value.hasPrefix("'") && value.first?.isWhitespace == false
      && value.last?.isWhitespace == false
    if isBare { return value }
    return value.contains("\"") ? "'\(value)'" : "\"\(value)\""
  }
}
