import Foundation
import MeetingProtocol
import Rehearsing
import Session
import SnapshotSupport
import Testing

@testable import Facilitator

/// What a rehearsal lists is what a session opens, for the same people, values and answers.
@MainActor
struct RehearsalAgreementTests {
  private nonisolated static let shipped = scripts(below: Fixtures.protocols)
  private nonisolated static let right = scripts(
    below: Fixtures.protocols.deletingLastPathComponent()
      .appendingPathComponent("Tests/RightScripts"))

  private nonisolated static func scripts(below folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path }
  }

  @Test(arguments: shipped + right)
  func `a script's session opens what its rehearsal listed`(script: URL) throws {
    let desk = Desk(in: try Home())
    try desk.shelve(Self.right)
    guard let plan = desk.plan(of: script) else { return }
    for request in Self.requests(for: plan) { try desk.expectAgreement(of: script, request) }
  }

  @Test(arguments: 0..<30)
  func `a generated script's session opens what its rehearsal listed`(seed: UInt64) throws {
    let desk = Desk(in: try Home())
    let script = desk.home.folder.appendingPathComponent("generated-\(seed).yaml")
    var generated = GeneratedScript(seed: seed)
    let text = generated.text
    try Data(text.utf8).write(to: script)
    guard let plan = desk.plan(of: script) else {
      Issue.record("not read: \(desk.console.news().joined(separator: "\n"))\n\(text)")
      return
    }
    for request in Self.requests(for: plan) { try desk.expectAgreement(of: script, request) }
  }

  /// The fewest, some more, and every other answer of each decision once before the room leads on.
  private static func requests(for plan: MeetingProtocol) -> [RehearsalRequest] {
    // What nothing can stand in for is not rehearsed without being given.
    guard !plan.questions.contains(where: { $0.type != nil && !$0.isOptional }) else { return [] }
    var requests = [
      RehearsalRequest(), RehearsalRequest(company: .number(7)),
      RehearsalRequest(company: .number(4), start: TimeOfDay(hour: 15, minute: 45)),
    ].filter { Rehearsal(of: plan, for: $0).obstacle == nil }
    for variant in plan.variants {
      requests.append(RehearsalRequest(values: [ProtocolVariant.question: [variant.name]]))
    }
    for decision in decisions(plan.blocks) {
      let last = Rehearsal(of: plan).answered.last { $0.block == decision.id }?.answer
      for option in decision.options where option.answer != last {
        let answers = [option.answer] + [last].compactMap(\.self)
        requests.append(
          RehearsalRequest(company: .number(5), answers: [decision.id: answers]))
      }
    }
    return requests
  }

  private static func decisions(_ blocks: [Block]) -> [Decision] {
    blocks.flatMap { block in
      if case .decision(let decision) = block { [decision] } else { decisions(block.blocks) }
    }
  }
}

extension Desk {
  /// Puts scripts beside one another, so that one may include another.
  fileprivate func shelve(_ scripts: [URL]) throws {
    let folder = home.folder.appendingPathComponent("protocols")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for script in scripts {
      try FileManager.default.copyItem(
        at: script, to: folder.appendingPathComponent(script.lastPathComponent))
    }
  }

  /// The protocol of a script; nil where it is a form, or where it cannot be read, which has been said.
  fileprivate func plan(of script: URL) -> MeetingProtocol? {
    conductor.submit("/load \(script.path)")
    return conductor.session?.state.script
  }

  /// Holds a session by typed lines as it was rehearsed, and compares the two slot by slot.
  fileprivate func expectAgreement(of script: URL, _ request: RehearsalRequest) throws {
    let desk = Desk(in: home, wall: Self.wall(of: request), zone: "UTC")
    guard let plan = desk.plan(of: script) else {
      Issue.record("not loaded")
      return
    }
    let rehearsal = Rehearsal(of: plan, for: request)
    guard !rehearsal.isEndless, rehearsal.parts.count <= 60 else { return }
    if case .refused(let refusal) = rehearsal.obstacle {
      Issue.record("\(script.lastPathComponent): \(refusal), \(request)")
      return
    }
    desk.gather(for: rehearsal)
    for part in rehearsal.parts {
      guard let slot = desk.state?.openSlot else {
        Issue.record(
          "\(script.lastPathComponent): no slot for \(part.slot.opening), \(desk.console.news())")
        return
      }
      #expect(slot.opening == part.slot.opening, "\(script.lastPathComponent), \(request)")
      #expect(slot.entry?.turns == part.entry.turns)
      #expect(slot.entry?.groups == part.entry.groups)
      guard slot.opening == part.slot.opening else { return }
      if request.answers.isEmpty {
        let now = desk.clock.now
        let end = desk.state?.outlook(at: now, clock: LocalClock(zone: "UTC")).end
        #expect(
          end == now.time + (rehearsal.length - part.offset),
          "\(script.lastPathComponent), \(slot.opening)")
      }
      desk.wait(until: slot.openedAt + part.length)
      desk.leave(part, in: rehearsal)
    }
    #expect(desk.state?.phase == .finished, "\(script.lastPathComponent), \(request)")
  }

  private static func wall(of request: RehearsalRequest) -> WallTime {
    let minutes = request.start.map { $0.hour * 60 + $0.minute } ?? 0
    return WallTime(milliseconds: Int64(minutes) * 60_000)
  }

  private func gather(for rehearsal: Rehearsal) {
    let state = rehearsal.state
    for (value, texts) in state.values.sorted(by: { $0.key < $1.key }) {
      let isAsked = state.plan.questions.contains { $0.id == value && !$0.isAgreed }
      guard isAsked || value == ProtocolVariant.question else { continue }
      type("/set \(value.text) \(texts.joined(separator: ", "))")
    }
    for person in state.people {
      type("/join \(person.id.text)" + (person.roles.first.map { " \($0.text)" } ?? ""))
      for (question, text) in person.details.sorted(by: { $0.key < $1.key }) {
        type("/set \(question.text) \(person.id.text)=\(text)")
      }
    }
    for note in state.notes where note.place == .before {
      type("\(note.draft.kind.text): \(note.draft.text)")
    }
    type("/start")
    while case .statements = self.state?.question { type("/yes") }
  }

  private func wait(until time: SessionTime) {
    while let wake = conductor.nextWake, wake <= time {
      clock.advance(to: wake)
      conductor.advance()
    }
    clock.advance(to: time)
    conductor.advance()
  }

  /// Types what leads out of a slot.
  private func leave(_ part: Rehearsal.Part, in rehearsal: Rehearsal) {
    let next = rehearsal.parts.first { $0.slot.number == part.slot.number + 1 }
    let cause = next?.slot.opening.cause ?? rehearsal.state.finishedBy
    for _ in 0..<20 {
      guard let state, let slot = state.openSlot, slot.number == part.slot.number else { return }
      if state.isPaused { type("/resume") }
      switch state.question {
      case .anotherCycle(let loop, _):
        type(next.map { part.goesRoundAgain(loop, with: $0) } ?? false ? "/yes" : "/no")
      case .moreTime: type("/no")
      case .needs, .earlyEnd, .statements, .outcomeMissing, .copiesMissing, .answersMissing:
        type("/yes")
      case nil: goOn(from: part, state, cause)
      }
    }
  }

  private func goOn(
    from part: Rehearsal.Part, _ state: SessionState, _ cause: SlotOpening.Cause?
  ) {
    if let point = state.openPoint {
      var answer = point.test.answers.first ?? ""
      if point.point + 1 == point.test.points.count, case .answer(let words) = cause {
        answer = words == answer ? words : words + " because it is so"
      }
      return type("/answer \(answer)")
    }
    guard state.openEntry?.decision != nil else { return type("/next") }
    type("/answer \(part.slot.answer ?? "")")
  }
}

extension Rehearsal.Part {
  /// Whether the next part is in the next cycle of a repeat.
  fileprivate func goesRoundAgain(_ loop: Stage.ID, with next: Rehearsal.Part) -> Bool {
    guard let here = entry.cycles.firstIndex(where: { $0.id == loop }),
      let there = next.entry.cycles.firstIndex(where: { $0.id == loop })
    else { return false }
    return slot.opening.cycles[here] < next.slot.opening.cycles[there]
      && slot.opening.cycles.prefix(here) == next.slot.opening.cycles.prefix(there)
  }
}
