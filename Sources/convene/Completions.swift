import ArgumentParser
import Facilitator
import Foundation
import Journal
import MeetingProtocol

/// What a shell is told when the Tab key asks for an argument; the shell itself picks what fits.
enum Completions {
  /// Protocols by id, and the scripts of the folder that is being typed.
  static var protocols: CompletionKind {
    .custom { _, _, typed in
      let ids = Program.library.scripts().map(\.id.text)
      return unique(ids + scripts(besides: typed))
    }
  }

  /// Sessions, the latest first.
  static var sessions: CompletionKind {
    .custom { _, _, _ in
      let ids = (try? Program.sessions.identifiers()) ?? []
      return ["last"] + ids.reversed()
    }
  }

  /// The time zones that this machine knows.
  static var zones: CompletionKind {
    .custom { _, _, _ in TimeZone.knownTimeZoneIdentifiers }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func scripts(besides typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let place = folder.hasPrefix("~/") ? Program.home + folder.dropFirst() : folder
    let names = try? FileManager.default.contentsOfDirectory(atPath: place.isEmpty ? "." : place)
    return (names ?? []).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
      .map { folder + $0 }
  }
}
