import MeetingProtocol

extension Inclusion {
  /// The blocks as they are here; those that written values close for good are left out.
  mutating func blocks(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      guard let gate = gate(block.gate) else { continue }
      result.append(self.block(block, gate))
    }
    return result
  }

  private mutating func block(_ block: Block, _ gate: Gate) -> Block {
    switch block {
    case .stage(let stage): return .stage(self.stage(stage, gate))
    case .decision(var decision):
      decision.id = id(decision.id)
      decision.title = text(decision.title)
      decision.question = text(decision.question)
      decision.options = options(decision.options)
      decision.floor = floor(decision.floor)
      decision.gate = gate
      return .decision(decision)
    case .part(var part):
      part.id = id(part.id)
      part.title = text(part.title)
      part.floor = floor(part.floor)
      part.prompt = part.prompt.map(text)
      part.frame = frame(part.frame, gate)
      part.blocks = blocks(part.blocks)
      return .part(part)
    case .cycles(var cycles):
      cycles.id = id(cycles.id)
      cycles.title = text(cycles.title)
      cycles.moves = cycles.moves.map(role)
      cycles.floor = floor(cycles.floor)
      cycles.frame = frame(cycles.frame, gate)
      cycles.blocks = blocks(cycles.blocks)
      return .cycles(cycles)
    case .round(let round): return .round(self.round(round, gate))
    case .groups(let groups): return .groups(self.groups(groups, gate))
    case .rotation(var rotation):
      rotation.id = id(rotation.id)
      rotation.title = text(rotation.title)
      rotation.seats = rotation.seats.map(role)
      rotation.fixed = rotation.fixed.map(role)
      rotation.floor = floor(rotation.floor)
      rotation.frame = frame(rotation.frame, gate)
      rotation.blocks = blocks(rotation.blocks)
      return .rotation(rotation)
    case .pairs(var pairs):
      pairs.id = id(pairs.id)
      pairs.title = text(pairs.title)
      pairs.role = pairs.role.map(role)
      pairs.floor = floor(pairs.floor)
      pairs.frame = frame(pairs.frame, gate)
      pairs.blocks = blocks(pairs.blocks)
      return .pairs(pairs)
    }
  }

  private mutating func stage(_ stage: Stage, _ gate: Gate) -> Stage {
    var result = stage
    result.id = id(stage.id)
    result.title = text(stage.title)
    result.floor = floor(stage.floor)
    result.expects = stage.expects.map {
      Expectation(kind: $0.kind, from: $0.from.map(role))
    }
    result.replies = stage.replies.map(text)
    result.prompt = stage.prompt.map(text)
    result.words.more = stage.words.more.map(text)
    result.words.questions = stage.words.questions.map(text)
    result.words.bank = stage.words.bank.map(text)
    result.words.watchFor = stage.words.watchFor.map(text)
    result.words.beginWith = stage.words.beginWith.map(text)
    result.words.guide = stage.words.guide.map(text)
    result.agrees = stage.agrees.map { $0 == "norms" ? $0 : value($0) }
    result.activity = activity(stage.activity)
    result.gate = gate
    result.confidence = confidence(stage.confidence)
    return result
  }

  private mutating func activity(_ activity: Activity) -> Activity {
    switch activity {
    case .talk, .rest, .spare, .adjournment: return activity
    case .vote(var vote):
      switch vote.among {
      case .list(let list):
        vote.among = given[list].map { .items($0) } ?? .list(renamed[list] ?? list)
      case .notes: break
      case .items(let items): vote.among = .items(items.map(text))
      }
      return .vote(vote)
    case .test(var test):
      test.of = value(test.of)
      test.points = test.points.map(text)
      test.outcomes = options(test.outcomes)
      return .test(test)
    case .form(var filling):
      filling.writes = filling.writes.map(party)
      switch filling.each {
      case .role(let role): filling.each = .role(self.role(role))
      case .list(let list): filling.each = .list(value(list))
      case .everyone, nil: break
      }
      return .form(filling)
    }
  }

  private mutating func round(_ round: Round, _ gate: Gate) -> Round {
    var result = round
    result.id = id(round.id)
    result.title = text(round.title)
    switch round.over {
    case .list(let list):
      result.over = given[list].map { .items($0) } ?? .list(renamed[list] ?? list)
    case .items(let items): result.over = .items(items.map(text))
    case .role(let role): result.over = .role(self.role(role))
    case .groups(let groups): result.over = .groups(id(groups))
    case .everyone, .others, .notes: break
    }
    result.seat = round.seat.map(role)
    result.others = round.others.map(role)
    result.floor = floor(round.floor)
    result.frame = frame(round.frame, gate)
    result.blocks = blocks(round.blocks)
    return result
  }

  private mutating func groups(_ groups: Groups, _ gate: Gate) -> Groups {
    var result = groups
    result.id = id(groups.id)
    result.title = text(groups.title)
    switch groups.forming {
    case .size, .number: break
    case .of(let question): result.forming = .of(value(question))
    case .joining(let other): result.forming = .joining(id(other))
    case .sameAs(let other): result.forming = .sameAs(id(other))
    }
    if case .by(let question) = groups.mixing { result.mixing = .by(value(question)) }
    result.stay = groups.stay.map(role)
    result.share = groups.share.map { value($0) }
    result.tasks = groups.tasks.map(text)
    result.floor = floor(groups.floor)
    result.frame = frame(groups.frame, gate)
    result.blocks = blocks(groups.blocks)
    return result
  }
}
