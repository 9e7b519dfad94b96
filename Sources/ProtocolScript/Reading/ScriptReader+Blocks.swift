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
    let outer = course.around.lists
    course.listCount += 1
    course.around.lists.append(course.listCount)
    defer { course.around.lists = outer }
    return items.compactMap { readBlock($0) }
  }

  private mutating func readBlock(_ node: ScriptNode) -> Block? {
    course.count += 1
    let outer = (course.around, timing)
    defer { (course.around, timing) = outer }
    if course.count == Self.mostBlocks + 1 { report(.spelling(.tooManyBlocks), node) }
    guard course.count <= Self.mostBlocks, let place = blockPlace(node),
      let fields = fields(node, place, name: place.name), isInVariant(fields)
    else { return nil }
    timing = readTiming(fields) ?? timing
    return readBlock(fields)
  }

  private mutating func readBlock(_ fields: Fields) -> Block? {
    switch fields.place {
    case .round: readRound(fields).map { .round($0) }
    case .rotation: readRotation(fields).map { .rotation($0) }
    case .pairs: readPairs(fields).map { .pairs($0) }
    case .include: readInclude(fields).map { .part($0) }
    case .part: readHead(fields).map { .part(readPart(fields, $0)) }
    case .cycles: readHead(fields).map { .cycles(readCycles(fields, $0)) }
    case .groups: readHead(fields).flatMap { readGroups(fields, $0) }.map { .groups($0) }
    case .decision: readHead(fields).flatMap { readDecision(fields, $0) }.map { .decision($0) }
    case .stage, .vote, .test, .filling, .rest, .spare, .adjournment, .script, .source, .question,
      .role, .facilitator, .kind, .standingAction, .outcome, .lights, .ladder, .form, .inlineForm,
      .section,
      .field, .column, .item, .gridRow:
      readHead(fields).flatMap { readStage(fields, $0) }.map { .stage($0) }
    }
  }

  /// What sort of block a node is; says why where it is none.
  private mutating func blockPlace(_ node: ScriptNode) -> Place? {
    guard case .map(let entries) = node.content else {
      if !node.isDamaged { report(.key(.noBlockKey(nearest: nil)), node) }
      return nil
    }
    // `include` and `vote` may hold words that are block keys elsewhere: the first key decides.
    for entry in entries {
      if let place = Place.ofBlock[entry.name] { return place }
    }
    let first = entries.first?.name ?? ""
    let near = nearest(first, Vocabulary.blockKeys)
    report(.key(.noBlockKey(nearest: near)), entries.first?.key ?? node)
    return nil
  }

  /// Whether a block is there in the present variant (`only:`).
  private mutating func isInVariant(_ fields: Fields) -> Bool {
    guard fields["only"] != nil else { return true }
    var isThere = false
    for node in nodes(fields, "only") {
      guard let word = word(node, name: "'only'") else { continue }
      if !variants.contains(word.lowercased()) {
        report(
          .name(.unknownVariant(word, nearest: nearest(word, variants), known: variants)), node)
        isThere = true
      } else if word.lowercased() == variant {
        isThere = true
      }
    }
    return isThere
  }

  /// What every block has.
  struct Head {
    var id: Stage.ID
    var title: String
    var floor: Floor
    var gate: Gate
    var key: ScriptNode
  }

  mutating func readHead(_ fields: Fields) -> Head? {
    let blockKey = fields.place.keys[0]
    guard let key = fields.key(blockKey), let node = fields[blockKey] else { return nil }
    var title = text(fields, blockKey) ?? ""
    let id: Stage.ID
    if fields.place == .filling || fields.place == .include {
      id = readID(fields, fields.place == .include ? "as" : "id", title, node)
      title = text(fields, "title") ?? title.asTitle
    } else {
      id = readID(fields, "id", title, node)
    }
    course.around.open.append(id)
    let gate = readGate(fields)
    return Head(id: id, title: title, floor: readFloor(fields), gate: gate, key: key)
  }

  private mutating func readID(
    _ fields: Fields, _ key: String, _ title: String, _ titleNode: ScriptNode
  ) -> Stage.ID {
    var node = titleNode
    var id = title.asIdentifier
    if let own = fields[key], let written = text(fields, key) {
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
    if let other = course.places[result] {
      report(.name(.idTaken(id, line: other.line, key: key)), node)
    } else if !id.isEmpty {
      course.places[result] = Course.Place(
        line: node.position.line, node: fields.key(fields.place.keys[0]) ?? node,
        lists: course.around.lists, open: course.around.open, order: course.count,
        isStage: fields["stages"] == nil)
    }
    return result
  }

  /// What holds for all blocks inside one.
  mutating func readFrame(_ fields: Fields, _ head: Head) -> Frame {
    Frame(gate: head.gate, ends: readEnds(fields), confidence: readConfidence(fields))
  }

  /// Whether words are kept, and who sees them.
  mutating func readConfidence(_ fields: Fields) -> Confidence {
    let isOff =
      choice(fields, "record", ["off": true, "on": false], ["off", "on"]) ?? false
    return Confidence(isOffRecord: isOff, onlyFor: roles(fields, "only-for"))
  }
}

extension Place {
  /// The blocks by the key that says what they are.
  static let ofBlock: [String: Place] = Dictionary(
    uniqueKeysWithValues: blocks.map { ($0.keys[0], $0) })
}
