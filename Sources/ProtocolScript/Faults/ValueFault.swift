/// A value is not one that its key takes.
enum ValueFault: Error, Equatable {
  case notOneOf(String, [String], nearest: String?)
  case people(String, suggestion: String?)
  case peopleBackwards(String)
  case noPeople
  case number(String)
  case cycles(String)
  case mark(String)
  case markUnquoted(String)
  case markTaken(String, by: String, line: Int?)
  case identifier(String, suggestion: String?)
  case noIdentifier(String)
  case outcome(String, nearest: String?)
  case fewOptions(Int)
  case groupSize(String)
  case fewChoices
  case wholePeople(String)
  case votes(String)
  case language(String)
  case condition(String, suggestion: String?)
  case peopleAgainstRoles(String, roles: String)
}

extension ValueFault {
  var wording: Wording {
    switch self {
    case .notOneOf(let value, let known, let nearest):
      Wording(
        "unknown-value", "'\(value)' is not known here",
        nearestHint(nearest) ?? "write one of: \(known.joined(separator: ", "))")
    case .people(let text, let suggestion):
      Wording(
        "people", "'\(text)' is not a number of people",
        suggestion.map { "write \($0)" } ?? "write 1, 2..4, 3.. or rest, as in 'people: 3.. rest'")
    case .peopleBackwards(let text):
      Wording("people", "'\(text)' has the larger number first", "write the smaller number first")
    case .noPeople:
      Wording("people", "a role for nobody", "write 0..1 if it may stay empty")
    case .number(let text):
      Wording(
        "number", "'\(text)' is not a whole number from 1 to 1000",
        "write a number in digits, as in 8")
    case .cycles(let text):
      Wording(
        "cycles", "'\(text)' is not a number of cycles",
        text.asRange.map { "write \($0)" } ?? "write a number, or a range as in 2..4")
    case .mark, .markUnquoted, .markTaken: markWording
    case .groupSize, .fewChoices, .wholePeople, .votes, .language, .condition, .peopleAgainstRoles:
      blockWording
    case .identifier(let text, let suggestion):
      Wording(
        "identifier", "'\(text)' cannot be a name: letters, digits and hyphens only",
        suggestion.map { "write: \($0)" })
    case .noIdentifier(let title):
      Wording(
        "identifier", "no id can be made of '\(title)'",
        "add one of letters and hyphens, as in 'id: opening'")
    case .outcome(let text, let nearest):
      Wording(
        "decision-outcome", "'\(text)' does not say where the meeting goes on",
        nearestHint(nearest)
          ?? "write go on, again, next, leave, ask again, end, or 'back to' or 'on to' and a block's id"
      )
    case .fewOptions(let count):
      Wording(
        "few-options", count == 0 ? "a decision without options" : "a decision with one option",
        "give two answers or more, each with where it leads, as in 'Yes: go on'")
    }
  }

  private var markWording: Wording {
    switch self {
    case .markUnquoted(let text):
      Wording(
        "mark-unquoted", "a mark stands in quotes", "write: mark: \"\(text.isEmpty ? "+" : text)\"")
    case .markTaken(let mark, let kind, let line):
      Wording(
        "mark-taken", "the mark '\(mark)' is used twice",
        "it belongs to '\(kind)'" + (line.map { " on line \($0)" } ?? "")
          + "; choose another of + - % ^ ~")
    case .mark(let text):
      Wording(
        "mark", "'\(text)' cannot be a mark",
        "use one of + - % ^ ~ ? = ! or two such characters, in quotes")
    default: Wording("mark", "this cannot be a mark")
    }
  }

  private var blockWording: Wording {
    switch self {
    case .groupSize(let text):
      Wording(
        "group-size", "'\(text)' is not the size of a group",
        "write a number, or a range as in 2..3")
    case .fewChoices:
      Wording(
        "few-choices", "one word is no choice", "give two words or more, as in 'of: [one, another]'"
      )
    case .wholePeople(let text):
      Wording(
        "people", "'\(text)' is not a number of people for the whole",
        "write 8, 4..12 or 3.., and say under 'roles' who takes the rest")
    case .votes(let text):
      Wording("votes", "'\(text)' is not a number of votes", "write a number, as in '3 each'")
    case .language(let text):
      Wording(
        "language", "'\(text)' is not the tag of a language",
        "write two or three letters, as in en, de or pt-BR")
    case .condition(let text, let suggestion):
      Wording(
        "condition", "'\(text)' is not a condition",
        suggestion.map { "write: \($0)" }
          ?? "write it as 'mode is coaching', 'mode is empty', 'people at least 8' or 'observer is here'"
      )
    case .peopleAgainstRoles(let people, let roles):
      Wording(
        "people-against-roles", "'people' says \(people), the roles take \(roles)",
        "change one of the two")
    default: Wording("unknown-value", "this is not known here")
    }
  }
}

extension String {
  /// Two numbers with some other sign between them as a range; nil where there are no two.
  fileprivate var asRange: String? {
    let parts = split { !$0.isNumber }
    let isRange = parts.count == 2 && first?.isNumber == true && !contains { $0.isLetter }
    guard isRange, let least = Int(parts[0]), let most = Int(parts[1]), 0 < least,
      least < most
    else {
      return nil
    }
    return "\(least)..\(most)"
  }
}
