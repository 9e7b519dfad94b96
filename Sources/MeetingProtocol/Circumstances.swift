/// What an agenda is laid out for: who is in the room, what was given, and what chance and choice have settled.
public struct Circumstances: Equatable, Sendable {
  /// Someone in the room who takes part; the facilitator without another role is none.
  public struct Participant: Equatable, Sendable {
    /// The name as given.
    public var name: String
    /// The roles joined with, handed or drawn.
    public var roles: [Role.ID]
    /// What was asked of each person, such as the school.
    public var details: [Question.ID: String]

    /// Makes a participant.
    public init(name: String, roles: [Role.ID] = [], details: [Question.ID: String] = [:]) {
      self.name = name
      self.roles = roles
      self.details = details
    }
  }

  /// Everyone who takes part, in the order of joining.
  public var people: [Participant]
  /// Values given or agreed, and answers of decisions by the decision's id.
  public var values: [String: [String]]
  /// The texts of notes by kind, for rounds over a kind.
  public var notes: [NoteKind.ID: [String]]
  /// The turns taken and the order set for those to come, by round and outer turns.
  public var orders: [Agenda.Key: TurnOrder]
  /// The small groups that were formed, by block and the turns around it.
  public var groups: [Agenda.Key: [SmallGroup]]
  /// Every group that was formed before those, for groups that are to mix anew.
  public var met: [SmallGroup]
  /// The votes counted for each item of a vote.
  public var votes: [Stage.ID: [CountedItem]]
  /// The number of the session in its programme, from 1.
  public var session: Int

  /// Makes circumstances; with no arguments those of an empty room.
  public init(
    people: [Participant] = [], values: [String: [String]] = [:],
    notes: [NoteKind.ID: [String]] = [:], orders: [Agenda.Key: TurnOrder] = [:],
    groups: [Agenda.Key: [SmallGroup]] = [:], met: [SmallGroup] = [],
    votes: [Stage.ID: [CountedItem]] = [:],
    session: Int = 1
  ) {
    self.people = people
    self.values = values
    self.notes = notes
    self.orders = orders
    self.groups = groups
    self.met = met
    self.votes = votes
    self.session = session
  }

  /// The names of those who hold a role, in the order of joining.
  public func names(in role: Role.ID) -> [String] {
    people.filter { $0.roles.contains(role) }.map(\.name)
  }

  /// Everyone's name, in the order of joining.
  public var everyone: [String] { people.map(\.name) }
}

/// The turns of a round: those taken, in their order, and the order set for the rest.
public struct TurnOrder: Equatable, Sendable {
  /// The turns that were opened, in that order; more than one item where small groups went round side by side.
  public var taken: [[String]]
  /// The order of those still to come, where lots, votes or a choice set it; items it does not name follow.
  public var ahead: [String]

  /// Makes an order.
  public init(taken: [[String]] = [], ahead: [String] = []) {
    self.taken = taken
    self.ahead = ahead
  }

  /// All turns: those taken, then those set, then what else there is.
  ///
  /// - Parameters:
  ///   - items: What has a turn now.
  ///   - group: The members of a small group, whose turns alone are wanted; nil for all.
  /// - Returns: The items in the order of their turns.
  public func turns(of items: [String], in group: [String]? = nil) -> [String] {
    var left = items
    let taken = self.taken.joined().filter { group?.contains($0) ?? true }
    for item in taken {
      if let index = left.firstIndex(of: item) { left.remove(at: index) }
    }
    var set: [String] = []
    for item in ahead {
      guard let index = left.firstIndex(of: item) else { continue }
      left.remove(at: index)
      set.append(item)
    }
    return taken + set + left
  }
}

/// A small group that works apart.
public struct SmallGroup: Equatable, Hashable, Sendable {
  /// What it is called, such as "Group 2" or the department.
  public var name: String
  /// Its members, in the order of joining.
  public var members: [String]
  /// What it was given of a shared list; empty where nothing is shared.
  public var share: [String]
  /// Its own task; nil where all do the same.
  public var task: String?

  /// Makes a group.
  public init(name: String, members: [String], share: [String] = [], task: String? = nil) {
    self.name = name
    self.members = members
    self.share = share
    self.task = task
  }
}

/// An item that was voted on, with its votes.
public struct CountedItem: Equatable, Hashable, Sendable {
  /// The item.
  public var item: String
  /// The votes for it; not negative.
  public var votes: Int

  /// Makes a count.
  public init(item: String, votes: Int) {
    self.item = item
    self.votes = votes
  }
}
