import MeetingProtocol
import Session

extension MinutesBuilder {
  /// What happened, slot by slot, with what came before and after.
  func sections() -> [MinutesDocument.Section] {
    let notes = Dictionary(grouping: state.notes.filter { !$0.isStruck }, by: \.place)
    let lots = Dictionary(grouping: drawnLots, by: \.slot)
    let filled = Dictionary(grouping: filledForms(), by: \.slot)
    var sections: [MinutesDocument.Section] = []
    func add(_ topic: MinutesDocument.Section.Topic, _ place: NotePlace, _ slot: Slot?) {
      let qualifiers = slot.map { turns(of: $0) + cycles(of: $0) } ?? []
      let during = slot.map { name(of: $0) }
      let own = (notes[place] ?? []).map {
        line(of: $0, in: slot, during: during, qualifiers: qualifiers)
      }
      let drawn = slot.flatMap { lots[$0.number] } ?? []
      var section = MinutesDocument.Section(
        topic: topic, blocks: blocks(of: own, in: slot),
        exhibits: (slot.map(exhibits) ?? []) + exhibits(of: drawn))
      if slot.flatMap({ state.entry(of: $0)?.confidence.isOffRecord }) ?? false {
        section.exhibits.append(offTheRecord)
      }
      section.onlyFor = slot.flatMap { state.entry(of: $0)?.confidence.onlyFor } ?? []
      section.exhibits += slot.flatMap { filled[$0.number] }?.map(\.exhibit) ?? []
      sections.append(section)
    }
    if notes[.before] != nil { add(.beforeTheStart, .before, nil) }
    for slot in state.slots {
      if let topic = topic(of: slot) { add(topic, .slot(slot.number), slot) }
    }
    if notes[.after] != nil { add(.afterwards, .after, nil) }
    return sections
  }

  private func topic(of slot: Slot) -> MinutesDocument.Section.Topic? {
    guard let entry = state.entry(of: slot) else { return nil }
    switch entry.content {
    case .decision(let decision):
      return .decision(answer(to: decision, in: slot))
    case .stage:
      return .stage(
        MinutesDocument.StageLine(
          name: name(of: slot), planned: plannedTime(of: slot), extended: slot.extended,
          actual: times.length(of: slot), isOpen: slot.closedAt == nil,
          skippedBecause: slot.skippedBecause, isPassed: slot.isPassed, floor: floor(entry.floor)))
    }
  }

  private func floor(_ floor: Floor) -> MinutesDocument.FloorLine {
    func titles(_ parties: [Floor.Party]) -> [String] {
      parties.map { party in
        switch party {
        case .everyone: "Everyone"
        case .role(let role): title(of: role)
        }
      }
    }
    return MinutesDocument.FloorLine(
      speaks: titles(floor.speaks), silent: titles(floor.silent), away: floor.away.map(title))
  }

  /// What stands in place of the notes of a stage off the record.
  private var offTheRecord: MinutesDocument.Exhibit {
    let statement = MinutesDocument.Labelled(label: "Off the record", texts: ["nothing was kept"])
    return MinutesDocument.Exhibit(sort: "record", content: .statements([statement]))
  }

  private func exhibits(of lots: [DrawnLot]) -> [MinutesDocument.Exhibit] {
    if lots.isEmpty { return [] }
    let statements = state.plan.roles.compactMap { role in
      let names = lots.filter { $0.role == role.id }.map(\.person.text)
      return names.isEmpty
        ? nil : MinutesDocument.Labelled(label: "\(role.title), drawn by lots", texts: names)
    }
    return [MinutesDocument.Exhibit(sort: "lots", content: .statements(statements))]
  }

  /// The kind of a bare line in a slot whose stage wants just one built-in kind from anyone.
  ///
  /// Such notes are what was said there, so that answers stay with their questions.
  private func askedKind(in slot: Slot) -> NoteKind.ID? {
    guard let wanted = state.entry(of: slot)?.stage?.expects, wanted.count == 1,
      let only = wanted.first, only.from == nil,
      NoteKind.builtIn.contains(where: { $0.id == only.kind })
    else { return nil }
    return only.kind
  }

  /// The notes of a slot; those behind a question that was called up stand under it.
  private func blocks(
    of notes: [MinutesDocument.NoteLine], in slot: Slot?
  ) -> [MinutesDocument.NoteBlock] {
    let kind = slot.flatMap(askedKind)
    guard let slot, let first = slot.asked.first else { return blocks(of: notes, asked: kind) }
    var result = blocks(of: notes.filter { $0.number <= first.afterNote }, asked: kind)
    for (index, asked) in slot.asked.enumerated() {
      let next = slot.asked.dropFirst(index + 1).first?.afterNote ?? .max
      let own = notes.filter { $0.number > asked.afterNote && $0.number <= next }
      var under = blocks(of: own, asked: kind)
      if under.isEmpty { under = [MinutesDocument.NoteBlock(sort: .course, notes: [])] }
      for place in under.indices { under[place].question = question(asked.number, in: slot) }
      result += under
    }
    return result
  }

  /// A question of a stage or its bank, by its number.
  private func question(_ number: Int, in slot: Slot) -> String? {
    guard let entry = state.entry(of: slot), let words = entry.stage?.words else { return nil }
    let questions = words.questions + words.bank
    guard questions.indices.contains(number - 1) else { return nil }
    return state.filledText(questions[number - 1], in: entry)
  }

  /// Notes that belong together, in the order in which each block was begun; what was said in between comes last.
  private func blocks(
    of notes: [MinutesDocument.NoteLine], asked: NoteKind.ID?
  ) -> [MinutesDocument.NoteBlock] {
    var course: Set<NoteKind.ID> = [
      NoteKind.note.id, NoteKind.question.id, NoteKind.decision.id, NoteKind.action.id,
    ]
    if let asked { course.insert(asked) }
    var order: [NoteKind.ID] = []
    var byKind: [NoteKind.ID: [MinutesDocument.NoteLine]] = [:]
    for note in notes {
      let key = course.contains(note.kind) ? NoteKind.note.id : note.kind
      if byKind[key] == nil { order.append(key) }
      byKind[key, default: []].append(note)
    }
    if let place = order.firstIndex(of: NoteKind.note.id), place > 0 {
      order.append(order.remove(at: place))
    }
    return order.map { key in
      let notes = byKind[key] ?? []
      let sort: MinutesDocument.NoteBlock.Sort =
        key == NoteKind.note.id ? .course : .kind(notes.first?.kindTitle ?? key.text)
      return MinutesDocument.NoteBlock(sort: sort, notes: notes)
    }
  }

  private func line(
    of note: Note, in slot: Slot?, during: MinutesDocument.SlotName?, qualifiers: [String]
  ) -> MinutesDocument.NoteLine {
    let draft = note.draft
    let speaker: MinutesDocument.Speaker =
      switch draft.author {
      case .group: .group
      case .smallGroup(let name): .smallGroup(name.groupTitle)
      case .person(let id): .person(id.text)
      case .role(let id):
        .role(title(of: id), holder: slot.flatMap { drawn(id, in: $0) })
      }
    return MinutesDocument.NoteLine(
      number: note.number, keptAt: times.local(note.keptAt), speaker: speaker, kind: draft.kind,
      kindTitle: state.plan.kind(draft.kind)?.title ?? draft.kind.text, text: draft.text,
      owner: draft.owner?.text, due: draft.due, during: during, qualifiers: qualifiers)
  }

  /// The only person on whom lots had fallen for a role when a slot was open, in the same cycle.
  private func drawn(_ role: Role.ID, in slot: Slot) -> String? {
    if drawnLots.isEmpty { return nil }
    let lots = drawnLots.filter { lot in
      lot.role == role && lot.slot < slot.number
        && self.slot(lot.slot)?.opening.cycles == slot.opening.cycles
    }
    return lots.count == 1 ? lots.first?.person.text : nil
  }

  func title(of role: Role.ID) -> String {
    state.plan.role(role)?.title ?? role.text
  }
}
