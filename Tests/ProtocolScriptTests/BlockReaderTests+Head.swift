import MeetingProtocol
import ProtocolScript
import Testing

/// The head of a script as values.
extension BlockReaderTests {
  // MARK: - The head

  @Test func `the head says what holds for the meeting`() throws {
    let plan = try read(
      """
      - stage: Talk
        agrees: question
        expects: pattern
      """,
      head: """
        language: de
        wrong-number: warn
        names: codes
        ends: 16:30
        must-end: true
        unfinished: true
        ready: [Room booked]
        consent: Nobody is filmed
        outcome: {title: Our question, from: question}
        afterwards:
          - {what: "Written feedback", who: guide, within: 24h}
          - "Thanks: to all"
        roles:
          facilitator: {also-called: [moderator]}
          guide: {people: 1, chosen-in: talk}
          scribe: {people: 1 per group}
          audience: {people: any}
          rest-of-us: {people: rest}
          drawn: {people: 1, drawn-in: talk}

        """.replacing("scribe: {people: 1 per group}\n  ", with: ""))
    let rules = plan.rules
    #expect(rules.people == PeopleCount(least: 4, most: 12))
    #expect(rules.wrongNumber == .warn)
    #expect(rules.names == .codes)
    #expect(rules.ends == TimeOfDay(hour: 16, minute: 30))
    #expect(rules.mustEnd && rules.isUnfinished)
    #expect(rules.ready == ["Room booked"])
    #expect(rules.consent == ["Nobody is filmed"])
    #expect(rules.language == "de")
    #expect(
      rules.afterwards == [
        StandingAction(what: "Written feedback", who: "guide", withinDays: 1),
        StandingAction(what: "Thanks: to all"),
      ])
    #expect(plan.facilitator.alsoCalled == ["moderator"])
    #expect(plan.outcome == "Our question")
    #expect(plan.outcomeSource == .value("question"))
    #expect(plan.role("guide")?.filling == .chosen(in: "talk"))
    #expect(plan.role("audience")?.people.isAudience == true)
    #expect(plan.role("drawn")?.filling == .drawn(in: "talk"))
    #expect(plan.kind("pattern")?.needs == [.because, .owner, .due])
    #expect(
      plan.questions.map(\.shape) == [
        .text, .list(upTo: 4), .list(upTo: nil, exactly: 3), .text,
        .choice(["coaching", "feedback"]), .text,
      ])
    #expect(plan.questions[3].isOfEachPerson)
    #expect(plan.questions[4].isOptional)
  }

  @Test func `each variant has its own blocks, times and total`() throws {
    let plan = try read(
      """
      - stage: Talk
        time: {short: 5m, long: 10m}
        prompt: {short: Be quick, long: Take your time}
      - stage: More
        only: long
        time: 5m
      """, head: "variants: [short, long]\ntotal: {short: 5m, long: 15m}\n")
    #expect(plan.variants.map(\.name) == ["short", "long"])
    #expect(plan.variants.map(\.blocks.count) == [1, 2])
    #expect(plan.variants.map(\.total) == [.exactly(.minutes(5)), .exactly(.minutes(15))])
    #expect(plan.blocks == plan.variants[0].blocks)
    #expect(plan.questions.first?.id == "variant")
    #expect(plan.questions.first?.shape == .choice(["short", "long"]))
    guard case .stage(let stage) = plan.variants[1].blocks[0] else { throw CancellationError() }
    #expect(stage.time == .exactly(.minutes(10)))
    #expect(stage.prompt == "Take your time")
  }
}
