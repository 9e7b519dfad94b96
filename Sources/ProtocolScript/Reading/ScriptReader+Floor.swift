import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// Who may speak, in which order, who is away, who writes.
  mutating func readFloor(_ fields: Fields) -> Floor {
    Floor(
      speaks: parties(fields, "speaks"), silent: parties(fields, "silent"),
      away: roles(fields, "away"),
      writes: fields.place == .filling ? [] : roles(fields, "writes"),
      inOrder: roles(fields, "in-order"))
  }

  mutating func parties(_ fields: Fields, _ key: String) -> [Floor.Party] {
    nodes(fields, key).compactMap { node in
      if node.text?.trimmed.lowercased() == "everyone" { return .everyone }
      return filledRole(node, orEveryone: true).map { .role($0) }
    }
  }

  mutating func roles(_ fields: Fields, _ key: String) -> [Role.ID] {
    nodes(fields, key).compactMap { filledRole($0) }
  }

  /// A role that somebody has here: one that turns fill only has someone inside them.
  mutating func filledRole(_ node: ScriptNode, orEveryone: Bool = false) -> Role.ID? {
    guard let role = role(node, orEveryone: orEveryone) else { return nil }
    if names.filledByTurns.contains(role), !course.around.seats.contains(role) {
      report(.name(.notFilledHere(role.text, line: names.seatLines[role])), node)
    }
    return role
  }

  /// One node, or those of a list.
  mutating func nodes(_ fields: Fields, _ key: String) -> [ScriptNode] {
    guard let node = fields[key] else { return [] }
    guard case .list(let items) = node.content else {
      if node.isEmpty {
        report(.key(.noValue("'\(key)'")), node)
        return []
      }
      return node.isDamaged ? [] : [node]
    }
    return items
  }
}
