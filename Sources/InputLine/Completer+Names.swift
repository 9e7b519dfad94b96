import MeetingProtocol
import Session

/// The names of a session that stand behind commands.
extension Completer {
  func person(_ id: Person.ID, endsWord: Bool = false) -> Offer {
    Offer(names: [id.text], text: id.text, meaning: .person(id), endsWord: endsWord)
  }

  func people(_ vocabulary: Vocabulary) -> [Offer] {
    vocabulary.state.present.map { person($0.id) }
  }

  /// Everybody who was ever in the room.
  func everyone(_ vocabulary: Vocabulary) -> [Offer] {
    let all = vocabulary.state.people.map(\.id)
    return all.indices.filter { !all[..<$0].contains(all[$0]) }.map { person(all[$0]) }
  }

  /// Whose words lines without a name may be.
  func voices(_ vocabulary: Vocabulary) -> [Offer] {
    let roles = vocabulary.state.plan.roles + [vocabulary.state.plan.facilitator]
    return people(vocabulary)
      + roles.map { Offer(names: $0.names, text: $0.id.text, meaning: .role($0.id)) }
      + [Offer(names: ["everyone", "group", "all"], text: "everyone", meaning: .everyone)]
  }

  func values(_ vocabulary: Vocabulary) -> [Offer] {
    vocabulary.state.plan.questions.map {
      Offer(names: [$0.id.text], text: $0.id.text, meaning: .value($0.id), endsWord: true)
    }
  }

  func stages(_ vocabulary: Vocabulary, isWanted: (Stage.ID) -> Bool) -> [Offer] {
    vocabulary.stageNames.filter { isWanted($0.id) }.map {
      Offer(names: [$0.id.text, $0.title], text: $0.id.text, meaning: .stage($0.id))
    }
  }

  /// The numbers of the notes that stand, the last one first.
  func notes(_ vocabulary: Vocabulary) -> [Offer] {
    vocabulary.state.notes.filter { !$0.isStruck }.reversed().map {
      Offer(names: ["\($0.number)"], text: "\($0.number)", meaning: .note($0.number))
    }
  }

  func answers(_ vocabulary: Vocabulary) -> [Offer] {
    let state = vocabulary.state
    if state.asksEarlyEnd {
      return ["yes", "no"].map { Offer(names: [$0], text: $0, meaning: .answer(nil)) }
    }
    return (state.openEntry?.decision?.options ?? []).map {
      Offer(names: [$0.answer], text: $0.answer, meaning: .answer($0))
    }
  }

  /// The kinds, stages and people of the notes so far, in the words that `/notes` looks for.
  func notedWords(_ vocabulary: Vocabulary) -> [Offer] {
    let state = vocabulary.state
    let kinds = state.plan.kinds.filter { kind in
      state.notes.contains { $0.draft.kind == kind.id }
    }
    let stages = state.slots.filter { slot in
      state.notes.contains { $0.place == .slot(slot.number) }
    }.compactMap { state.entry(of: $0) }
    let named = state.notes.flatMap { [$0.draft.owner].compactMap(\.self) + speaker(of: $0) }
    let people = state.people.filter { named.contains($0.id) }
    let roles = (state.plan.roles + [state.plan.facilitator]).filter { role in
      state.notes.contains { $0.draft.author == .role(role.id) }
    }
    return kinds.map {
      Offer(names: [$0.id.text, $0.title], text: $0.id.text, meaning: .kind($0.id))
    }
      + stages.map {
        Offer(names: [$0.title, $0.key.block.text], text: $0.title, meaning: .stage($0.key.block))
      }
      + people.map { person($0.id) }
      + roles.map { Offer(names: $0.names, text: $0.title, meaning: .role($0.id)) }
  }

  private func speaker(of note: Note) -> [Person.ID] {
    if case .person(let person) = note.draft.author { [person] } else { [] }
  }
}

extension Vocabulary {
  /// Whether `/next` leads to a block.
  func isAhead(_ block: Stage.ID) -> Bool {
    guard let place = state.openPlace else { return false }
    return state.agenda.indices(of: block).contains { $0 > place.index }
  }

  /// Whether `/back` leads to a block.
  func isBehind(_ block: Stage.ID) -> Bool {
    guard state.phase == .running || state.phase == .finished else { return false }
    let limit = state.openPlace?.index ?? state.agenda.entries.count
    return state.agenda.indices(of: block).contains { $0 < limit }
      || state.slots.dropLast().contains { $0.opening.key.block == block }
  }
}
