import Filling
import MeetingProtocol
public import Tally
public import TextLayout

/// What copies of a form add up to, with a bar for each code.
public enum TallyView {
  /// The lines of a tally.
  ///
  /// - Parameters:
  ///   - tally: The tally of one reading.
  ///   - reading: The reading's name; empty where the form has one.
  ///   - columns: The width.
  /// - Returns: The lines.
  public static func lines(_ tally: FormTally, reading: String, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    let name = reading.isEmpty ? "" : ", \(reading)"
    sheet.add("\(tally.form.title)\(name), \(counted(tally.copies, "copy"))".oneLine, .bold)
    if tally.isWithheld {
      sheet.add("Fewer than \(tally.form.leastCopies ?? 0) copies: nothing is told of them")
      return sheet.lines
    }
    var section: Int?
    for question in tally.questions {
      if question.section != section, let title = tally.form.sections[question.section].title {
        sheet.addGap()
        let mean = tally.mean(ofSection: question.section).map { ", mean \($0.text)" } ?? ""
        sheet.add(title.oneLine + mean, .bold)
      }
      section = question.section
      add(question, to: &sheet, columns: columns)
    }
    for table in tally.tables where !table.rows.isEmpty { add(table, to: &sheet, columns) }
    return sheet.lines
  }

  private static func add(_ question: QuestionTally, to sheet: inout Sheet, columns: Int) {
    sheet.addGap()
    let number = question.field.number.map { "\($0). " } ?? ""
    sheet.add((number + question.title).oneLine, hanging: 3)
    sheet.add(facts(question).joined(separator: ", "), .dim, indent: 3)
    guard question.counts.isEmpty else {
      sheet.add(lines: bars(question, columns: columns - 3).map { StyledText("   ") + $0 })
      return
    }
    for (item, mean) in question.ranking {
      sheet.add("\(mean.text) \(item)".oneLine, indent: 3, hanging: 8)
    }
    if question.ranking.isEmpty {
      for answer in question.answers { sheet.add(answer.text.oneLine, indent: 3, hanging: 5) }
    }
  }

  private static func facts(_ question: QuestionTally) -> [String] {
    var facts = ["n \(question.n)"]
    if let mean = question.mean { facts.append("mean \(mean.text)") }
    if let top = question.topTwo, let percent = top.percent {
      facts.append("best two \(top.part), \(percent)%")
    }
    if question.answered != question.n, !question.counts.isEmpty {
      facts.append("per cent of \(question.answered)")
    }
    if question.field.isReversed { facts.append("turned round") }
    if question.others > 0 { facts.append("something else \(question.others)") }
    facts += question.unanswered.filter { $0.count > 0 }.map { "\($0.what) \($0.count)" }
    return facts
  }

  private static let widestBar = 30

  /// A line for each code: the code, how often, in per cent, a bar.
  private static func bars(_ question: QuestionTally, columns: Int) -> [StyledText] {
    let most = max(1, question.counts.map(\.count).max() ?? 1)
    let room = min(widestBar, max(5, columns - 40))
    let rows = question.counts.map { count -> [StyledText] in
      let length = (count.count * room + most - 1) / most
      let label = count.code.label.isEmpty ? "" : " \(count.code.label)"
      let percent = question.share(of: count).percent.map { "\($0)%" } ?? ""
      return [
        StyledText((count.code.text + label).oneLine), StyledText("\(count.count)"),
        StyledText(percent, .dim), StyledText(String(repeating: "█", count: length), .good),
      ]
    }
    let table = Table(
      columns: [
        Table.Column(), Table.Column(alignment: .right), Table.Column(alignment: .right),
        Table.Column(overflow: .isCut),
      ], rows: rows)
    return table.lines(width: columns)
  }

  private static func add(_ table: TableTally, to sheet: inout Sheet, _ columns: Int) {
    sheet.addGap()
    sheet.add(table.field.question.oneLine, .bold)
    let rows = zip(table.rows, table.cells).map { title, cells in
      [StyledText(title.oneLine)] + cells.map { StyledText(words($0)) }
    }
    let totals =
      table.totals.isEmpty
      ? [] : [[StyledText("All", .bold)] + table.totals.map { StyledText(words($0), .bold) }]
    let headings = table.columns.map { column -> Table.Column in
      Table.Column(column.question.oneLine, alignment: column.percentOf == nil ? .left : .right)
    }
    let laidOut = Table(columns: [Table.Column()] + headings, rows: rows + totals)
    sheet.add(lines: laidOut.lines(width: columns))
  }

  /// A cell as it is read: `14 (64%)`.
  static func words(_ cell: TableTally.Cell) -> String {
    guard let sum = cell.sum else { return cell.texts.joined(separator: "; ").oneLine }
    return sum.text + (cell.share?.percent.map { " (\($0)%)" } ?? "")
  }

  /// The lines of a comparison of two readings.
  public static func lines(_ comparison: Comparison, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add("\(comparison.before) against \(comparison.after)".oneLine, .bold)
    if comparison.isWithheld {
      sheet.add(
        "Fewer than \(comparison.form.leastCopies ?? 0) pairs: nothing is compared")
      return sheet.lines
    }
    switch comparison.pairing {
    case .byPerson: sheet.add("\(counted(comparison.pairs, "pair")) by person", .dim)
    case .byCode: sheet.add("\(counted(comparison.pairs, "pair")) by code", .dim)
    case .none: sheet.add("Not paired: figures of all copies", .dim)
    }
    let rows = comparison.changes.map { change -> [StyledText] in
      let moved = [change.better, change.same, change.worse].map { $0.map { "\($0)" } ?? "" }
      let difference =
        change.meanDifference.map { Mean.text(ofHundredths: $0, signed: true) } ?? ""
      let number = change.before.field.number.map { "\($0). " } ?? ""
      let turned = change.before.field.isReversed ? " (turned round)" : ""
      return [StyledText((number + change.before.title + turned).oneLine)]
        + (moved + [comparison.basis(of: change), difference]).map { StyledText($0) }
    }
    let headings = ["Better", "Same", "Worse", "n", "Mean"].map {
      Table.Column($0, alignment: .right)
    }
    let table = Table(columns: [Table.Column("Question")] + headings, rows: rows)
    sheet.add(lines: table.lines(width: columns))
    return sheet.lines
  }
}
