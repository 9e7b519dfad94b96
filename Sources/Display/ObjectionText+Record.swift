import InputLine

/// Why a line that puts notes right is given back.
extension ObjectionText {
  static func correctionText(_ objection: Objection) -> String {
    switch objection {
    case .notARange(let text):
      "\(text.quoted) is no number of a note, nor two such as 12-18; /notes shows them"
    case .unknownKind(let word, let nearest, let known):
      unknown("There is no kind of note \(word.quoted)", nearest, known, noun: "kind")
    case .onlyActionsHaveMore(let text):
      "Only an action has an owner and a day, and \(text.quoted) stands behind the kind; leave it out"
    case .noOwnerOrDay(let text):
      "\(text.quoted) is no owner and no day: write @NAME and by DATE, such as @Ben by fri"
    case .stageNotOpened(let stage, opened: []):
      "\(stage.quoted) was not opened yet, and no other stage was; /start opens the first"
    case .stageNotOpened(let stage, let opened):
      "\(stage.quoted) was not opened yet; a note can go to \(listed(opened, last: "or"))"
    case .notOnOrOff(let text):
      "\(text.quoted) is neither on nor off; write /record off or /record on"
    default: ""
    }
  }
}
