import MeetingProtocol
import Session

/// The room in which a rehearsal is held: it drives the session's engine as a facilitator would.
struct RehearsalRoom {
  /// More slots than any meeting opens; answers that lead round and round end here.
  private static let mostSlots = 500

  private(set) var lengths: [SlotLength] = []
  private(set) var answered: [Rehearsal.Answered] = []
  private(set) var standIns: [Question.ID] = []
  private(set) var obstacle: Rehearsal.Obstacle?
  private(set) var isEndless = false
  private let request: RehearsalRequest
  private var engine: SessionEngine
  private var now: SessionTime = .zero
  private var asked: [Stage.ID: Int] = [:]

  var state: SessionState { engine.state }

  init(_ plan: MeetingProtocol, _ request: RehearsalRequest) {
    self.request = request
    var plan = plan
    // Nothing can stand in for a number, a day or a code: such a value is left open.
    for place in plan.questions.indices where plan.questions[place].type != nil {
      let question = plan.questions[place]
      if !question.isOptional, request.values[question.id] == nil { standIns.append(question.id) }
      plan.questions[place].isOptional = true
    }
    engine = SessionEngine(plan: plan, clock: LocalClock(zone: "UTC"))
  }

  /// Holds the meeting from the first person to the last stage.
  mutating func hold() {
    gather()
    perform(.start)
    while case .statements = state.question, perform(.answer(.yes)) {}
    while state.phase == .running {
      guard let slot = state.openSlot, slot.number <= Self.mostSlots else {
        isEndless = true
        return
      }
      letTimePass(in: slot)
      guard leave(slot) else { return }
    }
  }

  /// Does what is asked, at this moment; false where the engine refuses it or nothing happens.
  @discardableResult
  private mutating func perform(_ command: Command) -> Bool {
    let start = request.start.map { Int64($0.hour * 60 + $0.minute) } ?? 0
    let wall = WallTime(milliseconds: start * 60_000 + now.milliseconds)
    do throws(Refusal) {
      guard let turn = try engine.decide(command, at: Moment(time: now, wall: wall)) else {
        return false
      }
      engine.apply(turn)
      return true
    } catch {
      obstacle = obstacle ?? .refused(error)
      return false
    }
  }

  // MARK: - Before the start

  private mutating func gather() {
    for (value, texts) in request.values.sorted(by: { $0.key < $1.key }) {
      perform(.setValue(value, texts))
    }
    let cast = RehearsalCast(state.plan, request.company)
    obstacle = obstacle ?? cast.obstacle
    for guest in cast.guests { perform(.join(Person.ID(guest.name), role: guest.role)) }
    for missing in state.missing {
      switch missing {
      case .value(let value): putStandIn(for: value)
      case .detail(let question, let person):
        note(question)
        perform(.setDetail(question, person, question.text))
      case .people, .peopleInAll: break
      }
    }
    putNotes()
    if let whole = request.fit { perform(.fit(whole)) }
  }

  /// A round over notes has a turn for each; one note of the kind stands for them.
  private mutating func putNotes() {
    for kind in state.plan.kindsOfRounds {
      let title = state.plan.kind(kind)?.title ?? kind.text
      perform(.keep([NoteDraft(author: .group, kind: kind, text: title)], begunIn: nil))
    }
  }

  private mutating func putStandIn(for value: Question.ID) {
    guard let question = state.plan.questions.first(where: { $0.id == value }) else { return }
    note(value)
    switch question.shape {
    case .text: perform(.setValue(value, ["<\(value.text)>"]))
    case .choice(let words): perform(.setValue(value, Array(words.prefix(1))))
    case .list(_, let exactly):
      let items = exactly.map { count in (1...max(count, 1)).map { "\(value.text) \($0)" } }
      perform(.setValue(value, items ?? [value.text]))
    }
  }

  private mutating func note(_ question: Question.ID) {
    if !standIns.contains(question) { standIns.append(question) }
  }

  // MARK: - In a slot

  /// Lets the time of a slot go by, and what comes due by itself happen.
  private mutating func letTimePass(in slot: Slot) {
    let planned = plannedLength(of: slot)
    lengths.append(
      SlotLength(
        number: slot.number, length: planned ?? .zero,
        moved: state.openSlot?.extended ?? .zero, isTimed: planned != nil))
    now = slot.openedAt + (planned ?? .zero)
    if state.isPaused { perform(.resume) }
    while state.openSlot?.number == slot.number, perform(.clockAdvanced) {}
  }

  private func plannedLength(of slot: Slot) -> Length? {
    guard let entry = state.entry(of: slot), let stage = entry.stage else { return nil }
    if case .until = stage.time, request.start == nil { return nil }
    return state.planned(for: slot) ?? state.agenda.share(of: entry)
  }

  /// Goes on to what comes; false where that cannot be.
  private mutating func leave(_ slot: Slot) -> Bool {
    guard state.openSlot?.number == slot.number else { return true }
    while let point = state.openPoint, state.openSlot?.number == slot.number {
      guard answer(point.test) else { return false }
    }
    guard state.openSlot?.number == slot.number else { return true }
    if let decision = state.openEntry?.decision { return answer(decision) }
    switch state.question {
    case .moreTime: return perform(.answer(.no)) && settle()
    case .anotherCycle: return settle()
    case .earlyEnd, .needs, .statements, .outcomeMissing, .copiesMissing, .answersMissing, nil:
      break
    }
    return perform(.next(nil)) && settle()
  }

  /// Answers what the program asks before it goes on.
  private mutating func settle() -> Bool {
    while let question = state.question {
      switch question {
      case .anotherCycle(let loop, _):
        let title = state.openEntry?.cycles.last { $0.id == loop }?.title ?? loop.text
        let answer = answer(of: loop, title, otherwise: "no")
        guard perform(.answer(.words(answer))) else { return false }
      case .earlyEnd, .needs, .moreTime, .statements, .outcomeMissing, .copiesMissing,
        .answersMissing:
        guard perform(.answer(.yes)) else { return false }
      }
    }
    return true
  }

  private mutating func answer(_ decision: Decision) -> Bool {
    let answer = answer(
      of: decision.id, decision.title, otherwise: decision.onward?.answer ?? "yes")
    return perform(.answer(.words(answer))) && settle()
  }

  /// Answers one point of a test; where the room is to fail it, that is at the last point.
  private mutating func answer(_ test: WordingTest) -> Bool {
    let best = test.answers.first ?? "pass"
    guard let point = state.openPoint?.point else { return false }
    guard point + 1 == test.points.count, let entry = state.openEntry else {
      return perform(.answer(.words(best)))
    }
    let answer = answer(of: entry.key.block, entry.title, otherwise: best)
    let reason = answer == best ? "" : " because it was rehearsed so"
    return perform(.answer(.words(answer + reason))) && settle()
  }

  private mutating func answer(
    of block: Stage.ID, _ title: String, otherwise standard: String
  ) -> String {
    let time = asked[block, default: 0]
    asked[block] = time + 1
    let given = request.answers[block, default: []]
    let answer = given.indices.contains(time) ? given[time] : given.last
    let taken = Rehearsal.Answered(
      block: block, title: title, answer: answer ?? standard, isGiven: answer != nil)
    if !answered.contains(taken) { answered.append(taken) }
    return answer ?? standard
  }
}
