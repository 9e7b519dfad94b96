/// A name is not declared, or declared twice.
enum NameFault: Equatable, Sendable {
  /// What sort of thing a name stands for.
  enum Sort: String, Equatable, Sendable {
    case role
    case kind
    case value
    case list
    case groups
    case block
    case form
    case script

    /// The key under which such names are declared.
    var key: String {
      switch self {
      case .role: "roles"
      case .kind: "kinds"
      case .value, .list: "ask"
      case .block, .groups: "stages"
      case .form, .script: ""
      }
    }
  }

  case unknown(Sort, String, nearest: String?, line: Int?)
  case alsoCalled(String, role: String)
  case notAList(String, line: Int)
  case otherSort(String, is: Sort, wanted: Sort)
  case reserved(String)
  case taken(String, line: Int)
  case idTaken(String, line: Int, key: String)
  case answerOf(String, decision: String, answers: [String], nearest: String?)
  case notFilledHere(String, line: Int?)
  case seatTwice(String)
  case facilitatorRole
  case oneVariant
  case variantTwice(String)
  case unknownVariant(String, nearest: String?, known: [String])
  case missingVariant(String, key: String)
  case notOfEachPerson(String)
  case unknownPlaceholder(String, nearest: String?, known: [String])
}

extension NameFault {
  var wording: Wording {
    switch self {
    case .unknown(let sort, let name, let nearest, _) where sort == .form || sort == .script:
      Wording(
        "unknown-\(sort.rawValue)", "no \(sort.rawValue) is called '\(name)'",
        nearestHint(nearest)
          ?? "the name is that of its file, without '.yaml'; 'convene list' shows what there is")
    case .unknown(let sort, let name, let nearest, let line):
      Wording(
        "unknown-\(sort.rawValue)", "unknown \(sort.rawValue) '\(name)'",
        unknownHint(sort, nearest, line))
    case .alsoCalled(let name, let role):
      Wording(
        "unknown-role", "'\(name)' is another name of '\(role)'", "in a script write '\(role)'")
    case .notAList(let name, let line):
      Wording(
        "not-a-list", "'\(name)' asks for one text, not for a list",
        "write it as a list on line \(line): \(name): {list: \"…?\"}")
    case .otherSort(let name, let found, let wanted):
      Wording(
        "wrong-sort", "'\(name)' is a \(found.rawValue), not a \(wanted.rawValue)",
        "\(plural(wanted)) are declared under '\(wanted.key):'")
    case .reserved(let name):
      Wording(
        "reserved-name", "'\(name)' is a word of the language",
        "choose another name for your own")
    case .taken(let name, let line):
      Wording(
        "name-taken", "the name '\(name)' is used twice",
        "it stands on line \(line) already; roles, kinds, values and groups share their names")
    case .idTaken(let id, let line, let key):
      Wording(
        "duplicate-id", "two blocks have the id '\(id)'",
        "the other is on line \(line); add an id of its own here, as in '\(key): \(id)-2'")
    case .answerOf, .notFilledHere, .seatTwice, .facilitatorRole, .notOfEachPerson: roleWording
    case .oneVariant, .variantTwice, .unknownVariant, .missingVariant: variantWording
    case .unknownPlaceholder(let name, let nearest, let known):
      Wording(
        "unknown-placeholder", "nothing is asked or named that could stand for '<\(name)>'",
        nearest.map { "did you mean '<\($0)>'?" }
          ?? (known.isEmpty
            ? "declare it under 'ask:'"
            : "known here: \(known.map { "<\($0)>" }.joined(separator: ", "))"))
    }
  }

  private var roleWording: Wording {
    switch self {
    case .answerOf(let answer, let decision, let answers, let nearest):
      Wording(
        "unknown-answer", "'\(answer)' is no answer of '\(decision)'",
        nearestHint(nearest) ?? "its answers are \(answers.joined(separator: ", "))")
    case .notFilledHere(let role, let line):
      Wording(
        "role-not-filled", "nobody is '\(role)' here",
        "only the turns" + (line.map { " that begin on line \($0)" } ?? "")
          + " fill it; move this inside them, or name another role")
    case .seatTwice(let role):
      Wording("seat-twice", "'\(role)' has two seats in this ring", "name each role once")
    case .notOfEachPerson(let name):
      Wording(
        "not-of-each-person", "'\(name)' is not asked of each person",
        "write it as \(name): {text: \"…?\", each: person}")
    default:
      Wording(
        "facilitator", "the facilitator is in every room, and needs no more than other names",
        "write: facilitator: {also-called: [moderator]}")
    }
  }

  private var variantWording: Wording {
    switch self {
    case .oneVariant:
      Wording(
        "variants", "one variant is no choice", "name two, as in 'variants: [short, long]'")
    case .variantTwice(let name):
      Wording("variants", "the variant '\(name)' is named twice", "name each once")
    case .missingVariant(let name, let key):
      Wording(
        "variants", "'\(key)' says nothing for the variant '\(name)'",
        "write a value for each variant, or one for all of them")
    case .unknownVariant(let name, let nearest, let known):
      Wording(
        "unknown-variant", "unknown variant '\(name)'",
        nearestHint(nearest)
          ?? (known.isEmpty
            ? "name them at the top, as in 'variants: [short, long]'"
            : "the variants are \(known.joined(separator: ", "))"))
    default: Wording("variants", "this is no variant")
    }
  }

  private func unknownHint(_ sort: Sort, _ nearest: String?, _ line: Int?) -> String {
    let place =
      line.map { "\(plural(sort)) are declared under '\(sort.key):' on line \($0)" }
      ?? "\(plural(sort)) are declared under '\(sort.key):', which this script does not have"
    return [nearestHint(nearest), place].compactMap(\.self).joined(separator: " ")
  }

  private func plural(_ sort: Sort) -> String {
    switch sort {
    case .value: "asked values"
    case .list: "asked lists"
    case .groups: "groups"
    case .role, .kind, .block, .form, .script: sort.rawValue + "s"
    }
  }
}
