import Display
import Facilitator
import Foundation
import Journal
import MeetingProtocol
import ProtocolScript
import Session
import Testing

/// A journal that grows while it is read.
@MainActor
struct JournalFollowerTests {
  static let wall = WallTime(milliseconds: 1_795_275_900_000)

  /// A session being written, and whoever follows it.
  @MainActor
  final class Meeting {
    let home: Home
    let folder: SessionFolder
    let id: String
    var journal: SessionJournal?
    var engine: SessionEngine
    var wall = JournalFollowerTests.wall

    init(pace: Int = 1) throws {
      home = try Home()
      folder = SessionFolder(dataFolder: home.data.path)
      let script = """
        convene: 1
        protocol: Two parts
        stages:
          - stage: First
            time: 5m
          - stage: Second
            time: 5m

        """
      let plan = try ProtocolReader.read(script, file: "two.yaml", id: "two").get().meetingProtocol
      let clock = LocalClock(zone: "Europe/London")
      let journal = try SessionJournal.create(
        in: folder,
        header: SessionHeader(
          id: "2026-11-21-1545-two", plan: "two", scriptPath: "two.yaml", script: script,
          zone: clock.zone, loadedAt: wall, seed: 1, pace: pace, program: "0"))
      self.journal = journal
      id = journal.header.id
      engine = SessionEngine(plan: plan, clock: clock)
    }

    var path: String { folder.journalPath(of: id) }

    /// Does something at an instant and writes it down.
    func type(_ command: Command, at seconds: Int64) throws {
      let time = SessionTime(milliseconds: seconds * 1000)
      let moment = Moment(time: time, wall: JournalFollowerTests.wall + (time - .zero))
      let turn = try #require(try engine.decide(command, at: moment))
      try journal?.append(turn)
      engine.apply(turn)
    }

    func follow() throws -> JournalFollower {
      try JournalFollower(
        id, in: folder, wall: { self.wall }, makeClock: { _ in VirtualClock(wall: self.wall) })
    }

    /// Puts bytes at the end as a writer does that was interrupted, or has not finished.
    func append(_ text: String) throws {
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try file.seekToEnd()
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    }

    func setDate(_ wall: WallTime) throws {
      let date = Date(timeIntervalSince1970: Double(wall.milliseconds) / 1000)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
  }

  @Test func `what is written is seen at the next look`() throws {
    let meeting = try Meeting()
    let follower = try meeting.follow()
    #expect(follower.engine.state.phase == .gathering)
    #expect(follower.isRunning)
    #expect(!follower.look())
    try meeting.type(.join("Amy", role: nil), at: 5)
    try meeting.type(.start, at: 10)
    #expect(follower.look())
    #expect(follower.engine == meeting.engine)
    #expect(!follower.look())
    try meeting.type(.undo, at: 12)
    #expect(follower.look())
    #expect(follower.engine == meeting.engine)
  }

  @Test func `it changes nothing, locks nothing and cuts nothing off`() throws {
    let meeting = try Meeting()
    try meeting.type(.join("Amy", role: nil), at: 5)
    try meeting.append("{\"seq\":2,\"kind\":\"sta")
    let before = try Data(contentsOf: URL(fileURLWithPath: meeting.path))
    let follower = try meeting.follow()
    follower.look()
    #expect(follower.failure == nil)
    #expect(follower.engine == meeting.engine)
    #expect(try Data(contentsOf: URL(fileURLWithPath: meeting.path)) == before)
    meeting.journal = nil
    #expect(throws: Never.self) { try SessionJournal.resume(meeting.id, in: meeting.folder) }
  }

  @Test func `a line that comes in pieces is seen when it is whole`() throws {
    let meeting = try Meeting()
    try meeting.type(.join("Amy", role: nil), at: 5)
    let short = try Data(contentsOf: URL(fileURLWithPath: meeting.path))
    try meeting.type(.start, at: 10)
    let whole = try Data(contentsOf: URL(fileURLWithPath: meeting.path))
    try short.write(to: URL(fileURLWithPath: meeting.path))
    let follower = try meeting.follow()
    var states: [SessionState.Phase] = []
    for count in short.count...whole.count {
      try whole.prefix(count).write(to: URL(fileURLWithPath: meeting.path))
      follower.look()
      #expect(follower.failure == nil)
      states.append(follower.engine.state.phase)
    }
    #expect(states.dropLast().allSatisfy { $0 == .gathering })
    #expect(states.last == .running)
  }

  @Test func `damage is told, what was read holds, and it mends when the file does`() throws {
    let meeting = try Meeting()
    try meeting.type(.join("Amy", role: nil), at: 5)
    let follower = try meeting.follow()
    let whole = try Data(contentsOf: URL(fileURLWithPath: meeting.path))
    try meeting.append("nonsense\n")
    #expect(follower.look())
    guard case .journal(.damaged) = follower.failure else {
      Issue.record("no damage was found")
      return
    }
    #expect(follower.engine == meeting.engine)
    #expect(!follower.look())
    try whole.write(to: URL(fileURLWithPath: meeting.path))
    #expect(follower.look())
    #expect(follower.failure == nil)
  }

  @Test func `a file that is gone is told`() throws {
    let meeting = try Meeting()
    let follower = try meeting.follow()
    try FileManager.default.removeItem(atPath: meeting.path)
    #expect(follower.look())
    #expect(follower.failure == .journal(.missing(path: meeting.path)))
    #expect(throws: JournalFollower.Failure.journal(.missing(path: meeting.path))) {
      try meeting.follow()
    }
  }

  @Test func `lines are printed when the session gets to another place, and only then`() throws {
    let meeting = try Meeting()
    let follower = try meeting.follow()
    var printed = ""
    let printer = RoomPrinter(columns: 80) { printed += $0 }
    func show() -> String {
      follower.look()
      printed = ""
      let state = follower.engine.state
      printer.show(
        RoomDisplay(Scene(state: state, now: follower.now, clock: follower.engine.clock)))
      return printed
    }
    #expect(show() == "Two parts: before the start\n")
    try meeting.type(.join("Amy", role: nil), at: 5)
    #expect(show() == "")
    try meeting.type(.start, at: 10)
    #expect(show() == "15:45 Stage 1 of 2: First, 5 min\n  Everyone may speak\n")
    try meeting.type(.pause, at: 20)
    #expect(show() == "")
    try meeting.type(.next(nil), at: 80)
    #expect(show() == "15:46 Stage 2 of 2: Second, 5 min\n  Everyone may speak\n")
    try meeting.type(.undo, at: 90)
    #expect(show() == "15:45 Stage 1 of 2: First, 5 min\n  Everyone may speak\n")
  }

  // MARK: - Time

  @Test func `time goes on by the wall clock from the last line`() throws {
    let meeting = try Meeting()
    try meeting.type(.start, at: 10)
    meeting.wall = Self.wall + .seconds(73)
    let follower = try meeting.follow()
    #expect(follower.now == Moment(time: SessionTime(milliseconds: 73_000), wall: meeting.wall))
  }

  @Test func `a wall clock that was set back takes no time back`() throws {
    let meeting = try Meeting()
    try meeting.type(.start, at: 100)
    meeting.wall = Self.wall + .seconds(40)
    #expect(try meeting.follow().now.time == SessionTime(milliseconds: 100_000))
  }

  @Test func `practice goes on at its pace from when its last line was written`() throws {
    let meeting = try Meeting(pace: 60)
    try meeting.type(.start, at: 600)
    let written = Self.wall + .seconds(10)
    try meeting.setDate(written)
    meeting.wall = written + .seconds(2)
    #expect(try meeting.follow().now.time == SessionTime(milliseconds: 720_000))
  }

  @Test func `practice that nobody runs goes on as it would be resumed`() throws {
    let meeting = try Meeting(pace: 60)
    try meeting.type(.start, at: 600)
    let follower = try meeting.follow()
    meeting.journal = nil
    meeting.wall = Self.wall + .seconds(20)
    #expect(follower.look())
    #expect(!follower.isRunning)
    #expect(follower.now.time == SessionTime(milliseconds: 600_000))
  }
}
