import Foundation
import MeetingProtocol
public import ProtocolScript

extension ProtocolLibrary {
  /// Reads a script, with those that it includes from this library.
  public func read(
    _ script: Script
  ) throws(Failure) -> Result<ReadProtocol, UnreadableScript> {
    let bytes = try contents(of: script)
    return ProtocolReader.read(
      bytes: bytes, file: script.path, id: script.id, shelf: shelf(beside: script))
  }

  /// Reads a file of any kind, with the scripts that it includes from this library.
  public func readContent(
    _ script: Script
  ) throws(Failure) -> Result<ReadContent, UnreadableScript> {
    let bytes = try contents(of: script)
    return ContentReader.read(
      bytes: bytes, file: script.path, id: script.id.text, shelf: shelf(beside: script))
  }

  /// The scripts that a script may refer to: those beside it where it was named by its path, then those of all folders.
  func shelf(beside script: Script) -> ScriptShelf {
    let nearby = script.origin == nil ? Self.scripts(beside: script.path) : []
    return ScriptShelf(
      find: { id in
        let wanted = id.lowercased()
        let found =
          nearby.first { $0.id.text.lowercased() == wanted }
          ?? scripts().first { $0.id.text.lowercased() == wanted }
        guard let found, let bytes = try? contents(of: found) else { return nil }
        return ShelvedScript(
          id: found.id.text, path: found.path, text: String(decoding: bytes, as: UTF8.self))
      },
      ids: { (nearby + scripts()).map(\.id.text) })
  }

  private static func scripts(beside path: String) -> [Script] {
    let folder = path.contains("/") ? String(path.dropLastPart) : "."
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      let path = folder == "." ? $0 : folder + "/" + $0
      return Script(id: id(ofFileAt: path), path: path, origin: nil)
    }
  }
}

extension String {
  /// A path without what follows its last slash.
  fileprivate var dropLastPart: Substring {
    lastIndex(of: "/").map { self[..<$0] } ?? self[...]
  }
}
