import Diagnostics
import MeetingProtocol

extension ScriptReader {
  static let mostBlocks = 1000

  /// The blocks under `stages:`; there must be at least one.
  mutating func readStages(_ fields: Fields, in place: String, key: ScriptNode?) -> [Block] {
    guard let node = fields["stages"] else {
      if let key { report(.course(.noStages(place)), key) }
      return []
    }
    if fields.place == .script { names.sections["stages"] = fields.key("stages")?.position.line }
    guard case .list(let items) = node.content else {
      if node.isEmpty, let key = fields.key("stages") {
        report(.course(.noStages(place)), key)
      } else if !node.isDamaged {
        report(.key(.needsList("stages", of: "blocks")), node)
      }
      return []
    }
    if items.isEmpty { report(.course(.noStages(place)), node) }
    earlier.append([])
    defer { earlier.removeLast() }
    return items.compactMap { readBlock($0) }
  }

  private mutating func readBlock(_ node: ScriptNode) -> Block? {
    blockCount += 1
    let found = findings.count
    let outerTiming = timing
    defer { timing = outerTiming }
    if blockCount == Self.mostBlocks + 1 { report(.spelling(.tooManyBlocks), node) }
    guard blockCount <= Self.mostBlocks, let place = blockPlace(node),
      let fields = fields(node, place, name: place.name), let head = readHead(fields)
    else { return nil }
    timing = readTiming(fields) ?? timing
    let block: Block? =
      switch place {
      case .part: .part(readPart(fields, head))
      case .round: readRound(fields, head).map { .round($0) }
      case .cycles: .cycles(readCycles(fields, head, found: found))
      case .decision: readDecision(fields, head).map { .decision($0) }
      case .stage, .script, .source, .question, .role, .kind, .form, .section, .field, .column,
        .item, .gridRow:
        .stage(readStage(fields, head))
      }
    earlier[earlier.count - 1].append(head.id)
    return block
  }

  /// What sort of block a node is; says why where it is none that this version knows.
  private mutating func blockPlace(_ node: ScriptNode) -> Place? {
    guard case .map(let entries) = node.content else {
      if !node.isDamaged { report(.key(.noBlockKey(nearest: nil)), node) }
      return nil
    }
    let places: [String: Place] = [
      "stage": .stage, "part": .part, "round": .round, "repeat": .cycles, "decide": .decision,
    ]
    if let place = entries.lazy.compactMap({ places[$0.name] }).first { return place }
    if let other = entries.first(where: { Vocabulary.blockKeys.contains($0.name) }) {
      report(.key(.notBuilt(other.name)), other.key)
      return nil
    }
    let first = entries.first?.name ?? ""
    let near = nearest(first, Vocabulary.blockKeys)
    report(.key(.noBlockKey(nearest: near)), entries.first?.key ?? node)
    return nil
  }

  /// What every block has.
  struct Head {
    var id: Stage.ID
    var title: String
    var floor: Floor
    var key: ScriptNode
  }

  private mutating func readHead(_ fields: Fields) -> Head? {
    let blockKey = fields.place.keys[0]
    guard let key = fields.key(blockKey), let node = fields[blockKey] else { return nil }
    let title = text(fields, blockKey) ?? ""
    let id = readID(fields, title, node)
    return Head(id: id, title: title, floor: readFloor(fields), key: key)
  }

  private mutating func readID(_ fields: Fields, _ title: String, _ titleNode: ScriptNode)
    -> Stage.ID
  {
    var node = titleNode
    var id = title.asIdentifier
    if let own = fields["id"], let written = text(fields, "id") {
      node = own
      id = written.lowercased()
      if !written.isIdentifier {
        let suggestion = written.asIdentifier
        report(
          .value(.identifier(written, suggestion: suggestion.isEmpty ? nil : suggestion)), own)
        id = suggestion
      }
    } else if id.isEmpty, !title.isEmpty {
      report(.value(.noIdentifier(title)), node)
    }
    let result = Stage.ID(id)
    if let line = blockLines[result] {
      report(.name(.idTaken(id, line: line)), node)
    } else if !id.isEmpty {
      blockLines[result] = node.position.line
    }
    return result
  }

  /// Who may speak, who is away, who writes.
  private mutating func readFloor(_ fields: Fields) -> Floor {
    Floor(
      speaks: parties(fields, "speaks"), silent: parties(fields, "silent"),
      away: roles(fields, "away"), writes: roles(fields, "writes"))
  }

  private mutating func parties(_ fields: Fields, _ key: String) -> [Floor.Party] {
    nodes(fields, key).compactMap { node in
      if node.text?.trimmed.lowercased() == "everyone" { return .everyone }
      return role(node, orEveryone: true).map { .role($0) }
    }
  }

  private mutating func roles(_ fields: Fields, _ key: String) -> [Role.ID] {
    nodes(fields, key).compactMap { role($0) }
  }

  /// One node, or those of a list.
  mutating func nodes(_ fields: Fields, _ key: String) -> [ScriptNode] {
    guard let node = fields[key] else { return [] }
    guard case .list(let items) = node.content else {
      if node.isEmpty {
        report(.key(.noValue("'\(key)'")), node)
        return []
      }
      return [node]
    }
    return items
  }
}
