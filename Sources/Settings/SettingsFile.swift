public import Diagnostics

/// A settings file that was read: what it says, and what in it is wrong and ignored.
public struct SettingsFile: Equatable, Sendable {
  /// What stands behind a key.
  public struct Value: Equatable, Sendable {
    /// The value, without quotes and comment; empty where the file says that there is none.
    public let text: String
    /// Where it stands.
    public let position: SourcePosition
  }

  /// The file as it is named to the user.
  public let name: String
  /// What the file says.
  public private(set) var values: [SettingKey: Value] = [:]
  /// What is wrong in the file, in the order of its lines.
  public private(set) var faults: [Diagnostic] = []
  private let source: SourceText

  /// Reads a file's text: `key: value`, one to a line, comments behind `#`.
  public init(name: String, text: String = "") {
    self.name = name
    source = SourceText(file: name, text: text)
    for number in source.lines.indices {
      let line = SettingsLine(source.lines[number])
      do throws(SettingFault) {
        try read(line, number: number + 1)
      } catch {
        faults.append(error.diagnostic(in: source, line: number + 1))
      }
    }
  }

  /// Takes a value out again whose folder or file is not there.
  public mutating func ignoreMissing(_ key: SettingKey) {
    guard let value = values.removeValue(forKey: key) else { return }
    let kind: SettingFault.Kind =
      key.entry.sort == .file ? .missingFile(value.text) : .missingFolder(value.text)
    let fault = SettingFault(kind, column: value.position.column, length: value.text.count)
    faults.append(fault.diagnostic(in: source, line: value.position.line))
  }

  private mutating func read(_ line: SettingsLine, number: Int) throws(SettingFault) {
    guard let (word, column) = try line.key() else { return }
    guard let key = SettingKey(typed: word) else {
      throw SettingFault(.unknownKey(word), column: column, length: word.count)
    }
    if let first = values[key] {
      throw SettingFault(
        .repeated(key, firstLine: first.position.line), column: column, length: word.count)
    }
    let (text, start) = try line.value()
    values[key] = Value(
      text: try Self.checked(text, of: key, column: start),
      position: SourcePosition(line: number, column: start))
  }

  private static func checked(
    _ text: String, of key: SettingKey, column: Int
  ) throws(SettingFault) -> String {
    switch key.entry.sort {
    case .choice(let words):
      guard let word = words.first(where: { $0 == text.lowercased() }) else {
        throw SettingFault(
          .unknownValue(text, of: key, words: words), column: column, length: text.count)
      }
      return word
    case .folder, .file, .name:
      let isControl = text.unicodeScalars.contains {
        $0.properties.generalCategory == .control
      }
      if isControl {
        throw SettingFault(.controlCharacter(of: key), column: column, length: text.count)
      }
      return text
    }
  }
}
