import Foundation
import Journal
import Session

/// A journal read and folded, beside Foundation's decoder on the same lines, in processes of their own.
struct Resumption {
  let workplace: Workplace

  /// A line as Foundation's decoder reads it: flat, with what most lines have.
  private struct Line: Decodable {
    let seq: Int
    let kind: String
    let at: String
    let crc: String
    let t: Int64?
    let turn: Int?
    let number: Int?
    let slot: Int?
    let note: String?
    let role: String?
    let text: String?
    let by: Int64?
  }

  func figures() throws -> [Figure] {
    let small = try measure(events: 10_000)
    let large = try measure(events: 100_000)
    return [
      Figure(
        what: "10,000 entries resumed", value: small.resumed, bound: 200,
        yardstick: Figure.Yardstick(name: "JSONDecoder", value: small.decoded)),
      Figure(
        what: "100,000 entries resumed", value: large.resumed, bound: 1.3 * large.decoded,
        yardstick: Figure.Yardstick(name: "JSONDecoder", value: large.decoded)),
      Figure(
        what: "100,000 against 10,000 entries", value: large.resumed / small.resumed, unit: .times,
        bound: 13),
      Figure(
        what: "memory, 100,000 entries", value: large.megabytes, unit: .megabytes, bound: 200),
    ]
  }

  private func measure(
    events: Int
  ) throws -> (resumed: Double, decoded: Double, megabytes: Double) {
    let folder = workplace.folder.appendingPathComponent("resume-\(events)").path
    try write(events: events, in: SessionFolder(dataFolder: folder))
    // The best of three, each in a process that has done nothing else.
    let resumed = try (1...3).map { _ in try numbers(of: "resume", folder) }
    let decoded = try (1...3).map { _ in try numbers(of: "decode", folder) }
    let best = resumed.map { $0[0] }.min() ?? .nan
    return (best, decoded.map { $0[0] }.min() ?? .nan, resumed.map { $0[1] }.max() ?? .nan)
  }

  /// Writes a journal, and lets go of it: one that is held is resumed by nobody else.
  private func write(events: Int, in sessions: SessionFolder) throws {
    var session = try SampleSession()
    try session.fillMixed(turns: events)
    let journal = try SessionJournal.create(in: sessions, header: Size.header(id: "resumed"))
    try journal.append(session.engine.turns)
  }

  private func numbers(of mode: String, _ folder: String) throws -> [Double] {
    let child = try workplace.mode(mode, folder)
    try child.wait(for: "done", within: 60)
    let numbers = String(decoding: child.output, as: UTF8.self).split(
      whereSeparator: \.isWhitespace
    )
    .compactMap { Double($0) }
    guard numbers.count == 2 else { throw Unmeasurable(reason: "\(mode) said no numbers") }
    return numbers
  }

  /// Reads and folds a session as the program does, and says how long that took and how much memory was needed.
  static func resume(in folder: String) throws {
    let sessions = SessionFolder(dataFolder: folder)
    let plan = try SampleSession().engine.state.plan
    let (milliseconds, count) = try time {
      let resumed = try SessionJournal.resume("resumed", in: sessions)
      let clock = LocalClock(zone: resumed.journal.header.zone)
      return SessionEngine(plan: plan, clock: clock, replaying: resumed.turns).turns.count
    }
    report(milliseconds, count)
  }

  /// Decodes every line with Foundation's decoder.
  static func decode(in folder: String) throws {
    let path = SessionFolder(dataFolder: folder).journalPath(of: "resumed")
    let (milliseconds, count) = try time {
      let decoder = JSONDecoder()
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return try data.split(separator: 0x0A).map { try decoder.decode(Line.self, from: $0) }.count
    }
    report(milliseconds, count)
  }

  private static func report(_ milliseconds: Double, _ count: Int) {
    let peak = Double(ProcessFile("/proc/self/status")["VmHWM"] ?? 0) / 1_024
    print(count > 0 ? "\(milliseconds) \(peak) done" : "nothing was read")
  }
}
