import Filling
import Foundation
import MeetingProtocol

/// A tally line by line, for spreadsheets and programs: a line for each code of each question.
public struct TallyRecord: Equatable, Sendable {
  /// The names of the columns.
  public static let headings = [
    "reading", "section", "number", "question", "answer", "meaning", "count", "n", "percent",
    "mean",
  ]

  /// The lines; each has as many cells as there are headings.
  public private(set) var lines: [[String]] = []

  /// Lists tallies of one form, a reading each, and what became of each question between two of them.
  public init(
    _ tallies: [(reading: String, tally: FormTally)], comparison: Comparison? = nil
  ) {
    for (reading, tally) in tallies {
      if tally.isWithheld {
        lines.append([reading, "", "", "", "withheld", "", "\(tally.copies)", "", "", ""])
        continue
      }
      for question in tally.questions { add(question, reading, tally) }
      for table in tally.tables { add(table, reading) }
    }
    if let comparison { add(comparison) }
  }

  private mutating func add(_ comparison: Comparison) {
    let reading = "\(comparison.before) against \(comparison.after)"
    for change in comparison.changes {
      let question = change.before
      let section = comparison.form.sections[question.section].title ?? ""
      let number = question.field.number.map { "\($0)" } ?? ""
      let n = comparison.basis(of: change)
      func line(_ answer: String, _ count: Int?, mean: String = "") {
        let percent = count.flatMap { Share($0, of: change.pairs).percent }
        lines.append([
          reading, section, number, question.title, answer, "", count.map { "\($0)" } ?? "", n,
          percent.map { "\($0)" } ?? "", mean,
        ])
      }
      if comparison.isWithheld || change.isWithheld {
        line("withheld", nil)
        continue
      }
      for (word, count) in [
        ("better", change.better), ("same", change.same), ("worse", change.worse),
      ] where count != nil {
        line(word, count)
      }
      if let moved = change.meanDifference {
        line("mean moved", nil, mean: Mean.text(ofHundredths: moved, signed: true))
      }
    }
  }

  private mutating func add(_ question: QuestionTally, _ reading: String, _ tally: FormTally) {
    let section = tally.form.sections[question.section].title ?? ""
    let number = question.field.number.map { "\($0)" } ?? ""
    func line(_ answer: String, _ meaning: String, _ count: Int, percent: Int? = nil) {
      lines.append([
        reading, section, number, question.title, answer, meaning, "\(count)", "\(question.n)",
        percent.map { "\($0)" } ?? "", question.mean?.text ?? "",
      ])
    }
    for count in question.counts {
      line(
        count.code.text, count.code.label, count.count, percent: question.share(of: count).percent)
    }
    if question.counts.isEmpty {
      for answer in question.answers { line(answer.text, "", 1) }
    } else if question.others > 0 {
      line("other", "", question.others)
    }
    for (what, count) in question.unanswered where count > 0 { line("", what, count) }
  }

  private mutating func add(_ table: TableTally, _ reading: String) {
    for (title, cells) in zip(table.rows, table.cells) {
      for (column, cell) in zip(table.columns, cells) {
        for text in cell.texts {
          lines.append([
            reading, table.field.question, "", title, column.question, text, "", "", "", "",
          ])
        }
        guard let sum = cell.sum else { continue }
        lines.append([
          reading, table.field.question, "", title, column.question, "", sum.text, "",
          cell.share?.percent.map { "\($0)" } ?? "", "",
        ])
      }
    }
  }

  /// The lines with commas between cells, the headings first.
  public var csv: String {
    ([Self.headings] + lines).map { cells in
      cells.map(Self.cell).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// A spreadsheet takes what begins so for a formula, unless an apostrophe stands in front.
  private static func cell(_ text: String) -> String {
    let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
    let isFormula = text.unicodeScalars.first.map(starts.contains) ?? false
    let safe = isFormula && Figure(text: text) == nil ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    return needsQuotes ? "\"\(safe.replacingOccurrences(of: "\"", with: "\"\""))\"" : safe
  }

  /// The lines as a JSON list of objects.
  public var json: String {
    let objects = lines.map { cells in
      "  {"
        + zip(Self.headings, cells).map { "\(Self.string($0)): \(Self.value($0, $1))" }
        .joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func value(_ heading: String, _ text: String) -> String {
    if text.isEmpty { return "null" }
    let isNumber = ["number", "count", "n", "percent", "mean"].contains(heading)
    return isNumber && Figure(text: text) != nil ? text : string(text)
  }

  private static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension QuestionTally {
  /// The places without an answer, by what stands there.
  public var unanswered: [(what: String, count: Int)] {
    [
      ("empty", empty), ("skipped", skipped), ("does not apply", notApplicable),
      ("withdrawn", withdrawn),
    ]
  }
}
