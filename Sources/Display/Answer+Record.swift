import MeetingProtocol
import Session
import TextLayout

extension Answer {
  /// What was put right about a note.
  func correctionText(number: Int, _ correction: NoteCorrection) -> StyledText {
    switch correction {
    case .unstruck: return StyledText("Note \(number) stands again")
    case .refiled(let draft): return StyledText("Note \(number) is now \(filing(draft))")
    case .reread(let draft):
      return StyledText("Note \(number) is now \(filing(draft)): \(draft.text)")
    case .moved(let place):
      return StyledText(
        "Note \(number) now stands in \(after.title(of: place).uncapitalised(place))")
    case .attributed(let author):
      return StyledText("Note \(number) is now \(ownership(author))")
    }
  }

  /// `warm feedback · tuner`, or an action with its owner and day.
  private func filing(_ draft: NoteDraft) -> String {
    let kind = after.plan.name(of: draft.kind)
    return kind + (aloud ? ", " : " · ") + details(of: draft)
  }

  private func ownership(_ author: Author) -> String {
    switch author {
    case .group: "the group's"
    case .smallGroup(let name): "\(name.groupTitle)'s"
    case .person(let name): "\(name.text.oneLine)'s"
    case .role(let role):
      after.plan.party(of: role) + (after.plan.isForOne(role) ? "'s" : "'")
    }
  }

  /// The record is off, or on again.
  func recordText(isOn: Bool) -> StyledText {
    guard isOn else {
      return StyledText(
        "Off the record: the time counts, and nothing typed is kept until /record on", .warning)
    }
    if after.isStageOffRecord {
      return StyledText("On the record again once \(after.openTitle ?? "this stage") is over")
    }
    let length = before.recordSetOffSince.map { " after \((turn.at.time - $0).words)" } ?? ""
    return StyledText("On the record again\(length)")
  }

  /// What a correction did, as a thing that can be taken back.
  func deed(ofCorrecting number: Int, _ correction: NoteCorrection) -> String {
    switch correction {
    case .unstruck: "bringing note \(number) back"
    case .refiled: "the new kind of note \(number)"
    case .reread: "reading note \(number) anew"
    case .moved: "moving note \(number)"
    case .attributed: "the new author of note \(number)"
    }
  }
}

extension String {
  /// A place's name inside a sentence: only those that are no title lose their capital.
  fileprivate func uncapitalised(_ place: NotePlace) -> String {
    switch place {
    case .before: "the time before the start"
    case .after: "the time after the last stage"
    case .slot: self
    }
  }
}
