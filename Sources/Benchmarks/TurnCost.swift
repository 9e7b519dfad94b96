import Display
import Foundation
import InputLine
import Journal
import MeetingProtocol
import Session
import TextLayout

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A turn from its decision to what is shown, beside a bare write and sync of the same bytes.
struct TurnCost {
  let workplace: Workplace

  private static let turns = 500

  func figures() throws -> [Figure] {
    var session = try SampleSession()
    let folder = SessionFolder(dataFolder: workplace.folder.appendingPathComponent("turns").path)
    let journal = try SessionJournal.create(in: folder, header: Size.header(id: "turns"))
    let path = folder.journalPath(of: journal.header.id)
    let bare = try BareFile(path: workplace.folder.appendingPathComponent("bare").path)
    for turn in session.engine.turns { try journal.append(turn) }
    var ours: [Double] = []
    var theirs: [Double] = []
    for number in 1...Self.turns {
      let before = BareFile.size(of: path)
      ours.append(try time { try take(number, in: &session, journal) }.milliseconds)
      let bytes = try BareFile.bytes(of: path, from: before)
      theirs.append(try time { try bare.append(bytes) }.milliseconds)
    }
    let (turn, write) = (Samples(ours), Samples(theirs))
    return [
      Figure(
        what: "turn against write and sync, median of \(Self.turns)",
        value: turn.median / write.median, unit: .times, bound: 1.5),
      Figure(
        what: "turn, median", value: turn.median,
        yardstick: Figure.Yardstick(name: "write and sync", value: write.median)),
      Figure(
        what: "turn, 99 %", value: turn.percentile(99),
        yardstick: Figure.Yardstick(name: "write and sync", value: write.percentile(99))),
    ]
  }

  /// What a conductor does for a line that is kept.
  private func take(
    _ number: Int, in session: inout SampleSession, _ journal: SessionJournal
  ) throws {
    let now = session.nextMoment()
    guard let turn = try session.engine.decide(SampleSession.note(number), at: now) else { return }
    try journal.append(turn)
    let before = session.engine.state
    session.engine.apply(turn)
    let state = session.engine.state
    let answer = Answer(turn: turn, before: before, after: state, clock: session.engine.clock)
    let lines = answer.lines(for: effects(of: turn, before: before, after: state), columns: 80)
    let shown = lines + [StatusLine.prompt(state, now: now.time, columns: 80)]
    guard !shown.map({ $0.rendered(as: .colour) }).joined().isEmpty else {
      throw Unmeasurable(reason: "a turn showed nothing")
    }
  }
}

/// A file that is only written and synced.
private final class BareFile {
  private let descriptor: Int32

  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Unmeasurable(reason: "no file can be made beside convene") }
  }

  deinit {
    close(descriptor)
  }

  func append(_ bytes: [UInt8]) throws {
    #if canImport(Darwin)
      let isDone =
        Darwin.write(descriptor, bytes, bytes.count) == bytes.count
        && fcntl(descriptor, F_FULLFSYNC) == 0
    #else
      let isDone =
        Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
    #endif
    guard isDone else { throw Unmeasurable(reason: "the disk takes no bytes") }
  }

  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func bytes(of path: String, from offset: Int) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    try file.seek(toOffset: UInt64(offset))
    return Array(try file.readToEnd() ?? Data())
  }
}
