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
    // Where the script leaves all names out there is nothing to replace, and nobody to tell apart.
    if document.isWithoutNames, document.everyone.isEmpty { return (document, nil) }
    let report = document.anonymise()
    return (document, report)
  }

  /// Takes out what is not for everybody, and what only tells how the record was kept.
  private mutating func leaveOutPrivateParts(except roles: [Role.ID]) {
    func isOpen(_ onlyFor: [Role.ID]) -> Bool {
      onlyFor.isEmpty || onlyFor.contains(where: roles.contains)
    }
    forget(sections.filter { !isOpen($0.onlyFor) }.compactMap(\.name))
    for index in sections.indices {
      guard isOpen(sections[index].onlyFor) else {
        sections[index].forget()
        continue
      }
      sections[index].exhibits.removeAll { !isOpen($0.onlyFor) }
      sections[index].keepNotes { isOpen($0.onlyFor) }
    }
    exhibits.removeAll { !isOpen($0.onlyFor) }
    keepListedNotes()
    notUnderstood = []
    corrections = Corrections(fixed: [], struck: [], takenBack: 0)
    remarks.times = []
    remarks.plans = []
    gaps = []
  }

  /// Takes out what was decided or agreed in some slots.
  private mutating func forget(_ names: [SlotName]) {
    if names.isEmpty { return }
    sections.removeAll { section in
      guard case .decision(let answer) = section.topic else { return false }
      return names.contains(answer.name)
    }
    remarks.floors.removeAll { names.contains($0.name) }
    decisions.removeAll { decision in
      if case .answer(let answer) = decision { names.contains(answer.name) } else { false }
    }
    let isHidden: (Labelled) -> Bool = { value in
      agreedIn[value.label].map(names.contains) ?? false
    }
    let words = Set(
      values.filter(isHidden).flatMap(\.texts)
        + earlierWordings.filter { $0.during.map(names.contains) ?? false }.map(\.text))
    values.removeAll(where: isHidden)
    earlierWordings.removeAll { words.contains($0.text) }
    // A wording may have been tested in a later stage.
    for section in sections.indices {
      for index in sections[section].exhibits.indices {
        if let tested = sections[section].exhibits[index].tested, words.contains(tested) {
          sections[section].exhibits[index].title = nil
        }
      }
    }
  }

  private mutating func cutDown(to copy: MinutesCopy) {
    sections.removeAll { !$0.isChosen(by: copy.stages) }
    if !copy.kinds.isEmpty {
      for index in sections.indices {
        sections[index].keepNotes { copy.kinds.contains($0.kind) }
        sections[index].blocks.removeAll(where: \.notes.isEmpty)
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
    remarks = RecordRemarks(offRecord: [], times: [], plans: [], speaking: [], floors: [])
    earlierWordings = []
    agreements = Agreements(consent: [], ready: [], startedBecause: nil)
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
  /// What its slot is called; nil before the start and afterwards.
  var name: MinutesDocument.SlotName? {
    switch topic {
    case .beforeTheStart, .afterwards: nil
    case .stage(let stage): stage.name
    case .decision(let answer): answer.name
    }
  }

  /// Leaves nothing but that it was held: no word that was typed there.
  fileprivate mutating func forget() {
    blocks = []
    exhibits = []
    guard case .stage(var stage) = topic else { return }
    stage.skippedBecause = stage.skippedBecause.map { _ in "" }
    topic = .stage(stage)
  }

  fileprivate mutating func keepNotes(
    where isKept: (MinutesDocument.NoteLine) -> Bool
  ) {
    for index in blocks.indices { blocks[index].notes.removeAll { !isKept($0) } }
    blocks.removeAll { $0.notes.isEmpty && $0.question == nil }
  }

  fileprivate func isChosen(by stages: [MinutesCopy.StageChoice]) -> Bool {
    if stages.isEmpty { return true }
    guard let name else { return false }
    return stages.contains { choice in
      switch choice {
      case .number(let number): name.number == number
      case .id(let id): name.id == id
      }
    }
  }
}
