import Display
import Foundation
public import InputLine
import MeetingProtocol
import ProtocolScript
public import TextLayout

extension Conductor {
  /// What the word at a cursor may become, and the lines that show it.
  ///
  /// - Parameters:
  ///   - line: The input line as it stands.
  ///   - cursor: Where the cursor stands, in UTF-8 bytes.
  ///   - rows: The height of the screen.
  /// - Returns: The candidates and their lines, some rows fewer than the screen has.
  public func completion(
    of line: String, at cursor: Int, rows: Int
  ) -> (completion: Completion, list: [StyledText]) {
    let source = CompletionSource(
      vocabulary: session?.vocabulary(at: clock.now, lineBegunIn: nil),
      protocols: { self.titledProtocols },
      files: { Self.files(in: $0) })
    let completion = Completion.candidates(in: line, cursor: cursor, from: source)
    let list = CompletionView.lines(
      completion.candidates, session?.state, columns: console.columns, most: rows - 4)
    return (completion, list)
  }

  /// Every protocol by its id, with its title; one that cannot be used has none.
  private var titledProtocols: [(id: String, title: String?)] {
    library.scripts().map { script in
      let read = try? library.read(script).get()
      return (script.id.text, read?.meetingProtocol.title)
    }
  }

  private static func files(in folder: String) -> [CompletionSource.File] {
    let path = folder.hasPrefix("~/") ? NSHomeDirectory() + folder.dropFirst() : folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().map { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + name, isDirectory: &isFolder)
      return CompletionSource.File(name: name, isFolder: isFolder.boolValue)
    }
  }
}
