public import MeetingProtocol
import Session

/// A protocol's agenda on a clock that nobody waits for.
public struct Rehearsal: Equatable, Sendable {
  /// One stage or decision.
  public struct Row: Equatable, Sendable {
    /// The stage's number; nil for a decision.
    public let number: Int?
    /// The title with its turn.
    public let title: String
    /// How long after the start it opens.
    public let offset: Length
    /// The planned length; nil where none is.
    public let length: Length?
    /// How its length is written, such as `5 to 10 min`.
    public let time: String
    /// Who may speak.
    public let floor: [String]
  }

  /// The protocol's title.
  public let title: String
  /// How many people take part; nil where that was not said.
  public let people: Int?
  /// When it starts; nil where only the offsets are wanted.
  public let start: TimeOfDay?
  /// The stages and decisions in order, each repeat once.
  public let rows: [Row]
  /// How long it takes.
  public let length: Length
  /// The repeats in it, which are gone through once.
  public let cycles: [String]
  /// What the number of people makes impossible, such as "Needs at least 4 people"; nil where nothing.
  public let objection: String?

  /// Walks a protocol.
  public init(
    of plan: MeetingProtocol, lists: [Question.ID: [String]] = [:], people: Int? = nil,
    start: TimeOfDay? = nil
  ) {
    var offset = Length.zero
    let agenda = Agenda(of: plan, lists: lists)
    var rows: [Row] = []
    for entry in agenda.entries {
      var planned = entry.stage?.time.planned
      if case .until(let end) = entry.stage?.time, let start {
        planned = Self.length(from: start, offset, until: end)
      }
      rows.append(
        Row(
          number: entry.number, title: entry.label, offset: offset, length: planned,
          time: entry.stage?.time.words ?? "decision",
          floor: FloorText.sentences(entry.floor, in: plan)))
      offset += planned ?? .zero
    }
    title = plan.title
    self.people = people
    self.start = start
    self.rows = rows
    length = offset
    cycles = agenda.entries.flatMap(\.cycles).map(\.title).uniqued
    objection = people.flatMap { Self.objection(to: $0, of: plan) }
  }

  /// The clock of a row.
  func clock(at offset: Length) -> String? {
    guard let start else { return nil }
    let minutes = start.hour * 60 + start.minute + Int(offset.milliseconds / 60_000)
    return clockText(minutes / 60 % 24, minutes % 60)
  }

  private static func length(
    from start: TimeOfDay, _ offset: Length, until end: TimeOfDay
  ) -> Length {
    let minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return max(.minutes(Int64(minutes)) - offset, .zero)
  }

  private static func objection(to people: Int, of plan: MeetingProtocol) -> String? {
    let roles = plan.roles.filter { $0.drawnIn == nil }
    let least = roles.reduce(0) { $0 + $1.people.least }
    if people < least { return "Needs at least \(counted(least, "person").people)" }
    let most = roles.map(\.people.most)
    if !roles.isEmpty, !most.contains(nil), people > most.compactMap(\.self).reduce(0, +) {
      let room = most.compactMap(\.self).reduce(0, +)
      return "Has room for \(counted(room, "person").people)"
    }
    return nil
  }
}

extension String {
  /// Of more than one person one says people.
  var people: String { replacing("persons", with: "people") }
}
