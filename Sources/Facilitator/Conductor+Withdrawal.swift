import Display
import InputLine
import Journal
import MeetingProtocol
import Session

/// A withdrawal that waits for its two answers.
struct PendingWithdrawal {
  let withdrawal: Withdrawal
  /// Whether the first of the two questions was answered with yes.
  var isConfirmed = false
}

extension Conductor {
  /// Asks whether a person's words are to be taken out of the session for good.
  func withdraw(_ person: Person.ID) -> TurnOutcome {
    guard let session else { return .refused }
    do throws(JournalError) {
      let withdrawal = try session.journal.withdrawal(of: person, plan: session.state.plan)
      pendingWithdrawal = PendingWithdrawal(withdrawal: withdrawal)
      showWithdrawalQuestion(withdrawal)
      return .done
    } catch {
      return .notSaved(error.fileFault)
    }
  }

  /// Takes a command as an answer to the question, where one waits; nil where the command is for the session.
  func answerWithdrawal(_ command: TypedCommand, at now: Moment) -> TurnOutcome? {
    guard let pending = pendingWithdrawal else { return nil }
    switch command {
    case .session(.answer(.yes)):
      guard pending.isConfirmed else {
        pendingWithdrawal?.isConfirmed = true
        showSecondWithdrawalQuestion(pending.withdrawal)
        return .done
      }
      pendingWithdrawal = nil
      return takeOut(pending.withdrawal.person, at: now)
    case .session(.answer(.no)):
      pendingWithdrawal = nil
      showNothingWithdrawn()
      return .done
    case .session, .load, .withdraw:
      pendingWithdrawal = nil
      if case .withdraw = command { return nil }
      showNothingWithdrawn()
      return nil
    case .show, .edit, .writeMinutes, .quit: return nil
    }
  }

  /// Takes the words out, and says where they still are.
  private func takeOut(_ person: Person.ID, at now: Moment) -> TurnOutcome {
    guard let session else { return .refused }
    do throws(JournalError) {
      // Notes may have been kept while the question was open.
      let withdrawal = try session.journal.withdrawal(of: person, plan: session.state.plan)
      let turns = try session.journal.withdraw(withdrawal, at: now)
      self.session?.engine = SessionEngine(
        plan: session.state.script, clock: session.engine.clock, replaying: turns)
      onWithdrawal { withdrawal.words.occur(in: $0) }
      let copies = WrittenCopies.paths(
        of: session.header.id, holding: withdrawal.words, in: places.folders)
      showWithdrawn(withdrawal, copies: copies)
      return .done
    } catch {
      return .notSaved(error.fileFault)
    }
  }
}

// MARK: - Words

extension Conductor {
  private func showWithdrawalQuestion(_ withdrawal: Withdrawal) {
    say(
      ShellText.withdrawalQuestion(
        of: withdrawal.person.text, code: withdrawal.code.text, notes: withdrawal.noteNumbers,
        mentions: withdrawal.mentionCount, answer: .command, columns: console.columns))
  }

  private func showSecondWithdrawalQuestion(_ withdrawal: Withdrawal) {
    say(
      ShellText.secondWithdrawalQuestion(
        of: withdrawal.person.text, answer: .command, columns: console.columns))
  }

  private func showNothingWithdrawn() {
    say(ShellText.nothingWithdrawn(columns: console.columns))
  }

  private func showWithdrawn(_ withdrawal: Withdrawal, copies: [String]) {
    say(
      ShellText.withdrawn(
        code: withdrawal.code.text, notes: withdrawal.noteNumbers.count,
        mentions: withdrawal.mentionCount, columns: console.columns))
    say(ShellText.copiesHoldWords(copies, columns: console.columns))
  }
}
