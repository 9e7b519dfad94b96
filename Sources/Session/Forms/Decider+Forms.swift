import Filling
import MeetingProtocol

extension Decider {
  /// What a command does with the copy that is open.
  func form(_ command: FormCommand) throws(Refusal) -> [Event] {
    guard let copy = state.openCopy, let layout = state.layout(of: copy, part: state.forms.part)
    else { throw .form(.noFormOpen) }
    switch command {
    case .enter(let answers):
      return finishing(answers.map { .entered(copy.key, $0.place, $0.entry) }, copy.key)
    case .skip(let reason):
      let step = try askedStep()
      if step.isRequired, reason.isEmpty, !copy.isToBegin(step) {
        throw .form(.requiredMissing([step]))
      }
      return finishing([.entered(copy.key, step.place, .skipped(because: reason))], copy.key)
    case .later: return [.form(.putOff(copy.key, try askedStep().place))]
    case .back:
      guard let before = copy.stepBefore(in: layout) else { throw .form(.firstQuestion) }
      return [.form(.wentBack(copy.key, to: before.place))]
    case .done: return try done(copy, layout)
    }
  }

  private func askedStep() throws(Refusal) -> FillingStep {
    guard let step = state.openStep else { throw .form(.nothingAsked) }
    return step
  }

  private func done(_ copy: FormCopy, _ layout: FormLayout) throws(Refusal) -> [Event] {
    let step = try askedStep()
    let missing = copy.missing(in: layout)
    if missing.contains(where: { $0.place == step.place }), !copy.isToBegin(step) {
      throw .form(.requiredMissing([step]))
    }
    if let table = step.container, table.type.table != nil {
      let rest = copy.openCells(of: table.id, in: layout).map {
        FormEvent.entered(copy.key, $0.place, .skipped(because: ""))
      }
      return finishing(rest + [.tableEnded(copy.key, table.id)], copy.key)
    }
    guard let first = missing.first else { return finished(copy.key) }
    return [.form(.wentBack(copy.key, to: first.place))]
  }

  /// The events, and the end of the copy where no question is left.
  private func finishing(_ events: [FormEvent], _ key: FormCopy.Key) -> [Event] {
    var ahead = state
    for event in events { evolveForms(&ahead, event) }
    let made = events.map { Event.form($0) }
    return ahead.openStep == nil ? made + finished(key) : made
  }

  /// The copy is in, and the next one is opened.
  private func finished(_ key: FormCopy.Key) -> [Event] {
    var ahead = state
    evolveForms(&ahead, .finished(key))
    return [.form(.finished(key))] + Self.opening(in: ahead)
  }

  /// The copy that is opened with the slot that opens, or as other people are in the room.
  func copyOpened(by events: [Event]) -> [Event] {
    guard !state.plan.forms.isEmpty, events.contains(where: \.mayOpenCopy) else { return [] }
    let ahead = after(events).state
    guard let filling = ahead.openFilling else { return [] }
    if ahead.openStep != nil, let open = ahead.openCopy, filling.keys.contains(open.key) {
      return []
    }
    return Self.opening(in: ahead)
  }

  /// The first copy that is not in yet, opened; nothing where all are in or nothing is to be filled in.
  ///
  /// A copy in which its writer is asked nothing is in at once, so that nobody waits for it.
  static func opening(in state: SessionState) -> [Event] {
    guard let filling = state.openFilling,
      let next = filling.keys.first(where: {
        !(state.forms.copy($0)?.isFinished(filling.part) ?? false)
      })
    else { return [] }
    let opened = FormEvent.opened(next, part: filling.part, isAlone: filling.isAlone)
    var ahead = state
    evolveForms(&ahead, opened)
    if ahead.openStep != nil { return [.form(opened)] }
    evolveForms(&ahead, .finished(next))
    return [.form(opened), .form(.finished(next))] + opening(in: ahead)
  }

  /// Holds the reading and the part of a form by itself against what it has.
  func checkFormWords(_ id: Question.ID, _ values: [String]) throws(Refusal) {
    guard state.plan.isForm, let form = state.plan.forms.first, let word = values.first else {
      return
    }
    var known: [String] = []
    if id == MeetingProtocol.FormQuestion.part { known = form.parts + [MeetingProtocol.wholeForm] }
    if id == MeetingProtocol.FormQuestion.reading, case .named(let names) = form.readings {
      known = names
    }
    if !known.isEmpty, !known.contains(word) {
      throw .form(.unknownWord(word, of: id, known: known))
    }
  }
}
