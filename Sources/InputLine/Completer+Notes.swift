import MeetingProtocol
import Session

/// What may stand in a line that is no command.
extension Completer {
  func completeNote(_ text: Substring, _ vocabulary: Vocabulary) -> Completion {
    guard text.first(where: { !$0.isBlank }) != "\\" else { return .none }
    let lead = NoteReader(vocabulary: vocabulary).lead(of: text.drop(while: \.isBlank))
    let author = lead.author ?? vocabulary.state.author(ofKind: lead.kind)
    let kind = lead.kind ?? vocabulary.state.kind(ofLineBy: author)
    if kind == NoteKind.action.id {
      let inAction = completeAction(lead.rest, in: text, vocabulary)
      if !inAction.candidates.isEmpty { return inAction }
    }
    return completeBeginning(lead, in: text, vocabulary)
  }

  /// Names and kinds at the beginning, each until one stands there.
  private func completeBeginning(
    _ lead: NoteReader.Lead, in text: Substring, _ vocabulary: Vocabulary
  ) -> Completion {
    let before = text[..<lead.rest.startIndex].last
    guard before?.isBlank ?? true || before == "：" else { return .none }
    var offers: [Offer] = []
    if lead.author == nil { offers += beginnings(voices(vocabulary)) }
    if lead.kind == nil {
      offers += beginnings(
        vocabulary.state.plan.kinds.map {
          Offer(names: [$0.id.text, $0.title], text: $0.id.text, meaning: .kind($0.id))
        })
    }
    var fits = fitting(lead.rest, offers)
    if lead.rest.isEmpty, lead.author == nil, lead.kind == nil {
      fits.append(Offer(names: [], text: "/", meaning: .slash))
    }
    return answer(lead.rest, in: text, fits)
  }

  /// The same names with their colons, as they stand at the beginning of a line.
  private func beginnings(_ offers: [Offer]) -> [Offer] {
    offers.filter { $0.meaning != .everyone }.map {
      Offer(names: $0.names, text: $0.text + ":", meaning: $0.meaning, endsWord: true)
    }
  }

  // MARK: - Actions

  private func completeAction(
    _ action: Substring, in text: Substring, _ vocabulary: Vocabulary
  ) -> Completion {
    actionOffers(action, vocabulary).map { answer($0.word, in: text, $0.offers) } ?? .none
  }

  /// What stands at the end of an action's text: its owner, or the day behind `by`.
  func actionOffers(
    _ action: Substring, _ vocabulary: Vocabulary
  ) -> (word: Substring, offers: [Offer])? {
    if let at = action.indices.last(where: { isOwnerSign(at: $0, in: action) }) {
      let owners = fitting(action[action.index(after: at)...], people(vocabulary)).map {
        Offer(names: $0.names, text: "@" + $0.text, meaning: $0.meaning, endsWord: true)
      }
      if !owners.isEmpty { return (action[at...], owners) }
    }
    return dayWord(in: action).map { ($0, days($0, today: vocabulary.today)) }
  }

  private func isOwnerSign(at index: String.Index, in action: Substring) -> Bool {
    action[index] == "@" && (action[..<index].last?.isBlank ?? true)
  }

  /// What stands behind the last `by`, where it can be the beginning of a day.
  private func dayWord(in action: Substring) -> Substring? {
    let words = action.split(whereSeparator: \.isBlank)
    guard let by = words.last(where: { $0.lowercased() == "by" }), by.endIndex < action.endIndex
    else { return nil }
    let word = action[by.endIndex...].drop(while: \.isBlank)
    return word.split(whereSeparator: \.isBlank).count <= 3 ? word : nil
  }

  /// The days that fit, the next ones first, else the one that is typed already.
  private func days(_ word: Substring, today: CivilDate) -> [Offer] {
    let fits = fitting(word, dayNames(today: today) + monthDays(word, today: today))
    if !fits.isEmpty { return fits }
    let typed = trimmed(String(word))
    guard let day = dueDate(typed, today: today) else { return [] }
    return [Offer(names: [], text: typed, meaning: .day(day))]
  }

  private func dayNames(today: CivilDate) -> [Offer] {
    let coming = (1...7).map { today.adding(days: $0) }
    return [day("today", today), day("tomorrow", coming[0])]
      + coming.map { day(weekdays[$0.weekday], $0) }
  }

  /// `4 december` and the like, the next one first, where a number begins the word.
  private func monthDays(_ word: Substring, today: CivilDate) -> [Offer] {
    guard let number = word.split(whereSeparator: \.isBlank).first, number.first?.isNumber ?? false,
      word.contains(where: \.isBlank)
    else { return [] }
    let days = months.compactMap { month in
      let text = "\(number) \(month)"
      return dueDate(text, today: today).map { (text, date: $0) }
    }
    return days.sorted { $0.date < $1.date }.map { day($0, $1) }
  }

  private func day(_ text: String, _ date: CivilDate) -> Offer {
    Offer(names: [text], text: text, meaning: .day(date))
  }
}
