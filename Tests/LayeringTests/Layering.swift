import Foundation

/// The map of the house: what each target may import, and what no source may do.
enum Layering {
  static let pure = [
    "TextLayout", "Diagnostics", "MeetingProtocol", "ProtocolScript", "Session", "InputLine",
    "Display", "Minutes", "Settings", "Filling", "Tally",
  ]

  static let allowed: [String: Set<String>] = [
    "TextLayout": [],
    "Diagnostics": ["TextLayout", "Foundation"],
    "MeetingProtocol": ["Diagnostics"],
    "Filling": ["Diagnostics", "MeetingProtocol"],
    "Tally": ["Filling", "MeetingProtocol", "Foundation"],
    "ProtocolScript": ["Diagnostics", "MeetingProtocol", "Foundation", "Yams"],
    "Session": ["Filling", "Diagnostics", "MeetingProtocol", "Foundation"],
    "InputLine": ["Filling", "Diagnostics", "MeetingProtocol", "Minutes", "Session"],
    "Display": [
      "Filling", "Tally",
      "Diagnostics", "InputLine", "MeetingProtocol", "Minutes", "Session", "TextLayout",
    ],
    "Minutes": ["Filling", "Tally", "Diagnostics", "MeetingProtocol", "Session", "TextLayout"],
    "Settings": ["Diagnostics"],
    "CReadline": [],
    "Journal": system.union(["Filling", "MeetingProtocol", "Session"]),
    "Export": system.union(["Diagnostics", "Dispatch", "Mustache"]),
    "LineEditor": system.union(["CReadline", "Dispatch", "TextLayout"]),
    "Facilitator": Set(pure).union(["Export", "Journal", "LineEditor", "Dispatch"]).union(system),
    "convene": Set(pure).union([
      "ArgumentParser", "Export", "Facilitator", "Journal", "LineEditor",
    ]).union(system),
    "Benchmarks": Set(pure).union([
      "CTerminal", "Export", "Facilitator", "Journal", "LineEditor", "Dispatch", "Yams",
    ]).union(system),
  ]

  /// Foundation and the C library.
  static let system: Set<String> = ["Foundation", "Glibc", "Darwin", "Musl"]

  /// Calls that no source may make: everything waits by a Dispatch source.
  static let nowhere = ["sleep(", "usleep(", "nanosleep(", "asyncAfter(", "Timer.scheduledTimer"]

  /// Calls that no pure source may make: the time comes in, and chance as a seed.
  static let notInside = [
    "Date()", "Date.now", "ContinuousClock.now", "SuspendingClock.now",
    "SystemRandomNumberGenerator",
    "ProcessInfo", "FileManager", "TimeZone.current",
  ]

  /// What breaks the map below a folder, each with its place.
  static func findings(in sources: URL) throws -> [String] {
    var findings: [String] = []
    for (target, file, text) in try files(in: sources) {
      // What stands between three quotation marks is text, such as a script in another language.
      var isText = false
      for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .enumerated()
      {
        let place = "\(target)/\(file):\(index + 1): \(target)"
        if !isText, let module = imported(by: line),
          !allowed[target, default: []].contains(module)
        {
          findings.append("\(place) may not import \(module)")
        }
        if line.ranges(of: "\"\"\"").count % 2 == 1 { isText.toggle() }
        let code = line.split(separator: "//", omittingEmptySubsequences: false)[0]
        let forbidden = nowhere + (pure.contains(target) ? notInside : [])
        findings += forbidden.filter { calls($0, in: code) }.map { "\(place) may not use '\($0)'" }
      }
    }
    return findings
  }

  /// Whether a call stands in a line, and not as the end of a longer name.
  private static func calls(_ name: String, in code: some StringProtocol) -> Bool {
    code.ranges(of: name).contains { range in
      code[..<range.lowerBound].last.map { !$0.isLetter } ?? true
    }
  }

  private static func files(in sources: URL) throws -> [(
    target: String, file: String, text: String
  )] {
    let enumerator = FileManager.default.enumerator(atPath: sources.path)
    let paths = (enumerator?.compactMap { $0 as? String } ?? []).sorted()
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      return (parts[0], parts[1], text)
    }
  }

  private static func imported(by line: some StringProtocol) -> String? {
    let words = line.split(whereSeparator: { $0 == " " }).map { String($0) }
    guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
      words[..<place].allSatisfy({
        $0.hasPrefix("@") || ["public", "internal", "package"].contains($0)
      })
    else { return nil }
    return words[place + 1].split(separator: ".").first.map(String.init)
  }
}
