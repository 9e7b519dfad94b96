import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// What a round goes through (`each:`), and the names of those whose turn it is.
  mutating func readTurn(_ fields: Fields) -> Turn {
    var turn = Turn(over: readOver(fields))
    let isOfPeople =
      switch turn.over {
      case .everyone, .role, .others: true
      case .list, .items, .groups, .notes, nil: false
      }
    if let node = fields["as"], let name = turnName(node, key: "'as'") {
      if isOfPeople, names.filledByTurns.contains(Role.ID(name)) {
        turn.seat = Role.ID(name)
      } else if isOfPeople {
        turn.itemName = name
      } else {
        turn.itemName = itemName(name, node)
      }
    }
    guard let node = fields["others"], let name = turnName(node, key: "'others'") else {
      return turn
    }
    if isOfPeople {
      turn.others = names.entries[name]?.sort == .role ? Role.ID(name) : nil
    } else if turn.over != nil, let key = fields.key("others") {
      report(.course(.othersOfThings), key)
    }
    return turn
  }

  private mutating func turnName(_ node: ScriptNode, key: String) -> String? {
    guard let word = text(node, name: key) else { return nil }
    guard word.isIdentifier else {
      report(.value(.identifier(word, suggestion: word.asIdentifier)), node)
      return nil
    }
    return names.match(word, .role) ?? word.lowercased()
  }

  /// The name of an item that is no person; it cannot be the name of anything else.
  private mutating func itemName(_ name: String, _ node: ScriptNode) -> String? {
    guard let other = names.entries[name] else { return name }
    report(.name(.taken(node.text?.trimmed ?? name, line: other.line)), node)
    return nil
  }

  private mutating func readOver(_ fields: Fields) -> Round.Over? {
    guard let node = fields["each"] else {
      if let key = fields.key("round") {
        report(
          .key(
            .missing(
              "each", in: "a round", example: "each: everyone, or a role, a list, groups or a kind")
          ), key)
      }
      return nil
    }
    if case .list(let items) = node.content {
      let texts = items.compactMap { text($0, name: "an item of 'each'") }
      return texts.isEmpty ? nil : .items(texts)
    }
    guard let word = word(node, name: "'each'") else { return nil }
    switch word.lowercased() {
    case "everyone": return .everyone
    case "others":
      if course.around.roundsOfPeople == 0 { report(.course(.othersOutside), node) }
      return .others
    default: return over(word, node)
    }
  }

  private mutating func over(_ word: String, _ node: ScriptNode) -> Round.Over? {
    if names.match(word, .role) != nil { return filledRole(node).map { .role($0) } }
    if let name = names.match(word, .value) {
      let id = Question.ID(name)
      if names.lists.contains(id) || names.agreed.contains(id) { return .list(id) }
      report(.name(.notAList(word, line: names.entries[name]?.line ?? 1)), node)
      return nil
    }
    if names.match(word, .groups) != nil { return groups(node).map { .groups($0) } }
    let builtIn = NoteKind.builtIn.map(\.id.text)
    if let kind = names.match(word, .kind, besides: builtIn) { return .notes(NoteKind.ID(kind)) }
    reportUnknownTurn(word, node)
    return nil
  }

  /// A name that none of the sorts has through which a round may go.
  private mutating func reportUnknownTurn(_ word: String, _ node: ScriptNode) {
    let sorts: [NameFault.Sort] = [.role, .list, .groups, .kind]
    let known =
      sorts.flatMap { $0 == .list ? names.lists.map(\.text).sorted() : names.all($0) }
      + ["everyone", "others"] + NoteKind.builtIn.map(\.id.text)
    guard let near = nearest(word, known) else {
      report(.course(.unknownTurn(word)), node)
      return
    }
    let sort = names.entries[near]?.sort ?? .list
    reportUnknown(word, sort == .value ? .list : sort, node, besides: known)
  }

  /// The groups of a block that is done before this one.
  mutating func groups(_ node: ScriptNode) -> Stage.ID? {
    guard let word = word(node, name: "groups") else { return nil }
    guard let name = names.match(word.asIdentifier, .groups) else {
      reportUnknown(word, .groups, node)
      return nil
    }
    let id = Stage.ID(name)
    if !course.groups.contains(id) {
      report(.course(.notEarlier(name, line: names.entries[name]?.line ?? 1)), node)
    }
    return id
  }
}
