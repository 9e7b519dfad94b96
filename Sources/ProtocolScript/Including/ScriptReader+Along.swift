import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// Declares what an included script brings along, before any block is read.
  mutating func outlineInclude(_ node: ScriptNode, roles: ScriptNode?) {
    guard let name = node.text?.trimmed, !name.isEmpty,
      case .plan(let plan)? = reading(of: name)?.result
    else { return }
    let line = node.position.line
    var mapped: Set<String> = []
    if case .map(let entries)? = roles?.content {
      mapped = Set(entries.map { $0.name.lowercased() })
    }
    for kind in plan.kinds where !NoteKind.builtIn.contains(where: { $0.id == kind.id }) {
      declareAlong(kind.id.text, .kind, name, line, node)
    }
    for role in plan.roles where !mapped.contains(role.id.text) {
      let isNew = names.entries[role.id.text] == nil
      declareAlong(role.id.text, .role, name, line, node)
      guard isNew else { continue }
      if role.filling == .turns { names.filledByTurns.insert(role.id) }
    }
    for question in plan.questions where question.id != ProtocolVariant.question {
      let isNew = names.entries[question.id.text] == nil
      declareAlong(question.id.text, .value, name, line, node)
      guard isNew else { continue }
      names.values.append(question.id)
      if case .list = question.shape { names.lists.insert(question.id) }
      if case .choice(let words) = question.shape { names.choices[question.id] = words }
      if question.isOfEachPerson { names.ofEachPerson.insert(question.id) }
    }
  }

  private mutating func declareAlong(
    _ name: String, _ sort: NameFault.Sort, _ script: String, _ line: Int, _ node: ScriptNode
  ) {
    guard let other = names.entries[name] else {
      names.declare(name, sort, line: line)
      return
    }
    if other.sort != sort {
      report(.include(.nameTaken(name, script: script, line: other.line)), node)
    }
  }

  /// Adds what an included script brings along besides its stages.
  mutating func addAlong(
    _ plan: MeetingProtocol, _ script: String, roles: [Role.ID: Role.ID],
    asked given: [Question.ID: [String]], _ renamed: [Question.ID: Question.ID], part: Stage.ID,
    _ node: ScriptNode
  ) {
    for question in plan.questions
    where given[question.id] == nil && renamed[question.id] == nil
      && question.id != ProtocolVariant.question
    {
      additions.questions.append(question)
    }
    addForms(of: plan, script, node)
    additions.norms += plan.norms
    additions.ready += plan.rules.ready
    additions.consent += plan.rules.consent
    additions.afterwards += plan.rules.afterwards.map { action in
      var action = action
      action.who = action.who.map { roles[$0] ?? $0 }
      return action
    }
    if additions.names == .plain { additions.names = plan.rules.names }
    addRoles(of: plan, script, besides: roles, part: part, node)
    addKinds(of: plan, script, node)
  }

  /// Forms come along; one of this script's own may not have the name of another one.
  private mutating func addForms(
    of plan: MeetingProtocol, _ script: String, _ node: ScriptNode
  ) {
    for form in plan.forms {
      if let own = ownForms[form.id.text], own != form {
        report(.filling(.twoForms(form.id.text, script: script)), node)
      } else {
        additions.add(form)
      }
    }
  }

  /// Roles that are nobody here come along, filled as they were.
  private mutating func addRoles(
    of plan: MeetingProtocol, _ script: String, besides roles: [Role.ID: Role.ID],
    part: Stage.ID, _ node: ScriptNode
  ) {
    for role in plan.roles where roles[role.id] == nil {
      guard !names.roleDetails.contains(where: { $0.id == role.id }) else { continue }
      if role.people.isRest, let rest = names.roleDetails.first(where: \.people.isRest) {
        report(
          .include(.secondRest(role.id.text, script: script, rest: rest.id.text)), node)
      }
      var role = role
      switch role.filling {
      case .drawn(let stage): role.filling = .drawn(in: Stage.ID("\(part)-\(stage)"))
      case .chosen(let stage): role.filling = .chosen(in: Stage.ID("\(part)-\(stage)"))
      case .joining, .turns, .groups: break
      }
      additions.roles.append(role)
    }
  }

  /// Kinds come along with their marks, which no kind here may have.
  private mutating func addKinds(of plan: MeetingProtocol, _ script: String, _ node: ScriptNode) {
    for kind in plan.kinds where !kindDetails.contains(where: { $0.id == kind.id }) {
      if let mark = kind.mark, let other = kindDetails.first(where: { $0.mark == mark }) {
        report(
          .include(
            .markTaken(mark, kind: kind.id.text, script: script, by: other.id.text)), node)
      }
      additions.kinds.append(kind)
    }
  }
}
