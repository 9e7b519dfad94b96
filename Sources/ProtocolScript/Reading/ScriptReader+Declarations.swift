import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// The entries of a section such as `roles:`; what is no map is said.
  private mutating func entries(_ fields: Fields, _ key: String, example: String) -> [ScriptEntry] {
    guard let node = fields[key] else { return [] }
    names.sections[key] = fields.key(key)?.position.line
    switch node.content {
    case .map(let entries): return entries
    case .damaged: return []
    case .list, .text:
      if node.isEmpty {
        report(.key(.noValue("'\(key)'")), node)
      } else {
        report(.key(.needsKeys("'\(key)'", example: example)), node)
      }
      return []
    }
  }

  mutating func readQuestions(_ fields: Fields) -> [Question] {
    let entries = entries(fields, "ask", example: "aim: What is it for?")
    var found: [(id: Question.ID, entry: ScriptEntry)] = []
    for entry in entries {
      guard let name = declare(entry.key, .value) else { continue }
      if name == ProtocolVariant.question.text {
        report(.name(.reserved(name)), entry.key)
        continue
      }
      found.append((Question.ID(name), entry))
      names.values.append(Question.ID(name))
    }
    return found.compactMap { readQuestion($0.id, $0.entry.key, $0.entry.value) }
  }

  mutating func readRoles(_ fields: Fields) -> [Role] {
    let example = "speaker: with 'people: 1' below it"
    return entries(fields, "roles", example: example).compactMap { entry in
      if entry.name.lowercased() == Role.facilitator.id.text {
        readFacilitator(entry)
        return nil
      }
      guard let name = declare(entry.key, .role) else { return nil }
      names.roleNodes[Role.ID(name)] = entry.key
      return readRole(Role.ID(name), entry.value)
    }
  }

  private mutating func readRole(_ id: Role.ID, _ node: ScriptNode) -> Role {
    var role = Role(id: id, title: id.text.asTitle, people: PeopleCount(least: 1, most: nil))
    guard let fields = fields(node, .role, name: "'\(id)'", example: "people: 1") else {
      return role
    }
    if let title = text(fields, "title") { role.title = title }
    if let people = people(fields, mayBeGroups: true) {
      role.people = people.count
      if people.isOfGroups { role.filling = .groups }
    }
    role.does = text(fields, "does")
    role.alsoCalled = texts(fields, "also-called")
    if !role.alsoCalled.isEmpty, let node = fields["also-called"] {
      otherNames.append((id, role.alsoCalled, node))
    }
    if let stage = filledIn(fields, "drawn-in") { role.filling = .drawn(in: stage) }
    if let stage = filledIn(fields, "chosen-in") {
      if let second = fields.key("chosen-in"), role.drawnIn != nil {
        report(.key(.both("drawn-in", "chosen-in")), second)
      }
      role.filling = .chosen(in: stage)
    }
    return role
  }

  /// The stage in which a role is filled.
  private mutating func filledIn(_ fields: Fields, _ key: String) -> Stage.ID? {
    guard let stage = fields[key], let word = word(stage, name: "'\(key)'") else { return nil }
    let id = Stage.ID(word.asIdentifier)
    refer(to: id, stage, .stage)
    return id
  }

  /// The facilitator needs no entry, and may be given other names.
  private mutating func readFacilitator(_ entry: ScriptEntry) {
    guard case .map(let entries) = entry.value.content else {
      if !entry.value.isDamaged { report(.name(.facilitatorRole), entry.key) }
      return
    }
    for other in entries where !Place.facilitator.keys.contains(other.name) {
      report(.name(.facilitatorRole), other.key)
    }
    let fields = Fields(entries, place: .facilitator)
    names.facilitatorNames = texts(fields, "also-called")
    if !names.facilitatorNames.isEmpty, let node = fields["also-called"] {
      otherNames.append((Role.facilitator.id, names.facilitatorNames, node))
    }
  }

  /// How many people a role, or the whole, takes; a role may be one that each small group fills.
  mutating func people(
    _ fields: Fields, mayBeGroups: Bool
  ) -> (count: PeopleCount, isOfGroups: Bool)? {
    guard let node = fields["people"], let written = text(node, name: "'people'") else {
      return nil
    }
    let lower = written.lowercased()
    if mayBeGroups, lower == "any" {
      return (PeopleCount(least: 0, most: nil, isAudience: true), false)
    }
    if mayBeGroups, lower == "1 per group" { return (PeopleCount(least: 1, most: 1), true) }
    do throws(ValueFault) {
      let count = try PeopleCount(written: written)
      if mayBeGroups || !count.isRest { return (count, false) }
      report(.value(.wholePeople(written)), node)
    } catch {
      report(.value(error), node)
    }
    return nil
  }
}

extension PeopleCount {
  /// Reads `1`, `3..`, `2..4`, `0..1`, `rest` or `3.. rest`.
  init(written: String) throws(ValueFault) {
    var text = written.lowercased().trimmed
    let isRest = text.hasSuffix("rest")
    if isRest { text = String(text.dropLast(4)).trimmed }
    if isRest, text.isEmpty {
      self.init(least: 0, most: nil, isRest: true)
      return
    }
    var parts = [text, text]
    if let dots = text.indices.first(where: { text[$0...].hasPrefix("..") }) {
      parts = [String(text[..<dots]).trimmed, String(text[dots...].dropFirst(2)).trimmed]
    }
    guard let least = Int(parts[0]), (0...1000).contains(least) else {
      throw .unreadablePeople(written)
    }
    if parts[1].isEmpty {
      self.init(least: least, most: nil, isRest: isRest)
      return
    }
    guard let most = Int(parts[1]), (0...1000).contains(most) else {
      throw .unreadablePeople(written)
    }
    guard most > 0 else { throw .noPeople }
    guard least <= most else { throw .peopleBackwards(written) }
    self.init(least: least, most: most, isRest: isRest)
  }
}

extension ValueFault {
  /// What is said about a text that is no number of people, with what it was probably meant to say.
  fileprivate static func unreadablePeople(_ written: String) -> ValueFault {
    let parts = written.split { ["-", "–", "—", "…", "."].contains($0) }.map { String($0).trimmed }
    if parts.count == 2, let least = Int(parts[0]), let most = Int(parts[1]), least < most {
      return .people(written, suggestion: "\(least)..\(most)")
    }
    if written.lowercased().hasSuffix("per group") {
      return .people(written, suggestion: "1 per group")
    }
    if written.hasSuffix("+"), let least = Int(written.dropLast()) {
      return .people(written, suggestion: "\(least)..")
    }
    return .people(written, suggestion: nil)
  }
}

extension ScriptReader {
  /// Says where another name of a role is the name of something else.
  mutating func checkOtherNames() {
    for (role, others, node) in otherNames {
      for other in others {
        let name = other.lowercased()
        let place: ScriptNode =
          if case .list(let items) = node.content,
            let item = items.first(where: { $0.text == other })
          {
            item
          } else {
            node
          }
        if let entry = names.entries[name], name != role.text {
          report(.name(.taken(other, line: entry.line)), place)
        } else if Names.reserved.contains(name)
          || NoteKind.builtIn.contains(where: { $0.id.text == name })
        {
          report(.name(.reserved(other)), place)
        }
      }
    }
  }
}
