import MeetingProtocol
import Session
import TextLayout

extension Answer {
  /// What was put right about a time, and what follows from it.
  func correctionText(_ correction: TimeCorrection) -> StyledText {
    switch correction {
    case .began(let number, let at, _): return StyledText(beginningText(number, at))
    case .ended(let number, let at, _): return StyledText(endingText(number, at))
    case .paused(_, let from, let to):
      return StyledText(
        "The clock stood for \((to - from).words), since \(scene.clockTime(of: from))" + standing())
    }
  }

  private func beginningText(_ number: Int, _ at: SessionTime) -> String {
    guard after.slots.indices.contains(number - 1) else { return "" }
    let slot = after.slots[number - 1]
    let earlier = number > 1 ? after.slots[number - 2] : nil
    let took = earlier.flatMap { earlier -> String? in
      guard earlier.closedAt == at else { return nil }
      let length = after.elapsed(in: earlier, at: turn.at.time)
      return "; \(after.title(of: earlier)) took \(length.words)"
    }
    return "\(after.title(of: slot)) began at \(scene.clockTime(of: at))\(standing())\(took ?? "")"
  }

  /// `, it ends 15:58`, or how much it is over its time.
  private func standing() -> String {
    guard let slot = after.openSlot, let left = after.remaining(in: slot, at: turn.at.time) else {
      return ""
    }
    if after.isPaused { return ", \(left.words) \(left < .zero ? "over" : "left")" }
    return left < .zero
      ? ", it is \(left.words) over its time"
      : ", it ends \(scene.clockTime(of: turn.at.time + left))"
  }

  private func endingText(_ number: Int, _ at: SessionTime) -> String {
    guard after.slots.indices.contains(number - 1) else { return "" }
    let slot = after.slots[number - 1]
    let title = after.title(of: slot)
    let length = after.elapsed(in: slot, at: at)
    let later = before.notes.filter { note in
      note.place == .slot(number) && note.keptAt > at && !note.isStruck
    }.map(\.number)
    var text = "\(title) ended at \(scene.clockTime(of: at))"
    if before.phase == .finished { text += ", it took \(length.words)" }
    guard let first = later.first, let last = later.last else { return text }
    let notes =
      first == last
      ? "note \(first), kept later, stays" : "notes \(first) to \(last), kept later, stay"
    return text + "; \(notes) in it, /move puts \(first == last ? "it" : "them") elsewhere"
  }

  // MARK: - The floor

  /// Who has the floor, and whether that is against its rule.
  func floorText(_ person: Person.ID?, isBreach: Bool) -> StyledText {
    let spoke = before.speaking.last.flatMap { turn -> String? in
      guard turn.to == nil else { return nil }
      let length = before.length(of: turn, at: self.turn.at.time)
      return "\(turn.person.text.oneLine) spoke for \(length.words)"
    }
    guard let person else {
      return StyledText("Nobody in particular has the floor" + (spoke.map { "; \($0)" } ?? ""))
    }
    let taken = "\(person.text.oneLine) has the floor" + (spoke.map { "; \($0)" } ?? "")
    guard isBreach else { return StyledText(taken) }
    let rule = FloorText.sentences(after.floor, in: after.plan).first.map { ": \($0)" } ?? ""
    return StyledText(taken, .plain) + StyledText("; that breaks the floor\(rule)", .warning)
  }

  /// Somebody spoke out of turn, and how often in this stage.
  func breachText(_ person: Person.ID) -> StyledText {
    let count =
      after.openSlot.flatMap { slot in
        after.breaches(inSlot: slot.number).first { $0.person == person }?.count
      } ?? 1
    let name = person.text.oneLine
    return StyledText(
      count == 1
        ? "\(name) broke the floor; the minutes say so"
        : "\(name) broke the floor, \(count) times in this stage")
  }

  /// What was said about the room, as a thing that can be taken back.
  func deed(ofCorrecting correction: TimeCorrection) -> String {
    switch correction {
    case .began: "the corrected beginning"
    case .ended: "the corrected end"
    case .paused: "the pause that was told"
    }
  }
}
