import Foundation
import Minutes

/// Each own format read back to bare text by the simplest reader that can be written for it.
enum PlainReadings {
  static func text(of document: MinutesDocument, as format: MinutesFormat) throws -> String {
    let text = document.texts(as: format).map(\.text).joined(separator: "\n")
    return switch format {
    case .markdown: oneLine(fromMarkdown(text))
    case .html, .word, .openDocument, .pdf: oneLine(fromHTML(text))
    case .text: oneLine(text)
    case .json: oneLine(try fromJSON(text))
    case .csv:
      oneLine(
        rows(ofCSV: text).map { $0.map(readable).joined(separator: " ") }.joined(separator: " "))
    case .calendar: oneLine(fromCalendar(text))
    }
  }

  /// Every own format and every table, each read back to bare text.
  static func everyText(of document: MinutesDocument) throws -> [String: String] {
    var texts: [String: String] = [:]
    for format in MinutesFormat.allCases where format.isOwn {
      texts[format.rawValue] = try text(of: document, as: format)
    }
    for table in MinutesTable.allCases {
      texts[table.rawValue] = CSVMinutes.render(table, of: document)
    }
    return texts
  }

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func fromMarkdown(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var isLink = false
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isEscaped = index > 0 && scalars[index - 1] == "\\" && isEscaping(index - 1, scalars)
      if isEscaped {
        result.append(scalar)
      } else if scalar == "<", next == "h" || next == "H" {
        isLink = true
      } else if scalar == ">", isLink {
        isLink = false
      } else if scalar != "*" || isLink, scalar != "\\" || !isEscaping(index, scalars) || isLink {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a backslash stands in front of a sign, and is not itself behind one.
  private static func isEscaping(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let run = scalars[...index].reversed().prefix { $0 == "\\" }.count
    guard run % 2 == 1, index + 1 < scalars.count else { return false }
    return scalars[index + 1].isASCII && !scalars[index + 1].properties.isAlphabetic
      && scalars[index + 1].properties.numericType == nil && scalars[index + 1] != " "
      && scalars[index + 1] != "\n"
  }

  private static func fromHTML(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isTag = false
    let body = text.range(of: "<body>").map { text[$0.lowerBound...] } ?? text[...]
    for scalar in body.unicodeScalars {
      if scalar == "<" {
        isTag = true
      } else if scalar == ">", isTag {
        isTag = false
      } else if !isTag {
        result.append(scalar)
      }
    }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(result)) { text, entity in
        // By scalars: a mark behind an entity would hide its semicolon.
        text.replacingOccurrences(of: entity.0, with: entity.1, options: .literal)
      }
  }

  private static func fromJSON(_ text: String) throws -> String {
    func strings(_ value: Any) -> [String] {
      if let text = value as? String { return [text] }
      if let number = value as? Int { return ["\(number)"] }
      if let list = value as? [Any] { return list.flatMap(strings) }
      if let object = value as? [String: Any] { return object.values.flatMap(strings) }
      return []
    }
    return strings(try JSONSerialization.jsonObject(with: Data(text.utf8))).joined(separator: "\n")
  }

  /// The rows of RFC 4180.
  static func rows(ofCSV text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars).filter { $0 != "\u{FEFF}" }[...]
    while let scalar = scalars.popFirst() {
      if isQuoted, scalar == "\"", scalars.first == "\"" {
        cell.append(scalar)
        scalars.removeFirst()
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, scalar == "," || scalar == "\n" {
        rows[rows.count - 1].append(String(cell))
        cell = String.UnicodeScalarView()
        if scalar == "\n" { rows.append([]) }
      } else if isQuoted || scalar != "\r" {
        cell.append(scalar)
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  /// A cell without the apostrophe that keeps a spreadsheet from reckoning.
  private static func readable(_ cell: String) -> String {
    cell.hasPrefix("'") ? String(cell.dropFirst()) : cell
  }

  private static func fromCalendar(_ text: String) -> String {
    text.replacing("\r\n ", with: "").replacing("\\\\", with: "\u{0}").replacing("\\", with: "")
      .replacing("\u{0}", with: "\\")
  }
}
