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
    var found: [(id: Question.ID, value: ScriptNode)] = []
    for entry in entries {
      guard let name = declare(entry.key, .value) else { continue }
      found.append((Question.ID(name), entry.value))
      names.values.append(Question.ID(name))
    }
    return found.compactMap { readQuestion($0.id, $0.value) }
  }

  private mutating func readQuestion(_ id: Question.ID, _ node: ScriptNode) -> Question? {
    guard case .map(let entries) = node.content else {
      guard let question = text(node, name: "'\(id)'") else { return nil }
      return Question(id: id, question: question)
    }
    if let other = entries.first(where: { Vocabulary.fieldTypes.contains($0.name) }) {
      names.lists.insert(id)
      report(.key(.notBuilt(other.name)), other.key)
      return nil
    }
    guard let fields = fields(node, .question, name: "'\(id)'") else { return nil }
    if fields["list"] != nil { names.lists.insert(id) }
    if let list = text(fields, "list") {
      if let second = fields.key("text") { report(.key(.both("list", "text")), second) }
      return Question(id: id, question: list, shape: .list(upTo: number(fields, "up-to")))
    }
    if let bound = fields.key("up-to"), fields["list"] == nil {
      report(
        .key(.misplaced("up-to", in: "a question for a text", belongsTo: "one for a list")), bound)
    }
    if let question = text(fields, "text") { return Question(id: id, question: question) }
    if fields["list"] == nil, fields["text"] == nil {
      report(.key(.missing("text", in: "'\(id)'", example: "\(id): {list: \"Which?\"}")), node)
    }
    return nil
  }

  mutating func number(_ fields: Fields, _ key: String) -> Int? {
    guard let node = fields[key], let written = text(node, name: "'\(key)'") else { return nil }
    if let number = Int(written), (1...1000).contains(number) { return number }
    report(.value(.number(written)), node)
    return nil
  }

  mutating func readRoles(_ fields: Fields) -> [Role] {
    let example = "speaker: with 'people: 1' below it"
    return entries(fields, "roles", example: example).compactMap { entry in
      guard let name = declare(entry.key, .role) else { return nil }
      return readRole(Role.ID(name), entry.value)
    }
  }

  private mutating func readRole(_ id: Role.ID, _ node: ScriptNode) -> Role {
    var role = Role(id: id, title: id.text.asTitle, people: PeopleCount(least: 1, most: nil))
    guard let fields = fields(node, .role, name: "'\(id)'", example: "people: 1") else {
      return role
    }
    if let title = text(fields, "title") { role.title = title }
    if let people = people(fields) { role.people = people }
    role.does = text(fields, "does")
    role.alsoCalled = alsoCalled(fields)
    if !role.alsoCalled.isEmpty, let node = fields["also-called"] {
      otherNames.append((id, role.alsoCalled, node))
    }
    if let stage = fields["drawn-in"], let word = word(stage, name: "'drawn-in'") {
      role.drawnIn = Stage.ID(word.asIdentifier)
      references.append(BlockReference(node: stage, id: Stage.ID(word.asIdentifier), allowed: nil))
    }
    return role
  }

  private mutating func alsoCalled(_ fields: Fields) -> [String] {
    guard let node = fields["also-called"], case .text = node.content, !node.isEmpty else {
      return textList(fields, "also-called")
    }
    return text(node, name: "'also-called'").map { [$0] } ?? []
  }

  private mutating func people(_ fields: Fields) -> PeopleCount? {
    guard let node = fields["people"], let written = text(node, name: "'people'") else {
      return nil
    }
    if ["any", "1 per group"].contains(written) || written.hasSuffix("per group") {
      report(.key(.valueNotBuilt("'\(written)' here")), node)
      return nil
    }
    do throws(ValueFault) {
      return try PeopleCount(written: written)
    } catch {
      report(.value(error), node)
      return nil
    }
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
