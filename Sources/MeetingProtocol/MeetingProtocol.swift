/// A meeting protocol as a script describes it: who takes part, what the stages are, how long they last.
public struct MeetingProtocol: Equatable, Sendable {
  /// What names a protocol: its file's name without the ending.
  public typealias ID = Identifier<MeetingProtocol>

  /// The file's name without the ending.
  public var id: ID
  /// The title as the room reads it.
  public var title: String
  /// What the protocol is for, in a sentence.
  public var purpose: String?
  /// The total that the script states; nil where it states none.
  public var total: Total?
  /// Whose minutes the script gives, unless a block says otherwise.
  public var timing: TimingOrigin
  /// Where the protocol was published.
  public var source: Source?
  /// What is asked before the start.
  public var questions: [Question]
  /// The rules of conduct, shown at the start.
  public var norms: [String]
  /// The jobs, in the order of the script; the facilitator is not among them.
  public var roles: [Role]
  /// The kinds of note: the script's first, in its order, then the built-in ones.
  public var kinds: [NoteKind]
  /// The heading of what the meeting is to leave behind; nil where the script asks for none.
  public var outcome: String?
  /// Where the outcome comes from by itself; nil where it is typed.
  public var outcomeSource: OutcomeSource?
  /// What the room holds for the whole meeting.
  public var rules: MeetingRules
  /// The names of the variants, in the order of the script; empty where there is one form only.
  public var variants: [ProtocolVariant]
  /// The blocks in order; those of the first variant where there are several.
  public var blocks: [Block]
  /// The forms that its blocks fill in.
  public var forms: [Form] = []
  /// Whether it is a form that is filled in by itself, and no meeting.
  public var isForm = false

  /// Makes a protocol.
  public init(
    id: ID, title: String, purpose: String? = nil, total: Total? = nil,
    timing: TimingOrigin = .source, source: Source? = nil, questions: [Question] = [],
    norms: [String] = [], roles: [Role] = [], kinds: [NoteKind] = NoteKind.builtIn,
    outcome: String? = nil, outcomeSource: OutcomeSource? = nil,
    rules: MeetingRules = MeetingRules(), variants: [ProtocolVariant] = [], blocks: [Block] = []
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.total = total
    self.timing = timing
    self.source = source
    self.questions = questions
    self.norms = norms
    self.roles = roles
    self.kinds = kinds
    self.outcome = outcome
    self.outcomeSource = outcomeSource
    self.rules = rules
    self.variants = variants
    self.blocks = blocks
  }

  /// The role of an id, the facilitator included; nil where there is none.
  public func role(_ id: Role.ID) -> Role? {
    id == Role.facilitator.id ? facilitator : roles.first { $0.id == id }
  }

  /// The facilitator, with the names that this script gives.
  public var facilitator: Role {
    var role = Role.facilitator
    role.alsoCalled = rules.facilitatorNames
    return role
  }

  /// The kind of an id; nil where there is none.
  public func kind(_ id: NoteKind.ID) -> NoteKind? {
    kinds.first { $0.id == id }
  }

  /// The protocol in one of its variants; the same protocol where there is none of that name.
  public func inVariant(_ name: String) -> MeetingProtocol {
    guard let variant = variants.first(where: { sameName($0.name, name) }) else { return self }
    var result = self
    result.total = variant.total
    result.blocks = variant.blocks
    return result
  }
}

/// One variant of a protocol: what differs in it.
public struct ProtocolVariant: Equatable, Sendable {
  /// The question whose value says which variant runs.
  public static let question: Question.ID = "variant"

  /// The variant's name, such as `short`.
  public var name: String
  /// The total that the script states for it.
  public var total: Total?
  /// Its blocks in order.
  public var blocks: [Block]

  /// Makes a variant.
  public init(name: String, total: Total? = nil, blocks: [Block]) {
    self.name = name
    self.total = total
    self.blocks = blocks
  }
}

/// The total that a script states.
public enum Total: Hashable, Sendable {
  /// `24m`.
  case exactly(Length)
  /// `40m..60m`.
  case between(Length, Length)
  /// `15m each`: for each person in the room.
  case each(Length)
  /// `{4: 32m, 5: 40m}`: by the number of people.
  case byPeople([Int: Length])
}

/// Where a protocol was published.
public struct Source: Equatable, Sendable {
  /// The work's title.
  public var title: String
  /// The authors as a reader would cite them.
  public var authors: String?
  /// The year of publication.
  public var year: String?
  /// The page or section.
  public var page: String?

  /// Makes a source.
  public init(title: String, authors: String? = nil, year: String? = nil, page: String? = nil) {
    self.title = title
    self.authors = authors
    self.year = year
    self.page = page
  }
}
