import Foundation
import Journal
import MeetingProtocol
import Session
import SnapshotSupport
import Testing
import TextLayout

@testable import Facilitator

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program killed between the steps of a turn: before it decides, after it wrote, before and after it shows.
struct KilledTurnTests {
  static let lines = [
    "/load project-tuning", "/join Amy presenter", "/join Ben", "/join Cyd", "/join Dee",
    "/set focus Is it strong enough?", "/start", "word 1", "word 2\nword 3", "word 4", "/undo",
    "word 5", "/next", "word 6",
  ]

  /// Kills this process at a step; steps are counted over the clock's readings and the console's updates.
  @MainActor
  private final class Fate {
    var stepsLeft: Int

    init(step: Int) {
      stepsLeft = step
    }

    func pass() {
      stepsLeft -= 1
      if stepsLeft < 0 { kill(getpid(), SIGKILL) }
    }
  }

  @MainActor
  private final class FatedClock: SessionClock {
    private let fate: Fate
    private var moment = Moment(time: .zero, wall: Desk.loadedAt)
    let pace = 1

    init(_ fate: Fate) {
      self.fate = fate
    }

    var now: Moment {
      fate.pass()
      return moment
    }

    func begin(at moment: Moment) { self.moment = moment }
    func takeSleep() -> Length? { nil }
  }

  /// Shows lines by writing them to a file, as a terminal would have them.
  @MainActor
  private final class FatedConsole: Console {
    private let fate: Fate
    private let screen: Int32
    let columns = 80
    let canGiveBack = true

    init(_ fate: Fate, screen path: String) {
      self.fate = fate
      screen = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    }

    func update(_ update: ConsoleUpdate) {
      fate.pass()
      let bytes = Array(update.above.map { $0.rendered(as: .plain) + "\n" }.joined().utf8)
      _ = bytes.withUnsafeBytes { write(screen, $0.baseAddress, $0.count) }
      fate.pass()
    }

    func giveBack(_ line: String) {}
    func close() {}
  }

  @MainActor
  private static func play(in folder: String, protocols: String, killedAt step: Int) {
    let fate = Fate(step: step)
    let conductor = Conductor(
      console: FatedConsole(fate, screen: folder + "/screen"), clock: FatedClock(fate),
      library: ProtocolLibrary(folders: [.init(origin: .shipped, path: protocols)]),
      places: SessionPlaces(
        data: folder + "/home", minutes: folder + "/minutes", fallback: folder + "/home/minutes"),
      settings: ConductorSettings(afterEnd: .leave, zone: "UTC", seed: 1, program: "test"))
    for line in lines { conductor.submit(line) }
    kill(getpid(), SIGKILL)
  }

  @Test(arguments: Array(stride(from: 0, to: 88, by: 4)))
  func `What was answered is in the journal, and no more than one turn besides`(
    step: Int
  ) async throws {
    let home = try Home()
    let folder = home.folder.path
    let protocols = Fixtures.protocols.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [folder = folder as String, protocols = protocols as String, step = step as Int] in
      await MainActor.run { Self.play(in: folder, protocols: protocols, killedAt: step) }
    }
    let screen = (try? home.text(of: home.folder.appendingPathComponent("screen"))) ?? ""
    let sessions = SessionFolder(dataFolder: home.data.path)
    guard let id = try sessions.identifiers().last else {
      #expect(screen == "")
      return
    }
    let stored = try SessionJournal.read(id, in: sessions)
    try await MainActor.run {
      // The session as it would be after each of its turns, and what is shown then.
      let whole = Desk(in: try Home())
      var answered = 0
      for line in Self.lines {
        whole.type(line)
        let shown = whole.console.lines.map { $0 + "\n" }.joined()
        #expect(shown.hasPrefix(screen) || screen.hasPrefix(shown))
        if screen.hasPrefix(shown) { answered = whole.conductor.session?.engine.turns.count ?? 0 }
      }
      let turns = try #require(whole.conductor.session?.engine.turns)
      #expect(stored.turns.map(\.events) == turns.prefix(stored.turns.count).map(\.events))
      #expect(stored.turns.count == answered || stored.turns.count == answered + 1)
      let desk = Desk(in: home, wall: Desk.loadedAt + .seconds(60))
      #expect(desk.conductor.resume(id))
      #expect(try desk.replayed() == desk.conductor.session?.engine)
    }
  }
}
