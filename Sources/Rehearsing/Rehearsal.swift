public import MeetingProtocol
public import Session

/// A session that a room without surprises holds on a clock that nobody waits for.
///
/// It is run by the session's engine, so what it lists is what a session opens for the same people and answers.
public struct Rehearsal: Equatable, Sendable {
  /// One slot of it.
  public struct Part: Equatable, Sendable {
    /// The slot, closed.
    public let slot: Slot
    /// What the slot opened.
    public let entry: Agenda.Entry
    /// How long after the start it opens.
    public let offset: Length
    /// How long it takes; a decision and a stage without a time take none.
    public let length: Length
    /// Whether a time is planned for it; a share of the time for the whole round it counts.
    public let isTimed: Bool
    /// How much longer than its script it is, to fit the whole; negative where it is shorter.
    public let moved: Length
    /// How long after the start it opens if everything before takes its shortest.
    public let earliest: Length
    /// How long after the start it opens if everything before takes its longest; nil where nothing bounds that.
    public let latest: Length?
  }

  /// A decision, a test or a repeat, and how the room answered.
  public struct Answered: Equatable, Sendable {
    /// The decision, the test or the repeat.
    public let block: Stage.ID
    /// Its title.
    public let title: String
    /// The answer.
    public let answer: String
    /// Whether it was asked for; else it is the first that leads on.
    public let isGiven: Bool
  }

  /// Why the protocol cannot be held by those who come.
  public enum Obstacle: Equatable, Sendable {
    /// More people are needed; it was rehearsed with so many.
    case tooFew(needed: Int)
    /// There is room for fewer; it was rehearsed with so many.
    case tooMany(room: Int)
    /// The engine refused something, such as a value with too many items.
    case refused(Refusal)
    /// It takes so much longer than asked for, however short its stages are made; negative where it is shorter.
    case doesNotFit(by: Length)
  }

  /// The session when all is done.
  public let state: SessionState
  /// The slots in their order.
  public let parts: [Part]
  /// How long it takes.
  public let length: Length
  /// How long it takes if everything takes its shortest.
  public let shortest: Length
  /// How long it takes if everything takes its longest; nil where nothing bounds that.
  public let longest: Length?
  /// How the room answered, in order.
  public let answered: [Answered]
  /// What was asked for and not given, so that a stand-in was put.
  public let standIns: [Question.ID]
  /// Why it cannot be held by those who come; nil where it can.
  public let obstacle: Obstacle?
  /// Whether it was broken off since the answers lead round and round.
  public let isEndless: Bool
  /// When it starts; nil where only the lengths are wanted.
  public let start: TimeOfDay?

  /// How long the whole was to take; nil for what the script plans.
  public let fit: Length?
  /// Whether those who come have names of their own.
  public let isOfGuests: Bool

  /// Rehearses a protocol.
  public init(of plan: MeetingProtocol, for request: RehearsalRequest = RehearsalRequest()) {
    var room = RehearsalRoom(plan, request)
    room.hold()
    state = room.state
    answered = room.answered
    standIns = room.standIns
    isEndless = room.isEndless
    start = request.start
    if case .guests = request.company { isOfGuests = true } else { isOfGuests = false }
    var clock = BoundsClock()
    var parts: [Part] = []
    for length in room.lengths {
      guard let slot = length.slot(in: room.state), let entry = slot.entry else { continue }
      let opened = clock
      clock.pass(length, entry, hasClock: request.start != nil)
      parts.append(
        Part(
          slot: slot, entry: entry, offset: opened.planned, length: length.length,
          isTimed: length.isTimed, moved: length.moved, earliest: opened.earliest,
          latest: opened.latest))
    }
    self.parts = parts
    length = clock.planned
    let missed = request.fit.map { clock.planned - $0 } ?? .zero
    fit = request.fit
    obstacle = room.obstacle ?? (missed == .zero ? nil : .doesNotFit(by: missed))
    shortest = clock.earliest
    longest = clock.latest
  }

  /// Everyone who comes, in the order of joining, the facilitator without another role left out.
  public var people: [String] { state.circumstances.everyone }

  /// What the clock shows so long after the start; nil where only the lengths are wanted.
  public func clock(at offset: Length) -> TimeOfDay? {
    guard let start else { return nil }
    let minutes = start.hour * 60 + start.minute + Int(offset.milliseconds / 60_000)
    return TimeOfDay(hour: minutes / 60 % 24, minute: minutes % 60)
  }

  /// How many stages have no time planned.
  public var untimed: Int {
    parts.count { $0.entry.number != nil && !$0.isTimed }
  }
}
