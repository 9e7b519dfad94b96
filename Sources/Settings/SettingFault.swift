import Diagnostics

/// What is wrong with one line of a settings file.
struct SettingFault: Error, Equatable {
  enum Kind: Equatable {
    case noColon(String)
    case unknownKey(String)
    case repeated(SettingKey, firstLine: Int)
    case unknownValue(String, of: SettingKey, words: [String])
    case controlCharacter(of: SettingKey)
    case openQuote
    case behindQuote(String)
    case missingFolder(String)
    case missingFile(String)
  }

  let kind: Kind
  let column: Int
  let length: Int

  init(_ kind: Kind, column: Int, length: Int) {
    self.kind = kind
    self.column = column
    self.length = length
  }

  /// The fault in words; the line is ignored, so it is a warning.
  func diagnostic(in source: SourceText, line: Int) -> Diagnostic {
    let (code, message, hint) = words
    return Diagnostic(
      in: source, at: SourcePosition(line: line, column: column), length: length,
      severity: .warning, code: code, message: message, hints: [hint])
  }

  private var words: (code: String, message: String, hint: String) {
    switch kind {
    case .noColon(let text):
      let example =
        SettingKey(typed: text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "")?
        .entry ?? SettingKey.bell.entry
      return (
        "no-colon", "a setting without a colon",
        "write it as '\(example.key.rawValue): \(example.example)'; the line is ignored"
      )
    case .unknownKey(let word): return unknown(word)
    case .repeated(let key, let first):
      return (
        "repeated-setting", "'\(key.rawValue)' a second time",
        "line \(first) holds; this one is ignored"
      )
    case .unknownValue(let text, let key, let words): return unknown(text, of: key, words)
    case .controlCharacter(let key):
      return (
        "control-character", "'\(key.rawValue)' holds a control character",
        "type the line again; it is ignored"
      )
    case .openQuote:
      return (
        "open-quote", "a quote that is never closed",
        "write the same quote at the end; the line is ignored"
      )
    case .behindQuote(let text):
      return (
        "behind-quote", "'\(text)' stands behind the closing quote",
        "a comment begins with '#'; the line is ignored"
      )
    case .missingFolder(let path):
      return (
        "missing-folder", "there is no folder '\(path)'",
        "make it, or name another; the line is ignored"
      )
    case .missingFile(let path):
      return (
        "missing-file", "there is no file '\(path)'",
        "'convene templates html' prints one to begin with; the line is ignored"
      )
    }
  }

  private func unknown(_ word: String) -> (code: String, message: String, hint: String) {
    let names = SettingKey.allCases.map(\.rawValue)
    let remedy =
      Nearest.name(to: word, among: names).map { "did you mean '\($0)'?" }
      ?? "there are \(names.map { "'\($0)'" }.joined(separator: ", "));"
    return ("unknown-setting", "unknown setting '\(word)'", remedy + " the line is ignored")
  }

  private func unknown(
    _ text: String, of key: SettingKey, _ words: [String]
  ) -> (code: String, message: String, hint: String) {
    let message =
      text.isEmpty
      ? "'\(key.rawValue)' without a value" : "'\(key.rawValue)' cannot be '\(text)'"
    let choices = words.map { "'\($0)'" }
    let list = choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? "")
    let remedy =
      Nearest.name(to: text, among: words).map { "did you mean '\($0)'?" } ?? "write \(list);"
    return ("unknown-value", message, remedy + " the line is ignored")
  }
}

extension SettingEntry {
  /// A value as somebody would write it.
  var example: String {
    switch sort {
    case .choice(let words): words.last ?? standard
    case .folder: "~/Documents/\(key.rawValue)"
    case .file: "~/Documents/school.html"
    case .name: "Amy"
    }
  }
}
