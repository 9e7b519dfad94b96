public import Filling
public import MeetingProtocol

/// What is to be filled in where the meeting is.
public struct OpenFilling: Equatable, Sendable {
  /// The form.
  public let form: Form
  /// The copies, in the order in which they are filled in.
  public let keys: [FormCopy.Key]
  /// The part of it; nil for the whole.
  public let part: String?
  /// Whether each writer's answers stay hidden until all are in.
  public let isAlone: Bool
}

extension SessionState {
  /// What the open stage has people fill in; nil where it is about something else.
  public var openFilling: OpenFilling? {
    guard phase == .running else { return nil }
    if plan.isForm { return plan.forms.first.map { fillingByItself($0) } }
    return openSlot.flatMap { filling(of: $0) }
  }

  /// What people fill in, or filled in, in a slot, as they are here now; nil where it is about something else.
  private func filling(of slot: Slot) -> OpenFilling? {
    guard let entry = entry(of: slot), case .form(let filling) = entry.stage?.activity,
      let form = plan.forms.first(where: { $0.id.text == filling.form })
    else { return nil }
    let writers = writers(of: filling, in: entry)
    let subjects = subjects(of: filling, in: entry)
    let reading = filling.reading ?? cycle(of: slot)
    let keys = writers.flatMap { writer in
      subjects.map {
        FormCopy.Key(form: form.id, subject: $0, writer: writer, reading: reading)
      }
    }
    return OpenFilling(
      form: form, keys: keys, part: filling.part, isAlone: filling.isAlone && writers.count > 1)
  }

  /// A form that is a meeting by itself: everyone who joined fills in a copy, else the room does.
  private func fillingByItself(_ form: Form) -> OpenFilling {
    let writers = participantNames
    let reading = values[MeetingProtocol.FormQuestion.reading]?.first
    let part = values[MeetingProtocol.FormQuestion.part]?.first
    let keys = (writers.isEmpty ? [nil] : writers.map(Optional.some)).map {
      FormCopy.Key(form: form.id, writer: $0, reading: reading)
    }
    return OpenFilling(
      form: form, keys: keys, part: part == MeetingProtocol.wholeForm ? nil : part,
      isAlone: writers.count > 1)
  }

  private var participantNames: [String] {
    present.filter { heldRoles(of: $0) != [Role.facilitator.id] }.map(\.id.text)
  }

  /// Who fills in a copy each; nil stands for the room together, or for the roles that write together.
  private func writers(of filling: FormFilling, in entry: Agenda.Entry) -> [String?] {
    let named = participantNames.filter { name in
      filling.writes.contains { party in
        switch party {
        case .everyone: true
        case .role(let role): holders(of: role).contains { $0.id.text == name }
        }
      }
    }
    let facilitators =
      filling.writes.contains(.role(Role.facilitator.id))
      ? holders(of: Role.facilitator.id).map(\.id.text).filter { !named.contains($0) } : []
    let people = named + facilitators
    if filling.isAlone {
      let all = filling.writes.isEmpty ? participantNames : people
      return all.isEmpty ? [nil] : all
    }
    if !entry.groups.isEmpty { return entry.groups.map(\.name) }
    return people.count == 1 ? [people[0]] : [nil]
  }

  /// About whom or what there is a copy; inside rounds the item whose turn it is comes first.
  private func subjects(of filling: FormFilling, in entry: Agenda.Entry) -> [String?] {
    let turn = entry.turns.map(\.item)
    let items: [String]
    switch filling.each {
    case .role(let role): items = holders(of: role).map(\.id.text)
    case .everyone: items = participantNames
    case .list(let list): items = values[list] ?? []
    case nil: return [turn.isEmpty ? nil : turn.joined(separator: ", ")]
    }
    return items.map { (turn + [$0]).joined(separator: ", ") }
  }

  /// The cycle of the repeats around a slot, which tells the copies of one cycle from those of another.
  private func cycle(of slot: Slot) -> String? {
    let cycles = slot.opening.cycles
    return cycles.isEmpty ? nil : cycles.map(String.init).joined(separator: ".")
  }

  /// The copies of the open filling that are not in yet.
  public var copiesMissing: [FormCopy.Key] {
    guard let filling = openFilling else { return [] }
    return filling.keys.filter { !(forms.copy($0)?.isFinished(filling.part) ?? false) }
  }

  /// The questions of a copy that must be answered and are not, in the parts that this session fills in.
  public func lackingAnswers(of copy: FormCopy) -> [FillingStep] {
    partsFilled(of: copy.key.form).flatMap { part in
      layout(of: copy, part: part).map { copy.missing(in: $0) } ?? []
    }
  }

  /// The copies without an answer that their form requires; whoever has left is not waited for.
  public var copiesLackingAnswers: [FormCopy] {
    (forms.copies + copiesNotBegun).filter { copy in
      let isGone = people.contains { $0.id.text == copy.key.writer } && !isHere(copy.key.writer)
      return !isGone && !lackingAnswers(of: copy).isEmpty
    }
  }

  /// The copies that nobody has opened of what is filled in now or was passed, but for what was skipped with a reason.
  private var copiesNotBegun: [FormCopy] {
    let passed =
      plan.isForm ? [openFilling] : slots.filter { $0.skippedBecause == nil }.map(filling)
    var seen = Set(forms.copies.map(\.key))
    return passed.compactMap(\.self).flatMap(\.keys).filter { seen.insert($0).inserted }
      .map { FormCopy(key: $0) }
  }

  private func isHere(_ writer: String?) -> Bool {
    writer.flatMap { presentPerson(Person.ID($0)) } != nil
  }

  /// The part that is filled in of a form where it is one alone; nil for several and for the whole.
  public func partFilled(of form: Form.ID) -> String? {
    let parts = partsFilled(of: form)
    return parts.count == 1 ? parts[0] : nil
  }

  private func partsFilled(of form: Form.ID) -> [String?] {
    if plan.isForm {
      let part = values[MeetingProtocol.FormQuestion.part]?.first
      return [part == MeetingProtocol.wholeForm ? nil : part]
    }
    var parts: [String?] = []
    for entry in agenda.entries {
      guard case .form(let filling) = entry.stage?.activity, filling.form == form.text,
        !parts.contains(filling.part)
      else { continue }
      parts.append(filling.part)
    }
    return parts.contains(nil) ? [nil] : parts
  }

  /// Whether the form that a block fills in is filled in: every copy that was opened is in.
  func isFilledIn(_ block: Stage.ID) -> Bool {
    guard
      let stage = agenda.entries.first(where: { $0.key.block == block })?.stage,
      case .form(let filling) = stage.activity
    else { return true }
    return forms.copies.allSatisfy { copy in
      copy.key.form.text != filling.form
        || (filling.reading != nil && filling.reading != copy.key.reading)
        || copy.isFinished(filling.part)
    }
  }
}
