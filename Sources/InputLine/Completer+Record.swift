import MeetingProtocol
import Session

/// What stands behind the commands that put notes right.
extension Completer {
  /// A note's number, and behind it what it becomes.
  func correctionOffers(
    _ name: CommandName, _ behind: Substring, _ vocabulary: Vocabulary
  ) -> (word: Substring, offers: [Offer]) {
    let number = behind.prefix { !$0.isBlank }
    guard number.endIndex < behind.endIndex else {
      let offers = notes(vocabulary).map { offer in
        Offer(
          names: offer.names, text: offer.text, meaning: offer.meaning, endsWord: name != .reread)
      }
      return (behind, fittingOrNear(behind, offers))
    }
    let word = behind[number.endIndex...].drop(while: \.isBlank)
    switch name {
    case .refile: return refileOffers(word, vocabulary)
    case .move: return (word, fittingOrNear(word, places(vocabulary)))
    case .by: return (word, fittingOrNear(word, voices(vocabulary)))
    default: return (word, [])
    }
  }

  /// The kinds; behind that of an action, who and when.
  private func refileOffers(
    _ word: Substring, _ vocabulary: Vocabulary
  ) -> (word: Substring, offers: [Offer]) {
    let kinds = vocabulary.state.plan.kinds.map {
      Offer(
        names: [$0.id.text, $0.title], text: $0.id.text, meaning: .kind($0.id),
        endsWord: $0.id == NoteKind.action.id)
    }
    let first = word.prefix { !$0.isBlank }
    guard first.endIndex < word.endIndex, vocabulary.kind(String(first)) == NoteKind.action.id
    else { return (word, fittingOrNear(word, kinds)) }
    return actionOffers(word[first.endIndex...].drop(while: \.isBlank), vocabulary) ?? (word, [])
  }

  /// Where a note may go: the stages that were opened, and around them.
  private func places(_ vocabulary: Vocabulary) -> [Offer] {
    let opened = Set(vocabulary.state.slots.map(\.opening.key.block))
    return stages(vocabulary, isWanted: opened.contains)
  }

  func struckNotes(_ vocabulary: Vocabulary) -> [Offer] {
    vocabulary.state.notes.filter(\.isStruck).reversed().map {
      Offer(names: ["\($0.number)"], text: "\($0.number)", meaning: .note($0.number))
    }
  }

  /// Who may be given the floor, or nobody in particular.
  func speakers(_ vocabulary: Vocabulary) -> [Offer] {
    people(vocabulary)
      + [Offer(names: ["everyone", "nobody"], text: "everyone", meaning: .everyone)]
  }

  var onAndOff: [Offer] {
    ["off", "on"].map { Offer(names: [$0], text: $0, meaning: .answer(nil)) }
  }
}
