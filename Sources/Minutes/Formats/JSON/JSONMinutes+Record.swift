import MeetingProtocol
import Session

extension JSONMinutes {
  /// Times, and what is to be said about the record itself.
  static func record(_ document: MinutesDocument) -> [(String, JSONValue)] {
    let corrections = document.corrections
    return [
      ("time", ledger(document.ledger)), ("timing", timing(document.timing)),
      ("pauses", .array(document.pauses.map(pause))), ("gaps", .array(document.gaps.map(gap))),
      (
        "corrections",
        .object([
          ("fixed", .array(corrections.fixed.map(JSONValue.integer))),
          ("struck", .array(corrections.struck.map(JSONValue.integer))),
          ("takenBack", .integer(corrections.takenBack)),
          ("withdrawn", .array(corrections.withdrawn.map(withdrawn))),
          ("lostEntries", .integer(corrections.lostEntries)),
          ("times", .array(document.remarks.times.map(timeCorrection))),
          ("plans", .array(document.remarks.plans.map(planTaken))),
        ])
      ),
      ("offTheRecord", .array(document.remarks.offRecord.map(offRecord))),
      ("speaking", .array(document.remarks.speaking.map(speaking))),
      ("floors", .array(document.remarks.floors.map(floor))),
      ("notUnderstood", JSONValue(document.notUnderstood)),
      (
        "agreements",
        .object([
          ("consent", JSONValue(document.agreements.consent)),
          ("ready", JSONValue(document.agreements.ready)),
          ("startedBecause", JSONValue(document.agreements.startedBecause)),
        ])
      ), ("norms", JSONValue(document.norms)),
    ]
  }

  private static func withdrawn(_ line: MinutesDocument.WithdrawnLine) -> JSONValue {
    .object([
      ("code", .string(line.code)), ("notes", .integer(line.notes)), ("at", .string(line.at.iso)),
    ])
  }

  private static func ledger(_ ledger: MinutesDocument.Ledger) -> JSONValue {
    .object([
      ("rows", .array(ledger.rows.map(row))), ("plannedLeast", seconds(ledger.plannedLow)),
      ("plannedMost", seconds(ledger.plannedHigh)), ("openStages", .integer(ledger.openStages)),
      ("used", seconds(ledger.actual)), ("paused", seconds(ledger.paused)),
    ])
  }

  private static func row(_ row: MinutesDocument.LedgerRow) -> JSONValue {
    let (subject, name): (String, JSONValue) =
      switch row.subject {
      case .stage(let name, _): ("stage", slot(name))
      case .decisions: ("decisions", .null)
      case .between: ("between stages", .null)
      }
    let (verdict, difference) = verdict(row.verdict)
    return .object([
      ("subject", .string(subject)), ("slot", name),
      ("planned", row.planned.map(planned) ?? .null),
      ("used", row.actual.map(seconds) ?? .null), ("verdict", .string(verdict)),
      ("difference", difference.map(seconds) ?? .null),
    ])
  }

  private static func verdict(_ verdict: MinutesDocument.Verdict) -> (String, Length?) {
    switch verdict {
    case .none: ("none", nil)
    case .difference(let length): ("difference", length)
    case .within: ("within", nil)
    case .light(.under): ("under time", nil)
    case .light(.inTime): ("in time", nil)
    case .light(.over): ("over time", nil)
    case .skipped: ("skipped", nil)
    case .passed: ("passed", nil)
    case .soFar: ("so far", nil)
    case .ahead: ("still to come", nil)
    case .notReached: ("not reached", nil)
    case .leftOut: ("left out", nil)
    }
  }

  /// A planned time: the least and the most in seconds, null where there is no such bound.
  static func planned(_ planned: MinutesDocument.PlannedTime) -> JSONValue {
    let (least, plan, most): (Length?, Length?, Length?) =
      switch planned {
      case .open: (nil, nil, nil)
      case .exactly(let length): (length, length, length)
      case .between(let low, let high): (low, high, high)
      case .chosen(let length, let low, let high): (low, length, high)
      case .atLeast(let length): (length, length, nil)
      case .atMost(let length): (nil, length, length)
      case .until(_, let length): (length, length, length)
      }
    return .object([
      ("least", least.map(seconds) ?? .null), ("planned", plan.map(seconds) ?? .null),
      ("most", most.map(seconds) ?? .null),
    ])
  }

  static func seconds(_ length: Length) -> JSONValue {
    .integer(Int(length.wholeSeconds))
  }

  private static func timing(_ timing: MinutesDocument.TimingRemark) -> JSONValue {
    switch timing {
    case .source: .string("the source's")
    case .ours: .string("ours")
    case .oursIn: .string("partly ours")
    }
  }

  private static func pause(_ pause: MinutesDocument.PauseLine) -> JSONValue {
    .object([
      ("from", .string(pause.from.iso)), ("to", JSONValue(pause.to?.iso)),
      ("slot", pause.during.map(slot) ?? .null),
    ])
  }

  private static func gap(_ gap: MinutesDocument.GapLine) -> JSONValue {
    .object([
      ("from", .string(gap.from.iso)), ("to", .string(gap.to.iso)),
      ("cause", .string(gap.cause.rawValue)), ("clockWentOn", .boolean(gap.clockWentOn)),
    ])
  }
}
