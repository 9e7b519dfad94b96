import MeetingProtocol
import Session

extension CSVMinutes {
  /// Planned and actual times in seconds.
  static func times(_ document: MinutesDocument) -> [[String]] {
    let headings = [
      "session", "stage number", "stage", "turn and cycle", "planned least", "planned most",
      "used", "extended", "standing",
    ]
    return [headings] + document.ledger.rows.map { row(of: $0, document) }
  }

  private static func row(
    of row: MinutesDocument.LedgerRow, _ document: MinutesDocument
  ) -> [String] {
    let (name, extended, title): (MinutesDocument.SlotName?, Length, String) =
      switch row.subject {
      case .stage(let name, let extended): (name, extended, name.title)
      case .decisions: (nil, .zero, "Decisions")
      case .between: (nil, .zero, "Between stages")
      }
    return [
      document.session, name?.number.map(String.init) ?? "", clean(title),
      clean(name?.qualifiers.joined(separator: "; ") ?? ""),
      seconds(row.planned?.bounds?.low), seconds(row.planned?.bounds?.high), seconds(row.actual),
      seconds(extended), standing(row.verdict),
    ]
  }

  private static func seconds(_ length: Length?) -> String {
    length.map { String($0.wholeSeconds) } ?? ""
  }

  private static func standing(_ verdict: MinutesDocument.Verdict) -> String {
    switch verdict {
    case .none, .difference, .within: "held"
    case .light(.under): "under time"
    case .light(.inTime): "in time"
    case .light(.over): "over time"
    case .skipped: "skipped"
    case .passed: "passed"
    case .soFar: "so far"
    case .ahead: "still to come"
    case .notReached: "not reached"
    case .leftOut: "left out"
    }
  }

  /// Who was there.
  static func people(_ document: MinutesDocument) -> [[String]] {
    let headings = ["session", "name", "role", "by lots", "came", "left", "details"]
    let held = document.roles.flatMap { role in
      role.people.map { row(of: $0, role: role.title, isDrawn: role.isDrawn, document) }
    }
    let others = document.withoutRole.map { row(of: $0, role: "", isDrawn: false, document) }
    return [headings] + held + others
  }

  private static func row(
    of person: MinutesDocument.Attendance, role: String, isDrawn: Bool, _ document: MinutesDocument
  ) -> [String] {
    let came = person.remarks.compactMap { remark -> String? in
      switch remark {
      case .came(let time), .cameBack(let time), .took(let time): time.iso
      case .left, .gave, .drawn: nil
      }
    }
    let left = person.remarks.compactMap { remark -> String? in
      switch remark {
      case .left(let time), .gave(let time): time.iso
      case .came, .cameBack, .took, .drawn: nil
      }
    }
    return [
      document.session, clean(person.name), clean(role), isDrawn ? "yes" : "no",
      came.joined(separator: "; "), left.joined(separator: "; "),
      clean(
        person.details.map { "\($0.label): \($0.texts.joined(separator: ", "))" }
          .joined(separator: "; ")),
    ]
  }
}
