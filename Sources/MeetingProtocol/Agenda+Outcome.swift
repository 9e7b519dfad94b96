extension Agenda {
  /// Where an answer leads that was given at a place.
  public func route(
    of outcome: Decision.Outcome, from place: Place, _ rules: RouteRules
  ) -> Route {
    switch outcome {
    case .goOn: return route(after: place, rules)
    case .again: return routeIntoNextCycle(from: place, rules)
    case .leave: return routeOut(from: place, rules)
    case .nextTurn: return routeToNextTurn(from: place, rules)
    case .askAgain: return .entry(place)
    case .end: return .end
    case .back(let stage):
      let index = indices(of: stage).last { $0 < place.index } ?? place.index
      return .entry(self.place(at: index, comingFrom: place))
    case .on(let stage):
      guard let index = indices(of: stage).first(where: { $0 > place.index }) else {
        return route(after: place, rules)
      }
      return .entry(self.place(at: index, comingFrom: place))
    }
  }

  /// Another cycle of the innermost repeat; out of it where the script wants no more.
  private func routeIntoNextCycle(from place: Place, _ rules: RouteRules) -> Route {
    guard let loop = entries[place.index].cycles.last, let cycle = place.cycles.last
    else { return route(after: place, rules) }
    switch loop.cycleEnd {
    case .count(_, let most) where cycle >= most: return routeOut(from: place, rules)
    case .count, .decision, .timeLeft, nil: return routeAgain(from: place, rules)
    }
  }
}

extension Decision.Outcome {
  /// Whether the meeting comes nearer to its end.
  public var leadsOn: Bool {
    switch self {
    case .goOn, .leave, .on, .nextTurn, .end: true
    case .again, .back, .askAgain: false
    }
  }
}

extension Decision {
  /// The first option that leads on, which is taken where nobody is asked; nil for a decision without options.
  public var onward: Option? { options.first { $0.outcome.leadsOn } ?? options.first }
}
