import Foundation
import MeetingProtocol
import Minutes
import Session
import SnapshotSupport
import Testing
import TextLayout

/// Every own format says the same.
struct FormatTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `every statement about a session stands in every format`(seed: UInt64) throws {
    try expectEverything(of: RandomMeeting.make(seed: seed))
  }

  @Test func `hostile texts come out as typed in every format`() throws {
    let meeting = Hostile.meeting()
    try expectEverything(of: meeting)
    for format in MinutesFormat.allCases where format.isOwn {
      for file in meeting.document.texts(as: format) {
        try expectSnapshot(file.text, "Minutes/everywhere\(file.suffix)")
      }
    }
  }

  @Test(arguments: Hostile.texts.filter { $0.utf8.count < 5000 })
  func `a hostile text is as typed and does no harm wherever it can stand`(text: String) throws {
    let meeting = Hostile.circle(of: text)
    #expect(meeting.engine.state.phase == .ended)
    try expectEverything(of: meeting)
    try expectOnlyOurTags(in: HTMLMinutes.render(meeting.document))
    for table in MinutesTable.allCases {
      expectNoFormula(in: CSVMinutes.render(table, of: meeting.document))
    }
    for line in CalendarMinutes.render(meeting.document).components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75)
    }
  }

  /// Every `<`, by scalars, begins a tag that we write.
  private func expectOnlyOurTags(in html: String) throws {
    let ours: Set = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "section", "div", "h1",
      "h2", "h3", "p", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "strong",
      "em", "span", "a", "bdi", "figure", "figcaption", "svg", "text", "rect",
    ]
    for part in html.unicodeScalars.split(separator: "<").dropFirst() {
      let name = part.drop { $0 == "/" }.prefix { $0 != ">" && $0 != " " && $0 != "\n" }
      #expect(ours.contains(String(String.UnicodeScalarView(name))), "<\(String(part.prefix(40)))")
    }
    #expect(!html.contains("javascript:alert(1)\""))
  }

  private func expectNoFormula(in csv: String) {
    for cell in PlainReadings.rows(ofCSV: csv).joined() {
      let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
      #expect(first.map { !"=+-@＝＋－＠|%".unicodeScalars.contains($0) } ?? true, "\(cell)")
    }
  }

  private func expectEverything(of meeting: Meeting) throws {
    let statements = Statements(of: meeting)
    for format in MinutesFormat.allCases where format.isOwn {
      let text = try PlainReadings.text(of: meeting.document, as: format)
      let wanted =
        switch format {
        case .markdown, .html, .text, .json, .word, .openDocument, .pdf: statements.all
        case .csv: statements.notes + statements.results
        case .calendar: statements.actions
        }
      for statement in Set(wanted) {
        // What JSON keeps as it was typed, control characters and all, the others show as pictures.
        let isKept = format == .json
        let found = isKept ? Sanitised.contains(text, statement) : text.contains(statement)
        let inMarkdown = format == .markdown && text.contains(Self.withoutMarks(statement))
        #expect(found || inMarkdown, "\(format): \(statement)")
      }
    }
  }

  /// The plain reading of Markdown drops asterisks that need no backslash as well as those that do something.
  private static func withoutMarks(_ text: String) -> String {
    text.filter { $0 != "*" }
  }

  @Test func `no HTML that was typed becomes HTML`() {
    let html = HTMLMinutes.render(Hostile.meeting().document)
    #expect(!html.contains("<script"))
    #expect(!html.contains("<b\u{301}"))
    #expect(!html.contains("onclick=\"x\""))
    #expect(html.contains("&quot;\u{301}"))
    #expect(html.contains("&lt;\u{200D}script"))
    #expect(html.contains("<bdi>"))
  }

  @Test func `only a word that no page has room for is broken inside`() {
    var meeting = Meeting(Plans.tuning)
    meeting.at("0:00", .join("Amy", role: "presenter"), .join("Ben", role: nil))
    meeting.at("0:00", .setValue("focus", ["x"]), .start)
    let texts = ["by Wednesday, November", "https://a.org/" + word(30), "an " + word(10_000)]
    for text in texts {
      meeting.at("1:00", .note(.group, text, kind: NoteKind.action.id, owner: "Amy"))
    }
    let html = HTMLMinutes.render(meeting.document)
    #expect(html.contains("<td>by Wednesday, November</td>"))
    #expect(html.contains("<td class=\"long\"><a href"))
    #expect(html.contains("<td class=\"long\"><span class=\"endless\">an xxx"))
    #expect(html.ranges(of: "class=\"endless\"").count == 2)
  }

  private func word(_ length: Int) -> String { String(repeating: "x", count: length) }

  @Test func `no cell begins as a formula`() {
    let document = Hostile.meeting().document
    for table in MinutesTable.allCases {
      expectNoFormula(in: CSVMinutes.render(table, of: document))
    }
  }

  @Test func `every table has as many cells in each row as headings`() {
    let document = Hostile.meeting().document
    for table in MinutesTable.allCases {
      let rows = PlainReadings.rows(ofCSV: CSVMinutes.render(table, of: document))
      #expect(Set(rows.map(\.count)).count == 1, "\(table)")
      #expect(CSVMinutes.render(table, of: document).hasSuffix("\r\n"))
    }
  }

  @Test func `calendar lines are folded by octets`() {
    let text = CalendarMinutes.render(Hostile.meeting().document)
    for line in text.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75)
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 }, "\(line)")
    }
    #expect(text.contains("DUE;VALUE=DATE:20261204"))
    #expect(text.contains("DTSTAMP:20261121T1"))
  }

  @Test func `the schema that is published is the program's`() throws {
    try expectFixture(
      MinutesSchema.text, in: Fixtures.root.appendingPathComponent("docs/minutes.schema.json"))
  }

  @Test func `a word names its format in any case and with a dot`() {
    for word in MinutesFormat.typedWords {
      #expect(MinutesFormat(typed: "." + word.uppercased()) == MinutesFormat(typed: word))
      #expect(MinutesFormat(typed: word) != nil)
    }
    #expect(MinutesFormat(typed: "xls") == nil)
  }
}

/// Whether a text says something once its control characters are shown.
private enum Sanitised {
  static func contains(_ text: String, _ statement: String) -> Bool {
    let shown = PlainReadings.oneLine(Sanitiser.sanitise(text, lineBreaks: .blanked))
    return shown.contains(statement)
  }
}
