import MeetingProtocol
import Session
import Testing

/// Plans to end on time in sessions to which random things happened.
struct RescuePropertyTests {
  private static let clock = LocalClock(zone: "Europe/London")

  /// A walk with as many offers of plans as it has places.
  private struct Offer {
    let state: SessionState
    let now: Moment
    let plans: [TakenPlan]
    let place: Comment

    var outlook: Outlook { state.outlook(at: now, clock: RescuePropertyTests.clock) }

    func outlook(with plan: TakenPlan) -> Outlook {
      state.trying(plan, at: now.time).outlook(at: now, clock: RescuePropertyTests.clock)
    }
  }

  private func offers(seed: UInt64, _ drift: Drift) -> [Offer] {
    var walk = SessionPropertyTests.Walk(seed: seed)
    var offers: [Offer] = []
    for step in 1...SessionPropertyTests.steps where walk.engine.state.phase != .ended {
      walk.now += walk.commands.wait()
      walk.engine.look(at: walk.now, seed: seed)
      let now = Moment(
        time: SessionTime(milliseconds: walk.now),
        wall: WallTime(milliseconds: 1_795_275_900_000 + walk.now))
      let plans = walk.engine.state.rescuePlans(drift, at: now, clock: Self.clock)
      if !plans.isEmpty {
        offers.append(
          Offer(
            state: walk.engine.state, now: now, plans: plans,
            place: Comment(rawValue: "seed \(seed), step \(step), \(drift)")))
      }
      walk.engine.take(
        walk.commands.command(in: walk.engine.state), at: walk.now, seed: seed)
    }
    return offers
  }

  @Test(arguments: SessionPropertyTests.seeds)
  func `no plan goes below a least, and none ends later than the one before`(seed: UInt64) throws {
    for offer in offers(seed: seed, .late) {
      try #require(offer.plans.count <= 3 && offer.outlook.behind > .zero, offer.place)
      var end = offer.outlook.end
      for plan in offer.plans {
        let outlook = offer.outlook(with: plan)
        try #require(outlook.end <= end, offer.place)
        end = outlook.end
        for change in plan.changes {
          try requireLeast(of: change, plan.way, in: offer)
        }
        if let open = plan.open, let slot = offer.state.openSlot {
          let least = offer.state.least(for: slot) ?? .zero
          let used = offer.state.elapsed(in: slot, at: offer.now.time)
          try #require(open >= least || open >= used, offer.place)
        }
      }
    }
  }

  private func requireLeast(
    of change: TakenPlan.Change, _ way: RescuePlan.Way, in offer: Offer
  ) throws {
    let index = try #require(offer.state.agenda.index(of: change.key), offer.place)
    let entry = offer.state.agenda.entries[index]
    if change.length == .zero {
      let mayDrop = entry.isOptional && way == .withoutOptional
      try #require(mayDrop || entry.stage?.activity == .spare, offer.place)
    } else if entry.stage?.activity != .spare {
      let script = try #require(entry.stage?.time.planned, offer.place)
      let least = entry.stage?.time.writtenLeast ?? .seconds(script.milliseconds / 2000)
      let now = offer.state.replanned[change.key] ?? script
      try #require(change.length >= min(least, now), offer.place)
    }
  }

  @Test(arguments: SessionPropertyTests.seeds)
  func `what a plan gives to each part adds up to the time that is left`(seed: UInt64) throws {
    for offer in Drift.allCases.flatMap({ offers(seed: seed, $0) }) {
      for plan in offer.plans {
        let outlook = offer.outlook(with: plan)
        let tried = offer.state.trying(plan, at: offer.now.time)
        var sum = Length.zero
        for part in outlook.parts where part.ends != nil {
          switch part.subject {
          case .slot(let number):
            let slot = tried.slots[number - 1]
            guard slot.closedAt == nil, let planned = tried.planned(for: slot) ?? part.planned
            else { continue }
            sum += max(planned - tried.elapsed(in: slot, at: offer.now.time), .zero)
          case .entry: sum += part.planned ?? .zero
          }
        }
        try #require(sum == outlook.end - offer.now.time, offer.place)
      }
    }
  }

  @Test(arguments: SessionPropertyTests.seeds)
  func `time that was won is given away, and no plan makes a meeting late`(seed: UInt64) throws {
    for offer in offers(seed: seed, .early) {
      let before = offer.outlook
      try #require(before.behind < .zero, offer.place)
      for plan in offer.plans {
        let outlook = offer.outlook(with: plan)
        try #require(outlook.end >= before.end && outlook.behind <= .zero, offer.place)
      }
    }
  }
}
