import MeetingProtocol

/// Time in which nothing typed was kept.
public struct OffRecord: Equatable, Sendable {
  /// Since when.
  public let from: SessionTime
  /// Until when; nil while the record is off.
  public var to: SessionTime?
}

extension SessionState {
  /// Whether nothing that is typed may reach a disk: a command said so, or the open stage is off the record.
  public var isOffRecord: Bool { isRecordSetOff || isStageOffRecord }

  /// Whether the script keeps the open stage off the record.
  public var isStageOffRecord: Bool { openEntry?.confidence.isOffRecord ?? false }

  /// Since when a command has had the record off; nil where none has.
  public var recordSetOffSince: SessionTime? { isRecordSetOff ? offRecord.last?.from : nil }

  private var isRecordSetOff: Bool { offRecord.last.map { $0.to == nil } ?? false }

  mutating func setRecord(_ isOn: Bool, at time: SessionTime) {
    if !isOn {
      offRecord.append(OffRecord(from: time))
    } else if isRecordSetOff {
      offRecord[offRecord.count - 1].to = time
    }
  }
}

extension Command {
  /// Whether it holds words that are not in the journal yet, and so may not be done while the record is off.
  var bringsWords: Bool {
    switch self {
    case .join, .setValue, .setDetail, .skip, .keep, .fix, .fillOutcome, .agree, .endBecause,
      .startBecause, .reportNotUnderstood, .form(.enter), .form(.skip):
      true
    case .answer(.words(let words)): words.splitReason.reason != nil
    case .answer(.yes), .answer(.no), .clockAdvanced, .stopForAbsence, .leave, .handRole, .start,
      .form(.later), .form(.back), .form(.done),
      .next, .back, .pause, .resume, .extend, .speakAs, .strike, .correct, .setRecord,
      .correctTime, .takePlan, .fit, .giveFloor, .reportBreach, .vote, .turn, .passTurn, .swapTurn,
      .ask,
      .setBell, .reopen,
      .undo, .redo, .end, .reportGap:
      false
    }
  }
}
