/// A key is unknown, missing, in the wrong place or holds the wrong sort of thing.
enum KeyFault: Equatable, Sendable {
  case empty
  case notAScript
  case conveneNotFirst(line: Int?)
  case version(String)
  case otherKindOfFile(String)
  case missing(String, in: String, example: String?)
  case unknown(String, in: String, nearest: String?, known: [String])
  case otherAnswer(String)
  case misplaced(String, in: String, belongsTo: String)
  case minutes(String, corrected: String)
  case noBlockKey(nearest: String?)
  case twoBlockKeys(String, String)
  case needsText(String)
  case needsList(String, of: String)
  case needsKeys(String, example: String)
  case noValue(String)
  case both(String, String)
}

extension KeyFault {
  var wording: Wording {
    switch self {
    case .empty, .notAScript, .conveneNotFirst, .version, .otherKindOfFile: topWording
    case .missing, .unknown, .otherAnswer, .misplaced, .minutes, .noBlockKey, .twoBlockKeys:
      keyWording
    case .needsText, .needsList, .needsKeys, .noValue, .both: contentWording
    }
  }

  private var topWording: Wording {
    switch self {
    case .empty:
      Wording(
        "empty-file", "the file is empty",
        "a protocol begins with 'convene: 1' and 'protocol: Its title'")
    case .conveneNotFirst(let line):
      Wording(
        "convene-first", "a script begins with 'convene: 1'",
        line.map { "move 'convene: 1' up from line \($0)" } ?? "write it as the first line")
    case .version(let version):
      Wording(
        "version", "this version of Convene does not know 'convene: \(version)'",
        "write: convene: 1")
    case .otherKindOfFile(let key):
      Wording(
        "not-built", "this version of Convene does not know a '\(key)' yet",
        "it reads files that begin with 'convene: 1' and 'protocol: Its title'")
    default:
      Wording(
        "not-a-script", "this is not a protocol script",
        "a protocol begins with 'convene: 1' and 'protocol: Its title'")
    }
  }

  private var keyWording: Wording {
    switch self {
    case .missing(let key, let place, let example):
      Wording("missing-key", "\(place) needs '\(key)'", example.map { "write: \($0)" })
    case .unknown(let key, let place, let nearest, let known):
      Wording(
        "unknown-key", "unknown key '\(key)' in \(place)",
        nearestHint(nearest) ?? "the keys here are \(some(known))")
    case .otherAnswer(let type):
      Wording(
        "answer-type",
        "what is asked before the start is answered in a line, and a '\(type)' is not",
        "ask it in a form, which a block fills in")
    case .misplaced(let key, let place, let belongsTo):
      Wording("misplaced-key", "'\(key)' does not belong in \(place)", "it belongs to \(belongsTo)")
    case .minutes(let key, let corrected):
      Wording("unknown-key", "unknown key '\(key)'", "write: \(corrected)")
    case .noBlockKey(let nearest):
      Wording(
        "no-block-key", "this block does not say what it is",
        nearestHint(nearest)
          ?? "a block begins with what it is and its title, as in 'stage: Discussion'")
    case .twoBlockKeys(let first, let second):
      Wording(
        "two-blocks", "one block cannot be '\(first)' and '\(second)'",
        "begin the second with '- ' on a line of its own")
    default: Wording("unknown-key", "unknown key")
    }
  }

  private var contentWording: Wording {
    switch self {
    case .needsText(let key):
      Wording(
        "needs-text", "\(key) takes one text",
        "write it behind the colon, in quotes if it begins with a bracket")
    case .needsList(let key, let items):
      Wording(
        "needs-list", "'\(key)' takes a list of \(items)",
        "begin each on a line of its own with '- '")
    case .needsKeys(let key, let example):
      Wording("needs-keys", "\(key) takes keys of its own", "for example: \(example)")
    case .noValue(let key):
      Wording(
        "no-value", "nothing follows \(key)", "write something after the colon, or delete the line")
    case .both(let first, let second):
      Wording("both", "'\(first)' and '\(second)' cannot stand together", "keep one of the two")
    default: Wording("needs-text", "this takes a text")
    }
  }

  /// The keys, or the first of many.
  private func some(_ known: [String]) -> String {
    guard known.count > 16 else { return known.joined(separator: ", ") }
    let first = known.prefix(12).joined(separator: ", ")
    return "\(first) and \(known.count - 12) more, which docs/protocol-language.md lists"
  }
}
