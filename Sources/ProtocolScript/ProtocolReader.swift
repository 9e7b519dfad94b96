public import Diagnostics
public import MeetingProtocol

/// A protocol that a script describes, and what is odd about the script.
public struct ReadProtocol: Equatable, Sendable {
  /// The protocol.
  public var meetingProtocol: MeetingProtocol
  /// Warnings, in the order of the text.
  public var warnings: [Diagnostic]
  /// The files that it refers to, includes and forms, each once; a session keeps their texts.
  public var files: [ShelvedScript]
}

/// Why a script cannot be used.
public struct UnreadableScript: Error, Equatable {
  /// All that was found, warnings among them, in the order of the text; at least one is an error.
  public var diagnostics: [Diagnostic]
}

/// Reads protocol scripts.
public enum ProtocolReader {
  /// The most bytes that a script may have.
  public static let mostBytes = 1 << 20

  /// Reads a script from its text.
  ///
  /// The file is as diagnostics name it; the id is the file's name without its ending. The shelf has the scripts that
  /// this one may include.
  public static func read(
    _ text: String, file: String, id: MeetingProtocol.ID, shelf: ScriptShelf = .none
  ) -> Result<ReadProtocol, UnreadableScript> {
    guard text.utf8.count <= mostBytes else { return refusal(.tooLarge, file: file, text: "") }
    let source = SourceText(file: file, text: text)
    var proofreader = Proofreader(source)
    proofreader.read()
    if proofreader.isTooDeep {
      return failure(proofreader.findings + [tooDeep(proofreader)], source)
    }
    var composer = Composer(proofreader)
    let root = composer.compose()
    var reader = ScriptReader(
      source: source, id: id, findings: composer.findings, shelf: shelf)
    let meetingProtocol = reader.readScript(root)
    let diagnostics = reader.diagnostics + reader.foreign
    guard let meetingProtocol, diagnostics.allSatisfy({ $0.severity == .warning }) else {
      return .failure(UnreadableScript(diagnostics: diagnostics))
    }
    return .success(
      ReadProtocol(
        meetingProtocol: meetingProtocol, warnings: diagnostics, files: reader.included))
  }

  /// Reads a script from the bytes of its file.
  public static func read(
    bytes: [UInt8], file: String, id: MeetingProtocol.ID, shelf: ScriptShelf = .none
  ) -> Result<ReadProtocol, UnreadableScript> {
    guard bytes.count <= mostBytes else { return refusal(.tooLarge, file: file, text: "") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return notUTF8(bytes, file: file)
    }
    return read(text, file: file, id: id, shelf: shelf)
  }

  private static func notUTF8(
    _ bytes: [UInt8], file: String
  ) -> Result<ReadProtocol, UnreadableScript> {
    let repaired = String(decoding: bytes, as: UTF8.self)
    let source = SourceText(file: file, text: repaired)
    let index = source.lines.firstIndex { $0.contains("\u{FFFD}") } ?? 0
    let line = source.line(index + 1)
    let column = line.prefix { $0 != "\u{FFFD}" }.count + 1
    let finding = Finding(
      fault: .spelling(.notUTF8), position: SourcePosition(line: index + 1, column: column),
      length: 1)
    return failure([finding], source)
  }

  private static func tooDeep(_ proofreader: Proofreader) -> Finding {
    let line = proofreader.levels.isEmpty ? 1 : proofreader.lastLine + 1
    return Finding(
      fault: .spelling(.tooDeep), position: SourcePosition(line: line, column: 1), length: 1)
  }

  private static func refusal(
    _ fault: SpellingFault, file: String, text: String
  ) -> Result<ReadProtocol, UnreadableScript> {
    let position = SourcePosition(line: 1, column: 1)
    return failure(
      [Finding(fault: .spelling(fault), position: position, length: 1)],
      SourceText(file: file, text: text))
  }

  private static func failure(
    _ findings: [Finding], _ source: SourceText
  ) -> Result<ReadProtocol, UnreadableScript> {
    let reader = ScriptReader(source: source, id: "", findings: findings)
    return .failure(UnreadableScript(diagnostics: reader.diagnostics))
  }
}
