import Diagnostics
import MeetingProtocol

extension ScriptReader {
  mutating func readDecision(_ fields: Fields, _ head: Head) -> Decision? {
    let question = text(fields, "question") ?? head.title
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
    return Decision(
      id: head.id, title: head.title, question: question, options: options, floor: head.floor)
  }

  private mutating func outcome(_ node: ScriptNode) -> Decision.Outcome? {
    guard let written = word(node, name: "an option") else { return nil }
    let words = written.lowercased().split(separator: " ").joined(separator: " ")
    switch words {
    case "go on": return .goOn
    case "again", "leave":
      if repeats == 0 { report(.course(.outsideRepeat(words)), node) }
      return words == "again" ? .again : .leave
    case "next", "end", "ask again":
      report(.key(.valueNotBuilt("'\(written)' here")), node)
      return nil
    default: break
    }
    if words.hasPrefix("on to ") {
      report(.key(.valueNotBuilt("'\(written)' here")), node)
      return nil
    }
    if words.hasPrefix("back to ") { return back(to: String(words.dropFirst(8)), node) }
    let near = nearest(words, ["go on", "again", "leave", "back to"])
    report(.value(.outcome(written, nearest: near)), node)
    return nil
  }

  private mutating func back(to name: String, _ node: ScriptNode) -> Decision.Outcome {
    var place = node
    let id = Stage.ID(name.asIdentifier)
    let written = node.text ?? ""
    place.length = node.length
    if written.count > name.count, node.length == written.count {
      place.position.column += written.count - name.count
      place.length = name.count
    }
    references.append(BlockReference(node: place, id: id, allowed: earlier.flatMap(\.self)))
    return .back(to: id)
  }

  /// Looks up the blocks that were referred to, now that all are known.
  mutating func resolveReferences() {
    for reference in references {
      guard let line = blockLines[reference.id] else {
        let written = reference.id.text
        let known = blockLines.keys.map(\.text).sorted()
        report(
          .name(
            .unknown(
              .block, written, nearest: nearest(written, known), line: names.sections["stages"])),
          reference.node)
        continue
      }
      if let allowed = reference.allowed, !allowed.contains(reference.id) {
        report(.course(.backNotEarlier(reference.id.text, line: line)), reference.node)
      }
    }
  }
}
