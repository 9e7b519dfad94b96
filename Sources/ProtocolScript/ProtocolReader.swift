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

  init(_ reading: ScriptFile.Reading<MeetingProtocol>) {
    meetingProtocol = reading.content
    warnings = reading.warnings
    files = reading.files
  }
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

  /// Reads a script from its text; a form becomes the meeting that fills it in.
  ///
  /// The file is as diagnostics name it; the id is the file's name without its ending. The shelf has the scripts that
  /// this one may include.
  public static func read(
    _ text: String, file: String, id: MeetingProtocol.ID, shelf: ScriptShelf = .none
  ) -> Result<ReadProtocol, UnreadableScript> {
    ScriptFile(text, file: file).read(id: id, shelf: shelf) { reader, root in
      reader.readPlan(root)
    }.map(ReadProtocol.init)
  }

  /// Reads a script from the bytes of its file.
  public static func read(
    bytes: [UInt8], file: String, id: MeetingProtocol.ID, shelf: ScriptShelf = .none
  ) -> Result<ReadProtocol, UnreadableScript> {
    ScriptFile(bytes: bytes, file: file).read(id: id, shelf: shelf) { reader, root in
      reader.readPlan(root)
    }.map(ReadProtocol.init)
  }
}
