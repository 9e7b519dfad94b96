import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// A timed part of any sort; nil where what makes it that sort is missing.
  mutating func readStage(_ fields: Fields, _ head: Head) -> Stage? {
    let found = findings.count
    guard let activity = readActivity(fields, head) else {
      // What else is wrong with it is said all the same.
      _ = stage(fields, head, time: readStageTime(fields))
      if found == findings.count { report(.key(.noBlockKey(nearest: nil)), head.key) }
      return nil
    }
    var stage = stage(fields, head, time: readStageTime(fields))
    stage.activity = activity
    return stage
  }

  /// What a stage and a round of one stage have in common.
  mutating func stage(_ fields: Fields, _ head: Head, time: StageTime) -> Stage {
    let isInFrame = fields.place.holdsBlocks
    if fields.place == .spare, time.planned == nil {
      report(.time(.spareWithoutLength), fields["time"] ?? head.key)
    }
    return Stage(
      id: head.id, title: head.title, time: time, timing: timing,
      cues: readCues(fields, time), lights: readLights(fields, time),
      ending: readEnding(fields, time),
      givesUnusedTime: choice(fields, "unused", ["next": true], ["next"]) ?? false,
      floor: head.floor, expects: readExpectations(fields), replies: text(fields, "replies"),
      prompt: text(fields, "prompt"), words: readWords(fields), agrees: readAgrees(fields),
      gate: head.gate, confidence: isInFrame ? Confidence() : readConfidence(fields))
  }

  private mutating func readWords(_ fields: Fields) -> StageWords {
    StageWords(
      more: text(fields, "more"), questions: texts(fields, "questions"),
      bank: texts(fields, "bank"), watchFor: texts(fields, "watch-for"),
      beginWith: texts(fields, "begin-with"), guide: text(fields, "guide"),
      factsOnly: flag(fields, "facts-only") ?? false)
  }

  private mutating func readAgrees(_ fields: Fields) -> Question.ID? {
    guard let node = fields["agrees"], let written = text(node, name: "'agrees'") else {
      return nil
    }
    let name = written.lowercased()
    if name == "norms" { return "norms" }
    guard written.isIdentifier else {
      let suggestion = written.asIdentifier
      report(.value(.identifier(written, suggestion: suggestion.isEmpty ? nil : suggestion)), node)
      return nil
    }
    if Names.reserved.contains(name) || name == ProtocolVariant.question.text {
      report(.name(.reserved(written)), node)
      return nil
    }
    return names.entries[name]?.sort == .value ? Question.ID(name) : nil
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
        let role = isAnyone ? nil : filledRole(node, orEveryone: true)
        if let kind, isAnyone || role != nil {
          result.append(Expectation(kind: kind, from: role))
        }
      }
    }
    return result
  }

  mutating func readPart(_ fields: Fields, _ head: Head) -> Part {
    let budget = readBudget(fields, place: "a part")
    if budget != nil || fields["ends"] != nil { course.around.hasBudget = true }
    let prompt = text(fields, "prompt")
    let frame = readFrame(fields, head)
    let blocks = readStages(fields, in: "a part", key: head.key)
    return Part(
      id: head.id, title: head.title, budget: budget, floor: head.floor, prompt: prompt,
      frame: frame, blocks: blocks)
  }
}

extension Place {
  /// Whether such a block has a frame of its own around one stage or several.
  var holdsBlocks: Bool {
    switch self {
    case .part, .round, .rotation, .cycles, .groups, .pairs, .include: true
    case .script, .source, .question, .role, .facilitator, .kind, .standingAction, .outcome,
      .lights, .ladder, .stage, .vote, .decision, .test, .filling, .rest, .spare, .adjournment,
      .form, .inlineForm, .section, .field, .column, .item, .gridRow:
      false
    }
  }
}
