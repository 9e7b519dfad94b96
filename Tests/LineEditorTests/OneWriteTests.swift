import Foundation
import TerminalHarness
import Testing

extension AtTerminal {
  /// A refresh reaches the terminal whole, so that nobody sees half of one.
  struct OneWriteTests {
    static let tracer = ["/usr/bin/strace", "/bin/strace"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }

    static let mustRun = tracer != nil || ProcessInfo.processInfo.environment["CI"] == "true"

    @Test("each refresh is one write", .enabled(if: mustRun), arguments: [40, 80])
    func oneWrite(columns: Int) throws {
      let tracer = try #require(Self.tracer, "strace is needed where CI=true")
      let trace = FileManager.default.temporaryDirectory
        .appendingPathComponent("convene-trace-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: trace) }
      let probe = try Probe(
        ["tick": "10", "ticks": "60", "every": "3", "bell": "1", "color": "1"], columns: columns,
        under: [tracer, "-f", "-qq", "-s", "4096", "-e", "trace=write", "-o", trace.path])
      let text = String(repeating: "x", count: columns * 2)
      try probe.terminal.type(text)
      try probe.terminal.wait("the last tick") { $0.contains("[tick 60]") && $0.bells == 1 }
      try probe.enter("")
      try probe.enter("quit")
      #expect(try probe.terminal.state() == .exited(0))
      let writes = try String(contentsOf: trace, encoding: .utf8).split(separator: "\n")
        // Dispatch wakes the main thread by eight bytes to a descriptor of its own.
        .filter { $0.contains("write(") && !$0.contains(#""\1\0\0\0\0\0\0\0", 8)"#) }
      let cards = writes.filter { $0.contains("card ") }
      #expect(cards.count == 20)
      for card in cards.suffix(10) {
        #expect(card.contains("[tick "), "a card without its status")
        #expect(card.contains("xxxx"), "a card without the typed line")
      }
      #expect(cards.last?.contains("\\7") == true, "a card apart from its bell")
      // From here on nothing is typed: two of three refreshes are a status alone, each one write.
      let places = writes.indices.filter { writes[$0].contains("card ") }.suffix(10)
      #expect(zip(places, places.dropFirst()).map { $1 - $0 } == Array(repeating: 3, count: 9))
    }
  }
}
