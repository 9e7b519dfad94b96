import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// An included script as a part: its blocks with the ids, roles and values of this script.
  mutating func readInclude(_ fields: Fields) -> Part? {
    guard let head = readHead(fields) else { return nil }
    let budget = readBudget(fields, place: "an include")
    let frame = readFrame(fields, head)
    guard let node = fields["include"], let name = word(node, name: "'include'"),
      let (plan, script) = includedPlan(name, node)
    else { return nil }
    let roles = readRoleMap(fields, plan, script.id)
    let (renamed, given) = readWith(fields, plan, script.id)
    var chosen = plan
    if let variant = given[ProtocolVariant.question]?.first ?? self.variant {
      chosen = plan.inVariant(variant)
    }
    addAlong(chosen, script.id, roles: roles, asked: given, renamed, part: head.id, node)
    var inclusion = Inclusion(
      part: head.id, roles: roles, renamed: renamed, given: given, blocks: chosen.blocks)
    let blocks = inclusion.blocks(chosen.blocks)
    for value in inclusion.notGivable {
      report(
        .include(.notGivable(value.text, script: script.id)), fields["with"] ?? node)
    }
    countBlocks(blocks, node)
    checkCounts(chosen, roles, fields["roles"] ?? node)
    let title = fields["title"] == nil ? plan.title : head.title
    return Part(
      id: head.id, title: title, budget: budget, floor: head.floor, frame: frame, blocks: blocks)
  }

  /// The protocol of an included script; says why there is none.
  private mutating func includedPlan(
    _ name: String, _ node: ScriptNode
  ) -> (MeetingProtocol, ShelvedScript)? {
    guard let reading = reading(of: name) else {
      report(.name(.unknown(.script, name, nearest: nearest(name, shelf.ids()), line: nil)), node)
      return nil
    }
    if let kind = reading.script.kind, kind != "protocol" {
      report(.include(.noProtocol(name, is: kind)), node)
      return nil
    }
    switch reading.result {
    case .plan(let plan):
      keep([reading.script] + reading.files)
      return (plan, reading.script)
    case .circle(let chain):
      circle = chain
      report(.include(.ofItself(chain)), node)
    case .faulty(let diagnostics):
      let errors = diagnostics.count { $0.severity == .error }
      report(
        .include(.faulty(name, path: reading.script.path, count: max(errors, 1))), node)
      for diagnostic in diagnostics where !foreign.contains(diagnostic) {
        foreign.append(diagnostic)
      }
    }
    return nil
  }

  private mutating func countBlocks(_ blocks: [Block], _ node: ScriptNode) {
    let before = course.count
    course.count += blocks.reduce(0) { $0 + $1.size }
    if before <= Self.mostBlocks, course.count > Self.mostBlocks {
      report(.spelling(.tooManyBlocks), node)
    }
  }

  // MARK: - Roles

  /// Who the roles of the included script are here (`roles:`); one of the same name is itself.
  private mutating func readRoleMap(
    _ fields: Fields, _ plan: MeetingProtocol, _ script: String
  ) -> [Role.ID: Role.ID] {
    guard let node = fields["roles"] else { return [:] }
    guard case .map(let entries) = node.content else {
      if node.isEmpty {
        report(.key(.noValue("'roles'")), node)
      } else if !node.isDamaged {
        report(.key(.needsKeys("'roles'", example: "{organiser: member}")), node)
      }
      return [:]
    }
    var roles: [Role.ID: Role.ID] = [:]
    let known = plan.roles.map(\.id.text)
    for entry in entries {
      let here = filledRole(entry.value)
      guard let name = word(entry.key, name: "a role") else { continue }
      let other = plan.roles.first {
        sameName($0.id.text, name) || sameName($0.id.text, name + "s")
          || sameName($0.id.text + "s", name)
      }
      guard let other else {
        report(
          .include(
            .unknownRole(name, script: script, nearest: nearest(name, known), known: known)),
          entry.key)
        continue
      }
      if let here { roles[other.id] = here }
    }
    return roles
  }

  /// Holds the numbers of the included script's people against those of the roles here.
  private mutating func checkCounts(
    _ plan: MeetingProtocol, _ roles: [Role.ID: Role.ID], _ node: ScriptNode
  ) {
    for role in plan.roles where role.filling == .joining && !role.people.isAudience {
      let here = roles[role.id] ?? role.id
      guard let own = names.roleDetails.first(where: { $0.id == here }),
        own.filling == .joining, !own.people.isAudience
      else { continue }
      let most = min(own.people.most ?? .max, role.people.most ?? .max)
      if max(own.people.least, role.people.least) > most {
        report(
          .include(
            .people(role: role.id.text, needs: role.people.scriptText, has: own.people.scriptText)),
          node)
      }
    }
  }

  // MARK: - Values

  /// What the included script would ask and is told here (`with:`).
  private mutating func readWith(
    _ fields: Fields, _ plan: MeetingProtocol, _ script: String
  ) -> (renamed: [Question.ID: Question.ID], given: [Question.ID: [String]]) {
    guard let node = fields["with"] else { return ([:], [:]) }
    guard case .map(let entries) = node.content else {
      if node.isEmpty {
        report(.key(.noValue("'with'")), node)
      } else if !node.isDamaged {
        report(.key(.needsKeys("'with'", example: "{focus: \"How we talk\"}")), node)
      }
      return ([:], [:])
    }
    var renamed: [Question.ID: Question.ID] = [:]
    var given: [Question.ID: [String]] = [:]
    let asked = plan.questions.filter { !$0.isAgreed }
    for entry in entries {
      guard let name = word(entry.key, name: "a value") else { continue }
      guard let question = asked.first(where: { sameName($0.id.text, name) }) else {
        let known = asked.map(\.id.text)
        report(
          .include(
            .unknownValue(name, script: script, nearest: nearest(name, known), known: known)),
          entry.key)
        continue
      }
      if let own = ownValue(entry.value, for: question) {
        renamed[question.id] = own
      } else {
        given[question.id] = readGiven(entry.value, for: question)
      }
    }
    return (renamed, given)
  }

  /// The value of this script that is meant by `<name>`, or by the name of a list where a list is asked for.
  private func ownValue(_ node: ScriptNode, for question: Question) -> Question.ID? {
    guard let text = node.text?.trimmed else { return nil }
    if text.hasPrefix("<"), text.hasSuffix(">"),
      let name = names.match(String(text.dropFirst().dropLast()), .value)
    {
      return Question.ID(name)
    }
    guard case .list = question.shape, let name = names.match(text, .value),
      names.lists.contains(Question.ID(name))
    else { return nil }
    return Question.ID(name)
  }

  private mutating func readGiven(_ node: ScriptNode, for question: Question) -> [String]? {
    switch question.shape {
    case .text: return text(node, name: "'\(question.id)'").map { [$0] }
    case .list:
      guard case .list(let items) = node.content else {
        if node.text != nil, !node.isEmpty {
          reportUnknown(node.text ?? "", .list, node)
        } else {
          report(.key(.needsList(question.id.text, of: "texts")), node)
        }
        return nil
      }
      return items.compactMap { text($0, name: "an item of '\(question.id)'") }
    case .choice(let words):
      guard let written = text(node, name: "'\(question.id)'") else { return nil }
      if let word = words.first(where: { sameName($0, written) }) { return [word] }
      report(.value(.notOneOf(written, words, nearest: nearest(written, words))), node)
      return nil
    }
  }
}

extension Block {
  /// How many blocks it is, those inside counted.
  fileprivate var size: Int { blocks.reduce(1) { $0 + $1.size } }
}

extension PeopleCount {
  /// The count as a script writes it.
  var scriptText: String {
    if isAudience { return "any" }
    let range =
      most.map { $0 == least ? "\(least)" : "\(least)..\($0)" }
      ?? (isRest && least == 0 ? "" : "\(least)..")
    return [range, isRest ? "rest" : ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
