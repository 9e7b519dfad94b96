import Foundation
public import Journal

/// Files written of a session in which words may still stand that were taken out of its journal.
public enum WrittenCopies {
  /// The files of a session that hold words, or that cannot be looked into.
  ///
  /// - Parameters:
  ///   - session: The session's id, with which their names begin.
  ///   - words: The words.
  ///   - folders: Where such files are written.
  /// - Returns: The paths, in order.
  public static func paths(
    of session: String, holding words: WithdrawnWords, in folders: [String]
  ) -> [String] {
    folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter { isCopy($0, of: session) }.sorted().map { folder + "/" + $0 }
    }
    .filter { path in
      guard let data = FileManager.default.contents(atPath: path) else { return false }
      // A packed document, such as one for Word, cannot be searched: it is named to be on the safe side.
      guard let text = String(data: data, encoding: .utf8) else { return true }
      return words.occur(in: text)
    }
  }

  /// Whether a file was made of a session; the journal itself was, and is none.
  private static func isCopy(_ name: String, of session: String) -> Bool {
    guard name.hasPrefix(session) else { return false }
    let rest = name.dropFirst(session.count)
    return rest != ".jsonl" && rest != ".jsonl.lock" && [".", "-"].contains(rest.first)
  }
}

extension SessionPlaces {
  /// Every folder in which something of a session is written.
  public var folders: [String] {
    var folders: [String] = []
    for folder in [minutes, fallback, data + "/sessions"] where !folders.contains(folder) {
      folders.append(folder)
    }
    return folders
  }
}
