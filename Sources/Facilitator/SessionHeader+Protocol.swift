public import Journal
public import MeetingProtocol
import ProtocolScript

extension SessionHeader {
  /// The protocol of the session, read from the texts that the journal keeps; nil where this version cannot read it.
  public func readProtocol() -> MeetingProtocol? {
    try? readScript().get().meetingProtocol
  }

  /// The script of the session, read from the texts that the journal keeps.
  func readScript() -> Result<ReadProtocol, UnreadableScript> {
    let shelf = ScriptShelf(
      files.map { ShelvedScript(id: $0.id, path: $0.path, text: $0.text) })
    return ProtocolReader.read(script, file: scriptPath, id: plan, shelf: shelf)
  }
}
