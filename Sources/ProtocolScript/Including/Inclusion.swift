import MeetingProtocol

/// Makes the blocks of an included script blocks of the one that includes it: ids, roles and values are those of the latter.
struct Inclusion {
  /// The id of the part that the script becomes; it stands in front of every id inside.
  let part: Stage.ID
  /// The roles of the included script, by those that they are here.
  let roles: [Role.ID: Role.ID]
  /// The values that are given a name of this script.
  let renamed: [Question.ID: Question.ID]
  /// The values that are written in the include.
  let given: [Question.ID: [String]]
  /// The ids of decisions, whose answers are values too.
  let decisions: Set<String>
  /// Values that were written, and are used where only an asked list or an agreed wording can be.
  private(set) var notGivable: [Question.ID] = []

  init(
    part: Stage.ID, roles: [Role.ID: Role.ID], renamed: [Question.ID: Question.ID],
    given: [Question.ID: [String]], blocks: [Block]
  ) {
    self.part = part
    self.roles = roles
    self.renamed = renamed
    self.given = given
    decisions = Set(blocks.flatMap(\.decisionIDs))
  }

  // MARK: - Names

  func id(_ id: Stage.ID) -> Stage.ID { Stage.ID("\(part)-\(id)") }

  func role(_ role: Role.ID) -> Role.ID { roles[role] ?? role }

  func party(_ party: Floor.Party) -> Floor.Party {
    switch party {
    case .everyone: .everyone
    case .role(let role): .role(self.role(role))
    }
  }

  /// A value that must have a name here.
  mutating func value(_ id: Question.ID) -> Question.ID {
    if given[id] != nil { notGivable.append(id) }
    return renamed[id] ?? id
  }

  func text(_ text: String) -> String {
    guard text.contains("<") else { return text }
    return filled(text) { name in
      if let given = given[Question.ID(name)] { return given.joined(separator: ", ") }
      if let other = renamed[Question.ID(name)] { return "<\(other)>" }
      return roles[Role.ID(name)].map { "<\($0)>" }
    }
  }

  // MARK: - What all blocks have

  func floor(_ floor: Floor) -> Floor {
    Floor(
      speaks: floor.speaks.map(party), silent: floor.silent.map(party),
      away: floor.away.map(role), writes: floor.writes.map(role),
      inOrder: floor.inOrder.map(role))
  }

  func confidence(_ confidence: Confidence) -> Confidence {
    Confidence(
      isOffRecord: confidence.isOffRecord, onlyFor: confidence.onlyFor.map(role))
  }

  /// The gate as it is here; nil where a value that is written in the include closes it for good.
  func gate(_ gate: Gate) -> Gate? {
    var conditions: [Condition] = []
    for condition in gate.conditions {
      guard case .value(let name) = condition.subject else {
        conditions.append(self.condition(condition))
        continue
      }
      guard let given = given[Question.ID(name)] else {
        conditions.append(self.condition(condition))
        continue
      }
      guard condition.holds(in: Circumstances(values: [name: given])) else { return nil }
    }
    let needs = gate.needs.compactMap { need -> Need? in
      switch need {
      case .block(let block): .block(id(block))
      case .value(let value): given[value] == nil ? .value(renamed[value] ?? value) : nil
      }
    }
    return Gate(isOptional: gate.isOptional, conditions: conditions, needs: needs)
  }

  private func condition(_ condition: Condition) -> Condition {
    switch condition.subject {
    case .people, .session, .cycle: return condition
    case .role(let role): return Condition(.role(self.role(role)), condition.test)
    case .value(let name):
      if decisions.contains(name) { return Condition(.value("\(part)-\(name)"), condition.test) }
      return Condition(
        .value(renamed[Question.ID(name)]?.text ?? name), condition.test)
    }
  }

  func frame(_ frame: Frame, _ gate: Gate) -> Frame {
    Frame(gate: gate, ends: frame.ends, confidence: confidence(frame.confidence))
  }

  func outcome(_ outcome: Decision.Outcome) -> Decision.Outcome {
    switch outcome {
    case .goOn, .again, .nextTurn, .leave, .askAgain, .end: outcome
    case .back(let block): .back(to: id(block))
    case .on(let block): .on(to: id(block))
    }
  }

  func options(_ options: [Decision.Option]) -> [Decision.Option] {
    options.map { Decision.Option(answer: $0.answer, outcome: outcome($0.outcome)) }
  }
}

extension Block {
  fileprivate var decisionIDs: [String] {
    if case .decision(let decision) = self { return [decision.id.text] }
    return blocks.flatMap(\.decisionIDs)
  }
}
