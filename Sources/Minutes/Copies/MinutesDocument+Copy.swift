import MeetingProtocol
import Session

extension MinutesDocument {
  /// A copy of the minutes, and what was replaced in it where it is anonymous.
  public func copied(_ copy: MinutesCopy) -> (document: MinutesDocument, report: Anonymisation?) {
    if copy.isWhole { return (self, nil) }
    var document = self
    document.copy = copy
    if copy.leavesOutPrivateParts {
      document.leaveOutPrivateParts(except: copy.reader?.roles ?? [])
    }
    if copy.isExtract { document.cutDown(to: copy) }
    guard copy.isAnonymous else { return (document, nil) }
    let report = document.anonymise()
    return (document, report)
  }

  /// Takes out what is not for everybody, and what only tells how the record was kept.
  private mutating func leaveOutPrivateParts(except roles: [Role.ID]) {
    func isOpen(_ onlyFor: [Role.ID]) -> Bool {
      onlyFor.isEmpty || onlyFor.contains(where: roles.contains)
    }
    for index in sections.indices {
      guard isOpen(sections[index].onlyFor) else {
        sections[index].blocks = []
        sections[index].exhibits = []
        continue
      }
      sections[index].exhibits.removeAll { !isOpen($0.onlyFor) }
      sections[index].keepNotes { isOpen($0.onlyFor) }
    }
    exhibits.removeAll { !isOpen($0.onlyFor) }
    keepListedNotes()
    notUnderstood = []
    corrections = Corrections(fixed: [], struck: [], takenBack: 0)
    gaps = []
  }

  private mutating func cutDown(to copy: MinutesCopy) {
    sections.removeAll { !$0.isChosen(by: copy.stages) }
    if !copy.kinds.isEmpty {
      for index in sections.indices {
        sections[index].keepNotes { copy.kinds.contains($0.kind) }
        sections[index].exhibits = []
      }
      sections.removeAll(where: \.blocks.isEmpty)
    }
    keepListedNotes()
    decisions.removeAll { decision in
      if case .answer = decision { true } else { false }
    }
    ledger.rows = []
    (ahead, leftOut, pauses, gaps, norms, notUnderstood) = ([], [], [], [], [], [])
    corrections = Corrections(fixed: [], struck: [], takenBack: 0)
    exhibits = []
  }

  /// The lists in front and behind hold only notes that stand in a section.
  private mutating func keepListedNotes() {
    let kept = Set(notes.map(\.number))
    actions.removeAll { !kept.contains($0.number) }
    parked.removeAll { !kept.contains($0.number) }
    openQuestions.removeAll { !kept.contains($0.number) }
    decisions.removeAll { decision in
      switch decision {
      case .note(let note): !kept.contains(note.number)
      case .answer: false
      }
    }
  }
}

extension MinutesDocument.Section {
  fileprivate mutating func keepNotes(
    where isKept: (MinutesDocument.NoteLine) -> Bool
  ) {
    for index in blocks.indices { blocks[index].notes.removeAll { !isKept($0) } }
    blocks.removeAll(where: \.notes.isEmpty)
  }

  fileprivate func isChosen(by stages: [MinutesCopy.StageChoice]) -> Bool {
    if stages.isEmpty { return true }
    let name: MinutesDocument.SlotName
    switch topic {
    case .beforeTheStart, .afterwards: return false
    case .stage(let stage): name = stage.name
    case .decision(_, _, let decision): name = decision
    }
    return stages.contains { choice in
      switch choice {
      case .number(let number): name.number == number
      case .id(let id): name.id == id
      }
    }
  }
}
