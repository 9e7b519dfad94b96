public import MeetingProtocol

/// One person on whom lots fell.
public struct DrawnLot: Equatable, Sendable {
  /// The role that was drawn.
  public let role: Role.ID
  /// On whom the lot fell.
  public let person: Person.ID
  /// The slot at whose end it was drawn.
  public let slot: Int
}

/// A role that passed to another person.
public struct Handover: Equatable, Sendable {
  /// The role.
  public let role: Role.ID
  /// Who has it since.
  public let receiver: Person.ID
  /// Who had it before; nil where nobody did.
  public let giver: Person.ID?
  /// When.
  public let at: SessionTime
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
        guard opened > 0, state.slots[opened - 1].closedAt == finish else { continue }
      }
      for case .roleDrawn(let role, let person) in turn.events {
        lots.append(DrawnLot(role: role, person: person, slot: left))
      }
    }
    return lots
  }

  /// Every handing over of a role that holds, in order.
  public var handovers: [Handover] {
    standingTurns.flatMap { turn in
      turn.events.compactMap { event in
        guard case .roleHanded(let role, let receiver, let giver) = event else { return nil }
        return Handover(role: role, receiver: receiver, giver: giver, at: turn.at.time)
      }
    }
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
