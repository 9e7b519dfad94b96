import MeetingProtocol
public import Session

/// A session as it is at one moment, with the clock on the wall of its zone.
public struct Scene: Sendable {
  /// Where the session is.
  public let state: SessionState
  /// The moment at which it is looked at.
  public let now: Moment
  /// The clock on the wall.
  public let clock: LocalClock

  /// Makes a scene.
  public init(state: SessionState, now: Moment, clock: LocalClock) {
    self.state = state
    self.now = now
    self.clock = clock
  }

  /// An instant of the session as the clock on the wall shows it.
  func clockTime(of instant: SessionTime) -> String {
    let time = clock.timeOfDay(of: now.wall + (instant - now.time))
    return clockText(time.hour, time.minute)
  }
}

extension MeetingProtocol {
  /// A role as it is called inside a sentence.
  func name(of role: Role.ID) -> String {
    (self.role(role)?.title ?? role.text).uncapitalised.oneLine
  }

  /// A role for so many people.
  func name(of role: Role.ID, for count: Int) -> String {
    count == 1 ? name(of: role) : name(of: role).plural
  }

  /// Whether a role is made for one person.
  func isForOne(_ role: Role.ID) -> Bool {
    self.role(role)?.people.most == 1
  }

  /// The role with its article: `the host`, `the guests`.
  func party(of role: Role.ID) -> String {
    "the " + name(of: role, for: isForOne(role) ? 1 : 2)
  }

  /// A kind as it is called inside a sentence.
  func name(of kind: NoteKind.ID) -> String {
    (self.kind(kind)?.title ?? kind.text).uncapitalised.oneLine
  }

  /// The question that asks for a value, as put to the facilitator.
  func question(_ id: Question.ID) -> Question? {
    questions.first { $0.id == id }
  }
}

extension SessionState {
  /// Whose words a note is, in a word or two.
  func name(of author: Author) -> String {
    switch author {
    case .person(let person): person.text.oneLine
    case .role(let role): plan.name(of: role)
    case .group: "group"
    case .smallGroup(let name): name.groupTitle
    }
  }

  /// What is open, or was, as the room reads it.
  func title(of slot: Slot) -> String {
    (entry(of: slot)?.title ?? slot.opening.key.block.text).oneLine
  }

  /// What a block is called: a stage, a decision or what is around them.
  func title(of block: Stage.ID) -> String {
    for entry in agenda.entries {
      if entry.key.block == block { return entry.title.oneLine }
      if let container = entry.containers.first(where: { $0.id == block }) {
        return container.title.oneLine
      }
    }
    return block.text.oneLine
  }

  /// The title of what is open; nil where nothing is.
  var openTitle: String? { openSlot.map { title(of: $0) } }

  /// Where a note stands, as the room calls it.
  func title(of place: NotePlace) -> String {
    switch place {
    case .before: "Before the start"
    case .after: "After the last stage"
    case .slot(let number):
      slots.indices.contains(number - 1) ? label(of: slots[number - 1]) : "Stage \(number)"
    }
  }

  /// A slot's title with its turn, its cycle and which visit it is.
  func label(of slot: Slot) -> String {
    guard let entry = entry(of: slot) else { return title(of: slot) }
    var parts = [entry.label(in: slot.opening.cycles)]
    let visit = visit(of: slot)
    if visit > 1 { parts.append("visit \(visit)") }
    return parts.joined(separator: ", ")
  }
}

extension Agenda.Entry {
  /// The title, with a question mark in front of a decision and the turns' items behind.
  var label: String {
    let mark = decision == nil ? "" : "? "
    return ([mark + title] + turns.map(\.item)).joined(separator: ", ").oneLine
  }

  /// The label with the cycle of each repeat around it, from the second on.
  func label(in cycles: [Int]) -> String {
    let again = zip(self.cycles, cycles).filter { $0.1 > 1 }.map { cycle, number in
      "\(cycle.title.uncapitalised) \(number)".oneLine
    }
    return ([label] + again).joined(separator: ", ")
  }
}
