import Diagnostics

/// What holds now: the command line over the file over what the program does by itself.
public struct Settings: Equatable, Sendable {
  /// Why a value holds.
  public enum Origin: Equatable, Sendable {
    /// Nothing was said.
    case standard
    /// A line of the settings file.
    case file(String, line: Int)
    /// An option of the command line.
    case option(String)
  }

  /// A value and why it holds.
  public struct Held: Equatable, Sendable {
    /// The value; empty for none.
    public let text: String
    /// Why it holds.
    public let origin: Origin

    /// Makes a value with its reason.
    public init(text: String, origin: Origin) {
      self.text = text
      self.origin = origin
    }
  }

  private let held: [SettingKey: Held]
  /// What keeps output without colour although the setting leaves it open, such as `NO_COLOR is set`.
  public let noColourBecause: String?

  /// Puts together what was said.
  ///
  /// - Parameters:
  ///   - file: The settings file.
  ///   - options: What the command line says, by the option's name.
  ///   - environment: The environment.
  public init(
    file: SettingsFile, options: [SettingKey: (option: String, value: String)] = [:],
    environment: [String: String] = [:]
  ) {
    var held: [SettingKey: Held] = [:]
    for key in SettingKey.allCases {
      if let (option, value) = options[key] {
        held[key] = Held(text: value, origin: .option(option))
      } else if let value = file.values[key] {
        held[key] = Held(text: value.text, origin: .file(file.name, line: value.position.line))
      }
    }
    self.held = held
    let terminal = environment["TERM"] ?? ""
    // https://no-color.org: present and not empty, whatever it says.
    if !(environment["NO_COLOR"] ?? "").isEmpty {
      noColourBecause = "NO_COLOR is set"
    } else if terminal.isEmpty || terminal == "dumb" {
      noColourBecause = terminal.isEmpty ? "TERM is not set" : "TERM is dumb"
    } else {
      noColourBecause = nil
    }
  }

  /// A setting and why it holds.
  public subscript(key: SettingKey) -> Held {
    held[key] ?? Held(text: key.entry.standard, origin: .standard)
  }

  /// When output is in colour.
  public var colour: ColourChoice { ColourChoice(rawValue: self[.colour].text) ?? .auto }

  /// Whether a setting of two values is on.
  public func isOn(_ key: SettingKey) -> Bool { self[key].text == "on" }

  /// A folder or a name; nil where there is none.
  public func text(_ key: SettingKey) -> String? {
    self[key].text.isEmpty ? nil : self[key].text
  }

  /// A folder or file with `~` in front as the user's own; nil where there is none.
  public func path(_ key: SettingKey, home: String) -> String? {
    guard let path = text(key) else { return nil }
    return path == "~" || path.hasPrefix("~/") ? home + path.dropFirst() : path
  }
}
