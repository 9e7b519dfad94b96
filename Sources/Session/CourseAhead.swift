import MeetingProtocol

/// The way that a meeting will take if nobody does anything out of the ordinary.
///
/// Decisions and tests are answered so that they lead on, and a repeat is left as soon as it may be.
struct CourseAhead {
  /// More entries than any meeting opens; answers that lead round and round end here.
  private static let mostEntries = 500

  private let state: SessionState
  private var known: Circumstances
  private var place: Agenda.Place?
  private var opened = 0
  /// When the passes through repeats and parts begin that are still to come.
  private var begins: [Stage.ID: SessionTime] = [:]
  /// When the meeting begins, where that is still to come.
  private var begin: SessionTime?

  init(of state: SessionState) {
    self.state = state
    known = state.circumstances
    place = state.openPlace
  }

  /// The place that opens at an instant; nil at the end of the meeting.
  mutating func next(at time: SessionTime) -> Agenda.Place? {
    guard opened < Self.mostEntries, state.openPlace != nil || state.slots.isEmpty else {
      return nil
    }
    var route = place.map { onward(from: $0, at: time) } ?? state.agenda.start(rules(at: time))
    while case .ask(_, _, let leave) = route { route = leave }
    guard let next = route.place else { return nil }
    note(next, at: time)
    begin = begin ?? time
    place = next
    opened += 1
    return next
  }

  /// What the room is taken to answer where it is asked, and where that leads.
  private mutating func onward(from place: Agenda.Place, at time: SessionTime) -> Route {
    let entry = state.agenda.entries[place.index]
    var option = entry.decision?.onward
    if case .test(let test) = entry.stage?.activity, let best = test.answers.first {
      option =
        test.outcomes.first { sameName($0.answer, best) }
        ?? Decision.Option(answer: best, outcome: .goOn)
    }
    guard let option else { return state.agenda.route(after: place, rules(at: time)) }
    known.values[entry.key.block.text] = [option.answer]
    return state.agenda.route(of: option.outcome, from: place, rules(at: time))
  }

  private mutating func note(_ next: Agenda.Place, at time: SessionTime) {
    for container in state.agenda.entries[next.index].containers {
      let goesOn = place.map { container.range.contains($0.index) } ?? false
      if !goesOn { begins[container.id] = time }
    }
  }

  private func rules(at time: SessionTime) -> RouteRules {
    RouteRules(
      opens: { entry, place in
        !isEmpty(entry) && state.isWanted(entry, at: place, in: known)
      },
      verdict: { loop, cycle in
        state.verdict(on: loop, afterCycle: cycle, at: time) { container in
          guard let container else { return state.startedAt ?? begin }
          return begins[container.id] ?? state.firstSlot(of: container)?.openedAt
        }
      })
  }

  /// Whether a turn would be one of people of whom there is none; what has no notes yet may have some by then.
  private func isEmpty(_ entry: Agenda.Entry) -> Bool {
    guard state.phase != .gathering else { return false }
    return entry.turns.contains { turn in
      guard turn.isPlaceholder else { return false }
      if case .notes = state.round(turn.round)?.over { return false }
      return true
    }
  }
}
