import MeetingProtocol
import Session

/// Understands what stands behind a command's name.
struct CommandReader {
  let vocabulary: Vocabulary

  func read(_ name: CommandName, _ behind: String) -> Interpretation {
    switch name {
    case .load: .givenBack(.sessionIsOpen)
    case .skip where vocabulary.state.openStep != nil:
      .command(.session(.form(.skip(because: behind))))
    case .back where behind.isEmpty && vocabulary.state.openCopy != nil:
      .command(.session(.form(.back)))
    case .note:
      behind.isEmpty
        ? .givenBack(.missingArgument(name)) : NoteReader(vocabulary: vocabulary).read(behind)
    case .join, .leave, .role, .set, .as, .skip, .outcome, .answer, .extend, .strike, .fix,
      .vote, .swap, .agree, .withdraw:
      behind.isEmpty ? .givenBack(.missingArgument(name)) : readFilled(name, behind)
    case .unstrike, .refile, .move, .by, .reread:
      behind.isEmpty
        ? .givenBack(.missingArgument(name))
        : CorrectionReader(vocabulary: vocabulary).read(name, behind)
    case .record: readRecord(behind)
    case .fit: readFit(behind)
    case .began, .ended, .paused:
      behind.isEmpty ? .givenBack(.missingArgument(name)) : readPastTime(name, behind)
    case .floor, .breach:
      behind.isEmpty ? .givenBack(.missingArgument(name)) : readSpeaker(name, behind)
    case .late: readPlan(.late, behind)
    case .early: readPlan(.early, behind)
    case .air:
      behind.isEmpty ? .command(.show(.air)) : .givenBack(.unexpectedArgument(name, behind))
    case .next: readMove(behind) { .next($0) }
    case .back: readMove(behind) { .back($0) }
    case .minutes: Self.readMinutes(behind)
    case .notes: readFilter(behind)
    case .help: Self.readHelp(behind)
    case .ask: readAsk(behind)
    case .turn: .command(.session(.turn(behind.isEmpty ? nil : behind)))
    case .start where !behind.isEmpty: readBecause(name, behind) { .startBecause($0) }
    case .end where !behind.isEmpty: readBecause(name, behind) { .endBecause($0) }
    case .start, .pause, .resume, .yes, .no, .undo, .redo, .status, .people, .norms, .values,
      .actions, .quiet, .loud, .end, .quit, .pass, .more, .later, .done:
      behind.isEmpty ? readBare(name) : .givenBack(.unexpectedArgument(name, behind))
    }
  }

  /// `/help`, or `/help` with a command's name.
  static func readHelp(_ behind: String) -> Interpretation {
    if behind.isEmpty { return .command(.show(.help(nil))) }
    let word = behind.hasPrefix("/") ? String(behind.dropFirst()) : behind
    guard let name = CommandName(typed: word) else {
      return .givenBack(.unknownHelp(behind, nearest: Spelling.nearestCommand(to: word)))
    }
    return .command(.show(.help(name)))
  }

  private func readBare(_ name: CommandName) -> Interpretation {
    switch name {
    case .start: .command(.session(.start))
    case .pause: .command(.session(.pause))
    case .resume: .command(.session(.resume))
    case .yes: .command(.session(.answer(.yes)))
    case .no: .command(.session(.answer(.no)))
    case .undo: .command(.session(.undo))
    case .redo: .command(.session(.redo))
    case .quiet: .command(.session(.setBell(false)))
    case .loud: .command(.session(.setBell(true)))
    case .end: .command(.session(.end))
    case .status: .command(.show(.status))
    case .people: .command(.show(.people))
    case .norms: .command(.show(.norms))
    case .values: .command(.show(.values))
    case .actions: .command(.show(.actions))
    case .quit: .command(.quit)
    case .pass: .command(.session(.passTurn))
    case .more: .command(.show(.more))
    case .later: .command(.session(.form(.later)))
    case .done: .command(.session(.form(.done)))
    case .load, .join, .leave, .role, .set, .next, .back, .skip, .extend, .answer, .as, .fix,
      .strike, .outcome, .notes, .help, .minutes, .withdraw, .vote, .turn, .swap, .agree, .ask,
      .note,
      .unstrike, .refile, .move, .by, .reread, .record,
      .began, .ended, .paused, .floor, .breach, .air, .late, .early, .fit:
      .givenBack(.missingArgument(name))
    }
  }

  private func readFilled(_ name: CommandName, _ behind: String) -> Interpretation {
    switch name {
    case .join: readJoin(behind)
    case .leave: readPerson(behind) { .leave($0) }
    case .role: readRole(behind)
    case .set: readValue(behind)
    case .as: readVoice(behind)
    case .skip: .command(.session(.skip(behind)))
    case .outcome: .command(.session(.fillOutcome(behind)))
    case .answer: .command(.session(.answer(.words(behind))))
    case .vote: readVote(behind)
    case .swap: .command(.session(.swapTurn(behind)))
    case .agree: .command(.session(.agree(behind)))
    case .extend: readExtension(behind)
    case .strike:
      number(behind).map { .command(.session(.strike(number: $0))) }
        ?? .givenBack(.notANumber(behind))
    case .fix: readFix(behind)
    case .withdraw: readWithdrawal(behind)
    default: .givenBack(.sessionIsOpen)
    }
  }

  // MARK: - People

  private func readJoin(_ behind: String) -> Interpretation {
    if behind.contains(where: { $0 == "," || $0 == ";" }) {
      return .givenBack(.oneNameAtATime(behind))
    }
    var words = behind.split(whereSeparator: \.isBlank).map(String.init)
    let details: [Question.ID: String]
    switch takeDetails(from: &words) {
    case .success(let taken): details = taken
    case .failure(let reason): return .givenBack(reason.objection)
    }
    let role = takeRole(from: &words)
    let name = words.joined(separator: " ")
    if role == nil, let (typed, near) = roleMeant(by: words), typed.first?.isLowercase ?? false {
      return .givenBack(.unknownRole(typed, nearest: near, known: roleTitles))
    }
    return .command(.session(.join(Person.ID(name), role: role, details: details)))
  }

  private func readRole(_ behind: String) -> Interpretation {
    var words = behind.split(whereSeparator: \.isBlank).map(String.init)
    guard words.count > 1 else { return .givenBack(.missingArgument(.role)) }
    guard let role = takeRole(from: &words) else {
      let (typed, near) = roleMeant(by: words) ?? (words.last ?? behind, nil)
      return .givenBack(.unknownRole(typed, nearest: near, known: roleTitles))
    }
    return readPerson(words.joined(separator: " ")) { .handRole(role, to: $0) }
  }

  /// Takes the longest role name off the end, leaving at least one word for a name.
  private func takeRole(from words: inout [String]) -> Role.ID? {
    for ending in endings(of: words) {
      if let role = vocabulary.role(ending.joined(separator: " ")) {
        words.removeLast(ending.count)
        return role
      }
    }
    return nil
  }

  /// The longest ending that is near the name of a role, and that name.
  private func roleMeant(by words: [String]) -> (typed: String, nearest: String)? {
    for ending in endings(of: words) {
      let typed = ending.joined(separator: " ")
      if let near = vocabulary.nearestRole(to: typed) { return (typed, near) }
    }
    return nil
  }

  /// The last words that may name a role, the longest first, at least one word left for a name.
  private func endings(of words: [String]) -> [ArraySlice<String>] {
    let names = vocabulary.state.plan.roles.flatMap(\.names)
    let most = names.map { $0.split(separator: " ").count }.max() ?? 1
    return stride(from: min(words.count - 1, most), to: 0, by: -1).map { words.suffix($0) }
  }

  private var roleTitles: [String] { vocabulary.state.plan.roles.map(\.id.text) }

  func readPerson(_ text: String, _ command: (Person.ID) -> Command) -> Interpretation {
    guard let person = vocabulary.person(text) else {
      return .givenBack(nobody(text, nearest: vocabulary.nearestPerson(to: text)?.text))
    }
    return .command(.session(command(person)))
  }

  /// Who left may withdraw too.
  private func readWithdrawal(_ behind: String) -> Interpretation {
    let gone = vocabulary.state.people.last { sameName($0.id.text, behind) }?.id
    guard let person = vocabulary.person(behind) ?? gone else {
      return .givenBack(nobody(behind, nearest: vocabulary.nearestPerson(to: behind)?.text))
    }
    return .command(.withdraw(person))
  }

  private func readVoice(_ behind: String) -> Interpretation {
    if ["everyone", "group", "all"].contains(foldedName(behind)) {
      return .command(.session(.speakAs(.group)))
    }
    if let person = vocabulary.person(behind) {
      return .command(.session(.speakAs(.person(person))))
    }
    if let role = vocabulary.role(behind) { return .command(.session(.speakAs(.role(role)))) }
    if let group = vocabulary.smallGroup(behind) {
      return .command(.session(.speakAs(.smallGroup(group))))
    }
    let nearest =
      vocabulary.nearestPerson(to: behind)?.text ?? vocabulary.nearestRole(to: behind)
    return .givenBack(nobody(behind, nearest: nearest))
  }

  /// Why a name stands for nobody: several share it, or none has it.
  private func nobody(_ name: String, nearest: String?) -> Objection {
    let sharers = vocabulary.sharers(of: name)
    return sharers.isEmpty
      ? .unknownPerson(name, nearest: nearest) : .severalPeople(name, sharers)
  }

  // MARK: - Values, stages, numbers

  private func readValue(_ behind: String) -> Interpretation {
    let word = behind.prefix { !$0.isBlank }
    let questions = vocabulary.state.plan.questions
    guard let question = questions.first(where: { sameName($0.id.text, String(word)) }) else {
      let known = questions.map(\.id.text)
      return .givenBack(
        .unknownValue(
          String(word), nearest: Spelling.nearest(to: String(word), among: known), known: known))
    }
    let value = trimmed(String(behind.dropFirst(word.count)))
    if value.isEmpty { return .givenBack(.missingArgument(.set)) }
    if question.isOfEachPerson { return readDetail(question, value) }
    if question.type != nil {
      switch ValueReader(vocabulary: vocabulary).read(value, for: question) {
      case .success(let texts): return .command(.session(.setValue(question.id, texts)))
      case .failure(let reason): return .givenBack(reason.objection)
      }
    }
    switch question.shape {
    case .text, .choice: return .command(.session(.setValue(question.id, [value])))
    case .list:
      return .command(.session(.setValue(question.id, value.listItems)))
    }
  }

  private func readMove(_ behind: String, _ command: (Stage.ID?) -> Command) -> Interpretation {
    if behind.isEmpty { return .command(.session(command(nil))) }
    if let stage = vocabulary.stage(behind) { return .command(.session(command(stage))) }
    let names = vocabulary.stageNames
    let near = Spelling.nearest(to: behind, among: names.flatMap { [$0.id.text, $0.title] })
    return .givenBack(.unknownStage(behind, nearest: near, known: names.map(\.title)))
  }

  /// A word that nothing has, and that is like a name, is hardly what was meant.
  private func readFilter(_ behind: String) -> Interpretation {
    if behind.isEmpty { return .command(.show(.notes(nil))) }
    let filter = NoteFilter(behind, in: vocabulary)
    if let (word, nearest) = filter.slip(in: vocabulary) {
      return .givenBack(.unknownFilter(word, nearest: nearest))
    }
    return .command(.show(.notes(filter)))
  }

  private func readExtension(_ behind: String) -> Interpretation {
    let isShorter = behind.hasPrefix("-") || behind.hasPrefix("−")
    let digits = isShorter || behind.hasPrefix("+") ? String(behind.dropFirst()) : behind
    guard let length = Length(text: trimmed(digits)), length > .zero else {
      return .givenBack(.notALength(behind))
    }
    return .command(.session(.extend(isShorter ? .zero - length : length)))
  }

  private func readFit(_ behind: String) -> Interpretation {
    if behind.isEmpty { return .givenBack(.missingArgument(.fit)) }
    if sameName(behind, "off") { return .command(.session(.fit(nil))) }
    guard let length = Length(text: trimmed(behind)), length > .zero else {
      return .givenBack(.notALength(behind))
    }
    return .command(.session(.fit(length)))
  }

  private func readRecord(_ behind: String) -> Interpretation {
    switch foldedName(behind) {
    case "": .givenBack(.missingArgument(.record))
    case "off": .command(.session(.setRecord(false)))
    case "on": .command(.session(.setRecord(true)))
    default: .givenBack(.notOnOrOff(behind))
    }
  }

  private func readFix(_ behind: String) -> Interpretation {
    let word = String(behind.prefix { !$0.isBlank })
    guard let note = number(word) else { return .givenBack(.notANumber(word)) }
    let text = trimmed(String(behind.dropFirst(word.count)))
    return text.isEmpty
      ? .command(.edit(note: note)) : .command(.session(.fix(number: note, text: text)))
  }

  private func number(_ text: String) -> Int? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text) else { return nil }
    return number
  }
}
