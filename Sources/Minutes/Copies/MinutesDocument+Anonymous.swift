import MeetingProtocol
import Session

extension MinutesDocument {
  /// Puts codes for everyone's names, in lists and inside texts.
  mutating func anonymise() -> Anonymisation {
    var report = Anonymisation()
    report.people = everyone.count
    report.heldByOne = roles.filter { $0.people.count == 1 }.map(\.title)
    if isWithoutNames { return report }
    put(codes, besides: [], &report)
    return report
  }

  /// Puts codes for the names of people, and for other names beside them.
  mutating func put(
    _ codes: [(name: String, code: String)], besides others: [(name: String, code: String)],
    _ report: inout Anonymisation
  ) {
    let replacer = NameReplacer(codes: codes + others)
    for index in roles.indices { roles[index].people = roles[index].people.map(replacer.coded) }
    withoutRole = withoutRole.map(replacer.coded)
    if !codes.isEmpty { everyone = codes.map(\.code) }
    replaceNames(replacer, &report)
    if let reader = copy?.reader, let code = replacer.code(of: reader.name) {
      copy?.reader = MinutesCopy.Reader(name: code, roles: reader.roles, owners: [code])
    } else if let reader = copy?.reader {
      copy?.reader = MinutesCopy.Reader(
        name: reader.name, roles: reader.roles,
        owners: reader.owners.compactMap(replacer.code))
    }
  }

  /// Each person's code: the first role and a number in it.
  var codes: [(name: String, code: String)] {
    var codes: [(name: String, code: String)] = []
    var known: Set<String> = []
    func add(_ names: [String], _ title: String) {
      var number = 0
      for name in names where known.insert(name).inserted {
        number += 1
        codes.append((name, "\(title) \(number)"))
      }
    }
    for role in roles { add(role.people.map(\.name), role.title) }
    let others = notes.flatMap { note -> [String] in
      let speaker: String? =
        switch note.speaker {
        case .group, .smallGroup: nil
        case .person(let name): name
        case .role(_, let holder): holder
        }
      return [speaker, note.owner].compactMap(\.self)
    }
    add(withoutRole.map(\.name) + everyone + others, "Person")
    return codes
  }

  private mutating func replaceNames(_ replacer: NameReplacer, _ report: inout Anonymisation) {
    func free(_ text: String, _ number: Int? = nil) -> String {
      let (text, found) = replacer.replaced(text)
      report.add(found, inNote: number)
      return text
    }
    func slot(_ name: SlotName) -> SlotName {
      var name = name
      name.title = free(name.title)
      name.qualifiers = name.qualifiers.map { replacer.code(of: $0) ?? free($0) }
      return name
    }
    func note(_ note: NoteLine) -> NoteLine {
      var note = note
      note.text = free(note.text, note.number)
      note.owner = note.owner.map { replacer.code(of: $0) ?? free($0) }
      note.speaker = replacer.coded(note.speaker)
      note.during = note.during.map(slot)
      note.qualifiers = note.qualifiers.map { replacer.code(of: $0) ?? free($0) }
      return note
    }
    purpose = purpose.map { free($0) }
    for index in values.indices {
      values[index].texts = values[index].texts.map { replacer.code(of: $0) ?? free($0) }
    }
    for index in earlierWordings.indices {
      earlierWordings[index].text = free(earlierWordings[index].text)
      earlierWordings[index].during = earlierWordings[index].during.map(slot)
    }
    if var changed = outcome {
      changed.text = changed.text.map { free($0) }
      changed.missingBecause = changed.missingBecause.map { free($0) }
      outcome = changed
    }
    agreements.startedBecause = agreements.startedBecause.map { free($0) }
    norms = norms.map { free($0) }
    sections = sections.map { $0.mapped(text: { free($0) }, slot: slot, note: note) }
    (actions, parked) = (actions.map(note), parked.map(note))
    openQuestions = openQuestions.map(note)
    decisions = decisions.map { decision in
      switch decision {
      case .note(let line): .note(note(line))
      case .answer(let answer): .answer(answer.mapped({ free($0) }, slot))
      }
    }
    exhibits = exhibits.map { $0.mapped { free($0) } }
    remarks = remarks.mapped(name: { replacer.code(of: $0) ?? $0 }, slot: slot)
    replaceSlots(slot)
  }

  private mutating func replaceSlots(_ slot: (SlotName) -> SlotName) {
    for index in ahead.indices { ahead[index].name = slot(ahead[index].name) }
    for index in leftOut.indices { leftOut[index].name = slot(leftOut[index].name) }
    for index in pauses.indices { pauses[index].during = pauses[index].during.map(slot) }
    for index in ledger.rows.indices {
      guard case .stage(let name, let extended) = ledger.rows[index].subject else { continue }
      ledger.rows[index].subject = .stage(slot(name), extended: extended)
    }
    if case .running(let name) = standing { standing = .running(during: slot(name)) }
  }
}

extension NameReplacer {
  fileprivate func coded(_ person: MinutesDocument.Attendance) -> MinutesDocument.Attendance {
    var person = person
    guard let code = code(of: person.name) else { return person }
    person.name = code
    // A school or a year tells people apart.
    person.details = []
    return person
  }

  fileprivate func coded(_ speaker: MinutesDocument.Speaker) -> MinutesDocument.Speaker {
    switch speaker {
    case .group, .smallGroup: speaker
    case .person(let name): .person(code(of: name) ?? name)
    case .role(let title, let holder): .role(title, holder: holder.map { code(of: $0) ?? $0 })
    }
  }
}
