import Diagnostics
import MeetingProtocol

extension ScriptReader {
  mutating func readStage(_ fields: Fields, _ head: Head) -> Stage {
    let time = readStageTime(fields)
    return stage(fields, head, time: time, floor: head.floor)
  }

  /// What a stage and a round of one stage have in common.
  mutating func stage(_ fields: Fields, _ head: Head, time: StageTime, floor: Floor) -> Stage {
    Stage(
      id: head.id, title: head.title, time: time, timing: timing,
      cues: readCues(fields, time), ending: readEnding(fields), floor: floor,
      expects: readExpectations(fields), replies: text(fields, "replies"),
      prompt: text(fields, "prompt"))
  }

  private mutating func readEnding(_ fields: Fields) -> StageEnding {
    if let node = fields["at-end"], case .map(let entries) = node.content, let first = entries.first
    {
      report(.key(.notBuilt(first.name)), first.key)
      return .wait
    }
    return choice(
      fields, "at-end", ["wait": StageEnding.wait, "move on": .moveOn], ["wait", "move on"])
      ?? .wait
  }

  private mutating func readExpectations(_ fields: Fields) -> [Expectation] {
    guard let node = fields["expects"], case .map(let entries) = node.content else {
      return nodes(fields, "expects").compactMap { kind($0) }.map { Expectation(kind: $0) }
    }
    var result: [Expectation] = []
    for entry in entries {
      let kind = kind(entry.key)
      let from: [ScriptNode] =
        if case .list(let items) = entry.value.content { items } else { [entry.value] }
      for node in from {
        let isAnyone = node.text?.trimmed.lowercased() == "everyone"
        let role = isAnyone ? nil : role(node, orEveryone: true)
        if let kind, isAnyone || role != nil {
          result.append(Expectation(kind: kind, from: role))
        }
      }
    }
    return result
  }

  mutating func readPart(_ fields: Fields, _ head: Head) -> Part {
    let budget = readBudget(fields, place: "a part")
    let prompt = text(fields, "prompt")
    let blocks = readStages(fields, in: "a part", key: head.key)
    let part = Part(
      id: head.id, title: head.title, budget: budget, floor: head.floor, prompt: prompt,
      blocks: blocks)
    if let budget, let node = fields["time"] { checkBudget(budget, blocks, node) }
    return part
  }

  mutating func readRound(_ fields: Fields, _ head: Head) -> Round? {
    let list = readList(fields, head)
    let item = readItemName(fields)
    let time = readRoundTime(fields)
    // What is gone back to must lie in the same turn.
    let outside = earlier
    earlier = []
    if let item { itemNames.append(item) }
    defer {
      earlier = outside
      if item != nil { itemNames.removeLast() }
    }
    let blocks: [Block]
    if fields["stages"] != nil {
      rejectStageKeys(fields)
      if time.each != nil, let node = fields["time"] { report(.time(.eachOnStages), node) }
      blocks = readStages(fields, in: "a round", key: head.key)
    } else {
      blocks = [.stage(stage(fields, head, time: time.each ?? .open, floor: Floor()))]
    }
    guard let list else { return nil }
    return Round(
      id: head.id, title: head.title, list: list, itemName: item, budget: time.budget,
      floor: head.floor, blocks: blocks)
  }

  private mutating func rejectStageKeys(_ fields: Fields) {
    for key in ["cues", "at-end"] {
      if let node = fields.key(key) { report(.key(.notBuilt(key)), node) }
    }
    for key in ["expects", "replies", "prompt"] {
      guard let node = fields.key(key) else { continue }
      let place = "a round with stages of its own"
      report(.key(.misplaced(key, in: place, belongsTo: "one of its stages")), node)
    }
  }

  private mutating func readList(_ fields: Fields, _ head: Head) -> Question.ID? {
    guard let node = fields["each"] else {
      report(
        .key(.missing("each", in: "a round", example: "each: and the name of an asked list")),
        head.key)
      return nil
    }
    if case .list = node.content {
      report(.key(.valueNotBuilt("rounds over a list written here")), node)
      return nil
    }
    guard let word = word(node, name: "'each'") else { return nil }
    if let name = names.match(word, .value) {
      let id = Question.ID(name)
      if names.lists.contains(id) { return id }
      report(.name(.notAList(word, line: names.entries[name]?.line ?? 1)), node)
    } else if isLaterTurn(word) {
      report(.key(.valueNotBuilt("'\(word)' here")), node)
    } else {
      reportUnknown(word, .list, node)
    }
    return nil
  }

  /// Whether a round for it is in the language but not in this version.
  private func isLaterTurn(_ word: String) -> Bool {
    ["everyone", "others"].contains(word.lowercased()) || names.match(word, .role) != nil
      || names.match(word, .kind) != nil
  }

  private mutating func readItemName(_ fields: Fields) -> String? {
    guard let node = fields["as"], let word = text(node, name: "'as'") else { return nil }
    guard word.isIdentifier else {
      report(.value(.identifier(word, suggestion: word.asIdentifier)), node)
      return nil
    }
    if let other = names.entries[word.lowercased()] {
      report(.name(.taken(word, line: other.line)), node)
      return nil
    }
    return word.lowercased()
  }

  mutating func readCycles(_ fields: Fields, _ head: Head, found: Int) -> Cycles {
    repeats += 1
    defer { repeats -= 1 }
    let blocks = readStages(fields, in: "a repeat", key: head.key)
    let cycles = Cycles(id: head.id, title: head.title, floor: head.floor, blocks: blocks)
    if found == findings.count { checkEnd(cycles, head.key) }
    return cycles
  }
}
