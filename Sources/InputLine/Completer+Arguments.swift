import MeetingProtocol
import Minutes
import Session

extension Completer {
  /// The word that is being typed behind a command, and what it may become.
  func argument(of name: CommandName, behind: Substring) -> (word: Substring, offers: [Offer]) {
    guard let vocabulary else { return (behind, outsideOffers(for: name, behind)) }
    switch name {
    case .join: return joinOffers(behind, vocabulary)
    case .role: return roleOffers(behind, vocabulary)
    case .refile, .move, .by, .reread: return correctionOffers(name, behind, vocabulary)
    case .notes:
      return lastName(in: behind, notedWords(vocabulary), isFirst: true) { _ in true }
    default: return (behind, offers(for: name, behind, vocabulary))
    }
  }

  private func offers(
    for name: CommandName, _ behind: Substring, _ vocabulary: Vocabulary
  ) -> [Offer] {
    switch name {
    case .leave: fittingOrNear(behind, people(vocabulary))
    case .withdraw: fittingOrNear(behind, everyone(vocabulary))
    case .as: fittingOrNear(behind, voices(vocabulary))
    case .set: oneWord(behind, values(vocabulary))
    case .next: fittingOrNear(behind, stages(vocabulary, isWanted: vocabulary.isAhead))
    case .back: fittingOrNear(behind, stages(vocabulary, isWanted: vocabulary.isBehind))
    case .fix, .strike: oneWord(behind, notes(vocabulary))
    case .unstrike: oneWord(behind, struckNotes(vocabulary))
    case .record: oneWord(behind, onAndOff)
    case .floor: fittingOrNear(behind, speakers(vocabulary))
    case .breach: fittingOrNear(behind, people(vocabulary))
    case .answer: fittingOrNear(behind, answers(vocabulary))
    case .turn, .swap: fittingOrNear(behind, turns(vocabulary))
    case .help: helpOffers(behind)
    case .minutes: oneWord(behind, formats)
    case .note, .later, .done, .late, .early, .fit,
      .refile, .move, .by, .reread, .began, .ended, .paused, .air,
      .load, .join, .role, .notes, .start, .skip, .pause, .resume, .extend, .yes, .no, .undo,
      .redo, .outcome, .status, .people, .norms, .values, .actions, .quiet, .loud, .end, .quit,
      .vote, .pass, .agree, .ask, .more:
      []
    }
  }

  /// Those whose turns are still to come.
  private func turns(_ vocabulary: Vocabulary) -> [Offer] {
    vocabulary.state.turnsAhead.map { Offer(names: [$0], text: $0, meaning: .turn) }
  }

  private func outsideOffers(for name: CommandName, _ behind: Substring) -> [Offer] {
    switch name {
    case .load: behind.contains("/") ? paths(behind) : protocols(behind)
    case .help: helpOffers(behind)
    default: []
    }
  }

  /// Offers for the first word; behind it anything may stand.
  private func oneWord(_ behind: Substring, _ offers: [Offer]) -> [Offer] {
    behind.contains(where: \.isBlank) ? [] : fittingOrNear(behind, offers)
  }

  private func helpOffers(_ behind: Substring) -> [Offer] {
    let hasSlash = behind.first == "/"
    let word = String(behind.dropFirst(hasSlash ? 1 : 0))
    let offers = commandOffers(hasSlash: hasSlash)
    let fits = fitting(word, offers)
    let chosen = fits.isEmpty ? fittingOrNear(word, offers.ever) : fits
    return chosen.map { Offer(names: $0.names, text: $0.text, meaning: $0.meaning) }
  }

  private var formats: [Offer] {
    MinutesFormat.allCases.map {
      Offer(names: [$0.rawValue], text: $0.rawValue, meaning: .format($0))
    }
  }

  // MARK: - Protocols

  private func protocols(_ behind: Substring) -> [Offer] {
    fittingOrNear(
      behind,
      source.protocols().map {
        Offer(
          names: [$0.id, $0.title].compactMap(\.self), text: $0.id,
          meaning: .script(title: $0.title))
      })
  }

  /// Scripts and folders in the folder that is typed so far.
  private func paths(_ behind: Substring) -> [Offer] {
    guard let slash = behind.lastIndex(of: "/") else { return [] }
    let folder = String(behind[...slash])
    let name = behind[behind.index(after: slash)...]
    let files = source.files(folder).filter { file in
      (file.isFolder || file.name.hasSuffix(".yaml"))
        && (!file.name.hasPrefix(".") || name.hasPrefix("."))
    }
    return fitting(
      name,
      files.map { file in
        Offer(
          names: [file.name], text: folder + file.name + (file.isFolder ? "/" : ""),
          meaning: file.isFolder ? .folder : .file)
      })
  }

  // MARK: - People and roles

  /// Whoever has left may come back; behind a name, the roles.
  private func joinOffers(
    _ behind: Substring, _ vocabulary: Vocabulary
  ) -> (word: Substring, offers: [Offer]) {
    let state = vocabulary.state
    let away = state.people.map(\.id).filter { state.presentPerson($0) == nil }
    let returning = fitting(behind, away.map { person($0, endsWord: true) })
    if !returning.isEmpty { return (behind, returning) }
    // A surname is like a role now and then; whoever types one begins it with a capital.
    return lastName(in: behind, roles(state)) { $0.first?.isLowercase ?? false }
  }

  private func roleOffers(
    _ behind: Substring, _ vocabulary: Vocabulary
  ) -> (word: Substring, offers: [Offer]) {
    let people = vocabulary.state.present.map { person($0.id, endsWord: true) }
    let named = fitting(behind, people)
    if !named.isEmpty { return (behind, named) }
    let roles = lastName(in: behind, roles(vocabulary.state)) { _ in true }
    return roles.offers.isEmpty ? (behind, fittingOrNear(behind, people)) : roles
  }

  private func roles(_ state: SessionState) -> [Offer] {
    (state.plan.roles + [state.plan.facilitator]).map {
      Offer(names: $0.names, text: $0.id.text, meaning: .role($0.id))
    }
  }

  /// A name at the end of a text: the longest ending that fits one, else one that is nearly right.
  ///
  /// - Parameters:
  ///   - behind: The text.
  ///   - offers: What may be named.
  ///   - isFirst: Whether the name may be all of the text; else at least one word stands before it.
  ///   - mayBeMisspelt: Whether an ending may be meant as a name that it only resembles.
  /// - Returns: The ending, and what it may become.
  private func lastName(
    in behind: Substring, _ offers: [Offer], isFirst: Bool = false,
    mayBeMisspelt: (Substring) -> Bool
  ) -> (word: Substring, offers: [Offer]) {
    let inner = behind.indices.dropFirst().filter {
      behind[behind.index(before: $0)].isBlank && !behind[$0].isBlank
    }
    let endings = ((isFirst ? [behind.startIndex] : []) + inner).map { behind[$0...] }
    for ending in endings where !isFirst || !isWhole(ending, offers) {
      let fits = fitting(ending, offers)
      if !fits.isEmpty { return (ending, fits) }
    }
    let nothing = behind[behind.endIndex...]
    if behind.last?.isBlank ?? false { return (nothing, offers) }
    for ending in endings where mayBeMisspelt(ending) {
      let near = fittingOrNear(ending, offers)
      if !near.isEmpty { return (ending, near) }
    }
    return (nothing, [])
  }

  /// Whether a blank ends a name, so that the next one is wanted.
  private func isWhole(_ ending: Substring, _ offers: [Offer]) -> Bool {
    ending.last?.isBlank ?? false
      && offers.contains { $0.names.contains { sameName($0, String(ending)) } }
  }
}
