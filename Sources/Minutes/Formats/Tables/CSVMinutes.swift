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
}

/// Minutes as CSV, a table at a time.
public enum CSVMinutes {
  /// A table of the document, its headings first.
  public static func render(_ table: MinutesTable, of document: MinutesDocument) -> String {
    switch table {
    case .notes: CSVText.render([noteHeadings] + notes(document).map { row(of: $0, document) })
    case .actions:
      CSVText.render([actionHeadings] + document.actions.map { actionRow(of: $0, document) })
    case .decisions: CSVText.render(decisions(document))
    case .times: CSVText.render(times(document))
    case .people: CSVText.render(people(document))
    }
  }

  private static func notes(_ document: MinutesDocument) -> [MinutesDocument.NoteLine] {
    document.notes.sorted { $0.number < $1.number }
  }

  private static let noteHeadings = [
    "session", "number", "at", "stage number", "stage", "turn and cycle", "kind", "kind title",
    "person", "role", "text", "owner", "due",
  ]

  private static func row(
    of note: MinutesDocument.NoteLine, _ document: MinutesDocument
  ) -> [String] {
    let (person, role) = speaker(note.speaker)
    return [
      document.session, "\(note.number)", note.keptAt.iso,
      note.during?.number.map(String.init) ?? "", clean(note.during?.title ?? ""),
      clean(note.qualifiers.joined(separator: "; ")), note.kind.text, clean(note.kindTitle),
      clean(person), clean(role), clean(note.text), clean(note.owner ?? ""), note.due?.iso ?? "",
    ]
  }

  private static func speaker(_ speaker: MinutesDocument.Speaker) -> (String, String) {
    switch speaker {
    case .group: ("", "")
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
    [["session", "number", "question", "decision", "who", "turn and cycle"]]
      + document.decisions.map { decision in
        switch decision {
        case .note(let note):
          [
            document.session, "\(note.number)", "", clean(note.text),
            clean(note.speaker.name ?? ""), clean(note.qualifiers.joined(separator: "; ")),
          ]
        case .answer(let question, let answer, let qualifiers):
          [
            document.session, "", clean(question), clean(answer), "",
            clean(qualifiers.joined(separator: "; ")),
          ]
        }
      }
  }

  /// One line without control characters, as in every format for readers.
  static func clean(_ text: String) -> String {
    PageLine.clean(text)
  }
}
