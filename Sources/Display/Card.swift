import MeetingProtocol
import Session
public import TextLayout

/// What a stage or a decision is about, shown when it opens.
public enum Card {
  /// The card of what is open; no lines where nothing is.
  ///
  /// - Parameters:
  ///   - scene: The session at an instant.
  ///   - columns: The width.
  ///   - aloud: Whether it is heard or read as a log: a sentence in place of the title bar, and no table.
  /// - Returns: The lines.
  public static func lines(
    _ scene: Scene, columns: Int, aloud: Bool = false
  ) -> [StyledText] {
    guard let slot = scene.state.openSlot, let entry = scene.state.openEntry else { return [] }
    var sheet = Sheet(columns: columns)
    let facts = facts(of: slot, entry, scene)
    if aloud {
      sheet.add(heading(entry, facts), .bold)
    } else {
      sheet.addBar(StyledText(entry.label))
      sheet.addFacts(facts, .bold)
    }
    switch entry.content {
    case .stage(let stage): addStage(stage, entry, scene, aloud: aloud, to: &sheet)
    case .decision(let decision):
      addDecision(decision, entry, scene, aloud: aloud, to: &sheet)
    }
    return aloud ? sheet.lines : [StyledText()] + sheet.lines
  }

  /// `Stage 3 of 6: Probing questions, 4 min, ends 15:56`.
  private static func heading(_ entry: Agenda.Entry, _ facts: [String]) -> String {
    let title = ([entry.title] + entry.turns.map(\.item)).joined(separator: ", ")
    let names = entry.number != nil || entry.decision != nil ? facts.prefix(1) : []
    let named = (names + [title]).joined(separator: ": ")
    return ([named] + facts.dropFirst(names.count)).joined(separator: ", ")
  }

  private static func facts(
    of slot: Slot, _ entry: Agenda.Entry, _ scene: Scene
  ) -> [String] {
    let whereabouts = whereabouts(of: slot, entry, scene.state)
    switch entry.content {
    case .stage(let stage):
      let count = scene.state.agenda.stageCount
      let number = entry.number.map { ["Stage \($0) of \(count)"] } ?? []
      let optional = entry.isOptional ? ["may be left out"] : []
      return number + whereabouts + times(of: stage, slot, scene) + optional
    case .decision: return ["Decision"] + whereabouts
    }
  }

  // MARK: - A stage

  private static func addStage(
    _ stage: Stage, _ entry: Agenda.Entry, _ scene: Scene, aloud: Bool, to sheet: inout Sheet
  ) {
    let state = scene.state
    for sentence in FloorText.sentences(entry.floor, in: state.plan) { sheet.add(sentence) }
    if !stage.expects.isEmpty {
      sheet.add(StyledText("Wanted: ") + wanted(stage.expects, in: state.plan), hanging: 2)
    }
    if let replies = stage.replies {
      sheet.add("Replies: " + state.filledText(replies, in: entry), hanging: 2)
    }
    for prompt in entry.containers.compactMap(\.prompt) {
      sheet.addText(state.filledText(prompt, in: entry))
    }
    if let prompt = stage.prompt { sheet.addText(state.filledText(prompt, in: entry)) }
    addPeople(entry, state, aloud: aloud, to: &sheet)
    addActivity(of: stage, scene, aloud: aloud, to: &sheet)
    addWords(of: stage, entry, state, to: &sheet)
  }

  /// The part, the turn, the cycle and the visit, where there is more than one to be told apart.
  static func whereabouts(
    of slot: Slot, _ entry: Agenda.Entry, _ state: SessionState
  ) -> [String] {
    var parts = entry.containers.filter { $0.kind == .part }.map(\.title)
    parts += entry.turns.map { turn in
      let round = entry.containers.first { $0.id == turn.round }?.title ?? "turn"
      return "\(turn.itemName ?? round.uncapitalised) \(turn.number) of \(turn.count)"
    }
    for (cycle, number) in zip(entry.cycles, slot.opening.cycles) {
      parts.append("\(cycle.title.uncapitalised) \(number)")
    }
    let visit = state.visit(of: slot)
    if visit > 1 { parts.append("visit \(visit)") }
    return parts.map(\.oneLine)
  }

  private static func times(of stage: Stage, _ slot: Slot, _ scene: Scene) -> [String] {
    let state = scene.state
    var parts = [timeWords(of: stage, slot, state)]
    if let end = endWords(of: stage, slot, scene) { parts.append(end) }
    if state.isPaused { parts.append("paused") }
    if stage.ending == .moveOn { parts.append("goes on by itself") }
    return parts
  }

  /// When a stage ends on the clock, as far as that is said; nil where it is not known.
  static func endWords(of stage: Stage, _ slot: Slot, _ scene: Scene) -> String? {
    guard let end = scene.state.end(of: slot, at: scene.now.time) else { return nil }
    let time = scene.clockTime(of: end)
    if end < scene.now.time { return "was to end \(time)" }
    switch stage.time {
    case .between, .atMost: return "ends by \(time)"
    case .atLeast: return "may end from \(time)"
    case .exactly, .open: return "ends \(time)"
    case .until: return nil
    }
  }

  private static func timeWords(of stage: Stage, _ slot: Slot, _ state: SessionState) -> String {
    let isAsWritten = slot.extended == .zero && stage.activity != .spare
    guard !isAsWritten, let planned = state.planned(for: slot) else {
      return stage.time.words
    }
    return planned.words
  }

  /// The kinds wanted, each with its mark, role by role.
  static func wanted(_ expectations: [Expectation], in plan: MeetingProtocol) -> StyledText {
    var result = StyledText()
    for (index, role) in expectations.map(\.from).uniqued.enumerated() {
      if index > 0 { result.append("; ") }
      for (place, expectation) in expectations.filter({ $0.from == role }).enumerated() {
        if place > 0 { result.append(", ") }
        if let mark = plan.kind(expectation.kind)?.mark { result.append(mark + " ", .bold) }
        result.append(plan.name(of: expectation.kind))
      }
      if let role { result.append(" from " + plan.party(of: role)) }
    }
    return result
  }

  // MARK: - A decision

  private static func addDecision(
    _ decision: Decision, _ entry: Agenda.Entry, _ scene: Scene, aloud: Bool,
    to sheet: inout Sheet
  ) {
    sheet.addText(scene.state.filledText(decision.question, in: entry))
    for sentence in FloorText.sentences(entry.floor, in: scene.state.plan)
    where entry.floor != Floor() { sheet.add(sentence) }
    let rows = decision.options.map { option in
      [
        StyledText(command(for: option.answer), .bold),
        StyledText(destination(of: option, scene.state, at: scene.now.time)),
      ]
    }
    sheet.add(pairs: rows, aloud: aloud)
  }

  /// What is typed to give an answer.
  static func command(for answer: String) -> String {
    if sameName(answer, "yes") { return "/yes" }
    if sameName(answer, "no") { return "/no" }
    return "/answer \(answer.oneLine)"
  }

  /// Where an answer leads now.
  static func destination(
    of option: Decision.Option, _ before: SessionState, at now: SessionTime
  ) -> String {
    var state = before
    // Conditions of what comes may look at the answer.
    if let block = state.openEntry?.key.block { state.answers[block] = option.answer }
    guard let place = state.openPlace else { return "" }
    let agenda = state.agenda
    let outcome = option.outcome
    let rules = state.routeRules(at: now)
    func onTo(_ route: Route) -> String {
      switch route {
      case .entry(let place): "on to \(agenda.entries[place.index].label)"
      case .ask(let loop, _, _): "asks about another of \(state.title(of: loop).uncapitalised)"
      case .end: "ends the meeting"
      }
    }
    let route = agenda.route(of: outcome, from: place, rules)
    switch outcome {
    case .goOn, .leave, .nextTurn, .end: return onTo(route)
    case .back(let stage): return "back to \(state.title(of: stage))"
    case .on(let stage): return "on to \(state.title(of: stage))"
    case .askAgain: return "the same question again"
    case .again:
      let cycle = agenda.entries[place.index].cycles.last
      guard let next = route.place, let number = next.cycles.last, number != place.cycles.last,
        let cycle
      else { return onTo(route) }
      return "\(cycle.title.uncapitalised) \(number), from \(agenda.entries[next.index].label)"
        .oneLine
    }
  }
}
