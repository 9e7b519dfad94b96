import MeetingProtocol
import Session
import Testing

/// Who has the floor, and how it is kept.
struct SpeakingTests {
  /// Amy leads and keeps silent in the second stage; Ben and Cyd are members, Dee has no role that is known there.
  private func meeting() throws -> Meeting {
    var meeting = Meeting(
      plan(
        [
          stage("open", minutes: 5),
          stage("closed", .exactly(.minutes(5)), floor: Floor(silent: [.role("lead")])),
          stage("quiet", .exactly(.minutes(5)), floor: Floor(silent: [.everyone])),
          stage("lead-only", .exactly(.minutes(5)), floor: Floor(speaks: [.role("lead")])),
        ], roles: [role("lead", most: 1), role("member", rest: true)]))
    try meeting.when(.join("Amy", role: "lead"))
    try meeting.when(.join("Ben", role: nil))
    try meeting.when(.join("Cyd", role: nil))
    try meeting.when(.start)
    return meeting
  }

  private func shares(_ shares: [SpeakingShare]) -> [String] {
    shares.map { share in
      let name =
        switch share.subject {
        case .person(let person): person.text
        case .role(let role): role.text
        }
      return "\(name) \(share.length.wholeSeconds) \(share.turns) \(share.breaches)"
    }
  }

  @Test func `turns have their times, by person and by role, pauses left out`() throws {
    var meeting = try meeting()
    try meeting.when(.giveFloor("Amy"), at: 10)
    try meeting.when(.giveFloor("Ben"), at: 30)
    try meeting.when(.pause, at: 40)
    try meeting.when(.resume, at: 100)
    try meeting.when(.giveFloor("Amy"), at: 110)
    #expect(meeting.state.speaker == "Amy")
    try meeting.when(.giveFloor(nil), at: 150)
    #expect(meeting.state.speaker == nil)
    let now = meeting.now.time
    #expect(
      shares(meeting.state.speakingByPerson(at: now)) == ["Amy 60 2 0", "Ben 20 1 0", "Cyd 0 0 0"])
    #expect(shares(meeting.state.speakingByRole(at: now)) == ["lead 60 2 0", "member 20 1 0"])
  }

  @Test func `a turn ends with the stage, and when the speaker leaves`() throws {
    var meeting = try meeting()
    try meeting.when(.giveFloor("Ben"), at: 10)
    try meeting.when(.next(nil), at: 30)
    #expect(meeting.state.speaker == nil)
    try meeting.when(.giveFloor("Ben"), at: 40)
    try meeting.when(.leave("Ben"), at: 45)
    #expect(meeting.state.speaker == nil)
    #expect(
      shares(meeting.state.speakingByPerson(at: meeting.now.time)) == [
        "Amy 0 0 0", "Cyd 0 0 0", "Ben 25 2 0",
      ])
  }

  @Test func `who has no floor breaks it`() throws {
    var meeting = try meeting()
    try meeting.when(.next(nil), at: 10)
    let events = try meeting.when(.giveFloor("Amy"), at: 20)
    #expect(events == [.floorTaken("Amy", isBreach: true)])
    #expect(try meeting.when(.giveFloor("Ben"), at: 25) == [.floorTaken("Ben", isBreach: false)])
    try meeting.when(.reportBreach("Cyd"), at: 30)
    try meeting.when(.reportBreach("Amy"), at: 31)
    let broken = meeting.state.breaches(inSlot: 2).map { "\($0.person) \($0.count)" }
    #expect(broken == ["Amy 2", "Cyd 1"])
    #expect(meeting.state.breaches(inSlot: 1).isEmpty)
    try meeting.when(.next(nil), at: 40)
    #expect(try meeting.when(.giveFloor("Cyd"), at: 45) == [.floorTaken("Cyd", isBreach: true)])
    try meeting.when(.next(nil), at: 50)
    #expect(try meeting.when(.giveFloor("Cyd"), at: 55) == [.floorTaken("Cyd", isBreach: true)])
    #expect(try meeting.when(.giveFloor("Amy"), at: 56) == [.floorTaken("Amy", isBreach: false)])
  }

  @Test func `in every state`() throws {
    let commands: [Command] = [.giveFloor("Ben"), .giveFloor(nil), .reportBreach("Ben")]
    func refusals(_ meeting: Meeting) -> [String] {
      commands.map { command in
        var meeting = meeting
        return meeting.refusal(of: command).map(\.inWords) ?? "done"
      }
    }
    var gathering = Meeting(plan([stage("a")]))
    try gathering.when(.join("Ben", role: nil))
    #expect(refusals(gathering) == ["notStarted", "notStarted", "notStarted"])
    var meeting = try meeting()
    #expect(refusals(meeting) == ["done", "floorAlready(-)", "done"])
    try meeting.when(.giveFloor("Ben"), at: 5)
    #expect(refusals(meeting) == ["floorAlready(Ben)", "done", "done"])
    #expect(meeting.refusal(of: .giveFloor("Eve")) == .personNotHere("Eve"))
    #expect(meeting.refusal(of: .reportBreach("Eve")) == .personNotHere("Eve"))
    for command in [Command.pause, .setRecord(false)] {
      try meeting.when(command, at: 6)
      #expect(refusals(meeting) == ["floorAlready(Ben)", "done", "done"])
    }
    meeting.look(at: 400)
    #expect(refusals(meeting) == ["floorAlready(Ben)", "done", "done"])
    for _ in 0..<4 { try meeting.when(.next(nil), at: 500) }
    #expect(refusals(meeting) == ["noStageOpen", "noStageOpen", "noStageOpen"])
    try meeting.when(.end)
    #expect(refusals(meeting) == ["alreadyEnded", "alreadyEnded", "alreadyEnded"])
  }
}
