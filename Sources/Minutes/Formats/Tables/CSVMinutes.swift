import MeetingProtocol
import Session
import TextLayout

/// A table that can be had as CSV.
public enum MinutesTable: String, CaseIterable, Sendable {
  /// Every note, a row each.
  case notes
  /// Every action, a row each.
  case actions
  /// Every decision, a row each.
  case decisions
  /// Planned and actual times, a stage a row.
  case times
  /// Who was there, a row for each role that a person held.
  case people
  /// What was given, agreed, filled in and counted, a text a row.
  case results
}

/// Minutes as CSV, a table at a time.
public enum CSVMinutes {
  /// A table of the document, its headings first.
  public static func render(_ table: MinutesTable, of document: MinutesDocument) -> String {
    switch table {
    case .notes: CSVText.render(noteRows(document))
    case .actions:
      CSVText.render([actionHeadings] + document.actions.map { actionRow(of: $0, document) })
    case .decisions: CSVText.render(decisions(document))
    case .times: CSVText.render(times(document))
    case .people: CSVText.render(people(document))
    case .results: CSVText.render(results(document))
    }
  }

  private static func noteRows(_ document: MinutesDocument) -> [[String]] {
    var questions: [Int: String] = [:]
    for block in document.sections.lazy.flatMap(\.blocks) {
      guard let question = block.question else { continue }
      for note in block.notes { questions[note.number] = question }
    }
    let notes = document.notes.sorted { $0.number < $1.number }
    return [noteHeadings]
      + notes.map { row(of: $0, asked: questions[$0.number] ?? "", document) }
  }

  private static let noteHeadings = [
    "session", "number", "at", "stage number", "stage", "turn and cycle", "kind", "kind title",
    "person", "role", "text", "owner", "due", "asked",
  ]

  private static func row(
    of note: MinutesDocument.NoteLine, asked: String, _ document: MinutesDocument
  ) -> [String] {
    let (person, role) = speaker(note.speaker)
    return [
      document.session, "\(note.number)", note.keptAt.iso,
      note.during?.number.map(String.init) ?? "", clean(note.during?.title ?? ""),
      clean(note.qualifiers.joined(separator: "; ")), note.kind.text, clean(note.kindTitle),
      clean(person), clean(role), clean(note.text), clean(note.owner ?? ""), note.due?.iso ?? "",
      clean(asked),
    ]
  }

  private static func speaker(_ speaker: MinutesDocument.Speaker) -> (String, String) {
    switch speaker {
    case .group: ("", "")
    case .smallGroup(let name): ("", name)
    case .person(let name): (name, "")
    case .role(let title, let holder): (holder ?? "", title)
    }
  }

  private static let actionHeadings = [
    "session", "number", "what", "who", "by", "stage number", "stage", "at",
  ]

  private static func actionRow(
    of note: MinutesDocument.NoteLine, _ document: MinutesDocument
  ) -> [String] {
    [
      document.session, "\(note.number)", clean(note.text), clean(note.owner ?? ""),
      note.due?.iso ?? "", note.during?.number.map(String.init) ?? "",
      clean(note.during?.title ?? ""), note.keptAt.iso,
    ]
  }

  private static func decisions(_ document: MinutesDocument) -> [[String]] {
    [["session", "number", "question", "decision", "who", "turn and cycle", "way", "votes"]]
      + document.decisions.map { decision in
        switch decision {
        case .note(let note):
          [
            document.session, "\(note.number)", "", clean(note.text),
            clean(note.speaker.name ?? ""), clean(note.qualifiers.joined(separator: "; ")), "", "",
          ]
        case .answer(let line):
          [
            document.session, "", clean(line.question), clean(line.answer ?? ""), "",
            clean(line.name.qualifiers.joined(separator: "; ")),
          ] + way(line.way)
        }
      }
  }

  /// One line without control characters, as in every format for readers.
  static func clean(_ text: String) -> String {
    PageLine.clean(text)
  }
}
