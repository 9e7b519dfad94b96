import Diagnostics
import MeetingProtocol
import ProtocolScript
import Testing

/// A script inside another one.
struct IncludeTests {
  private static let inner = """
    convene: 1
    protocol: Inner
    ask:
      focus: What for?
      places: {list: "Where?"}
      mode: {choice: "Which mode?", of: [coaching, feedback]}
    roles:
      organiser: {people: 1}
      member: {people: 2.. rest}
    kinds:
      proposal: {mark: "+"}
    norms:
      - Speak for yourself
    ready: [Chairs in a circle]
    afterwards:
      - {what: "Notes", who: organiser, within: 2d}
    stages:
      - stage: Open
        time: 5m
        speaks: organiser
        expects: {proposal: member}
        prompt: For <focus>.
      - round: Places
        each: places
        as: place
        time: 1m each
      - stage: Coaching
        if: mode is coaching
      - stage: Feedback
        if: mode is feedback
      - decide: Done?
        options: {Yes: go on, No: back to open}
      - stage: Last
        if: done is Yes
        needs: open

    """

  private func read(
    _ text: String, _ others: [String: String] = ["inner": inner]
  ) throws -> ReadProtocol {
    let shelf = ScriptShelf(
      others.map { ShelvedScript(id: $0.key, path: $0.key + ".yaml", text: $0.value) })
    let result = ProtocolReader.read(text, file: "outer.yaml", id: "outer", shelf: shelf)
    try #require(findings(result) == "no findings\n", "\(findings(result))")
    return try result.get()
  }

  private static let outer = """
    convene: 1
    protocol: Outer
    ask:
      aim: What is the aim?
      rooms: {list: "Which rooms?"}
    roles:
      coach: {people: 1}
      tuner: {people: 3.. rest}
    norms:
      - Be kind
    stages:
      - include: inner
        as: opening
        with: {focus: <aim>, places: rooms, mode: coaching}
        roles: {organiser: coach, members: tuner}
        time: 20m
      - stage: Next
        expects: proposal
        needs: opening

    """

  @Test func `an include is a part with the ids, roles and values of the script around it`() throws
  {
    let plan = try read(Self.outer).meetingProtocol
    guard case .part(let part)? = plan.blocks.first else { throw CancellationError() }
    #expect(part.id == "opening")
    #expect(part.title == "Inner")
    #expect(part.budget == .minutes(20))
    #expect(
      part.blocks.map(\.id.text) == [
        "opening-open", "opening-places", "opening-coaching", "opening-done", "opening-last",
      ])
    guard case .stage(let open) = part.blocks[0], case .round(let round) = part.blocks[1],
      case .stage(let coaching) = part.blocks[2], case .decision(let decision) = part.blocks[3],
      case .stage(let last) = part.blocks[4]
    else { throw CancellationError() }
    #expect(open.floor.speaks == [.role("coach")])
    #expect(open.expects == [Expectation(kind: "proposal", from: "tuner")])
    #expect(open.prompt == "For <aim>.")
    #expect(round.over == .list("rooms"))
    #expect(coaching.gate == Gate())
    #expect(decision.options.map(\.outcome) == [.goOn, .back(to: "opening-open")])
    #expect(last.gate.conditions == [Condition(.value("opening-done"), .isOne(of: ["Yes"]))])
    #expect(last.gate.needs == [.block("opening-open")])
  }

  @Test
  func
    `norms, kinds, statements and actions come along, asked values and roles that are given do not`()
    throws
  {
    let read = try read(Self.outer)
    let plan = read.meetingProtocol
    #expect(plan.norms == ["Be kind", "Speak for yourself"])
    #expect(plan.kind("proposal")?.mark == "+")
    #expect(plan.roles.map(\.id.text) == ["coach", "tuner"])
    #expect(plan.questions.map(\.id.text) == ["aim", "rooms"])
    #expect(plan.rules.ready == ["Chairs in a circle"])
    #expect(
      plan.rules.afterwards == [StandingAction(what: "Notes", who: "coach", withinDays: 2)])
    #expect(read.files.map(\.id) == ["inner"])
    #expect(read.files.first?.text == Self.inner)
  }

  @Test func `what is not given is asked along`() throws {
    let plan = try read("convene: 1\nprotocol: Outer\nstages:\n  - include: inner\n")
      .meetingProtocol
    #expect(plan.questions.map(\.id.text) == ["focus", "places", "mode"])
    #expect(plan.roles.map(\.id.text) == ["organiser", "member"])
    #expect(plan.blocks.first?.id == "inner")
  }

  @Test func `written values stand in the texts, and close what asks for others`() throws {
    let text = """
      convene: 1
      protocol: Outer
      stages:
        - include: inner
          with: {focus: "our talks", places: [Here, There], mode: Feedback}

      """
    guard case .part(let part)? = try read(text).meetingProtocol.blocks.first,
      case .stage(let open)? = part.blocks.first, case .round(let round) = part.blocks[1]
    else { throw CancellationError() }
    #expect(open.prompt == "For our talks.")
    #expect(round.over == .items(["Here", "There"]))
    #expect(part.blocks.map(\.id.text).contains("inner-feedback"))
    #expect(!part.blocks.map(\.id.text).contains("inner-coaching"))
  }

  @Test func `an include may include, and all texts are kept`() throws {
    let middle = "convene: 1\nprotocol: Middle\nstages:\n  - include: inner\n"
    let text = "convene: 1\nprotocol: Outer\nstages:\n  - include: middle\n    as: x\n"
    let read = try read(text, ["inner": Self.inner, "middle": middle])
    #expect(read.files.map(\.id) == ["middle", "inner"])
    guard case .part(let part)? = read.meetingProtocol.blocks.first,
      case .part(let inside)? = part.blocks.first
    else { throw CancellationError() }
    #expect(inside.id == "x-inner")
    #expect(inside.blocks.first?.id == "x-inner-open")
  }

  @Test func `an include of itself is found through any number of files`() {
    var scripts: [ShelvedScript] = []
    for number in 0..<40 {
      let text = "convene: 1\nprotocol: P\nstages:\n  - include: s\((number + 1) % 40)\n"
      scripts.append(ShelvedScript(id: "s\(number)", path: "s\(number).yaml", text: text))
    }
    let result = ProtocolReader.read(
      scripts[0].text, file: "s0.yaml", id: "s0", shelf: ScriptShelf(scripts))
    guard case .failure(let failure) = result else {
      Issue.record("was read")
      return
    }
    #expect(failure.diagnostics.contains { $0.code == "include-of-itself" })
  }

  /// Each file includes the one below it twice; read each time anew, that would be a million readings.
  @Test func `files that include others twice are read once`() {
    var scripts: [ShelvedScript] = []
    for number in 0..<20 {
      let text =
        "convene: 1\nprotocol: P\nstages:\n  - include: s\(number + 1)\n    as: a\n"
        + "  - include: s\(number + 1)\n    as: b\n"
      scripts.append(ShelvedScript(id: "s\(number)", path: "s\(number).yaml", text: text))
    }
    scripts.append(
      ShelvedScript(
        id: "s20", path: "s20.yaml", text: "convene: 1\nprotocol: P\nstages:\n  - stage: T\n"))
    let clock = ContinuousClock()
    let time = clock.measure {
      let result = ProtocolReader.read(
        scripts[0].text, file: "s0.yaml", id: "s0", shelf: ScriptShelf(scripts))
      guard case .failure = result else {
        Issue.record("a million blocks were read")
        return
      }
    }
    #expect(time < .seconds(10))
  }
}
