import Journal
import Session

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program killed at random instants while notes are typed: every note that was answered is in its journal.
struct Kills {
  let workplace: Workplace

  private static let count = 200
  private static let notes = 40

  func figures() throws -> [Figure] {
    let script = try workplace.script("kill-hour", stages: 2, of: "60m")
    let sessions = SessionFolder(dataFolder: workplace.dataFolder)
    var answered = 0
    var lost = 0
    var invented = 0
    for _ in 1...Self.count {
      let shown = try runAndKill(script)
      let kept = try texts(of: try latest(in: sessions), in: sessions)
      answered += shown
      lost += max(shown - kept.count, 0)
      invented += kept.enumerated().count { $1 != Self.text($0 + 1) }
    }
    guard answered > Self.count else {
      throw Unmeasurable(reason: "the program was killed before it answered anything")
    }
    return [
      Figure(
        what: "lost notes of \(answered) answered, \(Self.count) kills", value: Double(lost),
        unit: .times, bound: 0.5),
      Figure(
        what: "invented notes, \(Self.count) kills", value: Double(invented), unit: .times,
        bound: 0.5),
    ]
  }

  private static func text(_ number: Int) -> String { "word \(number) of the pupils" }

  /// Types notes as fast as they are taken, kills the program somewhere among them, and counts the answers.
  private func runAndKill(_ script: String) throws -> Int {
    let program = try workplace.convene("run ./" + script)
    try program.wait(for: "> ")
    try program.type("/start\r")
    try program.wait(for: "Stage 1 of ")
    for number in 1...Self.notes { try program.type(Self.text(number) + "\r") }
    // Somewhere in the time in which they are all answered.
    let microseconds = Int.random(in: 0...60_000)
    Program.watch([program], until: .now + .microseconds(microseconds))
    kill(program.process, SIGKILL)
    Program.watch([program], until: .now + .seconds(2))
    return (1...Self.notes).last { program.arrival(of: "\($0) note") != nil } ?? 0
  }

  private func latest(in sessions: SessionFolder) throws -> String {
    guard let id = try? sessions.find("last") else {
      throw Unmeasurable(reason: "a killed session left no journal")
    }
    return id
  }

  private func texts(of id: String, in sessions: SessionFolder) throws -> [String] {
    try SessionJournal.read(id, in: sessions).turns.flatMap(\.events).compactMap { event in
      if case .noteKept(_, _, let draft) = event { draft.text } else { nil }
    }
  }
}
