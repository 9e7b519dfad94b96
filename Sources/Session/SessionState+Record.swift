import MeetingProtocol

extension SessionState {
  /// Whether nothing that is typed may reach a disk: the open stage is off the record.
  public var isOffRecord: Bool { openEntry?.confidence.isOffRecord ?? false }
}

extension Command {
  /// Whether it holds words that are not in the journal yet, and so may not be done off the record.
  var bringsWords: Bool {
    switch self {
    case .join, .setValue, .setDetail, .skip, .keep, .fix, .fillOutcome, .agree, .endBecause,
      .startBecause, .reportNotUnderstood:
      true
    case .answer(.words(let words)): words.splitReason.reason != nil
    case .answer(.yes), .answer(.no), .clockAdvanced, .stopForAbsence, .leave, .handRole, .start,
      .next, .back, .pause, .resume, .extend, .speakAs, .strike, .vote, .turn, .passTurn,
      .swapTurn, .ask, .setBell, .undo, .redo, .end, .reportGap:
      false
    }
  }
}
