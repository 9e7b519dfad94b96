/// One thing that happened, as the journal sees it: a kind and flat fields, ordered by name.
///
/// The names `seq`, `kind`, `more` and `crc` belong to the line itself and cannot be fields; in a
/// header neither can `format`.
public struct JournalRecord: Equatable, Sendable {
  /// A field of a record.
  public struct Field: Equatable, Sendable {
    /// The field's name, unique within its record.
    public let name: String
    /// What the field holds.
    public let value: JournalValue
  }

  /// What happened, in the writer's own words, for example `noteAdded`.
  public let kind: String
  /// The fields in ascending order of their names.
  public private(set) var fields: [Field]

  /// A record of a kind with its fields in any order.
  public init(kind: String, fields: [String: JournalValue] = [:]) {
    for name in fields.keys { Self.demandFree(name) }
    self.kind = kind
    self.fields = fields.map { Field(name: $0.key, value: $0.value) }
      .sorted { $0.name < $1.name }
  }

  init(kind: String, ordered fields: [Field]) {
    self.kind = kind
    self.fields = fields
  }

  /// The value of a field, or nil where there is none; setting nil takes the field away.
  public subscript(name: String) -> JournalValue? {
    get { fields.first { $0.name == name }?.value }
    set {
      Self.demandFree(name)
      fields.removeAll { $0.name == name }
      guard let newValue else { return }
      let place = fields.firstIndex { name < $0.name } ?? fields.endIndex
      fields.insert(Field(name: name, value: newValue), at: place)
    }
  }

  private static func demandFree(_ name: String) {
    precondition(!JournalLine.reserved.contains(name), "'\(name)' belongs to the line itself")
  }
}

extension JournalRecord {
  /// The text of a field, or nil where there is none or it is no text.
  public func string(_ name: String) -> String? {
    if case .string(let value)? = self[name] { value } else { nil }
  }

  /// The number of a field, or nil where there is none or it is no number.
  public func integer(_ name: String) -> Int64? {
    if case .integer(let value)? = self[name] { value } else { nil }
  }

  /// The truth value of a field, or nil where there is none or it is no truth value.
  public func boolean(_ name: String) -> Bool? {
    if case .boolean(let value)? = self[name] { value } else { nil }
  }

  /// The texts of a field, or nil where there is none or it holds no list.
  public func strings(_ name: String) -> [String]? {
    if case .strings(let value)? = self[name] { value } else { nil }
  }
}
