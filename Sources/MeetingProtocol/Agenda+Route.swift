/// What becomes of a repeat at the end of a cycle.
public enum CycleVerdict: Hashable, Sendable {
  /// Another cycle begins.
  case again
  /// The repeat is left.
  case leave
  /// The room is asked.
  case ask
}

/// Where the meeting goes from a place, blocks whose conditions do not hold passed over.
public indirect enum Route: Equatable, Sendable {
  /// To an entry.
  case entry(Agenda.Place)
  /// Another cycle begins, or the repeat is left: the room is asked.
  case ask(Stage.ID, again: Route, leave: Route)
  /// To the end of the last stage.
  case end

  /// The place of an entry; nil for a question and for the end.
  public var place: Agenda.Place? {
    if case .entry(let place) = self { place } else { nil }
  }

  /// The two ways from the question about a repeat; nil where it is not asked about here.
  ///
  /// Where repeats end at the same block the outer one is asked about once the inner one is left.
  public func ways(of loop: Stage.ID) -> (again: Route, leave: Route)? {
    guard case .ask(let asked, let again, let leave) = self else { return nil }
    return asked == loop ? (again, leave) : leave.ways(of: loop)
  }
}

/// What a walk through an agenda needs to know about the meeting.
public struct RouteRules {
  /// Whether an entry opens at a place: all its conditions hold.
  public var opens: (Agenda.Entry, Agenda.Place) -> Bool
  /// What becomes of a repeat at the end of a cycle with this number.
  public var verdict: (Agenda.Container, Int) -> CycleVerdict

  /// Makes rules; with no arguments those by which everything opens and cycles go round for ever.
  public init(
    opens: @escaping (Agenda.Entry, Agenda.Place) -> Bool = { _, _ in true },
    verdict: @escaping (Agenda.Container, Int) -> CycleVerdict = { _, _ in .again }
  ) {
    self.opens = opens
    self.verdict = verdict
  }
}

extension Agenda {
  /// Where the meeting begins.
  public func start(_ rules: RouteRules) -> Route {
    guard let first = beginning else { return .end }
    return route(to: .entry(first), comingFrom: first, rules)
  }

  /// Where the meeting goes after a place.
  public func route(after place: Place, _ rules: RouteRules) -> Route {
    route(to: step(after: place), comingFrom: place, rules)
  }

  /// Where the meeting goes when another cycle of the innermost repeat begins; on where there is no repeat.
  public func routeAgain(from place: Place, _ rules: RouteRules) -> Route {
    let depth = entries[place.index].cycles.count - 1
    guard let next = nextCycle(atDepth: depth, from: place) else {
      return route(after: place, rules)
    }
    return route(to: .entry(next), comingFrom: place, rules)
  }

  /// Where the meeting goes when the innermost repeat is left; on where there is none.
  public func routeOut(from place: Place, _ rules: RouteRules) -> Route {
    let depth = entries[place.index].cycles.count - 1
    guard depth >= 0 else { return route(after: place, rules) }
    return route(to: stepOut(ofCycleAt: depth, from: place), comingFrom: place, rules)
  }

  /// Where the meeting goes with the next turn of the innermost round; behind the round after its last.
  public func routeToNextTurn(from place: Place, _ rules: RouteRules) -> Route {
    if let next = nextTurn(from: place) { return route(to: .entry(next), comingFrom: place, rules) }
    return route(to: stepOutOfRound(from: place), comingFrom: place, rules)
  }

  /// Where the meeting goes to reach an index ahead, whatever its conditions.
  public func route(
    to first: Step, comingFrom place: Place, _ rules: RouteRules
  ) -> Route {
    var step = first
    var from = place
    // A repeat in which nothing opens would go round for ever.
    var left = 2 * entries.count + 2
    while left > 0 {
      left -= 1
      switch step {
      case .end: return .end
      case .entry(let place):
        if rules.opens(entries[place.index], place) { return .entry(place) }
        from = place
        step = self.step(after: place)
      case .endOfCycle(let depth):
        guard let next = nextCycle(atDepth: depth, from: from) else { return .end }
        let out = stepOut(ofCycleAt: depth, from: from)
        switch rules.verdict(entries[from.index].cycles[depth], from.cycles[depth]) {
        case .again: step = .entry(next)
        case .leave: step = out
        case .ask:
          return .ask(
            entries[from.index].cycles[depth].id,
            again: route(to: .entry(next), comingFrom: from, rules),
            leave: route(to: out, comingFrom: from, rules))
        }
      }
    }
    return .end
  }
}

extension Agenda {
  /// The place after one, repeats going round and conditions aside; nil where the agenda ends there.
  public func place(after place: Place) -> Place? {
    route(after: place, RouteRules()).place
  }

  /// The beginning of the innermost repeat's next cycle, conditions aside; nil outside every repeat.
  public func nextCycle(from place: Place) -> Place? {
    nextCycle(atDepth: entries[place.index].cycles.count - 1, from: place)
  }
}
