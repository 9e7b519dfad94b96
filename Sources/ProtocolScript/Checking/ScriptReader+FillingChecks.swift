import Diagnostics
import MeetingProtocol

extension FormFilling {
  /// Spells the part and the reading as the form does.
  mutating func spell(as form: Form) {
    if let part { self.part = form.parts.first { sameName($0, part) } ?? part }
    if let reading, case .named(let names) = form.readings {
      self.reading = names.first { sameName($0, reading) } ?? reading
    }
  }
}

extension Form {
  /// The form with the fields alone that are asked in a part; the whole where it is nil.
  fileprivate func asked(in part: String?) -> Form {
    guard let part else { return self }
    var result = self
    for index in result.sections.indices {
      result.sections[index].fields.removeAll { $0.part.map { !sameName($0, part) } ?? false }
    }
    result.sections.removeAll(where: \.fields.isEmpty)
    return result
  }
}

extension ScriptReader {
  /// Holds what a block says of a form against the form, and the form against the meeting.
  mutating func check(
    _ filling: FormFilling, of form: Form, _ fields: Fields, _ node: ScriptNode
  ) {
    course.fillings.append(Course.Filling(form: form, filling: filling, node: node))
    checkPart(filling, form, fields)
    checkReading(filling, form, fields, node)
    let asked = form.asked(in: filling.part)
    checkLists(of: asked, node)
    checkConditions(of: asked, whole: form, node)
    checkRoles(of: asked, node)
    if text(fields, "record") == "off", let key = fields.key("record") {
      report(.filling(.offRecord(form.id.text)), key)
    }
  }

  private mutating func checkPart(_ filling: FormFilling, _ form: Form, _ fields: Fields) {
    guard let part = filling.part, let node = fields["part"],
      !form.parts.contains(where: { sameName($0, part) })
    else { return }
    report(
      .filling(
        .unknownPart(
          part, form: form.id.text, nearest: nearest(part, form.parts), known: form.parts)), node)
  }

  private mutating func checkReading(
    _ filling: FormFilling, _ form: Form, _ fields: Fields, _ node: ScriptNode
  ) {
    switch form.readings {
    case .many: break
    case .one:
      guard let reading = filling.reading, let node = fields["reading"] else { return }
      report(.filling(.noReadings(form.id.text, asked: reading)), node)
    case .named(let names):
      guard let reading = filling.reading, let place = fields["reading"] else {
        report(.filling(.whichReading(form.id.text, known: names)), node)
        return
      }
      if names.contains(where: { sameName($0, reading) }) { return }
      report(
        .filling(
          .unknownReading(
            reading, form: form.id.text, nearest: nearest(reading, names), known: names)), place)
    }
  }

  /// Lists that the form goes through and does not ask for must be known to the meeting.
  private mutating func checkLists(of form: Form, _ node: ScriptNode) {
    for list in form.outsideLists where !isKnownHere(list) {
      guard course.strangers.insert("\(form.id) \(list)").inserted else { continue }
      report(.filling(.noSuchList(list, form: form.id.text)), node)
    }
  }

  /// What a field depends on and the form does not ask for must be known to the meeting.
  private mutating func checkConditions(of form: Form, whole: Form, _ node: ScriptNode) {
    let fields = form.fields.flatMap { [$0] + ($0.type.table?.columns ?? []) }
    for name in fields.flatMap(\.conditions).map(\.name)
    where whole.field(Field.ID(name)) == nil && name != "everyone" && !isKnownHere(name) {
      guard course.strangers.insert("\(form.id) if \(name)").inserted else { continue }
      report(.filling(.noSuchValue(name, form: form.id.text)), node)
    }
  }

  private func isKnownHere(_ list: String) -> Bool {
    if names.match(list, .role) != nil || names.match(list, .groups) != nil { return true }
    return names.match(list, .value) != nil
  }

  private mutating func checkRoles(of form: Form, _ node: ScriptNode) {
    var seen: Set<Role.ID> = []
    let roles = form.fields.flatMap { [$0] + ($0.type.table?.columns ?? []) }.flatMap(\.onlyFor)
    for role in roles where seen.insert(role).inserted {
      guard names.match(role.text, .role, besides: ["facilitator"]) == nil,
        course.strangers.insert("\(form.id) \(role)").inserted
      else { continue }
      report(.filling(.noSuchRole(role.text, form: form.id.text)), node)
    }
  }

  // MARK: - All fillings together

  /// What only all blocks together can show: a reading without the one before, parts and forms that nobody fills in.
  mutating func checkFillings() {
    for filling in course.fillings { checkReadingBefore(filling) }
    checkParts()
    let filled = Set(course.fillings.map(\.form.id.text))
    for (id, key) in ownFormKeys.sorted(by: { $0.key < $1.key })
    where !filled.contains(id) && ownForms[id] != .some(nil) {
      report(.filling(.notFilled(id)), key)
    }
  }

  private mutating func checkReadingBefore(_ filling: Course.Filling) {
    guard case .named(let names) = filling.form.readings, let reading = filling.filling.reading,
      let place = names.firstIndex(where: { sameName($0, reading) }), place > 0
    else { return }
    let others = course.fillings.filter { $0.form.id == filling.form.id }
      .compactMap(\.filling.reading)
    let before = names[place - 1]
    if !others.contains(where: { sameName($0, before) }) {
      report(
        .filling(.noReadingBefore(reading, missing: before, form: filling.form.id.text)),
        filling.node)
    }
  }

  private mutating func checkParts() {
    var seen: Set<Form.ID> = []
    for first in course.fillings where seen.insert(first.form.id).inserted {
      let parts = course.fillings.filter { $0.form.id == first.form.id }.map(\.filling.part)
      if parts.contains(nil) { continue }
      let required = first.form.fields.filter(\.isRequired).compactMap(\.part)
      var told: Set<String> = []
      for part in required where told.insert(part).inserted {
        guard !parts.contains(where: { $0.map { sameName($0, part) } ?? false }) else { continue }
        report(.filling(.partNotFilled(part, form: first.form.id.text)), first.node)
      }
    }
  }
}
