import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// What has to hold before a block opens.
  mutating func readGate(_ fields: Fields) -> Gate {
    Gate(
      isOptional: flag(fields, "optional") ?? false,
      conditions: nodes(fields, "if").compactMap { condition($0) },
      needs: nodes(fields, "needs").compactMap { need($0) })
  }

  private mutating func need(_ node: ScriptNode) -> Need? {
    guard let word = word(node, name: "'needs'") else { return nil }
    if let name = names.match(word, .value) { return .value(Question.ID(name)) }
    course.looks.append(
      Course.Look(node: node, name: word, purpose: .need, inside: course.around.open))
    return .block(Stage.ID(word.asIdentifier))
  }

  /// One condition in words.
  private mutating func condition(_ node: ScriptNode) -> Condition? {
    guard let written = text(node, name: "'if'") else { return nil }
    guard let words = ConditionText(written) else {
      report(
        .value(.condition(written, suggestion: ConditionText.suggestion(for: written))), node)
      return nil
    }
    if let subject = words.fixedSubject { return Condition(subject, words.test) }
    let name = words.subject
    switch words.form {
    case .presence:
      guard let role = names.match(name, .role) else {
        reportUnknown(name, .role, node)
        return nil
      }
      return Condition(.role(Role.ID(role)), words.test)
    case .count:
      if let role = names.match(name, .role) { return Condition(.role(Role.ID(role)), words.test) }
      return value(name, words, node)
    case .answer: return value(name, words, node)
    }
  }

  private mutating func value(
    _ name: String, _ words: ConditionText, _ node: ScriptNode
  ) -> Condition? {
    if let value = names.match(name, .value) {
      if let known = names.choices[Question.ID(value)] {
        for answer in words.answers where !known.contains(where: { sameName($0, answer) }) {
          report(
            .name(
              .answerOf(
                answer, decision: value, answers: known, nearest: nearest(answer, known))), node)
        }
      }
      return Condition(.value(value), words.test)
    }
    if let other = names.entries[name.lowercased()] {
      report(.name(.otherSort(name, is: other.sort, wanted: .value)), node)
      return nil
    }
    course.looks.append(
      Course.Look(
        node: node, name: name, answers: words.answers, purpose: .condition,
        inside: course.around.open))
    return Condition(.value(name.asIdentifier), words.test)
  }

  /// Looks up what conditions and gates look at, now that all blocks are known.
  mutating func resolveLooks() {
    for look in course.looks {
      switch look.purpose {
      case .need: resolveNeed(look)
      case .condition: resolveCondition(look)
      }
    }
  }

  private mutating func resolveNeed(_ look: Course.Look) {
    guard let id = course.block(look.name) else {
      let known = names.values.map(\.text) + course.places.keys.map(\.text).sorted()
      report(.course(.needsNothing(look.name, nearest: nearest(look.name, known))), look.node)
      return
    }
    if look.inside.contains(id) || course.places[id]?.open.contains(look.inside.last ?? "") == true
    {
      report(.course(.needsItself(id.text)), look.node)
    }
  }

  private mutating func resolveCondition(_ look: Course.Look) {
    let id = Stage.ID(look.name.asIdentifier)
    guard let answers = course.answers[id] else {
      let known = names.values.map(\.text) + course.answers.keys.map(\.text).sorted()
      report(
        .name(
          .unknown(
            .value, look.name, nearest: nearest(look.name, known), line: names.sections["ask"])),
        look.node)
      return
    }
    for answer in look.answers where !answers.contains(where: { sameName($0, answer) }) {
      report(
        .name(
          .answerOf(
            answer, decision: id.text, answers: answers, nearest: nearest(answer, answers))),
        look.node)
    }
  }
}
