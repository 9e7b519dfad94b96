import MeetingProtocol

/// Something in a form does not fit.
enum FormFault: Equatable, Sendable {
  case noFields(String)
  case noSort(String, nearest: String?, likely: String)
  case twoSorts(String, String)
  case notOfSort(key: String, sort: String, belongsTo: [String])
  case noScale
  case scaleText(String)
  case fewCodes(Int)
  case manyCodes(Int)
  case lookAlike(String, letter: Character, script: String, meant: String, meantScript: String)
  case codesAlike(String, String)
  case unknownCode(String, nearest: String?, codes: [String])
  case apartInScale(String)
  case boundsBackwards(String, String)
  case unknownField(String, nearest: String?, known: [String])
  case laterField(String)
  case notANumber(String)
  case columnOfItself(String)
  case totalsOfColumns
  case saysCount(Int, levels: Int)
  case fewOptions(Int)
  case optionTwice(String)
  case oneReading
  case readingsWords(String)
  case reversedNowhere
  case condition(String)
  case reference(String)
  case figure(String)
}

extension FormFault {
  var wording: Wording {
    switch self {
    case .noFields, .noSort, .twoSorts, .notOfSort: fieldWording
    case .noScale, .scaleText, .fewCodes, .manyCodes, .lookAlike, .codesAlike, .unknownCode,
      .apartInScale, .reversedNowhere:
      scaleWording
    case .unknownField, .laterField, .notANumber, .columnOfItself, .totalsOfColumns, .condition,
      .reference:
      nameWording
    case .boundsBackwards, .saysCount, .fewOptions, .optionTwice, .oneReading, .readingsWords,
      .figure:
      valueWording
    }
  }

  private var fieldWording: Wording {
    switch self {
    case .noFields(let place):
      Wording(
        "no-fields", "\(place) asks nothing",
        "write questions under 'fields:', statements under 'items:', or both under 'sections:'")
    case .noSort(let field, let nearest, let likely):
      Wording(
        "no-field-type", "'\(field)' does not say what an answer looks like",
        nearestHint(nearest)
          ?? "write: \(field): {\(likely): \"The question\"}, or another type such as lines or choice"
      )
    case .twoSorts(let first, let second):
      Wording(
        "two-field-types", "one field cannot be '\(first)' and '\(second)'",
        "keep the one that fits the answer")
    case .notOfSort(let key, let sort, let sorts):
      Wording(
        "misplaced-key", "'\(key)' does not belong in a field of type '\(sort)'",
        "it belongs to \(sorts.joined(separator: ", "))")
    default: Wording("no-fields", "this asks nothing")
    }
  }

  private var scaleWording: Wording {
    switch self {
    case .noScale:
      Wording(
        "no-scale", "these statements stand on no scale",
        "write one above them, as in 'scale: {1: not at all, 5: fully}'")
    case .scaleText(let text):
      Wording(
        "scale", "'\(text)' is not a scale",
        "write codes and what they mean, as in {1: never, 5: always}, or a list of words, or 1..5")
    case .fewCodes(let count):
      Wording(
        "few-codes", count == 0 ? "a scale without codes" : "a scale with one code",
        "a scale has two codes or more")
    case .manyCodes(let count):
      Wording(
        "many-codes", "a scale with \(count) codes",
        "a scale has at most 21; ask for a number instead")
    case .lookAlike(let code, let letter, let script, let meant, let meantScript):
      Wording(
        "look-alike",
        "the '\(letter)' in '\(code)' is a \(script) letter, the other codes are \(meantScript)",
        "type the code anew: \(meant)")
    case .codesAlike(let code, let other):
      Wording(
        "codes-alike", "the codes '\(other)' and '\(code)' cannot be told apart when typed",
        "give one of them another letter or number")
    case .unknownCode(let code, let nearest, let codes):
      Wording(
        "unknown-code", "'\(code)' is no code of the scale",
        nearestHint(nearest)
          ?? "the codes are \(codes.joined(separator: ", ")); 'good: none' where none is best")
    case .apartInScale(let code):
      Wording(
        "code-twice", "'\(code)' stands on the scale and apart from it",
        "keep it in one of the two: what is apart is counted, never averaged")
    default:
      Wording(
        "reversed", "'reversed' needs a scale that says which end is good",
        "write 'good:' with the best code below 'scale:'")
    }
  }

  private var nameWording: Wording {
    switch self {
    case .unknownField(let name, let nearest, let known):
      Wording(
        "unknown-field", "unknown field '\(name)'",
        nearestHint(nearest)
          ?? (known.isEmpty
            ? "no field here can be meant" : "known here: \(known.joined(separator: ", "))"))
    case .laterField(let name):
      Wording(
        "later-field", "'\(name)' is asked later than this",
        "a field can only depend on fields above it; move one of the two")
    case .notANumber(let name):
      Wording(
        "not-a-number", "'\(name)' is not a column of numbers",
        "write it as a number: \(name): {number: \"…\"}")
    case .columnOfItself(let name):
      Wording(
        "column-of-itself", "'\(name)' would be computed from itself", "name another")
    case .totalsOfColumns:
      Wording(
        "totals", "'adds-up' of a table only says that it has a row of totals",
        "write 'adds-up: true' here; which columns make up a sum is said in a column: {number: \"All\", adds-up: [one, two]}"
      )
    case .condition(let text):
      Wording(
        "condition", "'\(text)' is not a condition",
        "write a name and what it must be, as in 'mode is coaching', 'mode is not coaching', 'mode is empty' or 'size at least 8'"
      )
    default:
      Wording(
        "reference", "\(referenceText) does not say where the answer is taken from",
        "write the form and the field, as in 'from: overview-2.feedback'")
    }
  }

  private var referenceText: String {
    if case .reference(let text) = self { "'\(text)'" } else { "this" }
  }

  private var valueWording: Wording {
    switch self {
    case .boundsBackwards(let least, let most):
      Wording(
        "bounds", "no number is at least \(least) and at most \(most)",
        "write the smaller number behind 'at-least'")
    case .figure(let text):
      Wording("figure", "'\(text)' is not a number", "write it in digits, as in 8 or 2.5")
    case .saysCount(let count, let levels):
      Wording(
        "levels-count", "\(count) descriptions for \(levels) levels",
        "describe each level once, in the order of 'levels:'")
    case .fewOptions(let count):
      Wording(
        "few-options", count == 0 ? "nothing to choose from" : "only one to choose from",
        "give two or more")
    case .optionTwice(let option):
      Wording("option-twice", "'\(option)' is there twice", "keep one of the two")
    case .oneReading:
      Wording(
        "readings", "one reading has nothing to be compared with",
        "name two or more, as in 'readings: [before, after]', or leave the line out")
    default:
      Wording(
        "readings", "this does not say how often the form is filled",
        "write 'readings: [before, after]' or 'readings: many'")
    }
  }
}
