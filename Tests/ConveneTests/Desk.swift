import Display
import Foundation
import InputLine
import Journal
import LineEditor
import MeetingProtocol
import ProtocolScript
import Session
import SnapshotSupport
import Testing
import TextLayout

@testable import Facilitator

/// A conductor on a clock that the test moves, with a console that only remembers, and real files.
@MainActor
final class Desk {
  /// What a console was told.
  @MainActor
  final class Memory: Console {
    let columns = 80
    let canGiveBack: Bool
    var lines: [String] = []
    var givenBack: [String] = []
    private(set) var memory = LineMemory.onDisk
    private(set) var clearings = 0
    let canClear = true
    var isOffRecord: Bool { memory != .onDisk }

    init(canGiveBack: Bool) {
      self.canGiveBack = canGiveBack
    }

    func update(_ update: ConsoleUpdate) {
      memory = update.memory
      if update.clears { clearings += 1 }
      lines += update.above.map { $0.rendered(as: .plain) }
    }

    func giveBack(_ line: String) { givenBack.append(line) }
    func close() {}

    /// The lines said since this was asked last.
    func news() -> [String] {
      defer { lines = [] }
      return lines
    }
  }

  /// A clock that stands until it is moved, with a machine that may sleep.
  @MainActor
  final class Hands: SessionClock {
    private(set) var now: Moment
    var pace = 1
    var slept: Length?
    var onBegin: () -> Void = {}

    init(wall: WallTime) {
      now = Moment(time: .zero, wall: wall)
    }

    func begin(at moment: Moment) {
      now = moment
      onBegin()
    }

    func advance(to time: SessionTime) {
      guard time > now.time else { return }
      now = Moment(time: time, wall: now.wall + (time - now.time))
    }

    /// Sets the clock on the wall alone, as a person or the network would.
    func setWall(forward length: Length) {
      now = Moment(time: now.time, wall: now.wall + length)
    }

    func takeSleep() -> Length? {
      defer { slept = nil }
      return slept
    }
  }

  /// Saturday 21 November 2026, 15:45 in London.
  static let loadedAt = WallTime(milliseconds: 1_795_275_900_000)

  let home: Home
  let clock: Hands
  let console: Memory
  let conductor: Conductor

  init(
    in home: Home, canGiveBack: Bool = true, wall: WallTime = loadedAt, seed: UInt64 = 7,
    zone: String = "Europe/London"
  ) {
    self.home = home
    clock = Hands(wall: wall)
    console = Memory(canGiveBack: canGiveBack)
    conductor = Conductor(
      console: console, clock: clock,
      library: ProtocolLibrary(folders: [
        .init(origin: .here, path: home.folder.path + "/protocols"),
        .init(origin: .shipped, path: Fixtures.protocols.path),
      ]),
      places: SessionPlaces(
        data: home.data.path, minutes: home.folder.path + "/minutes",
        fallback: home.data.path + "/minutes"),
      settings: ConductorSettings(
        afterEnd: .leave, zone: zone, seed: seed, program: "test"))
  }

  var sessions: SessionFolder { SessionFolder(dataFolder: home.data.path) }
  var state: SessionState? { conductor.session?.state }

  /// The session as its journal has it.
  func replayed() throws -> SessionEngine {
    let session = try #require(conductor.session)
    let stored = try SessionJournal.read(session.header.id, in: sessions)
    #expect(stored.header == session.header)
    return try stored.engine()
  }

  /// Types lines at the instant where the clock is.
  func type(_ lines: String...) {
    for line in lines { conductor.submit(line) }
  }

  /// Goes on by seconds, looking at every instant at which something is due.
  func wait(seconds: Int64) {
    let end = clock.now.time + .seconds(seconds)
    while let wake = conductor.nextWake, wake <= end {
      clock.advance(to: wake)
      conductor.advance()
    }
    clock.advance(to: end)
    conductor.advance()
  }

  /// Goes on by seconds without looking.
  func stall(milliseconds: Int64) {
    clock.advance(to: clock.now.time + Length(milliseconds: milliseconds))
  }

  /// Loads a tuning, brings four people in and starts it.
  func startTuning() {
    type(
      "/load project-tuning", "/join Amy presenter", "/join Ben", "/join Cyd", "/join Dee",
      "/set focus Is it strong enough?", "/start")
  }
}

extension StoredSession {
  /// The session of the script and the turns.
  func engine() throws -> SessionEngine {
    let read = ProtocolReader.read(header.script, file: header.scriptPath, id: header.plan)
    return SessionEngine(
      plan: try read.get().meetingProtocol, clock: LocalClock(zone: header.zone), replaying: turns)
  }
}
