import MeetingProtocol

extension Decider {
  /// What is put right about notes; a note that would stay as it is is left alone.
  func correct(_ corrections: [NumberedCorrection]) throws(Refusal) -> [Event] {
    var events: [Event] = []
    for item in corrections {
      if case .unstruck = item.correction {
        try checkStruck(item.number)
        events.append(.noteCorrected(number: item.number, .unstruck))
        continue
      }
      let note = try standingNote(item.number)
      if note.isAlready(item.correction) { continue }
      events.append(.noteCorrected(number: item.number, item.correction))
    }
    if events.isEmpty { throw .nothingChanges }
    return events
  }

  private func checkStruck(_ number: Int) throws(Refusal) {
    do throws(Refusal) {
      _ = try standingNote(number)
    } catch .noteStruck(_) {
      return
    }
    throw .noteNotStruck(number)
  }

  /// The record off or on.
  func setRecord(_ isOn: Bool) throws(Refusal) -> [Event] {
    if isOn {
      guard state.isOffRecord else { throw .recordAlready(on: true) }
      // What the script keeps off the record comes on it with no command.
      if state.isStageOffRecord, state.recordSetOffSince == nil { throw .recordIsOff }
    } else {
      _ = try openSlot()
      if state.recordSetOffSince != nil { throw .recordAlready(on: false) }
    }
    return [.recordSet(isOn)]
  }
}
