import MeetingProtocol
import Session

/// Makes the document of a session.
struct MinutesBuilder {
  let engine: SessionEngine
  let state: SessionState
  let drawnLots: [DrawnLot]
  let facts: MinutesFacts
  let times: MeetingTimes

  init(engine: SessionEngine, facts: MinutesFacts, now: Moment?) {
    self.engine = engine
    state = engine.state
    drawnLots = engine.drawnLots
    self.facts = facts
    times = MeetingTimes(engine: engine, facts: facts, now: now)
  }

  func document() -> MinutesDocument {
    let sections = sections()
    let notes = sections.flatMap { $0.blocks.flatMap(\.notes) }.sorted { $0.number < $1.number }
    let (roles, withoutRole) = people()
    let (earlierWordings, agreedIn) = wordings()
    var document = MinutesDocument(
      title: state.plan.title, plan: state.plan.id, session: facts.session, program: facts.program,
      isPractice: facts.pace != 1, standing: standing, goesOn: goesOn,
      writtenAt: times.local(times.now),
      begin: times.local(times.begin), end: times.local(times.end), roles: roles,
      withoutRole: withoutRole, purpose: state.plan.purpose.map { state.filledText($0, in: nil) },
      values: values, earlierWordings: earlierWordings, outcome: outcome,
      actions: actions(among: notes),
      decisions: decisions(among: notes), sections: sections,
      openQuestions: openQuestions(among: sections), parked: notes.filter { $0.kind == .parked },
      ahead: unopened(ahead: true),
      leftOut: unopened(ahead: false), ledger: ledger(), pauses: pauses, gaps: gaps,
      remarks: remarks, corrections: corrections, notUnderstood: Array(state.notUnderstood),
      agreements: agreements, norms: state.norms, source: state.plan.source, timing: timing,
      everyone: everyone, kinds: state.plan.kinds)
    document.agreedIn = agreedIn
    document.putNamesAway(state.plan.rules.names, lists: listsWithoutNames)
    return document
  }

  private var everyone: [String] {
    var seen: Set<Person.ID> = []
    return state.people.map(\.id).filter { seen.insert($0).inserted }.map(\.text)
  }

  private var standing: MinutesDocument.Standing {
    switch state.phase {
    case .gathering: .notStarted(isClosed: false)
    case .running:
      state.slots.last.map { .running(during: name(of: $0)) } ?? .notStarted(isClosed: false)
    case .finished: .finished
    case .ended: state.startedAt == nil ? .notStarted(isClosed: true) : .closed
    }
  }

  private var values: [MinutesDocument.Labelled] {
    state.plan.questions.compactMap { question in
      guard let texts = state.values[question.id] else { return nil }
      return MinutesDocument.Labelled(label: Self.label(question.id.text), texts: texts)
    }
  }

  /// A key as a label: `school-year` as "School year".
  static func label(_ key: String) -> String {
    let words = key.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private var outcome: MinutesDocument.Outcome? {
    state.plan.outcome.map {
      MinutesDocument.Outcome(
        label: state.filledText($0, in: nil), text: state.outcome,
        missingBecause: state.outcome == nil ? state.endedBecause : nil)
    }
  }

  private func actions(among notes: [MinutesDocument.NoteLine]) -> [MinutesDocument.NoteLine] {
    notes.filter { $0.kind == NoteKind.action.id }.sorted { left, right in
      switch (left.due, right.due) {
      case (let early?, let late?): (early, left.number) < (late, right.number)
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left.number < right.number
      }
    }
  }

  /// The notes of that kind and the answers, each where it was taken.
  private func decisions(
    among notes: [MinutesDocument.NoteLine]
  ) -> [MinutesDocument.DecisionLine] {
    var found: [(at: SessionTime, line: MinutesDocument.DecisionLine)] = []
    let keptAt = Dictionary(
      state.notes.map { ($0.number, $0.keptAt) }, uniquingKeysWith: { first, _ in first })
    for note in notes where note.kind == NoteKind.decision.id {
      found.append((keptAt[note.number] ?? times.end, .note(note)))
    }
    for slot in state.slots {
      guard slot.answer != nil, let decision = state.entry(of: slot)?.decision else { continue }
      found.append((slot.closedAt ?? times.end, .answer(answer(to: decision, in: slot))))
    }
    return found.enumerated().sorted { left, right in
      (left.element.at, left.offset) < (right.element.at, right.offset)
    }.map(\.element.line)
  }

  /// Questions behind which nothing was noted before the next question or the end of the stage.
  private func openQuestions(
    among sections: [MinutesDocument.Section]
  ) -> [MinutesDocument.NoteLine] {
    sections.flatMap { section -> [MinutesDocument.NoteLine] in
      let notes = section.blocks.flatMap(\.notes).sorted { $0.number < $1.number }
      return notes.indices.filter { index in
        let isQuestion: (Int) -> Bool = { notes[$0].kind == NoteKind.question.id }
        return isQuestion(index) && (index == notes.count - 1 || isQuestion(index + 1))
      }.map { notes[$0] }
    }
  }

  func question(of decision: Decision, in slot: Slot) -> String {
    state.filledText(decision.question, in: state.entry(of: slot))
  }

  private var timing: MinutesDocument.TimingRemark {
    if state.plan.timing == .ours { return .ours }
    let planned = state.agenda.entries.filter { $0.stage?.time.planned != nil }
    let ours = planned.filter { $0.stage?.timing == .ours }
    if ours.isEmpty { return .source }
    return ours.count == planned.count ? .ours : .oursIn(ours.compactMap(\.number))
  }
}

extension NoteKind.ID {
  static let parked: NoteKind.ID = "parked"
}
