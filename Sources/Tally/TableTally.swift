import Filling
public import MeetingProtocol

/// A table with the numbers of all copies added up cell by cell.
public struct TableTally: Equatable, Sendable {
  /// One cell.
  public struct Cell: Equatable, Sendable {
    /// The sum over all copies; nil where no number stands in any.
    public var sum: Figure?
    /// The share of the number in the column that is a hundred per cent; nil where none is.
    public var share: Share?
    /// What stands there otherwise, a copy each.
    public var texts: [String]
  }

  /// The table's field.
  public let field: Field
  /// The columns.
  public let columns: [Field]
  /// The titles of the rows.
  public let rows: [String]
  /// The cells, row by row.
  public let cells: [[Cell]]
  /// The sums of the columns; empty where the form does not ask for them.
  public let totals: [Cell]

  init(of field: Field, _ table: FormTable, copies: [FormCopy], layout: FormLayout) {
    self.field = field
    columns = table.columns
    let titles = copies.map { layout.rowTitles(of: table, field, $0) }
    switch table.rows {
    case .written(let written): rows = written
    case .named:
      var seen: Set<String> = []
      rows = titles.flatMap(\.self).filter { seen.insert($0).inserted }
    case .added:
      (rows, cells) = Self.addedRows(of: table, field, copies)
      totals = table.hasTotals ? Self.totals(of: table, cells) : []
      return
    }
    let sums = rows.map { title in
      Self.cells(
        of: table,
        entries: zip(copies, titles).flatMap { copy, titles -> [(AnswerPlace, FormEntry)] in
          guard let index = titles.firstIndex(of: title) else { return [] }
          return copy.entries.filter { $0.key.field == field.id && $0.key.row == index + 1 }
            .map { ($0.key, $0.value) }
        })
    }
    cells = sums
    totals = table.hasTotals ? Self.totals(of: table, sums) : []
  }

  /// Rows that each writer added stand one behind the other: the first of one is about something else than the first
  /// of another.
  private static func addedRows(
    of table: FormTable, _ field: Field, _ copies: [FormCopy]
  ) -> (titles: [String], cells: [[Cell]]) {
    let cells = copies.flatMap { copy in
      (0..<copy.lastRow(of: field.id)).map { row in
        Self.cells(
          of: table,
          entries: copy.entries.filter { $0.key.field == field.id && $0.key.row == row + 1 }
            .map { ($0.key, $0.value) })
      }
    }
    return (cells.indices.map { "\($0 + 1)" }, cells)
  }

  private static func cells(
    of table: FormTable, entries: [(AnswerPlace, FormEntry)]
  ) -> [Cell] {
    var cells = table.columns.map { column in
      let own = entries.filter { $0.0.column == column.id }
        .sorted { ($0.0.subject ?? "") < ($1.0.subject ?? "") }
        .compactMap { place, entry in entry.answer.map { (place.subject, $0) } }
      let numbers = own.compactMap { answer -> Figure? in
        if case .number(let figure) = answer.1 { figure } else { nil }
      }
      return Cell(
        sum: numbers.isEmpty ? nil : numbers.reduce(Figure(0), +), share: nil,
        texts: numbers.isEmpty
          ? own.map { subject, answer in (subject.map { "\($0): " } ?? "") + answer.text } : [])
    }
    for (index, column) in table.columns.enumerated() {
      if case .sum(let parts) = column.type {
        cells[index].sum = sum(of: parts, table, cells)
      }
    }
    return withShares(cells, table)
  }

  private static func sum(of parts: [Field.ID], _ table: FormTable, _ cells: [Cell]) -> Figure? {
    let figures = parts.map { part in
      table.columns.firstIndex { $0.id == part }.flatMap { cells[$0].sum }
    }
    // A sum with a part missing would be taken for the whole.
    return figures.contains(nil) ? nil : figures.compactMap(\.self).reduce(Figure(0), +)
  }

  private static func withShares(_ cells: [Cell], _ table: FormTable) -> [Cell] {
    zip(table.columns, cells).map { column, cell in
      guard let whole = column.percentOf, let sum = cell.sum,
        let index = table.columns.firstIndex(where: { $0.id == whole }),
        let hundred = cells[index].sum, hundred > Figure(0)
      else { return cell }
      var cell = cell
      cell.share = Share(Int(sum.thousandths), of: Int(hundred.thousandths))
      return cell
    }
  }

  private static func totals(of table: FormTable, _ rows: [[Cell]]) -> [Cell] {
    let sums = table.columns.indices.map { column in
      let figures = rows.compactMap { $0[column].sum }
      return Cell(
        sum: figures.isEmpty ? nil : figures.reduce(Figure(0), +), share: nil, texts: [])
    }
    return withShares(sums, table)
  }
}
