import Journal
import MeetingProtocol
import Session

/// How late stages change that move on by themselves, over a minute at pace 1.
struct Lateness {
  let workplace: Workplace
  /// How many processes keep a core busy meanwhile.
  let load: Int

  private static let seconds = 60
  /// Several sessions, whose seconds begin at different instants, for more than sixty changes.
  private static let sessions = 3

  /// A session that has started: its first stage opened no earlier than it was asked to.
  private struct Started {
    var program: Program
    var at: Program.Instant
  }

  private var name: String { load == 0 ? "idle" : "loaded" }

  func figures() throws -> [Figure] {
    let script = try workplace.script(name, stages: Self.seconds + 20, of: "1s")
    // In different quarters of a second, or they would wait for one another at the disk.
    let sessions = try (0..<Self.sessions).map { _ in
      let session = try start(script)
      Program.watch([session.program], until: session.at + .milliseconds(1_250))
      return session
    }
    let timer = try workplace.mode("timer", "\(Self.seconds)")
    let busy = try (0..<load).map { _ in try workplace.mode("spin", "\(Self.seconds + 10)") }
    let from = ContinuousClock.now + .milliseconds(500)
    let until = from + .seconds(Self.seconds)
    Program.watch(sessions.map(\.program) + [timer] + busy, until: until + .seconds(1))
    let seen = try sessions.flatMap { try lateness(of: $0, from: from, until: until) }
    let yardstick = try lateness(ofTimer: timer.output)
    return figures(
      noticed: Samples(try noticed()), seen: Samples(seen), timer: yardstick.woken,
      synced: yardstick.synced)
  }

  private func figures(
    noticed: Samples, seen: Samples, timer: Samples, synced: Samples
  ) -> [Figure] {
    let bound = load == 0 ? 5.0 : 20.0
    // It is on the disk before it is on the screen, and how long that takes is the disk's affair.
    let disk = "timer, write and sync"
    return [
      Figure(
        what: "stage change noticed, \(name), 99 % of \(noticed.count)",
        value: noticed.percentile(99), bound: bound,
        yardstick: Figure.Yardstick(name: "timer", value: timer.percentile(99))),
      Figure(
        what: "stage change on the screen, \(name), 99 % of \(seen.count)",
        value: seen.percentile(99), bound: synced.percentile(99) + bound,
        yardstick: Figure.Yardstick(name: disk, value: synced.percentile(99))),
      Figure(
        what: "stage change on the screen, \(name), median", value: seen.median,
        yardstick: Figure.Yardstick(name: disk, value: synced.median)),
    ]
  }

  private func start(_ script: String) throws -> Started {
    let program = try workplace.convene("run ./" + script)
    try program.wait(for: "> ")
    let at = try program.type("/start\r")
    try program.wait(for: "Stage 1 of ")
    return Started(program: program, at: at)
  }

  /// From when a stage was due, counted from when the start was typed, to when its card was there.
  private func lateness(
    of session: Started, from: Program.Instant, until: Program.Instant
  ) throws -> [Double] {
    var values: [Double] = []
    var offset = 0
    for number in 2... {
      let due = session.at + .seconds(number - 1)
      guard due < until else { break }
      guard let card = session.program.arrival(of: "Stage \(number) of ", from: offset) else {
        throw Unmeasurable(reason: "stage \(number) never came")
      }
      offset = card.end
      if due >= from { values.append((card.at - due).milliseconds) }
    }
    return values
  }

  /// From when a stage was due to when the session noticed, in the whole milliseconds of its journal.
  private func noticed() throws -> [Double] {
    let folder = SessionFolder(dataFolder: workplace.dataFolder)
    return try folder.identifiers().filter { $0.contains("-" + name) }.flatMap { id in
      try SessionJournal.read(id, in: folder).turns.flatMap { turn in
        turn.events.compactMap { event in
          guard case .slotOpened(let opening) = event, opening.cause == .itself else { return nil }
          return Double((turn.at.time - opening.at).milliseconds)
        }
      }
    }
  }

  /// How late the bare timer woke, and how late what it wrote was on the disk.
  private func lateness(ofTimer output: [UInt8]) throws -> (woken: Samples, synced: Samples) {
    let numbers = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .compactMap { Double($0) }.map { $0 / 1_000 }
    let seconds = numbers.count / 2
    guard seconds >= Self.seconds - 1 else {
      throw Unmeasurable(reason: "the bare timer came only \(seconds) times")
    }
    return (
      Samples((0..<seconds).map { numbers[2 * $0] }),
      Samples((0..<seconds).map { numbers[2 * $0 + 1] })
    )
  }
}
