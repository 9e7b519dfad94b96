import MeetingProtocol
public import Session

extension CommandEntry {
  /// Whether the command is worth showing in a state: it is at hand, and there is something for it to do.
  ///
  /// - Parameter state: The session; nil where none is open.
  /// - Returns: Whether help and completion show it.
  public func makesSense(in state: SessionState?) -> Bool {
    guard let state else { return isAtHand(nil) }
    if name == .back, state.phase == .finished { return true }
    return isAtHand(state) && hasUse(state)
  }

  private func isAtHand(_ state: SessionState?) -> Bool {
    switch availability {
    case .always: return true
    case .noSession: return state == nil
    case .session: return state != nil && state?.phase != .ended
    case .beforeStart: return state?.phase == .gathering
    case .running: return state?.phase == .running
    case .question:
      guard let state, state.phase != .ended else { return false }
      return state.question != nil || state.openEntry?.decision != nil || state.openPoint != nil
    }
  }

  private func hasUse(_ state: SessionState) -> Bool {
    switch name {
    case .leave: !state.present.isEmpty
    case .role: !state.present.isEmpty && !state.plan.roles.isEmpty
    case .set: !state.plan.questions.isEmpty
    case .norms: !state.plan.norms.isEmpty
    case .values: !state.plan.questions.isEmpty
    case .actions: state.hasActions
    case .outcome: state.plan.outcome != nil
    case .back: state.slots.count > 1
    case .pause: !state.isPaused
    case .resume: state.isPaused
    case .extend: state.openSlot.flatMap { state.countdown(for: $0) } != nil
    case .answer: state.openEntry?.decision != nil || state.openPoint != nil
    case .vote: state.takesVotes
    case .turn, .swap: state.openTurn != nil
    case .pass: state.openTurn.flatMap { state.round($0.turn.round)?.mayPass } ?? false
    case .agree: state.openEntry?.stage?.agrees != nil
    case .ask:
      state.openEntry?.stage.map { !($0.words.questions + $0.words.bank).isEmpty } ?? false
    case .more: state.openEntry?.stage?.words.hasMore ?? false
    case .next: state.openEntry?.decision == nil
    case .fix, .strike, .notes: !state.notes.isEmpty
    case .refile, .move, .by, .reread: state.notes.contains { !$0.isStruck }
    case .unstrike: state.notes.contains(where: \.isStruck)
    case .fit, .record, .began, .ended, .paused, .late, .early: true
    case .floor, .breach: !state.present.isEmpty
    case .air: !state.speaking.isEmpty || !state.breaches.isEmpty
    case .withdraw: !state.people.isEmpty
    case .note, .later, .done: state.openStep != nil
    case .quiet: state.bell
    case .loud: !state.bell
    case .load, .join, .start, .skip, .yes, .no, .as, .undo, .redo, .status, .people,
      .help, .minutes, .end, .quit:
      true
    }
  }
}

extension SessionState {
  /// Whether counted votes have something to decide.
  var takesVotes: Bool {
    if case .moreTime = question { return true }
    if openEntry?.decision != nil { return true }
    if case .vote = openEntry?.stage?.activity { return true }
    return false
  }

  /// Whether an action was kept that stands.
  public var hasActions: Bool {
    notes.contains { $0.draft.kind == NoteKind.action.id && !$0.isStruck }
  }
}
