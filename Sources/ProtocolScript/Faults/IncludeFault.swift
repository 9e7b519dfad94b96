/// A script that another one includes cannot be used there.
enum IncludeFault: Equatable, Sendable {
  case ofItself([String])
  case noProtocol(String, is: String)
  case noForm(String, is: String)
  case faulty(String, path: String, count: Int)
  case unknownValue(String, script: String, nearest: String?, known: [String])
  case unknownRole(String, script: String, nearest: String?, known: [String])
  case notGivable(String, script: String)
  case secondRest(String, script: String, rest: String)
  case people(role: String, needs: String, has: String)
  case markTaken(String, kind: String, script: String, by: String)
  case nameTaken(String, script: String, line: Int)
}

extension IncludeFault {
  var wording: Wording {
    switch self {
    case .ofItself(let chain):
      Wording(
        "include-of-itself",
        chain.count == 1
          ? "'\(chain[0])' includes itself"
          : "'\(chain[0])' includes itself, by way of \(quoted(chain.dropFirst()))",
        "take out one of the includes")
    case .noProtocol(let name, let kind):
      Wording(
        "not-a-protocol", "'\(name)' is a \(kind), and an include takes a protocol",
        kind == "form" ? "write: form: \(name)" : "include one of the protocols that it uses")
    case .noForm(let name, let kind):
      Wording(
        "not-a-form", "'\(name)' is a \(kind), not a form",
        kind == "protocol" ? "write: include: \(name)" : "name a file that begins with 'form:'")
    case .faulty(let name, let path, let count):
      Wording(
        "include-faulty",
        "'\(name)' cannot be included, as it has \(count == 1 ? "a fault" : "\(count) faults") of its own",
        "see: convene check \(path)")
    case .unknownValue, .unknownRole, .notGivable: nameWording
    case .secondRest, .people, .markTaken, .nameTaken: clashWording
    }
  }

  private var nameWording: Wording {
    switch self {
    case .unknownValue(let name, let script, let nearest, let known):
      Wording(
        "unknown-value", "'\(script)' asks for no '\(name)'",
        nearestHint(nearest)
          ?? (known.isEmpty
            ? "it asks for nothing; leave 'with' out"
            : "it asks for \(known.joined(separator: ", "))"))
    case .unknownRole(let name, let script, let nearest, let known):
      Wording(
        "unknown-role", "'\(script)' has no role '\(name)'",
        nearestHint(nearest)
          ?? (known.isEmpty
            ? "it has no roles; leave 'roles' out"
            : "its roles are \(known.joined(separator: ", "))"))
    case .notGivable(let name, let script):
      Wording(
        "not-givable", "'\(script)' needs '\(name)' as a value of its own, not as words",
        "leave it out of 'with', so that it is asked, or give it the name of a value of this script"
      )
    default: Wording("include-faulty", "this cannot be included")
    }
  }

  private var clashWording: Wording {
    switch self {
    case .secondRest(let role, let script, let rest):
      Wording(
        "include-roles",
        "both '\(rest)' here and '\(role)' of '\(script)' take whoever has no other role",
        "say who it is here, as in 'roles: {\(role): \(rest)}'")
    case .people(let role, let needs, let has):
      Wording(
        "include-people",
        "the included script takes \(needs) as '\(role)', and here there are \(has)",
        "give it another role under 'roles:', or change the numbers")
    case .markTaken(let mark, let kind, let script, let other):
      Wording(
        "mark-taken", "the mark '\(mark)' of '\(kind)' in '\(script)' belongs to '\(other)' here",
        "give '\(other)' another mark, or declare '\(kind)' here with a mark of its own")
    case .nameTaken(let name, let script, let line):
      Wording(
        "name-taken", "'\(name)' of '\(script)' is the name of something else here",
        "it stands on line \(line); choose another name for it")
    default: Wording("include-faulty", "this cannot be included")
    }
  }

  private func quoted(_ names: some Sequence<String>) -> String {
    names.map { "'\($0)'" }.joined(separator: " and ")
  }
}
