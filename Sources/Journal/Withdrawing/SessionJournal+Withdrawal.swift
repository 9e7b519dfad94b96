public import MeetingProtocol
public import Session

extension SessionJournal {
  /// Works out what it would be to take a person's words out of the journal; nothing is changed.
  ///
  /// - Parameters:
  ///   - person: Whose words, by the name in the journal.
  ///   - plan: The protocol of the journal's script.
  /// - Returns: The withdrawal.
  /// - Throws: Why the journal cannot be read.
  public func withdrawal(
    of person: Person.ID, plan: MeetingProtocol
  ) throws(JournalError) -> Withdrawal {
    let records = try JournalReader.read(writer.path).records
    do {
      return try Withdrawal(
        of: person, from: records, session: SessionEngine(plan: plan, clock: clock))
    } catch {
      throw .damaged(error.damage(in: writer.path))
    }
  }

  /// Takes a person's words out: the journal is written anew, with one turn behind the others that says so.
  ///
  /// - Parameters:
  ///   - withdrawal: What is taken out, worked out since the last turn.
  ///   - now: When.
  /// - Returns: The turns as they are now.
  /// - Throws: Why it is not done; the journal is as it was, unless only its folder could not be synced.
  public func withdraw(
    _ withdrawal: Withdrawal, at now: Moment
  ) throws(JournalError) -> [Turn] {
    let event = Event.personWithdrawn(
      code: withdrawal.code, notes: withdrawal.noteNumbers.count,
      mentions: withdrawal.mentionCount)
    let turn = Turn(number: withdrawal.turns.count + 1, at: now, events: [event])
    let turns = withdrawal.turns + [JournalRecord.records(of: turn, clock: clock)]
    let readAgain: [Turn]
    // Before anything is written: what could not be read again would be lost.
    do { readAgain = try JournalRecord.turns(of: turns.flatMap(\.self)) } catch {
      throw .damaged(error.damage(in: writer.path))
    }
    try writer.rewrite(header: header.record, turns: turns)
    return readAgain
  }
}
