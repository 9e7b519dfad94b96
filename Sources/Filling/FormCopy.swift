public import MeetingProtocol

/// One copy of a form, as far as it is filled in.
public struct FormCopy: Equatable, Sendable {
  /// What names a copy.
  public struct Key: Hashable, Sendable {
    /// The form.
    public var form: Form.ID
    /// About whom or what; nil where it is about nothing in particular.
    public var subject: String?
    /// Who fills it in; nil where the room does.
    public var writer: String?
    /// Which reading it is; nil where the form has one.
    public var reading: String?

    /// Makes a key.
    public init(
      form: Form.ID, subject: String? = nil, writer: String? = nil, reading: String? = nil
    ) {
      self.form = form
      self.subject = subject
      self.writer = writer
      self.reading = reading
    }
  }

  /// What names the copy.
  public let key: Key
  /// What stands in it.
  public var entries: [AnswerPlace: FormEntry] = [:]
  /// The places put off, in that order.
  public var putOff: [AnswerPlace] = []
  /// The tables whose rows are all there.
  public var endedTables: Set<Field.ID> = []
  /// The place that is asked for, where it is not the first open one.
  public var place: AnswerPlace?
  /// The parts that were finished; nil in it where the whole was.
  public var finishedParts: Set<String?> = []

  /// Makes an empty copy.
  public init(key: Key) {
    self.key = key
  }

  /// Whether it, or a part of it, was finished.
  public func isFinished(_ part: String?) -> Bool {
    finishedParts.contains(part) || finishedParts.contains(nil)
  }

  /// What was answered at a place; nil where there is no answer.
  public func answer(at place: AnswerPlace) -> FieldAnswer? {
    entries[place]?.answer
  }

  /// The rows of a table that have an entry: the number of the last.
  public func lastRow(of field: Field.ID) -> Int {
    entries.keys.filter { $0.field == field }.compactMap(\.row).max() ?? 0
  }
}

/// What a copy is filled in with: the part, the writer's roles and the lists and values of the meeting.
public struct FillingTerms: Equatable, Sendable {
  /// The part that is filled in now; nil for the whole.
  public var part: String?
  /// The writer's roles; nil where every field is asked.
  public var roles: Set<Role.ID>?
  /// Lists of the meeting, such as an asked list or the people of a role.
  public var lists: [String: [String]]

  /// Makes terms; with no arguments those of a form by itself.
  public init(part: String? = nil, roles: Set<Role.ID>? = nil, lists: [String: [String]] = [:]) {
    self.part = part
    self.roles = roles
    self.lists = lists
  }
}
