public import Diagnostics
public import MeetingProtocol

/// What a file holds, told by its first key behind `convene: 1`.
public enum ScriptContent: Equatable, Sendable {
  /// `protocol:`.
  case meetingProtocol(MeetingProtocol)
  /// `form:`.
  case form(Form)
}

/// A file of any kind that was read, and what is odd about it.
public struct ReadContent: Equatable, Sendable {
  /// What it holds.
  public var content: ScriptContent
  /// Warnings, in the order of the text.
  public var warnings: [Diagnostic]
}

/// Reads files of any kind.
public enum ContentReader {
  /// Reads a file from its bytes.
  ///
  /// The file is as diagnostics name it; the id is its name without the ending. The shelf has the scripts that this one
  /// may include.
  public static func read(
    bytes: [UInt8], file: String, id: String, shelf: ScriptShelf = .none
  ) -> Result<ReadContent, UnreadableScript> {
    let script = ScriptFile(bytes: bytes, file: file)
    return script.read(id: MeetingProtocol.ID(id), shelf: shelf) { reader, root in
      reader.readContent(root, id: id)
    }.map { ReadContent(content: $0.content, warnings: $0.warnings) }
  }

  /// Reads a file from its text.
  public static func read(
    _ text: String, file: String, id: String, shelf: ScriptShelf = .none
  ) -> Result<ReadContent, UnreadableScript> {
    read(bytes: [UInt8](text.utf8), file: file, id: id, shelf: shelf)
  }
}

extension ScriptReader {
  mutating func readContent(_ root: ScriptNode?, id: String) -> ScriptContent? {
    if case .map(let entries) = root?.content, entries.contains(where: { $0.name == "form" }),
      !entries.contains(where: { $0.name == "protocol" })
    {
      return readForm(root, id: Form.ID(id)).map { .form($0) }
    }
    return readScript(root).map { .meetingProtocol($0) }
  }
}

extension ScriptReader {
  /// A protocol, or the meeting that fills in a form.
  mutating func readPlan(_ root: ScriptNode?) -> MeetingProtocol? {
    switch readContent(root, id: id.text) {
    case .meetingProtocol(let plan): plan
    case .form(let form): MeetingProtocol(filling: form)
    case nil: nil
    }
  }
}
