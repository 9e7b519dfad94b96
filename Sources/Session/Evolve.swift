import MeetingProtocol

/// Changes a state by what happened.
///
/// Total: it knows no clock, and an event that no longer fits changes nothing.
///
/// - Parameters:
///   - state: The state before, changed to the state after.
///   - event: What happened.
///   - time: When it was decided.
func evolve(_ state: inout SessionState, _ event: Event, at time: SessionTime) {
  switch event {
  case .personJoined, .personLeft, .roleHanded, .roleDrawn, .detailSet:
    evolvePeople(&state, event, at: time)
    state.layOut()
  case .slotOpened, .stagesFinished, .momentCame, .paused, .resumed, .stageExtended,
    .earlyEndQuestioned, .earlyEndDropped, .gapFound, .timePassedOn, .stepTaken, .endFixed:
    evolveTime(&state, event, at: time)
  case .cycleBegan, .groupsFormed, .turnsOrdered, .turnGivenBack, .votesCounted, .wordingAgreed,
    .pointAnswered, .questionAsked:
    evolveCourse(&state, event)
  case .statementsAgreed, .startedWithout, .questionOpened, .questionDropped,
    .standingActionsKept, .endedWithout:
    evolveQuestions(&state, event)
  case .noteKept, .noteFixed, .noteStruck, .noteCorrected:
    evolveNotes(&state, event, at: time)
    if state.plan.goesThroughNotes { state.layOut() }
  case .valueSet(let question, let values):
    state.values[question] = values
    if question == ProtocolVariant.question, let name = values.first {
      state.plan = state.script.inVariant(name)
    }
    state.layOut()
  case .voiceTaken(let author):
    state.voice = author
  case .recordSet(let isOn):
    state.setRecord(isOn, at: time)
  case .timeCorrected(let correction):
    state.take(correction, at: time)
  case .fitSet(let length):
    state.fit = length
  case .planTaken(let plan):
    state.take(plan, at: time)
  case .floorTaken(let person, let isBreach):
    state.giveFloor(to: person, isBreach: isBreach, at: time)
  case .floorBroken(let person):
    guard let slot = state.openSlot else { break }
    state.breaches.append(FloorBreach(person: person, slot: slot.number, at: time))
  case .outcomeFilled(let text):
    state.outcome = text
  case .bellSet(let isOn):
    state.bell = isOn
  case .lineNotUnderstood(_, let text):
    state.notUnderstood.append(text)
  case .form(let event):
    evolveForms(&state, event)
  case .sessionEnded:
    state.closeOpenSlot(at: time)
    state.setRecord(true, at: time)
    state.phase = .ended
  case .personWithdrawn(let code, let notes, let mentions):
    state.withdrawals.append(
      SessionState.Withdrawal(code: code, notes: notes, mentions: mentions, at: time))
  case .sessionRepaired(let lost):
    state.lostEntries += lost
  case .turnUndone, .turnRedone:
    break
  }
}

private func evolvePeople(_ state: inout SessionState, _ event: Event, at time: SessionTime) {
  switch event {
  case .personJoined(let name, let role):
    state.people.append(Person(id: name, roles: role.map { [$0] } ?? [], joinedAt: time))
  case .detailSet(let question, let name, let text):
    state.changePerson(name) { $0.details[question] = text }
  case .personLeft(let name):
    state.changePerson(name) { $0.leftAt = time }
    if state.speaker == name { state.endTurn(at: time) }
    if state.voice == .person(name) { state.voice = nil }
    for role in state.drawn.keys { state.drawn[role]?.removeAll { $0 == name } }
  case .roleHanded(let role, let receiver, let giver):
    let rest = state.restRole?.id
    state.changePerson(receiver) { person in
      person.roles.removeAll { $0 == rest }
      person.roles.append(role)
    }
    if let giver {
      state.changePerson(giver) { person in
        person.roles.removeAll { $0 == role }
        if person.roles.isEmpty, let rest { person.roles.append(rest) }
      }
    }
    // Small groups have their own holder of such a role.
    if state.plan.role(role)?.filling == .groups { state.layOut() }
  case .roleDrawn(let role, let name):
    // Drawn a second time: the lots have gone round and begin anew.
    if state.drawnBefore[role, default: []].contains(name) { state.drawnBefore[role] = [] }
    state.drawnBefore[role, default: []].append(name)
    state.drawn[role, default: []].append(name)
  default:
    break
  }
}

private func evolveTime(_ state: inout SessionState, _ event: Event, at time: SessionTime) {
  switch event {
  case .slotOpened(let opening):
    state.releaseLots(at: opening)
    state.closeOpenSlot(at: opening.at, because: opening.cause)
    state.startedAt = state.startedAt ?? opening.at
    state.finishedAt = nil
    state.finishedBy = nil
    state.open(opening)
    state.trail.open(opening)
  case .stagesFinished(let at, let cause):
    state.closeOpenSlot(at: at, because: cause)
    state.dropOpenPause()
    state.finishedAt = at
    state.finishedBy = cause
    state.phase = .finished
  case .momentCame(let moment):
    switch moment.kind {
    case .meetingEnds: state.isEndTold = true
    case .budgetUsed(let container): state.passes[container]?.isTold = true
    case .left, .gone, .mayEnd, .light, .timeUp: break
    }
    state.changeOpenSlot { slot in
      // After a time was put right something may come due before what was given.
      let index = slot.given.lastIndex { $0.at <= moment.at }.map { $0 + 1 } ?? 0
      slot.given.insert(moment, at: index)
    }
  case .paused:
    state.pauses.append(SessionState.Pause(from: time))
  case .resumed:
    state.pauses.closeLast(at: time)
  case .stageExtended(let length):
    state.changeOpenSlot { $0.extended += length }
    state.forgetWarnings(after: time)
  case .timePassedOn(let length):
    state.changeOpenSlot { $0.extended += length }
  case .stepTaken:
    state.changeOpenSlot { $0.stepsTaken += 1 }
    state.question = nil
  case .endFixed(let container, let instant):
    if let container { state.fixedEnds[container] = instant } else { state.fixedEnd = instant }
  case .earlyEndQuestioned:
    state.question = .earlyEnd
  case .earlyEndDropped:
    state.question = nil
  case .gapFound(let from, let to, let cause):
    state.gaps.append(SessionState.Gap(from: from, to: to, cause: cause))
  default:
    break
  }
}

private func evolveNotes(_ state: inout SessionState, _ event: Event, at time: SessionTime) {
  switch event {
  case .noteKept(let number, let place, let draft):
    state.notes.append(Note(number: number, place: place, draft: draft, keptAt: time))
  case .noteFixed(let number, let text):
    state.changeNote(number) { note in
      note.earlierTexts.append(note.draft.text)
      note.draft.text = text
    }
  case .noteStruck(let number):
    state.changeNote(number) { $0.isStruck = true }
  case .noteCorrected(let number, let correction):
    state.changeNote(number) { $0.take(correction) }
  default:
    break
  }
}

extension SessionState {
  fileprivate mutating func changePerson(_ name: Person.ID, _ change: (inout Person) -> Void) {
    guard let index = people.lastIndex(where: { $0.id == name && $0.isPresent }) else { return }
    change(&people[index])
  }

  fileprivate mutating func changeNote(_ number: Int, _ change: (inout Note) -> Void) {
    guard let index = noteIndex(number) else { return }
    change(&notes[index])
  }

  mutating func changeOpenSlot(_ change: (inout Slot) -> Void) {
    guard phase == .running, !slots.isEmpty else { return }
    change(&slots[slots.count - 1])
  }

  /// Closes what is open; the clock goes on, and `/as` and a pending question end with the stage.
  fileprivate mutating func closeOpenSlot(at time: SessionTime, because: SlotOpening.Cause? = nil) {
    let last = openEntry
    changeOpenSlot { slot in
      slot.closedAt = time
      slot.leftAt = time
      if slot.entry == nil || slot.entry?.turns.map(\.item) == last?.turns.map(\.item) {
        slot.entry = last ?? slot.entry
      }
      switch because {
      case .answer(let words): slot.answer = words
      case .skip(let reason): slot.skippedBecause = reason
      case .pass: slot.isPassed = true
      case .start, .next, .back, .itself, nil: break
      }
    }
    if case .answer(let words) = because, let block = slots.last?.opening.key.block {
      answers[block] = words
    }
    endTurn(at: time)
    endPause(at: time)
    noteLeft()
    voice = nil
    question = nil
  }

  /// The clock goes on with the next stage, unless it was stopped only after an end that was told later.
  private mutating func endPause(at time: SessionTime) {
    guard isPaused, let last = pauses.last, last.from <= time else { return }
    pauses.closeLast(at: time)
  }

  /// Behind the last stage nothing stands still.
  fileprivate mutating func dropOpenPause() {
    if isPaused { pauses.removeLast() }
  }

  /// After `/extend` a warning whose instant lies ahead again is given again.
  mutating func forgetWarnings(after time: SessionTime) {
    guard let slot = openSlot else { return }
    let used = elapsed(in: slot, at: time)
    let end = countdown(for: slot)
    let over = bell(for: slot)
    let least = least(for: slot)
    changeOpenSlot { slot in
      slot.extendedAfter = used
      slot.given.removeAll { moment in
        switch moment.kind {
        case .left(let left): end.map { $0 - left > used } ?? false
        case .timeUp: over.map { $0 > used } ?? false
        case .mayEnd: least.map { $0 > used } ?? false
        case .gone, .budgetUsed, .light, .meetingEnds: false
        }
      }
    }
  }

  /// A new cycle begins with nobody drawn for the roles whose lots are drawn inside it.
  fileprivate mutating func releaseLots(at opening: SlotOpening) {
    guard let open = openPlace, let index = agenda.index(of: opening.key) else { return }
    let before = agenda.entries[open.index].cycles
    for (depth, loop) in agenda.entries[index].cycles.enumerated() {
      let isNewCycle =
        depth < before.count && before[depth].id == loop.id && depth < open.cycles.count
        && depth < opening.cycles.count
        && open.cycles[depth] != opening.cycles[depth]
      guard isNewCycle else { continue }
      for role in plan.roles {
        guard let stage = role.drawnIn else { continue }
        if agenda.indices(of: stage).contains(where: loop.range.contains) {
          drawn[role.id] = nil
        }
      }
    }
  }
}
