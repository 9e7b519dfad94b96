import Foundation
import InputLine
import MeetingProtocol
import Session
import SnapshotSupport
import Testing

@testable import Facilitator

/// A late look moves nothing: what was due happens at its own instant, however late it is noticed.
@MainActor
struct StallTests {
  /// Stages that move on by themselves, with every sort of warning, and one that waits.
  static let script = """
    convene: 1
    protocol: Relay
    stages:
      - stage: First
        time: 1m
        at-end: move on
        cues: [30s, 10s]
      - stage: Second
        time: 2m
        at-end: move on
        cues: every 25s
      - stage: Third
        time: 1m..2m
      - stage: Fourth
        time: 90s
        at-end: move on
      - stage: Fifth
        time: 3m
        at-end: move on
    """

  private func desk() throws -> Desk {
    let home = try Home()
    let folder = home.folder.appendingPathComponent("protocols")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Self.script.utf8).write(to: folder.appendingPathComponent("relay.yaml"))
    return Desk(in: home)
  }

  /// A meeting of an hour's lines, looked at whenever something is due, or only at its lines.
  private func run(_ desk: Desk, seed: UInt64, isPrompt: Bool) throws {
    var dice = Dice(seed: seed)
    let lines = [
      "/pause", "/resume", "/extend 20s", "/extend -15s", "a note", "/next", "/undo", "/redo",
      "+ another", "/skip no time", "/yes",
    ]
    desk.type("/load relay", "/join Amy", "/start")
    #expect(desk.state?.phase == .running)
    for _ in 0..<12 {
      let seconds = Int64.random(in: 0...150, using: &dice)
      if isPrompt { desk.wait(seconds: seconds) } else { desk.stall(milliseconds: seconds * 1000) }
      let line = lines.randomElement(using: &dice) ?? ""
      desk.type(line)
    }
    desk.wait(seconds: 0)
  }

  @Test(arguments: UInt64(0)..<40)
  func `A run that is looked at late is the run that was looked at in time`(seed: UInt64) throws {
    let prompt = try desk()
    try run(prompt, seed: seed, isPrompt: true)
    let late = try desk()
    try run(late, seed: seed, isPrompt: false)
    #expect(late.state == prompt.state)
    #expect(late.conductor.nextWake == prompt.conductor.nextWake)
    #expect(try late.replayed() == late.conductor.session?.engine)
  }

  @Test(arguments: [1, 59_999, 60_000, 60_001, 95_000, 185_000, 240_000, 10_000_000])
  func `A stall of any length leaves every deadline where it was`(milliseconds: Int64) throws {
    let prompt = try desk()
    prompt.type("/load relay", "/start")
    var instants: [SessionTime] = []
    while let wake = prompt.conductor.nextWake, wake.milliseconds <= milliseconds {
      if instants.last != wake { instants.append(wake) }
      prompt.clock.advance(to: wake)
      prompt.conductor.advance()
    }
    #expect(instants == instants.sorted())
    let late = try desk()
    late.type("/load relay", "/start")
    late.stall(milliseconds: milliseconds)
    late.conductor.tick()
    #expect(late.state?.slots == prompt.state?.slots)
    #expect(late.conductor.nextWake == prompt.conductor.nextWake)
  }

  @Test func `The machine's sleep is a gap from when it fell asleep, and moves no deadline`() throws
  {
    let desk = try desk()
    desk.type("/load relay", "/start")
    desk.wait(seconds: 20)
    desk.stall(milliseconds: 70_000)
    desk.clock.slept = .seconds(70)
    desk.conductor.tick()
    #expect(desk.state?.gaps.count == 1)
    #expect(desk.state?.gaps.first?.from == SessionTime.zero + .seconds(20))
    #expect(desk.state?.gaps.first?.cause == .asleep)
    #expect(desk.state?.slots.map(\.openedAt.milliseconds) == [0, 60_000])
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
