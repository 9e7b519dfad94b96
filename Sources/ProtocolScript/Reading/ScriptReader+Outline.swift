import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// Declares what the blocks declare, before any of them is read: groups, agreed values, roles that turns fill.
  mutating func outline(_ node: ScriptNode) {
    guard case .list(let blocks) = node.content else { return }
    for block in blocks {
      guard case .map(let entries) = block.content else { continue }
      var values: [String: ScriptNode] = [:]
      for entry in entries where values[entry.name] == nil { values[entry.name] = entry.value }
      if let agreed = values["agrees"] { outlineAgreed(agreed) }
      if values["rotate"] != nil {
        for seat in items(values["roles"]) where !isOfOtherSort(seat) { outlineSeat(seat) }
      } else if values["round"] != nil, let each = values["each"], goesThroughPeople(each) {
        for key in ["as", "others"] {
          guard let seat = values[key], !isSame(seat, each) else { continue }
          outlineSeat(seat)
        }
      } else if values["pairs"] != nil {
        outlinePairs(block)
      } else if let script = values["include"] {
        outlineInclude(script, roles: values["roles"])
      } else if let title = values["groups"] {
        outlineGroups(title, values["id"])
      }
      if let inner = values["stages"] { outline(inner) }
    }
  }

  /// Whether a round is one of people: of a role, of everyone, or of the others.
  func goesThroughPeople(_ each: ScriptNode) -> Bool {
    guard let word = each.text?.trimmed.lowercased() else { return false }
    return word == "everyone" || word == "others" || names.match(word, .role) != nil
  }

  /// Whether two words name the same.
  private func isSame(_ left: ScriptNode, _ right: ScriptNode) -> Bool {
    guard let left = left.text?.trimmed, let right = right.text?.trimmed else { return false }
    return names.match(left, .role) != nil && names.match(left, .role) == names.match(right, .role)
  }

  /// Whether a word is the name of something that is no role, which is said where it is read.
  private func isOfOtherSort(_ node: ScriptNode) -> Bool {
    guard let word = node.text?.trimmed.lowercased() else { return false }
    return names.entries[word].map { $0.sort != .role } ?? false
  }

  private func items(_ node: ScriptNode?) -> [ScriptNode] {
    guard let node else { return [] }
    if case .list(let items) = node.content { return items }
    return [node]
  }

  private mutating func outlineAgreed(_ node: ScriptNode) {
    guard let name = node.text?.trimmed.lowercased(), name.isIdentifier, name != "norms",
      !Names.reserved.contains(name)
    else { return }
    if let other = names.entries[name] {
      if other.sort != .value { report(.name(.taken(name, line: other.line)), node) }
      return
    }
    names.declare(name, .value, line: node.position.line)
    names.values.append(Question.ID(name))
    names.agreed.append(Question.ID(name))
  }

  private mutating func outlineSeat(_ node: ScriptNode) {
    guard let word = node.text?.trimmed.lowercased(), word.isIdentifier else { return }
    if let role = names.match(word, .role) {
      names.filledByTurns.insert(Role.ID(role))
      names.seatLines[Role.ID(role)] = node.position.line
    } else if let other = names.entries[word] {
      report(.name(.taken(word, line: other.line)), node)
    } else if Names.reserved.contains(word)
      || NoteKind.builtIn.contains(where: { $0.id.text == word })
    {
      report(.name(.reserved(word)), node)
    } else {
      declareSeat(Role.ID(word), line: node.position.line)
    }
  }

  private mutating func outlinePairs(_ block: ScriptNode) {
    for role in [Pairs.first, Pairs.second] {
      if names.entries[role.text]?.sort == .role {
        names.filledByTurns.insert(role)
      } else if names.entries[role.text] == nil {
        declareSeat(role, line: block.position.line)
      }
    }
  }

  private mutating func declareSeat(_ role: Role.ID, line: Int) {
    names.declare(role.text, .role, line: line)
    names.filledByTurns.insert(role)
    names.seatLines[role] = line
    names.turnRoles.append(role)
  }

  private mutating func outlineGroups(_ title: ScriptNode, _ id: ScriptNode?) {
    let place = id ?? title
    guard let name = place.text?.asIdentifier, !name.isEmpty else { return }
    if let other = names.entries[name] {
      // Two groups of one id are two blocks of one id, which is said where they are read.
      if other.sort != .groups { report(.name(.taken(name, line: other.line)), place) }
      return
    }
    names.declare(name, .groups, line: place.position.line)
  }
}
