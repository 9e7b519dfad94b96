import MeetingProtocol

extension ScriptReader {
  /// The time of a stage; where a block around the one stage is to end by the clock, that is the block's.
  mutating func readStageTime(_ fields: Fields, isWhole: Bool = false) -> StageTime {
    if !isWhole, let ends = readEnds(fields) {
      if let other = fields.key("time") { report(.key(.both("ends", "time")), other) }
      return .until(ends)
    }
    guard let time = timeText(fields, "time") else {
      if let plan = fields["plan"], fields["time"] == nil { report(.time(.planWithoutRange), plan) }
      return .open
    }
    return stageTime(time, plan: readPlan(fields, beside: time))
  }

  private func stageTime(_ time: TimeText, plan: Length?) -> StageTime {
    switch time {
    case .open: .open
    case .exactly(let length): .exactly(length)
    case .between(let least, let most): .between(least: least, most: most, plan: plan ?? most)
    case .atLeast(let least): .atLeast(least, plan: plan ?? least)
    case .atMost(let most): .atMost(most, plan: plan ?? most)
    }
  }

  private mutating func timeText(_ fields: Fields, _ key: String) -> TimeText? {
    guard let node = fields[key], let written = text(node, name: "'\(key)'") else { return nil }
    return timeText(written, node)
  }

  mutating func timeText(_ written: String, _ node: ScriptNode) -> TimeText? {
    do throws(TimeFault) {
      return try TimeText.read(written)
    } catch {
      report(.time(error), node)
      return nil
    }
  }

  private mutating func readPlan(_ fields: Fields, beside time: TimeText) -> Length? {
    guard let node = fields["plan"], let written = text(node, name: "'plan'"),
      let length = exactLength(written, node)
    else { return nil }
    let isInside: Bool
    switch time {
    case .open, .exactly:
      report(.time(.planWithoutRange), node)
      return nil
    case .between(let least, let most): isInside = least <= length && length <= most
    case .atLeast(let least): isInside = least <= length
    case .atMost(let most): isInside = length <= most
    }
    if isInside { return length }
    let range = fields["time"]?.text?.trimmed ?? ""
    report(.time(.planOutside(written, range: range)), node)
    return nil
  }

  mutating func readEnds(_ fields: Fields) -> TimeOfDay? {
    guard let node = fields["ends"], let written = text(node, name: "'ends'") else { return nil }
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) }), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      let time = TimeOfDay(hour: hour, minute: minute)
    {
      return time
    }
    report(.time(.clock(written)), node)
    return nil
  }

  /// The time for the whole of a part.
  mutating func readBudget(_ fields: Fields, place: String) -> Length? {
    guard let node = fields["time"], let written = text(node, name: "'time'"),
      let time = timeText(written, node)
    else { return nil }
    switch time {
    case .exactly(let length):
      if let block = course.around.open.last { course.budgets[block] = node }
      return length
    case .open: return nil
    case .between, .atLeast, .atMost:
      report(.time(.rangeForBudget(written, place: place)), node)
      return nil
    }
  }

  /// The time for the whole of a round, or `1m each`.
  mutating func readRoundTime(
    _ fields: Fields, place: String
  ) -> (budget: Length?, each: StageTime?) {
    guard let node = fields["time"], let written = node.text?.trimmed,
      written.lowercased().hasSuffix(" each")
    else {
      if let plan = fields["plan"], fields["stages"] == nil {
        report(.time(.planWithoutRange), plan)
      }
      let budget = readBudget(fields, place: place)
      if let node = fields["time"], let budget, budget <= .minutes(1), fields["stages"] == nil {
        report(.course(.shortForAll(node.text?.trimmed ?? "")), node)
      }
      return (budget, nil)
    }
    guard let time = timeText(String(written.dropLast(5)).trimmed, node) else { return (nil, nil) }
    return (nil, stageTime(time, plan: readPlan(fields, beside: time)))
  }

  /// One length, neither a range nor open.
  mutating func exactLength(_ written: String, _ node: ScriptNode) -> Length? {
    guard let time = timeText(written, node) else { return nil }
    if case .exactly(let length) = time { return length }
    report(.time(.unreadable(written, suggestion: nil)), node)
    return nil
  }

  mutating func readCues(_ fields: Fields, _ time: StageTime) -> CuePlan {
    guard let node = fields["cues"] else { return .standard }
    if let written = node.text?.trimmed, written.lowercased().hasPrefix("every ") {
      guard let length = exactLength(String(written.dropFirst(6)).trimmed, node) else {
        return .standard
      }
      checkCue(length, time, node)
      return .every(length)
    }
    let lengths = nodes(fields, "cues").compactMap { item -> Length? in
      guard let written = text(item, name: "a cue"), let length = exactLength(written, item) else {
        return nil
      }
      switch time {
      case .open: report(.time(.cueWithoutTime), item)
      case .exactly, .between, .atLeast, .atMost, .until: checkCue(length, time, item)
      }
      return length
    }
    return lengths.isEmpty ? .standard : .whenLeft(lengths)
  }

  private mutating func checkCue(_ cue: Length, _ time: StageTime, _ node: ScriptNode) {
    guard let stage = time.bell ?? time.planned, cue >= stage else { return }
    report(.time(.cueTooLong(cue, stage: stage)), node)
  }
}
