import MeetingProtocol

/// A condition as a script writes it, taken apart.
struct ConditionText {
  /// What sort of name stands in front.
  enum Form {
    /// A value or a decision: `mode is coaching`.
    case answer
    /// Something that is counted: `classrooms at least 3`.
    case count
    /// A role: `observer is here`.
    case presence
  }

  /// What is looked at, as written.
  var subject: String
  var form: Form
  var test: Condition.Test
  /// The answers that are looked for or ruled out.
  var answers: [String] = []

  private static let first = Condition.Test.isOne(of: ["1"])

  /// Nil where the text is no condition.
  init?(_ written: String) {
    let text = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lower = text.lowercased()
    for word in ["session", "cycle"] {
      if lower == "first \(word)" {
        (subject, form, test) = (word, .count, Self.first)
        return
      }
      if ["later \(word)", "not first \(word)", "not the first \(word)"].contains(lower) {
        (subject, form, test) = (word, .count, .atLeast(2))
        return
      }
    }
    for (phrase, make) in Self.phrases {
      guard let range = lower.range(ofPhrase: phrase) else { continue }
      // Lower case keeps the number of characters in nearly all scripts; where not, there is no condition.
      guard lower.count == text.count else { return nil }
      let start = text.index(text.startIndex, offsetBy: range.lowerBound)
      let end = text.index(text.startIndex, offsetBy: range.upperBound)
      let name = String(text[..<start]).trimmed
      guard !name.isEmpty, let rest = make(String(text[end...]).trimmed) else { return nil }
      (subject, form, test, answers) = (name, rest.form, rest.test, rest.answers)
      return
    }
    return nil
  }

  /// What is no name of the script's own: people, the session's number, the cycle.
  var fixedSubject: Condition.Subject? {
    switch subject.lowercased() {
    case "people": .people
    case "session": .session
    case "cycle": .cycle
    default: nil
    }
  }

  /// What a text that is no condition was probably meant to say.
  static func suggestion(for written: String) -> String? {
    let words = written.lowercased().split(separator: " ").map(String.init)
    if words.count == 4, words[0] == "at", ["least", "most"].contains(words[1]),
      Int(words[2]) != nil
    {
      return "if: \(words[3]) at \(words[1]) \(words[2])"
    }
    for sign in ["==", "=", "!=", ">=", "<="] where words.contains(sign) {
      guard let place = words.firstIndex(of: sign), place > 0, place + 1 < words.count else {
        continue
      }
      let word = ["==": "is", "=": "is", "!=": "is not", ">=": "at least", "<=": "at most"][sign]
      return "if: \(words[place - 1]) \(word ?? "is") \(words[place + 1])"
    }
    return nil
  }

  private typealias Rest = (form: Form, test: Condition.Test, answers: [String])

  /// The phrases in the order in which they are looked for: the longer ones first.
  private static let phrases: [(String, @Sendable (String) -> Rest?)] = [
    ("is not one of", { list($0).map { (.answer, .isNone(of: $0), $0) } }),
    ("is none of", { list($0).map { (.answer, .isNone(of: $0), $0) } }),
    ("is one of", { list($0).map { (.answer, .isOne(of: $0), $0) } }),
    ("is not empty", { $0.isEmpty ? (.answer, .isGiven, []) : nil }),
    ("is empty", { $0.isEmpty ? (.answer, .isEmpty, []) : nil }),
    ("is given", { $0.isEmpty ? (.answer, .isGiven, []) : nil }),
    ("is not here", { $0.isEmpty ? (.presence, .isEmpty, []) : nil }),
    ("is here", { $0.isEmpty ? (.presence, .isGiven, []) : nil }),
    ("is at least", { number($0).map { (.count, .atLeast($0), []) } }),
    ("is at most", { number($0).map { (.count, .atMost($0), []) } }),
    ("at least", { number($0).map { (.count, .atLeast($0), []) } }),
    ("at most", { number($0).map { (.count, .atMost($0), []) } }),
    ("is not", { $0.isEmpty ? nil : (.answer, .isNone(of: [$0]), [$0]) }),
    ("is", { $0.isEmpty ? nil : (.answer, .isOne(of: [$0]), [$0]) }),
  ]

  private static func number(_ text: String) -> Int? {
    Int(text).flatMap { (0...100_000).contains($0) ? $0 : nil }
  }

  /// `[a, b]`, or `a, b`.
  private static func list(_ text: String) -> [String]? {
    var inside = text
    if inside.hasPrefix("["), inside.hasSuffix("]") {
      inside = String(inside.dropFirst().dropLast())
    }
    let items = inside.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    return items.isEmpty ? nil : items
  }
}

extension String {
  /// Where a phrase stands between blanks, in characters; nil where it does not.
  fileprivate func range(ofPhrase phrase: String) -> Range<Int>? {
    let text = Array(self + " ")
    let wanted = Array(" " + phrase + " ")
    guard text.count >= wanted.count else { return nil }
    for start in 0...text.count - wanted.count
    where text[start..<start + wanted.count].elementsEqual(wanted) {
      return start + 1..<start + wanted.count - 1
    }
    return nil
  }
}
