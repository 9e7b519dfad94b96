/// A record, questionnaire or rating that people fill in, field by field.
public struct Form: Equatable, Sendable {
  /// What names a form: its file's name without the ending.
  public typealias ID = Identifier<Form>

  /// The file's name without the ending.
  public var id: ID
  /// The title as the room reads it.
  public var title: String
  /// What the form is for, in a sentence.
  public var purpose: String?
  /// Where the form was published.
  public var source: Source?
  /// How often it is filled about the same thing.
  public var readings: Readings
  /// The fewest copies from which figures are told; nil where any number will do.
  public var leastCopies: Int?
  /// The field by which copies of two readings belong together where nobody is named; nil where none is.
  public var pairedBy: Field.ID?
  /// The sections in order.
  public var sections: [Section]

  /// Makes a form.
  public init(
    id: ID, title: String, purpose: String? = nil, source: Source? = nil,
    readings: Readings = .one, leastCopies: Int? = nil, pairedBy: Field.ID? = nil,
    sections: [Section]
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.source = source
    self.readings = readings
    self.leastCopies = leastCopies
    self.pairedBy = pairedBy
    self.sections = sections
  }

  /// The fields of all sections in order.
  public var fields: [Field] { sections.flatMap(\.fields) }

  /// The field of an id; nil where there is none.
  public func field(_ id: Field.ID) -> Field? {
    fields.first { $0.id == id }
  }

  /// The statements on scales, in order.
  public var items: [Field] { fields.filter { $0.number != nil } }

  /// The parts in which it is filled, in the order in which they first occur.
  public var parts: [String] {
    var seen: Set<String> = []
    return fields.flatMap { [$0] + ($0.type.table?.columns ?? []) }
      .compactMap(\.part).filter { seen.insert($0).inserted }
  }

  /// The lists that the form goes through and does not ask for itself, in the order in which they first occur.
  public var outsideLists: [String] {
    var seen = Set(fields.filter(\.type.isList).map(\.id.text) + ["everyone"])
    let used =
      sections.compactMap(\.each)
      + fields.flatMap { field in
        [field.each] + (field.type.table?.columns.map(\.each) ?? []) + [field.type.namedItems]
      }.compactMap(\.self)
    return used.filter { seen.insert($0).inserted }
  }
}

extension Form {
  /// How often a form is filled about the same thing.
  public enum Readings: Hashable, Sendable {
    /// Once.
    case one
    /// Once for each name, such as before and after.
    case named([String])
    /// As often as wanted.
    case many
  }

  /// Fields under a heading.
  public struct Section: Equatable, Sendable {
    /// The heading; nil where the fields stand under none.
    public var title: String?
    /// The list that the whole section goes through, item by item; nil where it is filled once.
    public var each: String?
    /// The fields in order; what the section says of all of them is in each.
    public var fields: [Field]

    /// Makes a section.
    public init(title: String? = nil, each: String? = nil, fields: [Field]) {
      self.title = title
      self.each = each
      self.fields = fields
    }
  }
}
