import Diagnostics

/// Letters that only look like those of a code.
enum FormCodes {
  /// The first letter of a text that is of another script than the code's, and its script.
  static func double(in typed: String, of code: String) -> (letter: Character, script: String)? {
    LookAlike.firstDouble(in: typed, of: code).map { ($0.letter, $0.script.rawValue) }
  }
}
