public import MeetingProtocol

/// Which part of the minutes a copy is, and for whom.
public struct MinutesCopy: Equatable, Sendable {
  /// Someone who takes a copy home.
  public struct Reader: Equatable, Sendable {
    /// The role's title or the person's name.
    public let name: String
    /// The roles that the reader held; what is only for one of them is in the copy.
    let roles: [Role.ID]
    /// The names under which the reader's actions stand.
    let owners: [String]
  }

  /// A stage as it was asked for.
  public enum StageChoice: Equatable, Sendable {
    /// By its number.
    case number(Int)
    /// Every turn and cycle of a stage.
    case id(Stage.ID)
  }

  /// Who takes it home; nil for nobody in particular.
  public var reader: Reader?
  /// Whether private parts and the record's own slips are left out.
  public var isShareable = false
  /// Whether people are named by role and number.
  public var isAnonymous = false
  /// The stages it is cut down to; all where empty.
  public var stages: [StageChoice] = []
  /// The kinds of note it is cut down to; all where empty.
  public var kinds: [NoteKind.ID] = []

  /// Makes a copy of everything for everybody.
  public init() {}

  /// Whether it is the whole after all.
  public var isWhole: Bool { self == MinutesCopy() }

  /// Whether it leaves out what is private.
  var leavesOutPrivateParts: Bool { isShareable || isAnonymous || reader != nil }

  /// Whether it is cut down to stages or kinds.
  var isExtract: Bool { !stages.isEmpty || !kinds.isEmpty }
}

extension MinutesDocument {
  /// The reader of a name: a role by id, title or other name, or a person by name or only first name.
  public func copyReader(named name: String) -> MinutesCopy.Reader? {
    let sought = name.lowercased()
    let role = roles.first { role in
      ([role.id.text, role.title] + role.alsoCalled).contains { $0.lowercased() == sought }
    }
    if let role {
      return MinutesCopy.Reader(
        name: role.title, roles: [role.id], owners: role.people.map(\.name))
    }
    let whole = everyone.filter { $0.lowercased() == sought }
    let first = everyone.filter { $0.lowercased().hasPrefix(sought + " ") }
    guard let person = whole.first ?? (first.count == 1 ? first.first : nil) else { return nil }
    let held = roles.filter { $0.people.contains { $0.name == person } }
    return MinutesCopy.Reader(name: person, roles: held.map(\.id), owners: [person])
  }

  /// Every name that a copy can be for.
  public var readerNames: [String] { roles.map(\.title) + everyone }

  /// The stage of a number, id or title; nil where there is none.
  public func stage(named name: String) -> MinutesCopy.StageChoice? {
    if let number = Int(name), slotNames.contains(where: { $0.number == number }) {
      return .number(number)
    }
    let sought = name.lowercased()
    return slotNames.first { $0.id.text == sought || $0.title.lowercased() == sought }
      .map { .id($0.id) }
  }

  /// The titles of the stages that were opened.
  public var stageNames: [String] {
    var seen: Set<String> = []
    return slotNames.map(\.title).filter { seen.insert($0).inserted }
  }

  /// The kind of an id or title; nil where there is none.
  public func kind(named name: String) -> NoteKind.ID? {
    let sought = name.lowercased()
    return kinds.first { $0.id.text == sought || $0.title.lowercased() == sought }?.id
  }

  /// The kinds that the protocol knows.
  public var kindNames: [String] { kinds.map(\.id.text) }

  /// The title of a stage that was opened.
  func title(of id: Stage.ID) -> String {
    slotNames.first { $0.id == id }?.title ?? id.text
  }

  private var slotNames: [SlotName] {
    sections.compactMap(\.name)
  }
}
