import Diagnostics
import MeetingProtocol

extension ScriptReader {
  mutating func readDecision(_ fields: Fields, _ head: Head) -> Decision? {
    let question = text(fields, "question") ?? head.title
    let by =
      choice(
        fields, "by",
        ["facilitator": Decision.Answering.facilitator, "consent": .consent, "vote": .vote],
        ["facilitator", "consent", "vote"]) ?? .facilitator
    guard let node = fields["options"] else {
      report(.value(.fewOptions(0)), head.key)
      return nil
    }
    guard case .map(let entries) = node.content else {
      if node.isEmpty, let key = fields.key("options") {
        report(.value(.fewOptions(0)), key)
      } else if !node.isDamaged {
        report(.key(.needsKeys("'options'", example: "Yes: go on")), node)
      }
      return nil
    }
    if entries.count < 2 {
      report(.value(.fewOptions(entries.count)), fields.key("options") ?? node)
    }
    let options = entries.compactMap { entry -> Decision.Option? in
      guard let answer = text(entry.key, name: "an answer"), let outcome = outcome(entry.value)
      else { return nil }
      return Decision.Option(answer: answer, outcome: outcome)
    }
    course.answers[head.id] = entries.compactMap(\.key.text)
    return Decision(
      id: head.id, title: head.title, question: question, by: by, options: options,
      floor: head.floor, gate: head.gate)
  }

  /// Where an answer leads.
  mutating func outcome(_ node: ScriptNode) -> Decision.Outcome? {
    guard let written = word(node, name: "an option") else { return nil }
    let words = written.lowercased().split(separator: " ").joined(separator: " ")
    switch words {
    case "go on": return .goOn
    case "ask again": return .askAgain
    case "end": return .end
    case "again", "leave":
      if course.around.repeats == 0 { report(.course(.outsideRepeat(words)), node) }
      return words == "again" ? .again : .leave
    case "next":
      if course.around.rounds == 0 { report(.course(.outsideRound), node) }
      return .nextTurn
    default: break
    }
    if words.hasPrefix("back to ") {
      return .back(to: reference(String(words.dropFirst(8)), node, .back))
    }
    if words.hasPrefix("on to ") {
      return .on(to: reference(String(words.dropFirst(6)), node, .on))
    }
    let near = nearest(
      words, ["go on", "again", "leave", "back to", "on to", "next", "ask again", "end"])
    report(.value(.outcome(written, nearest: near)), node)
    return nil
  }

  private mutating func reference(
    _ name: String, _ node: ScriptNode, _ direction: Course.Reference.Direction
  ) -> Stage.ID {
    var place = node
    let id = Stage.ID(name.asIdentifier)
    let written = node.text ?? ""
    if written.count > name.count, node.length == written.count {
      place.position.column += written.count - name.count
      place.length = name.count
    }
    refer(to: id, place, direction)
    return id
  }

  /// Notes that a node means a block.
  mutating func refer(
    to id: Stage.ID, _ node: ScriptNode, _ direction: Course.Reference.Direction
  ) {
    course.references.append(
      Course.Reference(
        node: node, id: id, direction: direction, around: course.around, order: course.count))
  }

  /// Looks up the blocks that were referred to, now that all are known.
  mutating func resolveReferences() {
    for reference in course.references {
      guard let place = course.places[reference.id] else {
        reportUnknownBlock(reference.id.text, reference.node)
        continue
      }
      let id = reference.id.text
      switch reference.direction {
      case .stage: break
      case .back:
        if !reference.mayGoBack(to: reference.id, place) {
          report(.course(.backNotEarlier(id, line: place.line)), reference.node)
        }
      case .on:
        if !reference.mayGoOn(to: place) {
          report(.course(.onNotLater(id, line: place.line)), reference.node)
        }
      }
    }
  }

  mutating func reportUnknownBlock(_ written: String, _ node: ScriptNode) {
    let known = course.places.keys.map(\.text).sorted()
    report(
      .name(
        .unknown(
          .block, written, nearest: nearest(written, known), line: names.sections["stages"])),
      node)
  }
}

extension Course.Reference {
  /// What is gone back to stands before, in a list around, in the same turn, and does not hold the decision.
  fileprivate func mayGoBack(to id: Stage.ID, _ place: Course.Place) -> Bool {
    guard let list = place.lists.last, place.order < order, !around.open.contains(id) else {
      return false
    }
    return around.lists.dropFirst(around.outsideTurn).contains(list)
  }

  /// What is gone on to stands behind, in a list around.
  fileprivate func mayGoOn(to place: Course.Place) -> Bool {
    guard let list = place.lists.last, place.order > order else { return false }
    return around.lists.contains(list)
  }
}
