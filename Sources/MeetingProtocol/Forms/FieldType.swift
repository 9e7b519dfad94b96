/// What an answer to a field looks like.
public enum FieldType: Equatable, Sendable {
  /// A short text.
  case text
  /// A text of several lines.
  case lines
  /// A number.
  case number(NumberRange)
  /// A day, and words behind it if wanted.
  case date
  /// Somebody's name.
  case person
  /// Yes or no.
  case yesNo
  /// One of several options.
  case choice(Choices)
  /// Any number of several options.
  case several(Choices)
  /// All of several options, the most important first.
  case rank(FieldItems)
  /// Several short texts.
  case list(ListSize)
  /// A code of a scale.
  case scale(Scale)
  /// Red, amber or green.
  case lights
  /// A level for each row.
  case grid(Grid)
  /// Cells in rows and columns.
  case table(FormTable)
  /// A place between two axes.
  case axes(Axes)
  /// Something that lies elsewhere: words or a path, whose it is, who may see it.
  case file
  /// A name in place of a signature.
  case signature
  /// Taken from answers that are there already; never asked.
  case rollUp(RollUp)
  /// The sum of other columns of its row; never asked.
  case sum(of: [Field.ID])
}

extension FieldType {
  /// The table; nil for other types.
  public var table: FormTable? {
    if case .table(let table) = self { table } else { nil }
  }

  /// Whether the answer is a list of texts.
  public var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// Whether the program fills it by itself.
  public var isComputed: Bool {
    switch self {
    case .rollUp, .sum: true
    case .text, .lines, .number, .date, .person, .yesNo, .choice, .several, .rank, .list, .scale,
      .lights, .grid, .table, .axes, .file, .signature:
      false
    }
  }

  /// The scale of which one code is the answer; nil where the answer is something else.
  public var scale: Scale? {
    switch self {
    case .scale(let scale): scale
    case .lights: .lights
    case .yesNo: .yesNo
    case .grid(let grid): grid.levels
    case .text, .lines, .number, .date, .person, .choice, .several, .rank, .list, .table, .axes,
      .file, .signature, .rollUp, .sum:
      nil
    }
  }

  /// The list elsewhere that options or rows come from; nil where they are written here.
  public var namedItems: String? {
    switch self {
    case .choice(let choices), .several(let choices): choices.options.name
    case .rank(let items): items.name
    case .table(let table): table.rows.name
    case .text, .lines, .number, .date, .person, .yesNo, .list, .scale, .lights, .grid, .axes,
      .file, .signature, .rollUp, .sum:
      nil
    }
  }
}

/// Between which numbers an answer lies.
public struct NumberRange: Hashable, Sendable {
  /// The least number; nil where there is no bound.
  public var least: Figure?
  /// The most; nil where there is no bound.
  public var most: Figure?

  /// Makes a range.
  public init(least: Figure? = nil, most: Figure? = nil) {
    self.least = least
    self.most = most
  }
}

/// How many items a list takes.
public enum ListSize: Hashable, Sendable {
  /// Any number.
  case any
  /// At most so many.
  case upTo(Int)
  /// So many and no other number.
  case exactly(Int)
}

/// Options, rows or things to rank: written in the form, or taken from a list.
public enum FieldItems: Hashable, Sendable {
  /// Written in the form.
  case written([String])
  /// The items of a list field before this one, or of an asked list.
  case named(String)

  /// The list's name; nil where the items are written in the form.
  public var name: String? {
    if case .named(let name) = self { name } else { nil }
  }
}

/// What one can choose from.
public struct Choices: Hashable, Sendable {
  /// The options in order.
  public var options: FieldItems
  /// Whether something else may be said.
  public var allowsOther: Bool
  /// The option that says none of them fits; nil where there is none.
  public var none: String?

  /// Makes choices.
  public init(options: FieldItems, allowsOther: Bool = false, none: String? = nil) {
    self.options = options
    self.allowsOther = allowsOther
    self.none = none
  }
}
