/// The keys of the language.
enum Vocabulary {
  /// The keys that say what a block is.
  static let blockKeys: [String] = Place.blocks.map(\.keys[0])

  /// Every key of a protocol.
  static let built: Set<String> = Set(
    Place.allCases.filter { !$0.isOfForms }.flatMap(\.keys))

  /// Every key of forms.
  static let ofForms: Set<String> = Set(Place.ofForms.flatMap(\.keys))

  /// The keys that only programmes have.
  static let elsewhere: Set<String> = [
    "programme", "carry", "sessions", "session", "use", "start", "since-last",
  ]

  /// The sorts of answer to a question before the start that are written as in a form.
  static let fieldTypes: Set<String> = [
    "lines", "number", "date", "person", "yes-no", "several", "rank", "scale", "lights", "axes",
    "file", "signature",
  ]

  /// The sorts of answer that only forms have: they take more than a line, or none.
  static let onlyInForms: Set<String> = ["grid", "table", "from"]

  /// The keys whose value may differ from variant to variant.
  static let differing: Set<String> = [
    "time", "plan", "total", "cues", "lights", "at-end", "prompt", "more", "guide", "questions",
    "bank", "watch-for", "begin-with", "replies", "cycles", "size", "number", "votes", "tasks",
    "ends", "until", "each",
  ]

  /// Whether a text is a key of the language.
  static func isKey(_ text: String) -> Bool {
    built.contains(text) || ofForms.contains(text) || elsewhere.contains(text)
  }
}
