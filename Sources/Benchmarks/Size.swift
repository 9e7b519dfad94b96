import Foundation
import Journal
import MeetingProtocol
import Minutes
import Session

/// What large sessions cost: memory and minutes.
struct Size {
  let workplace: Workplace

  func figures() throws -> [Figure] {
    try memory() + minutes()
  }

  /// The header of a journal that holds a sample session.
  static func header(id: String) -> SessionHeader {
    SessionHeader(
      id: id, plan: "sample", scriptPath: "sample.yaml", script: SampleSession.script,
      zone: SampleSession.zone, loadedAt: SampleSession.wall, seed: 1, pace: 1, program: "0")
  }

  private func memory() throws -> [Figure] {
    let script = try workplace.script("memory-hour", stages: 2, of: "60m")
    let program = try workplace.convene("run ./" + script)
    try program.wait(for: "> ")
    try program.type("/start\r")
    try program.wait(for: "Stage 1 of ")
    let first = resident(program)
    for number in 1...500 {
      let offset = program.output.count
      try program.type("note \(number): what the pupils said about the strips\r")
      try program.wait(for: "\(number) note", from: offset)
    }
    return [
      Figure(
        what: "memory after 500 notes", value: resident(program), unit: .megabytes,
        yardstick: Figure.Yardstick(name: "after the start", value: first))
    ]
  }

  private func resident(_ program: Program) -> Double {
    Double(ProcessFile("/proc/\(program.process)/status")["VmRSS"] ?? 0) / 1_024
  }

  private func minutes() throws -> [Figure] {
    var session = try SampleSession()
    try session.fill(turns: 2_002)
    let facts = MinutesFacts(loadedAt: SampleSession.wall, session: "sample", program: "0")
    let now = session.nextMoment()
    let minutes = time {
      MarkdownMinutes.render(MinutesDocument(of: session.engine, facts: facts, now: now))
    }
    guard minutes.result.contains("note 1999:") else {
      throw Unmeasurable(reason: "the minutes lack a note")
    }
    return [Figure(what: "minutes of 2,000 notes", value: minutes.milliseconds)]
  }
}
