/// Cells in rows and columns.
public struct FormTable: Equatable, Sendable {
  /// Where the rows come from.
  public enum Rows: Hashable, Sendable {
    /// Written in the form.
    case written([String])
    /// One for each item of a list.
    case named(String)
    /// As many as the writer adds.
    case added

    /// The list's name; nil where the rows come from none.
    public var name: String? {
      if case .named(let name) = self { name } else { nil }
    }
  }

  /// Where the rows come from.
  public var rows: Rows
  /// The columns: fields of their own, with ids that hold within the table.
  public var columns: [Field]
  /// Whether a row below sums the numbers of each column.
  public var hasTotals: Bool

  /// Makes a table.
  public init(rows: Rows, columns: [Field], hasTotals: Bool = false) {
    self.rows = rows
    self.columns = columns
    self.hasTotals = hasTotals
  }

  /// The column of an id; nil where there is none.
  public func column(_ id: Field.ID) -> Field? {
    columns.first { $0.id == id }
  }
}

/// A level for each row, as in a rubric.
public struct Grid: Equatable, Sendable {
  /// One row of a grid.
  public struct Row: Hashable, Sendable {
    /// What is judged.
    public var title: String
    /// What each level means here, in the order of the levels; empty where the form does not say.
    public var says: [String]
    /// Whether the row may be answered with `n/a`.
    public var mayNotApply: Bool

    /// Makes a row.
    public init(title: String, says: [String] = [], mayNotApply: Bool = false) {
      self.title = title
      self.says = says
      self.mayNotApply = mayNotApply
    }
  }

  /// The levels.
  public var levels: Scale
  /// The rows in order.
  public var rows: [Row]

  /// Makes a grid.
  public init(levels: Scale, rows: [Row]) {
    self.levels = levels
    self.rows = rows
  }
}

/// Two axes between which something is placed.
public struct Axes: Equatable, Sendable {
  /// The axis from left to right.
  public var across: String
  /// The axis from bottom to top.
  public var up: String
  /// The levels of either.
  public var levels: Scale

  /// Makes axes.
  public init(across: String, up: String, levels: Scale) {
    self.across = across
    self.up = up
    self.levels = levels
  }
}

/// Where an answer is taken from: a field of a form, or a column of a table in it.
public struct RollUp: Hashable, Sendable {
  /// The form.
  public var form: Form.ID
  /// The field.
  public var field: Field.ID
  /// The column of the field's table; nil for the field itself.
  public var column: Field.ID?

  /// Makes a reference.
  public init(form: Form.ID, field: Field.ID, column: Field.ID? = nil) {
    self.form = form
    self.field = field
    self.column = column
  }

  /// The reference as a form writes it.
  public var text: String {
    [form.text, field.text, column?.text].compactMap(\.self).joined(separator: ".")
  }
}
