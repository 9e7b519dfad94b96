import Diagnostics

/// A form does not fit the meeting that fills it in.
enum FillingFault: Equatable, Sendable {
  case faulty(String, path: String, count: Int)
  case twoForms(String, script: String)
  case noSuchField(String, of: String, nearest: String?, known: [String])
  case unknownPart(String, form: String, nearest: String?, known: [String])
  case unknownReading(String, form: String, nearest: String?, known: [String])
  case whichReading(String, known: [String])
  case noReadings(String, asked: String)
  case offRecord(String)
  case noSuchList(String, form: String)
  case noSuchValue(String, form: String)
  case noSuchRole(String, form: String)
  case noReadingBefore(String, missing: String, form: String)
  case partNotFilled(String, form: String)
  case notFilled(String)
}

extension FillingFault {
  /// What may be meant, as the rest stands in another session, is only warned of.
  var severity: Diagnostic.Severity {
    switch self {
    case .faulty, .twoForms, .noSuchField, .unknownPart, .unknownReading, .whichReading,
      .noReadings, .offRecord:
      .error
    case .noSuchList, .noSuchValue, .noSuchRole, .noReadingBefore, .partNotFilled, .notFilled:
      .warning
    }
  }

  var wording: Wording {
    switch self {
    case .faulty, .twoForms, .noSuchField, .offRecord: fileWording
    case .unknownPart, .unknownReading, .whichReading, .noReadings: blockWording
    case .noSuchList, .noSuchValue, .noSuchRole, .noReadingBefore, .partNotFilled, .notFilled:
      meetingWording
    }
  }

  private var fileWording: Wording {
    switch self {
    case .faulty(let name, let path, let count):
      Wording(
        "form-faulty",
        "'\(name)' cannot be filled in, as it has \(count == 1 ? "a fault" : "\(count) faults") of its own",
        "see: convene check \(path)")
    case .twoForms(let name, let script):
      Wording(
        "two-forms", "'\(script)' fills in another form that is called '\(name)' too",
        "give the form under 'forms:' another name")
    case .noSuchField(let field, let form, let nearest, let known):
      Wording(
        "unknown-form-field", "'\(form)' has no field '\(field)'",
        nearestHint(nearest)
          ?? (known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"))
    default:
      Wording(
        "form-off-record", "a form that is off the record keeps no answers",
        "leave 'record' out, or ask for the answers aloud in a stage")
    }
  }

  private var blockWording: Wording {
    switch self {
    case .unknownPart(let part, let form, let nearest, let known):
      Wording(
        "unknown-part", "'\(form)' has no part '\(part)'",
        nearestHint(nearest)
          ?? (known.isEmpty
            ? "it is filled in as a whole; leave 'part' out"
            : "its parts are \(known.joined(separator: ", "))"))
    case .unknownReading(let reading, let form, let nearest, let known):
      Wording(
        "unknown-reading", "'\(form)' has no reading '\(reading)'",
        nearestHint(nearest) ?? "its readings are \(known.joined(separator: ", "))")
    case .whichReading(let form, let known):
      Wording(
        "which-reading",
        "'\(form)' is filled in more than once, and this does not say which reading it is",
        "write 'reading:' and one of \(known.joined(separator: ", "))")
    case .noReadings(let form, let asked):
      Wording(
        "no-readings", "'\(form)' is filled in once, and has no reading '\(asked)'",
        "write 'readings: [before, after]' in the form, or leave 'reading' out here")
    default: Wording("unknown-part", "this is no part of the form")
    }
  }

  private var meetingWording: Wording {
    switch self {
    case .noSuchList(let list, let form):
      Wording(
        "form-list", "'\(form)' goes through '\(list)', and nothing here is called so",
        "ask for it, as in '\(list): {list: \"Which?\"}' under 'ask:', or give a role that name")
    case .noSuchValue(let name, let form):
      Wording(
        "form-condition",
        "'\(form)' asks something only if '\(name)' is so, and nothing here is called so",
        "ask for it under 'ask:', or name a field of the form")
    case .noSuchRole(let role, let form):
      Wording(
        "form-role", "'\(form)' has something only for '\(role)', and nobody here has that role",
        "declare it under 'roles:'")
    case .noReadingBefore(let reading, let missing, let form):
      Wording(
        "reading-before", "'\(form)' is filled in for '\(reading)' and not for '\(missing)'",
        "fill it in earlier with 'reading: \(missing)', if no session before does")
    case .partNotFilled(let part, let form):
      Wording(
        "part-not-filled",
        "'\(form)' has required answers in the part '\(part)', which nothing here fills in",
        "add a block with 'part: \(part)', if no other session does")
    default: Wording("form-not-filled", notFilledText, "add a block: '- form: \(filledName)'")
    }
  }

  private var filledName: String { if case .notFilled(let name) = self { name } else { "" } }
  private var notFilledText: String { "nothing fills in the form '\(filledName)'" }
}
