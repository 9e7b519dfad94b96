import Diagnostics
import MeetingProtocol

extension ScriptReader {
  mutating func readScript(_ fields: Fields) -> MeetingProtocol? {
    timing = readTiming(fields) ?? .source
    let questions = readQuestions(fields)
    let roles = readRoles(fields)
    let kinds = readKinds(fields)
    names.roleDetails = roles
    kindDetails = kinds
    checkOtherNames()
    readOwnForms(fields)
    if let node = fields["stages"] { outline(node) }
    var result = MeetingProtocol(
      id: id, title: text(fields, "protocol") ?? "", purpose: text(fields, "purpose"),
      timing: timing, source: readSource(fields), questions: questions,
      norms: textList(fields, "norms"), roles: roles, kinds: kinds, rules: readRules(fields))
    result.outcome = readOutcome(fields)
    if variants.isEmpty {
      readBlocks(of: &result, fields)
    } else {
      readVariants(of: &result, fields)
    }
    complete(&result)
    return hasErrors ? nil : result
  }

  /// The total and the blocks, in the present variant.
  private mutating func readBlocks(of result: inout MeetingProtocol, _ fields: Fields) {
    result.total = readTotal(fields)
    result.blocks = readStages(fields, in: "a protocol", key: fields.key("protocol"))
    resolveReferences()
    resolveLooks()
    checkFillings()
    result.outcomeSource = readOutcomeSource(fields)
    var whole = result
    complete(&whole)
    check(whole, fields)
  }

  /// Adds what the blocks and the included scripts declare.
  private func complete(_ result: inout MeetingProtocol) {
    names.complete(&result)
    additions.complete(&result)
  }

  private mutating func readVariants(of result: inout MeetingProtocol, _ fields: Fields) {
    let before = self
    for name in variants {
      var reader = before
      reader.variant = name
      var plan = result
      reader.readBlocks(of: &plan, fields)
      findings += reader.findings.dropFirst(before.findings.count)
      foreign += reader.foreign.dropFirst(before.foreign.count)
      for file in reader.included where !included.contains(file) { included.append(file) }
      additions.add(reader.additions)
      circle = circle ?? reader.circle
      result.variants.append(ProtocolVariant(name: name, total: plan.total, blocks: plan.blocks))
      if name == variants.first {
        result.total = plan.total
        result.blocks = plan.blocks
        result.outcomeSource = plan.outcomeSource
      }
    }
    let question = Question(
      id: ProtocolVariant.question, question: "Which variant?", shape: .choice(variants))
    result.questions.insert(question, at: 0)
  }

  mutating func readSource(_ fields: Fields) -> Source? {
    guard let node = fields["source"],
      let inner = self.fields(
        node, .source, name: "'source'", example: "source: with 'title: …' below it")
    else { return nil }
    guard let title = text(inner, "title") else {
      if inner["title"] == nil, let key = fields.key("source") {
        report(.key(.missing("title", in: "'source'", example: nil)), key)
      }
      return nil
    }
    return Source(
      title: title, authors: text(inner, "authors"), year: text(inner, "year"),
      page: text(inner, "page"))
  }

  /// What `variants:` names; two or more, each a name.
  mutating func readVariants(_ node: ScriptNode) {
    guard case .list(let items) = node.content else {
      if node.isEmpty {
        report(.key(.noValue("'variants'")), node)
      } else if !node.isDamaged {
        report(.key(.needsList("variants", of: "names")), node)
      }
      return
    }
    var found: [String] = []
    for item in items {
      guard let name = word(item, name: "a variant")?.lowercased() else { continue }
      if !name.isIdentifier {
        report(.value(.identifier(name, suggestion: name.asIdentifier)), item)
      } else if found.contains(name) {
        report(.name(.variantTwice(name)), item)
      } else {
        found.append(name)
      }
    }
    if items.count == 1 { report(.name(.oneVariant), node) }
    variants = found
    if !found.isEmpty {
      names.declare("variant", .value, line: node.position.line)
      names.values.append(ProtocolVariant.question)
      names.choices[ProtocolVariant.question] = found
    }
  }

  /// The value of a key in the present variant, where it is written by variants.
  mutating func inVariant(_ entry: ScriptEntry) -> (value: ScriptNode, missing: Bool) {
    guard let variant, Vocabulary.differing.contains(entry.name),
      case .map(let values) = entry.value.content, !values.isEmpty,
      values.contains(where: { variants.contains($0.name.lowercased()) })
    else { return (entry.value, false) }
    for other in values where !variants.contains(other.name.lowercased()) {
      let near = nearest(other.name, variants)
      report(.name(.unknownVariant(other.name, nearest: near, known: variants)), other.key)
    }
    if let value = values.first(where: { $0.name.lowercased() == variant })?.value {
      return (value, false)
    }
    return (entry.value, true)
  }
}
