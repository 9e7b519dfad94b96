import MeetingProtocol

/// Time in which nothing typed was kept.
public struct OffRecord: Equatable, Sendable {
  /// Since when.
  public let from: SessionTime
  /// Until when; nil while the record is off.
  public var to: SessionTime?
}

extension SessionState {
  /// Whether nothing that is typed may reach a disk.
  public var isOffRecord: Bool { offRecord.last.map { $0.to == nil } ?? false }

  /// Since when the record is off; nil where it is on.
  public var isOffRecordSince: SessionTime? { isOffRecord ? offRecord.last?.from : nil }

  mutating func setRecord(_ isOn: Bool, at time: SessionTime) {
    if !isOn {
      offRecord.append(OffRecord(from: time))
    } else if isOffRecord {
      offRecord[offRecord.count - 1].to = time
    }
  }
}

extension Command {
  /// Whether it holds words that are not in the journal yet, and so may not be done while the record is off.
  var bringsWords: Bool {
    switch self {
    case .join, .setValue, .skip, .keep, .fix, .fillOutcome, .reportNotUnderstood: true
    case .clockAdvanced, .stopForAbsence, .leave, .handRole, .start, .next, .back, .pause, .resume,
      .extend,
      .speakAs, .strike, .correct, .answer, .setBell, .setRecord, .correctTime, .giveFloor,
      .reportBreach, .undo, .redo, .end, .reportGap:
      false
    }
  }
}
