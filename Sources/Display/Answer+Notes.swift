import InputLine
import MeetingProtocol
import Session
import TextLayout

extension Answer {
  /// `12 idea · Amy`, and what there is to add; several notes of one turn are answered together.
  func keptText(number: Int, place: NotePlace, _ draft: NoteDraft) -> StyledText {
    let kept = turn.events.compactMap { event -> Int? in
      if case .noteKept(let number, _, _) = event { number } else { nil }
    }
    var text: StyledText
    if let first = kept.first, let last = kept.last, kept.count > 1 {
      text = StyledText("\(kept.count) lines kept, \(first) to \(last)", .good)
      text.append("; /undo takes all back")
    } else {
      // A number and a kind alone would be heard as a count.
      let named = aloud ? "Kept \(number), " : "\(number) "
      text = StyledText(named + draft.kind.text, .good)
      text.append((aloud ? ", " : " · ") + details(of: draft))
    }
    if place != after.notePlace {
      text.append(", kept in \(after.title(of: place)), where it was begun")
    }
    if let addition = hint.flatMap(hintText) { text.append("; \(addition)") }
    if kept.count == 1, let lack = lack(of: draft) {
      text.append("; \(lack): /fix \(number) …", .warning)
    }
    return text
  }

  /// What the script asks of such a note and this one does not have; nil where it has all.
  private func lack(of draft: NoteDraft) -> String? {
    let asked = after.plan.kind(draft.kind)?.needs ?? []
    let missing = NoteKind.Requirement.allCases.filter { need in
      guard asked.contains(need) else { return false }
      switch need {
      case .owner: return draft.owner == nil
      case .due: return draft.due == nil
      case .because: return !draft.text.saysWhy
      }
    }
    let names = missing.map { need in
      switch need {
      case .owner: "who does it"
      case .due: "by when"
      case .because: "because of what"
      }
    }
    return names.isEmpty ? nil : "it should say \(listed(names))"
  }

  func details(of draft: NoteDraft) -> String {
    guard draft.kind == NoteKind.action.id else { return after.name(of: draft.author) }
    let owner = draft.owner?.text ?? "nobody named"
    return owner + (aloud ? ", " : " · ") + (draft.due.map { "due \($0.words)" } ?? "no date")
  }

  private func hintText(_ hint: Hint) -> String? {
    switch hint {
    case .meantCommand(let name): return "for the command type \(name.typed)"
    case .notHere(let name, let nearest?):
      return "nobody here is called \(name.quoted): did you mean \(nearest.text)?"
        + " /undo takes the line back"
    case .notHere(let name, nil):
      return "nobody here is called \(name.quoted): /join \(name) brings them in"
    case .severalHere(let name, let people):
      return "\(listed(people.map(\.text))) share the name \(name.quoted):"
        + " /undo, then one of them in full"
    case .pasted: return nil
    }
  }

  /// What the session leaves behind, in numbers.
  var closingText: String {
    let notes = after.notes.filter { !$0.isStruck }
    let actions = notes.count { $0.draft.kind == NoteKind.action.id }
    var text = "The session is closed\(placeText): \(counted(notes.count, "note"))"
    if actions > 0 { text += ", \(actions) of them \(actions == 1 ? "an action" : "actions")" }
    text += after.plan.outcome != nil && after.outcome == nil ? ", no outcome" : ""
    return placeText.isEmpty ? text : text + "; convene resume last --reopen opens it again"
  }

  /// Where the session was closed, if stages lay ahead.
  private var placeText: String {
    let open = before.openPlace?.index
    let ahead = open.map { before.agenda.entries.dropFirst($0 + 1) } ?? []
    guard before.phase == .running, let number = before.openEntry?.number,
      ahead.contains(where: { $0.number != nil })
    else { return "" }
    return " at stage \(number) of \(before.agenda.stageCount)"
  }

  // MARK: - Taken back, and done again

  func reversalText(for event: Event) -> StyledText {
    let isUndo = if case .turnUndone = event { true } else { false }
    if isUndo, before.phase == .ended { return StyledText("The session is open again") }
    let state = isUndo ? before : after
    let what = reversed.flatMap { deed(of: $0, in: state) } ?? "the last command"
    guard isUndo else { return StyledText("Done again: \(what)") }
    var text = "Taken back: \(what)"
    if before.openSlot?.number != after.openSlot?.number, let title = after.openTitle {
      text += "; \(title) was never left"
    }
    return StyledText(text + "; /redo does it again")
  }

  /// What a turn did, as a thing that can be taken back.
  private func deed(of turn: Turn, in state: SessionState) -> String? {
    let kept = turn.events.compactMap { event -> Int? in
      if case .noteKept(let number, _, _) = event { number } else { nil }
    }
    if let first = kept.first, let last = kept.last, kept.count > 1 {
      return "notes \(first) to \(last)"
    }
    // Lots come before the step that they were drawn at; the step is what was typed.
    let told = turn.events.first { event in
      if case .timeCorrected = event { true } else { false }
    }
    let typed =
      told
      ?? turn.events.last { event in
        if case .roleDrawn = event { false } else { true }
      }
    return typed.map { deed(of: $0, in: state) }
  }

  private func courseDeed(of event: Event) -> String {
    switch event {
    case .detailSet(let question, let name, _): "the \(question.text) of \(name.text)"
    case .turnsOrdered: "the order of the turns"
    case .votesCounted: "the count"
    case .wordingAgreed(let value, _): "the wording of \(value.text)"
    case .pointAnswered: "the answer to a point"
    case .questionAsked(let number): "question \(number)"
    case .questionOpened: "the question"
    case .questionDropped: "the answer to the question"
    case .timePassedOn(let length): "\(length.words) passed on"
    default: "the last command"
    }
  }

  private func deed(of event: Event, in state: SessionState) -> String {
    switch event {
    case .personJoined(let name, _): "\(name.text) joining"
    case .personLeft(let name): "\(name.text) leaving"
    case .roleHanded(let role, let name, _): "\(name.text) as \(state.plan.name(of: role))"
    case .roleDrawn(let role, _): "the lots for \(state.plan.name(of: role))"
    case .valueSet(let id, _): "the value of \(id.text)"
    case .slotOpened(let opening):
      "the step to \(state.title(of: Slot(number: 1, opening: opening)))"
    case .stagesFinished: "the end of the last stage"
    case .paused: "the pause"
    case .resumed: "the end of the pause"
    case .stageExtended(let length): "\(length.words) \(length < .zero ? "less" : "more")"
    case .earlyEndQuestioned: "the question about ending early"
    case .earlyEndDropped: "the answer to stay"
    case .voiceTaken: "/as"
    case .noteKept(let number, _, let draft): "note \(number), \(draft.text.quoted)"
    case .noteFixed(let number, _): "the change of note \(number)"
    case .noteStruck(let number): "the striking of note \(number)"
    case .noteCorrected(let number, let correction): deed(ofCorrecting: number, correction)
    case .recordSet(let isOn): isOn ? "the record being on again" : "the record being off"
    case .timeCorrected(let correction): deed(ofCorrecting: correction)
    case .fitSet: "how long it is to take"
    case .planTaken: "the new plan"
    case .floorTaken(let name?, _): "the floor of \(name.text)"
    case .floorTaken(nil, _): "the floor being open"
    case .floorBroken(let name): "the breach by \(name.text)"
    case .outcomeFilled: "the outcome"
    case .bellSet(let isOn): isOn ? "the bell" : "the silence of the bell"
    case .momentCame, .gapFound, .lineNotUnderstood, .turnUndone, .turnRedone, .sessionEnded:
      "the last command"
    case .form(let event): Answer.nameOfForm(event, in: state)
    case .detailSet, .cycleBegan, .groupsFormed, .turnsOrdered, .turnGivenBack, .endFixed,
      .votesCounted, .wordingAgreed, .pointAnswered, .questionAsked, .stepTaken, .timePassedOn,
      .statementsAgreed, .startedWithout, .questionOpened, .questionDropped, .standingActionsKept,
      .endedWithout:
      courseDeed(of: event)
    case .personWithdrawn, .sessionRepaired: "the last command"
    }
  }
}

extension String {
  /// Whether a reason stands in it, in the languages that a room most likely speaks.
  fileprivate var saysWhy: Bool {
    let words = split { !$0.isLetter }
    return ["because", "weil", "denn", "parce", "porque"].contains { reason in
      words.contains { sameName(String($0), reason) }
    }
  }
}
