import Filling
public import MeetingProtocol

extension SessionEngine {
  /// Whoever fills in a copy alone is not led into what somebody else wrote alone, by way of the log.
  func checkConfidence(of events: [Event], at now: Moment) throws(Refusal) {
    guard state.isFillingAlone, let open = state.forms.open else { return }
    var ahead = self
    ahead.apply(Turn(number: (turns.last?.number ?? 0) + 1, at: now, events: events))
    guard ahead.state.isFillingAlone, let copy = ahead.state.openCopy,
      copy.key.writer != open.writer, !copy.entries.isEmpty
    else { return }
    throw .form(.wouldShow(copy.key))
  }
}

/// One person on whom lots fell.
public struct DrawnLot: Equatable, Sendable {
  /// The role that was drawn.
  public let role: Role.ID
  /// On whom the lot fell.
  public let person: Person.ID
  /// The slot at whose end it was drawn.
  public let slot: Int
}

/// The time during which a person held a role, lots aside.
public struct RoleHolding: Equatable, Sendable {
  /// Who held it.
  public let person: Person.ID
  /// The role.
  public let role: Role.ID
  /// Since when.
  public let from: SessionTime
  /// Until when, by handing it over or by leaving; nil while it is held.
  public var to: SessionTime?
}

extension SessionEngine {
  /// How many commands were taken back and not redone.
  public var takenBackCount: Int { turns.count - standingTurns.count }

  /// Every lot that holds, in order; the state keeps only those of the present cycle.
  public var drawnLots: [DrawnLot] {
    var lots: [DrawnLot] = []
    var opened = 0
    for turn in standingTurns {
      let left = opened
      if let opening = turn.opening {
        guard opened < state.slots.count, state.slots[opened].opening == opening else { continue }
        opened += 1
      } else if let finish = turn.finish {
        guard opened > 0, state.slots[opened - 1].leftAt == finish else { continue }
      }
      for case .roleDrawn(let role, let person) in turn.events {
        lots.append(DrawnLot(role: role, person: person, slot: left))
      }
    }
    return lots
  }

  /// Who held which role from when to when, in the order of taking it; the state keeps only who holds it now.
  public var roleHoldings: [RoleHolding] {
    var holdings: [RoleHolding] = []
    let rest = state.restRole?.id
    func close(_ person: Person.ID, _ role: Role.ID?, at time: SessionTime) {
      for index in holdings.indices
      where holdings[index].person == person && holdings[index].to == nil
        && (role.map { $0 == holdings[index].role } ?? true)
      {
        holdings[index].to = time
      }
    }
    func open(_ person: Person.ID, _ role: Role.ID, at time: SessionTime) {
      holdings.append(RoleHolding(person: person, role: role, from: time))
    }
    for turn in standingTurns {
      let time = turn.at.time
      for event in turn.events {
        if case .personJoined(let person, .some(let role)) = event {
          open(person, role, at: time)
        } else if case .personLeft(let person) = event {
          close(person, nil, at: time)
        } else if case .roleHanded(let role, let receiver, let giver) = event {
          if let rest { close(receiver, rest, at: time) }
          open(receiver, role, at: time)
          guard let giver else { continue }
          close(giver, role, at: time)
          let isLeftWithout = !holdings.contains { $0.person == giver && $0.to == nil }
          if isLeftWithout, let rest { open(giver, rest, at: time) }
        }
      }
    }
    return holdings
  }
}

extension Turn {
  fileprivate var opening: SlotOpening? {
    for case .slotOpened(let opening) in events { return opening }
    return nil
  }

  fileprivate var finish: SessionTime? {
    for case .stagesFinished(let at, _) in events { return at }
    return nil
  }
}
