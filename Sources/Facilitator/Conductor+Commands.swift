import Display
import InputLine
import MeetingProtocol
import Minutes
import Session
import TextLayout

extension Conductor {
  func perform(_ command: TypedCommand, at now: Moment) -> TurnOutcome {
    if let outcome = answerWithdrawal(command, at: now) { return outcome }
    switch command {
    case .session(let command): return take(command, at: now)
    case .withdraw(let person): return withdraw(person)
    case .load(let name): return load(name)
    case .show(let view):
      show(view, at: now)
      return .done
    case .edit(let number): return edit(number)
    case .writeMinutes(let format):
      writeMinutes(as: format ?? .markdown)
      return .done
    case .quit:
      quit()
      return .done
    }
  }

  /// Puts a note's text on the input line behind `/fix`.
  private func edit(_ number: Int) -> TurnOutcome {
    guard let state = session?.state else { return .refused }
    guard let note = state.note(number), !note.isStruck else {
      return take(.fix(number: number, text: ""), at: clock.now)
    }
    guard console.canGiveBack else {
      show(.missingArgument(.fix))
      return .givenBack
    }
    flush()
    console.giveBack("/fix \(number) \(note.draft.text)")
    return .done
  }

  /// The input has come to its end: a session that is open can be taken up again.
  public func inputEnded(_ end: InputEnd) {
    guard !hasLeft else { return }
    advance()
    switch end {
    case .controlD: quit()
    case .endOfFile:
      writeMinutes()
      showInputEnded()
      flush()
      leave()
    case .hangUp:
      flush()
      leave()
    }
  }

  private func quit() {
    if let state = session?.state {
      if state.isFillingAlone { hideAnswers() }
      writeMinutes()
      showResumable()
    }
    flush()
    leave()
  }
}
