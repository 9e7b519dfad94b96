import MeetingProtocol
import Session
import TextLayout

extension String {
  /// The text on one line and harmless, as a part of a sentence.
  var oneLine: String { Sanitiser.sanitise(self, lineBreaks: .blanked) }

  /// The user's own words in quotes, cut where they would fill the screen.
  var quoted: String { "'\(oneLine.truncated(to: 60))'" }

  /// With a small first letter, unless the word is written in capitals.
  var uncapitalised: String {
    guard let first, first.isUppercase, dropFirst().first.map({ !$0.isUppercase }) ?? false else {
      return self
    }
    return first.lowercased() + dropFirst()
  }

  /// With a capital first letter.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// The noun for more than one.
  var plural: String {
    if ["s", "x", "ch", "sh"].contains(where: { hasSuffix($0) }) { return self + "es" }
    if hasSuffix("y"), let before = dropLast().last, !"aeiou".contains(before) {
      return dropLast() + "ies"
    }
    return self + "s"
  }
}

/// `1 note`, `3 notes`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(count == 1 ? noun : noun.plural)"
}

/// `a, b and c`.
func listed(_ items: [String], last: String = "and") -> String {
  guard let final = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(last) " + final
}

extension Length {
  /// In figures, seconds dropped downwards: `03:12`, `1:03:12`; the sign is left to the reader.
  var figures: String { Self.figures(ofSeconds: magnitude.milliseconds / 1000, padded: true) }

  /// In figures for a column of a table: `3:12`.
  var shortFigures: String {
    Self.figures(ofSeconds: (magnitude.milliseconds + 500) / 1000, padded: false)
  }
}

extension StageTime {
  /// As said: `4 min`, `5 to 10 min`, `at least 10 min`.
  var words: String {
    switch self {
    case .open: "no set time"
    case .exactly(let length): length.words
    case .between(let least, let most, _): Length.words(from: least, to: most)
    case .atLeast(let least, _): "at least \(least.words)"
    case .atMost(let most, _): "at most \(most.words)"
    case .until(let time): "until \(clockText(time.hour, time.minute))"
    }
  }
}
