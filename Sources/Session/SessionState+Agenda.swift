public import MeetingProtocol

extension SessionState {
  /// What the agenda is laid out for now.
  public var circumstances: Circumstances {
    var values: [String: [String]] = [:]
    for (question, texts) in self.values { values[question.text] = texts }
    for (decision, answer) in answers { values[decision.text] = [answer] }
    return Circumstances(
      people: participants, values: values, notes: notesForRounds, orders: orders, groups: groups,
      met: groupsBefore, votes: votes)
  }

  /// Everyone who takes part: the facilitator without another role is none.
  private var participants: [Circumstances.Participant] {
    present.compactMap { person in
      let roles = heldRoles(of: person)
      guard roles != [Role.facilitator.id] else { return nil }
      return Circumstances.Participant(
        name: person.id.text, roles: roles, details: person.details)
    }
  }

  private var notesForRounds: [NoteKind.ID: [String]] {
    guard plan.goesThroughNotes else { return [:] }
    var result: [NoteKind.ID: [String]] = [:]
    for note in notes where !note.isStruck {
      result[note.draft.kind, default: []].append(note.draft.text)
    }
    return result
  }

  /// Lays the agenda out anew for what is known now.
  mutating func layOut() {
    agenda = Agenda(of: plan, for: circumstances)
  }

  /// Whether an entry opens at a place: all its conditions hold, and spare time is left where it is that.
  public func opens(_ entry: Agenda.Entry, at place: Agenda.Place, now: SessionTime) -> Bool {
    opens(entry, at: place, now: now, in: circumstances)
  }

  private func opens(
    _ entry: Agenda.Entry, at place: Agenda.Place, now: SessionTime, in known: Circumstances
  ) -> Bool {
    if entry.stage?.activity == .spare, spareLeft(of: entry, at: now) == .zero { return false }
    return isWanted(entry, at: place, in: known)
  }

  /// The stages among entries that were never opened although they were wanted.
  public func stagesLeftOut(among indices: Range<Int>) -> [Agenda.Entry] {
    if indices.isEmpty { return [] }
    let known = circumstances
    let opened = Set(slots.map(\.opening.key))
    return agenda.entries[indices].enumerated().filter { offset, entry in
      let place = agenda.place(at: indices.lowerBound + offset, comingFrom: openPlace)
      return entry.number != nil && !opened.contains(entry.key)
        && !entry.turns.contains(where: \.isPlaceholder) && isWanted(entry, at: place, in: known)
    }.map(\.element)
  }

  /// The rules by which the meeting walks on, at an instant.
  public func routeRules(at now: SessionTime) -> RouteRules {
    let known = circumstances
    return RouteRules(
      opens: { entry, place in
        // A round over what there is none of is passed over.
        if entry.turns.contains(where: \.isPlaceholder) { return false }
        return self.opens(entry, at: place, now: now, in: known)
      },
      verdict: { loop, cycle in
        self.verdict(on: loop, afterCycle: cycle, at: now) { container in
          container.map { firstSlot(of: $0)?.openedAt } ?? startedAt
        }
      })
  }

  /// What becomes of a repeat at the end of a cycle, where each whole, or without one the session, began then.
  func verdict(
    on loop: Agenda.Container, afterCycle cycle: Int, at now: SessionTime,
    began: (Agenda.Container?) -> SessionTime?
  ) -> CycleVerdict {
    switch loop.cycleEnd {
    case .decision, nil: return .again
    case .count(let least, let most):
      if cycle >= most { return .leave }
      return cycle < least ? .again : .ask
    case .timeLeft(let wanted):
      guard let left = timeLeft(for: loop, at: now, began: began) else { return .ask }
      return left > self.wanted(wanted, for: loop) ? .again : .leave
    }
  }

  /// What is left of the budget of a repeat, else of what is around it, else of the session; nil where nothing bounds it.
  private func timeLeft(
    for loop: Agenda.Container, at now: SessionTime, began: (Agenda.Container?) -> SessionTime?
  ) -> Length? {
    let around = agenda.entries[loop.range.lowerBound].containers.prefix { $0.id != loop.id }
    for container in [loop] + around.reversed() {
      guard let budget = budget(of: container), let begin = began(container) else { continue }
      return budget - running(since: begin, at: now)
    }
    guard let whole = wholeLength, let begin = began(nil) else { return nil }
    return whole - running(since: begin, at: now)
  }

  /// How long the clock has gone on since an instant.
  func running(since: SessionTime, at now: SessionTime) -> Length {
    now - since - pausedLength(from: since, to: now)
  }

  /// What is left of spare time once the overrun so far has eaten its share.
  func spareLeft(of entry: Agenda.Entry, at now: SessionTime) -> Length {
    guard let planned = entry.stage?.time.planned else { return .zero }
    return max(.zero, planned - max(.zero, overrun(at: now)))
  }

  /// How much longer than planned everything so far took; negative where it took less.
  public func overrun(at now: SessionTime) -> Length {
    guard let slot = openSlot, let planned = originallyPlanned(for: slot) else {
      return overrunSoFar
    }
    return overrunSoFar + (elapsed(in: slot, at: now) - planned)
  }

  /// What an entry and the containers that are entered with it wait for and do not have.
  public func unmetNeeds(of index: Int, comingFrom place: Agenda.Place?) -> [Need] {
    let entry = agenda.entries[index]
    let entered = entry.containers.filter { container in
      container.range.lowerBound == index
        && !(place.map { container.range.contains($0.index) } ?? false)
    }
    return (entered.flatMap(\.gate.needs) + entry.gate.needs).filter { !isMet($0) }
  }

  private func isMet(_ need: Need) -> Bool {
    switch need {
    case .value(let value):
      return values[value].map { !$0.allSatisfy(\.isEmpty) }
        ?? (answers[Stage.ID(value.text)] != nil)
    case .block(let block):
      return answers[block] != nil || isFilledIn(block) && doneBlocks.contains(block)
    }
  }
}

extension MeetingProtocol {
  /// Whether any round or vote goes through notes, so that a note changes the agenda.
  var goesThroughNotes: Bool {
    func goes(_ blocks: [Block]) -> Bool {
      blocks.contains { block in
        if case .round(let round) = block, case .notes = round.over { return true }
        return goes(block.blocks)
      }
    }
    return goes(blocks)
  }
}
