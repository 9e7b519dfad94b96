import Diagnostics
import MeetingProtocol

extension ScriptReader {
  mutating func readCycles(_ fields: Fields, _ head: Head) -> Cycles {
    let found = findings.count
    let budget = readBudget(fields, place: "a repeat")
    if budget != nil || fields["ends"] != nil { course.around.hasBudget = true }
    let end = readCycleEnd(fields)
    let moves = fields["moves"].flatMap { role($0) }
    course.around.repeats += 1
    let frame = readFrame(fields, head)
    let blocks = readStages(fields, in: "a repeat", key: head.key)
    let cycles = Cycles(
      id: head.id, title: head.title, end: end, moves: moves, budget: budget, floor: head.floor,
      frame: frame, blocks: blocks)
    if found == findings.count { checkEnd(cycles, head.key) }
    return cycles
  }

  private mutating func readCycleEnd(_ fields: Fields) -> Cycles.End {
    if fields["cycles"] != nil, let second = fields.key("until") {
      report(.key(.both("cycles", "until")), second)
    }
    if let count = readCycleCount(fields) { return count }
    guard let node = fields["until"], let written = text(node, name: "'until'") else {
      return .decision
    }
    let lower = written.lowercased()
    if lower == "time is up" {
      if !course.around.hasBudget { report(.time(.untilWithoutTime), node) }
      return .timeLeft(.zero)
    }
    guard lower.hasSuffix(" left"), let left = Length(text: String(lower.dropLast(5)).trimmed)
    else {
      report(.time(.until(written)), node)
      return .timeLeft(.zero)
    }
    if !course.around.hasBudget { report(.time(.untilWithoutTime), node) }
    return .timeLeft(left)
  }

  /// `4` or `2..4`.
  private mutating func readCycleCount(_ fields: Fields) -> Cycles.End? {
    guard let node = fields["cycles"], let written = text(node, name: "'cycles'") else {
      return nil
    }
    if let count = try? PeopleCount(written: written), !count.isRest, !count.isAudience,
      count.least > 0, let most = count.most
    {
      return .count(least: count.least, most: most)
    }
    let isTime = (try? TimeText.read(written)) != nil
    report(isTime ? .time(.cyclesAreTime(written)) : .value(.number(written)), node)
    return .count(least: 1, most: 1)
  }
}
