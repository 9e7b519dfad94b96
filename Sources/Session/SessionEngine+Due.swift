extension SessionEngine {
  /// Everything that the clock makes happen by now, a turn for each thing, in order; none is applied yet.
  ///
  /// Only the state is evolved on a copy: the log of all turns is not touched, however long it is.
  ///
  /// - Parameters:
  ///   - now: When it is asked.
  ///   - seed: What lots are drawn with.
  /// - Returns: The turns.
  /// - Throws: Why the clock no longer counts.
  public func dueTurns(at now: Moment, seed: UInt64 = 0) throws(Refusal) -> [Turn] {
    var state = state
    var due: [Turn] = []
    while true {
      let count = turns.count + due.count
      var decider = Decider(state: state, now: now, clock: clock, seed: seed &+ UInt64(count))
      let events = try decider.decide(.clockAdvanced)
      if events.isEmpty { return due }
      due.append(Turn(number: count + 1, at: now, events: events))
      for event in events { evolve(&state, event, at: now.time) }
    }
  }

  /// The turn of a number.
  public func turn(_ number: Int) -> Turn? {
    // Turns are numbered from 1 without a gap.
    turns.indices.contains(number - 1) ? turns[number - 1] : nil
  }
}

extension SessionState {
  /// The note of a number; nil where there is none.
  public func note(_ number: Int) -> Note? {
    noteIndex(number).map { notes[$0] }
  }

  /// Where the note of a number stands: where its number says, as long as notes are numbered without a gap.
  func noteIndex(_ number: Int) -> Int? {
    if notes.indices.contains(number - 1), notes[number - 1].number == number { return number - 1 }
    return notes.firstIndex { $0.number == number }
  }
}
