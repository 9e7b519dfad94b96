public import MeetingProtocol

/// What is put right about a note that was kept, besides its text.
public enum NoteCorrection: Equatable, Sendable {
  /// The note was struck and stands again.
  case unstruck
  /// It is of another kind; an action has its owner and its day.
  case refiled(NoteDraft)
  /// It belongs elsewhere.
  case moved(NotePlace)
  /// It is somebody else's words.
  case attributed(Author)
  /// Its text was read anew, for a mark and a name in front.
  case reread(NoteDraft)
}

/// A note's number and what is put right about it.
public struct NumberedCorrection: Equatable, Sendable {
  /// The note's number.
  public let number: Int
  /// What is put right.
  public let correction: NoteCorrection

  /// Makes a correction of a note.
  public init(number: Int, _ correction: NoteCorrection) {
    self.number = number
    self.correction = correction
  }
}

extension Note {
  /// Whether anything about it was put right and holds, its text included.
  public var isPutRight: Bool { !earlierTexts.isEmpty || !corrections.isEmpty }

  /// Whether a correction would leave it as it is.
  func isAlready(_ correction: NoteCorrection) -> Bool {
    switch correction {
    case .unstruck: false
    case .refiled(let draft), .reread(let draft): self.draft == draft
    case .moved(let place): self.place == place
    case .attributed(let author): draft.author == author
    }
  }

  /// Puts something right.
  mutating func take(_ correction: NoteCorrection) {
    switch correction {
    case .unstruck:
      isStruck = false
      return
    case .refiled(let draft), .reread(let draft):
      if draft.text != self.draft.text { earlierTexts.append(self.draft.text) }
      self.draft = draft
    case .moved(let place): self.place = place
    case .attributed(let author): draft.author = author
    }
    corrections.append(correction)
  }
}

extension SessionState {
  /// The one role from which the stage of a place expects a kind; nil where it names none, or several.
  public func expectedAuthor(ofKind kind: NoteKind.ID, in place: NotePlace) -> Role.ID? {
    guard case .slot(let number) = place, slots.indices.contains(number - 1),
      let stage = entry(of: slots[number - 1])?.stage
    else { return nil }
    let roles = stage.expects.filter { $0.kind == kind }.compactMap(\.from)
    return roles.count == 1 ? roles.first : nil
  }
}
