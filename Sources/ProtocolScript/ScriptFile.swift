import Diagnostics
import MeetingProtocol

/// A script's file: its text, or why there is none.
struct ScriptFile {
  /// What was read of a script, and what is odd about it.
  struct Reading<Content> {
    var content: Content
    var warnings: [Diagnostic]
    var files: [ShelvedScript]
  }

  private let source: SourceText
  private let obstacle: Finding?

  init(_ text: String, file: String) {
    let isTooLarge = text.utf8.count > ProtocolReader.mostBytes
    source = SourceText(file: file, text: isTooLarge ? "" : text)
    obstacle = isTooLarge ? Self.finding(.tooLarge, line: 1, column: 1) : nil
  }

  init(bytes: [UInt8], file: String) {
    if bytes.count > ProtocolReader.mostBytes {
      source = SourceText(file: file, text: "")
      obstacle = Self.finding(.tooLarge, line: 1, column: 1)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      source = SourceText(file: file, text: text)
      obstacle = nil
    } else {
      source = SourceText(file: file, text: String(decoding: bytes, as: UTF8.self))
      obstacle = Self.notUTF8(source)
    }
  }

  /// Reads what the file holds; every fault of it where it cannot be used.
  func read<Content>(
    id: MeetingProtocol.ID, shelf: ScriptShelf = .none,
    _ read: (inout ScriptReader, ScriptNode?) -> Content?
  ) -> Result<Reading<Content>, UnreadableScript> {
    if let obstacle { return refusal([obstacle]) }
    var proofreader = Proofreader(source)
    proofreader.read()
    if proofreader.isTooDeep {
      let line = proofreader.levels.isEmpty ? 1 : proofreader.lastLine + 1
      return refusal(
        proofreader.findings + [Self.finding(.tooDeep, line: line, column: 1)])
    }
    var composer = Composer(proofreader)
    let root = composer.compose()
    var reader = ScriptReader(
      source: source, id: id, findings: composer.findings, shelf: shelf)
    let content = read(&reader, root)
    let diagnostics = reader.diagnostics + reader.foreign
    guard let content, diagnostics.allSatisfy({ $0.severity == .warning }) else {
      return .failure(UnreadableScript(diagnostics: diagnostics))
    }
    return .success(
      Reading(content: content, warnings: diagnostics, files: reader.included))
  }

  private func refusal<Content>(
    _ findings: [Finding]
  ) -> Result<Reading<Content>, UnreadableScript> {
    let reader = ScriptReader(source: source, id: "", findings: findings)
    return .failure(UnreadableScript(diagnostics: reader.diagnostics))
  }

  private static func notUTF8(_ source: SourceText) -> Finding {
    let index = source.lines.firstIndex { $0.contains("\u{FFFD}") } ?? 0
    let column = source.line(index + 1).prefix { $0 != "\u{FFFD}" }.count + 1
    return finding(.notUTF8, line: index + 1, column: column)
  }

  private static func finding(_ fault: SpellingFault, line: Int, column: Int) -> Finding {
    Finding(
      fault: .spelling(fault), position: SourcePosition(line: line, column: column), length: 1)
  }
}
