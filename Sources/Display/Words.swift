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
  /// The length without its sign.
  var magnitude: Length { self < .zero ? .zero - self : self }

  /// As said: `4 min`, `48 s`, `3 min 20 s`, `1 h 5 min`; the sign is left to the sentence.
  var words: String {
    let seconds = (magnitude.milliseconds + 500) / 1000
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    var parts: [String] = []
    if hours > 0 { parts.append("\(hours) h") }
    if minutes > 0 { parts.append("\(minutes) min") }
    if (rest > 0 && hours == 0) || parts.isEmpty { parts.append("\(rest) s") }
    return parts.joined(separator: " ")
  }

  /// In figures, seconds dropped downwards: `03:12`, `1:03:12`; the sign is left to the reader.
  var figures: String { Self.figures(ofSeconds: magnitude.milliseconds / 1000, padded: true) }

  /// In figures for a column of a table: `3:12`.
  var shortFigures: String {
    Self.figures(ofSeconds: (magnitude.milliseconds + 500) / 1000, padded: false)
  }

  static func figures(ofSeconds seconds: Int64, padded: Bool) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if hours > 0 { return "\(hours):\(two(minutes)):\(two(rest))" }
    return (padded ? two(minutes) : "\(minutes)") + ":" + two(rest)
  }

  /// Two lengths as one: `5 to 10 min`, `40 s to 2 min`.
  static func words(from least: Length, to most: Length) -> String {
    if least == most { return most.words }
    let areMinutes = [least, most].allSatisfy {
      $0.milliseconds % 60_000 == 0 && $0 < .minutes(120)
    }
    return areMinutes
      ? "\(least.milliseconds / 60_000) to \(most.milliseconds / 60_000) min"
      : "\(least.words) to \(most.words)"
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

/// A time on the clock: `15:06`.
func clockText(_ hour: Int, _ minute: Int) -> String {
  "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
}

extension CivilDate {
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Spelled out: `Friday 4 December 2026`.
  var words: String { "\(Self.weekdays[weekday]) \(day) \(Self.months[month - 1]) \(year)" }

  /// In short: `4 Dec`.
  var shortWords: String { "\(day) \(Self.months[month - 1].prefix(3))" }
}
