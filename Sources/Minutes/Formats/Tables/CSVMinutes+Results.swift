import MeetingProtocol
import Session

extension CSVMinutes {
  /// What was given, agreed, filled in and counted: a text or a cell a row.
  static func results(_ document: MinutesDocument) -> [[String]] {
    let headings = [
      "session", "stage number", "stage", "turn and cycle", "sort", "title", "row", "label", "text",
    ]
    let agreements = document.agreements
    let first =
      document.values.flatMap { values("value", nil, $0) }
      + document.earlierWordings.map {
        ResultRow(name: $0.during, sort: "earlier wording", label: $0.label, text: $0.text)
      }
      + agreements.consent.map { ResultRow(sort: "consent", text: $0) }
      + agreements.ready.map { ResultRow(sort: "ready", text: $0) }
      + [agreements.startedBecause].compactMap(\.self).map {
        ResultRow(sort: "started because", text: $0)
      }
      + [document.outcome].compactMap(\.self).compactMap { outcome in
        outcome.text.map { ResultRow(sort: "outcome", label: outcome.label, text: $0) }
      }
    let course = document.sections.flatMap { section in
      section.exhibits.flatMap { rows(of: $0, in: section.name) }
    }
    let floor = spoken(document.remarks.speaking) + floors(document.remarks.floors)
    let all = first + course + floor + document.exhibits.flatMap { rows(of: $0, in: nil) }
    return [headings] + all.map { $0.cells(in: document.session) }
  }

  /// Whether there is a row below the headings.
  static func hasResults(_ document: MinutesDocument) -> Bool {
    results(document).count > 1
  }

  private static func spoken(_ lines: [MinutesDocument.SpeakingLine]) -> [ResultRow] {
    lines.map { line in
      ResultRow(
        sort: "spoke", title: "seconds", label: line.name, text: "\(line.length.wholeSeconds)")
    }
  }

  private static func floors(_ lines: [MinutesDocument.KeptFloorLine]) -> [ResultRow] {
    lines.flatMap { line in
      line.breaches.map { breach in
        ResultRow(
          name: line.name, sort: "floor broken", title: "times", label: breach.name,
          text: "\(breach.count)")
      }
    }
  }

  private static func values(
    _ sort: String, _ name: MinutesDocument.SlotName?, _ labelled: MinutesDocument.Labelled,
    title: String = ""
  ) -> [ResultRow] {
    labelled.texts.enumerated().map { index, text in
      ResultRow(
        name: name, sort: sort, title: title, row: index + 1, label: labelled.label, text: text)
    }
  }

  private static func rows(
    of exhibit: MinutesDocument.Exhibit, in name: MinutesDocument.SlotName?
  ) -> [ResultRow] {
    let title = exhibit.title ?? ""
    switch exhibit.content {
    case .statements(let statements):
      return statements.flatMap { values(exhibit.sort, name, $0, title: title) }
    case .table(let headings, let rows):
      return rows.enumerated().flatMap { index, cells in
        zip(headings, cells).map { heading, cell in
          ResultRow(
            name: name, sort: exhibit.sort, title: title, row: index + 1, label: heading,
            text: cell)
        }
      }
    }
  }

  /// How an answer came about, and the votes.
  static func way(_ way: MinutesDocument.Way) -> [String] {
    switch way {
    case .said: return ["", ""]
    case .consent: return ["by consent", ""]
    case .objection: return ["there was an objection", ""]
    case .vote(let count):
      let votes =
        count.shares.map { "\($0.answer) \($0.votes)" }
        + [count.abstained].compactMap(\.self).map { "abstained \($0)" }
      return [count.isTie ? "a tie" : "by vote", clean(votes.joined(separator: "; "))]
    }
  }
}

/// One row of the table of results.
private struct ResultRow {
  var name: MinutesDocument.SlotName?
  let sort: String
  var title = ""
  var row = 1
  var label = ""
  let text: String

  func cells(in session: String) -> [String] {
    [
      session, name?.number.map(String.init) ?? "", CSVMinutes.clean(name?.title ?? ""),
      CSVMinutes.clean(name?.qualifiers.joined(separator: "; ") ?? ""), sort,
      CSVMinutes.clean(title), "\(row)", CSVMinutes.clean(label), CSVMinutes.clean(text),
    ]
  }
}
