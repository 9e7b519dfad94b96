import InputLine
import MeetingProtocol
import Session

/// A line with the cursor at its end, or at `‸`, and what may stand there.
struct CompletionRow: Sendable, CustomStringConvertible {
  let typed: String
  let candidates: [String]

  init(_ typed: String, _ candidates: [String]) {
    self.typed = typed
    self.candidates = candidates
  }

  var description: String { "\(typed.debugDescription)" }
}

/// Where lines are completed.
enum CompletionDesk {
  static let scripts: [(id: String, title: String?)] = [
    (id: "grow", title: "GROW"), (id: "project-tuning", title: "Project tuning"),
    (id: "probing", title: nil),
  ]

  static func files(_ folder: String) -> [CompletionSource.File] {
    switch folder {
    case "./":
      [
        .init(name: ".hidden.yaml", isFolder: false), .init(name: "mine.yaml", isFolder: false),
        .init(name: "my scripts", isFolder: true), .init(name: "notes.txt", isFolder: false),
      ]
    case "./my scripts/": [.init(name: "Été.yaml", isFolder: false)]
    default: []
    }
  }

  /// What may stand at the cursor.
  static func complete(_ line: String, _ vocabulary: Vocabulary?) -> Completion {
    let source = CompletionSource(
      vocabulary: vocabulary, protocols: { scripts }, files: files)
    let parts = line.split(separator: "‸", omittingEmptySubsequences: false)
    let cursor = parts[0].utf8.count
    return Completion.candidates(in: parts.joined(), cursor: cursor, from: source)
  }

  /// The line after one press of the key, the cursor's place and the blank behind a word included.
  static func press(_ line: String, _ vocabulary: Vocabulary?) -> String {
    let found = complete(line, vocabulary)
    let parts = line.split(separator: "‸", omittingEmptySubsequences: false).map(String.init)
    guard !found.candidates.isEmpty else { return parts.joined() }
    let before = String(decoding: parts[0].utf8.prefix(found.start), as: UTF8.self)
    let blank = found.candidates.count == 1 && found.candidates[0].endsWord ? " " : ""
    return before + found.insertion + blank + parts.dropFirst().joined()
  }
}

extension Completion {
  var texts: [String] { candidates.map(\.text) }
}
