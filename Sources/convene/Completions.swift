import ArgumentParser
import Facilitator
import Foundation
import Journal
import MeetingProtocol

/// What a shell is told when the Tab key asks for an argument.
enum Completions {
  /// Protocols by id, and the scripts of the folder that is being typed.
  static var protocols: CompletionKind {
    .custom { _, _, typed in
      let ids = Program.library.scripts().map(\.id.text)
      return candidates(ids + scripts(besides: typed), for: typed)
    }
  }

  /// Sessions, the latest first.
  static var sessions: CompletionKind {
    .custom { _, _, typed in
      let ids = (try? Program.sessions.identifiers()) ?? []
      return candidates(["last"] + ids.reversed(), for: typed)
    }
  }

  /// The time zones that this machine knows.
  static var zones: CompletionKind {
    .custom { _, _, typed in candidates(TimeZone.knownTimeZoneIdentifiers, for: typed) }
  }

  private static func candidates(_ names: [String], for typed: String) -> [String] {
    var seen: Set<String> = []
    return names.filter { $0.hasPrefix(typed) && seen.insert($0).inserted }
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
