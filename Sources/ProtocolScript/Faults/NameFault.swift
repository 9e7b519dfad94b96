/// A name is not declared, or declared twice.
enum NameFault: Equatable, Sendable {
  /// What sort of thing a name stands for.
  enum Sort: String, Equatable, Sendable {
    case role
    case kind
    case value
    case list
    case block

    /// The key under which such names are declared.
    var key: String {
      switch self {
      case .role: "roles"
      case .kind: "kinds"
      case .value, .list: "ask"
      case .block: "stages"
      }
    }
  }

  case unknown(Sort, String, nearest: String?, line: Int?)
  case alsoCalled(String, role: String)
  case notAList(String, line: Int)
  case otherSort(String, is: Sort, wanted: Sort)
  case reserved(String)
  case taken(String, line: Int)
  case idTaken(String, line: Int)
  case unknownPlaceholder(String, nearest: String?, known: [String])
}

extension NameFault {
  var wording: Wording {
    switch self {
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
        "it stands on line \(line) already; roles, kinds and asked values share their names")
    case .idTaken(let id, let line):
      Wording(
        "duplicate-id", "two blocks have the id '\(id)'",
        "the other is on line \(line); add an id of its own here, as in 'id: \(id)-2'")
    case .unknownPlaceholder(let name, let nearest, let known):
      Wording(
        "unknown-placeholder", "nothing is asked or named that could stand for '<\(name)>'",
        nearest.map { "did you mean '<\($0)>'?" }
          ?? (known.isEmpty
            ? "declare it under 'ask:'"
            : "known here: \(known.map { "<\($0)>" }.joined(separator: ", "))"))
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
    case .role, .kind, .block: sort.rawValue + "s"
    }
  }
}
