public import Journal
public import MeetingProtocol
import ProtocolScript

extension SessionHeader {
  /// The protocol of the session, read from the texts that the journal keeps; nil where this version cannot read it.
  public func readProtocol() -> MeetingProtocol? {
    let shelf = ScriptShelf(
      files.map { ShelvedScript(id: $0.id, path: $0.path, text: $0.text) })
    let read = ProtocolReader.read(script, file: scriptPath, id: plan, shelf: shelf)
    return try? read.get().meetingProtocol
  }
}
