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
  /// The blocks in order.
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
    outcome: String? = nil, blocks: [Block] = []
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
    self.blocks = blocks
  }

  /// The role of an id, the facilitator included; nil where there is none.
  public func role(_ id: Role.ID) -> Role? {
    id == Role.facilitator.id ? .facilitator : roles.first { $0.id == id }
  }

  /// The kind of an id; nil where there is none.
  public func kind(_ id: NoteKind.ID) -> NoteKind? {
    kinds.first { $0.id == id }
  }
}

/// The total that a script states.
public enum Total: Hashable, Sendable {
  /// `24m`.
  case exactly(Length)
  /// `40m..60m`.
  case between(Length, Length)
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

/// A value that is asked for before the start (`ask:`).
public struct Question: Equatable, Sendable {
  /// What names a value.
  public typealias ID = Identifier<Question>

  /// What an answer looks like.
  public enum Shape: Hashable, Sendable {
    /// One line of text.
    case text
    /// A list of items; at most `upTo`, where given.
    case list(upTo: Int?)
  }

  /// The value's key, as in `/set focus …` and `<focus>`.
  public var id: ID
  /// The question as put to the facilitator.
  public var question: String
  /// What an answer looks like.
  public var shape: Shape

  /// Makes a question.
  public init(id: ID, question: String, shape: Shape = .text) {
    self.id = id
    self.question = question
    self.shape = shape
  }
}
