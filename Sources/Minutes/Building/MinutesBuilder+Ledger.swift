import MeetingProtocol
import Session

extension MinutesBuilder {
  /// Planned and actual times: the rows add up to the session's length.
  func ledger() -> MinutesDocument.Ledger {
    var rows = state.slots.compactMap(stageRow)
    rows += [decisionsRow(), betweenRow()].compactMap(\.self)
    let verdict: MinutesDocument.Verdict = state.phase == .running ? .ahead : .notReached
    rows += unopened(ahead: false).map { row(of: $0, .leftOut) }
    rows += unopened(ahead: true).map { row(of: $0, verdict) }
    let bounds = rows.compactMap { $0.planned?.bounds }
    let low = bounds.reduce(Length.zero) { $0 + $1.low }
    let high = bounds.reduce(Length.zero) { $0 + $1.high }
    let actual = rows.compactMap(\.actual).reduce(Length.zero, +)
    let openStages = rows.count { row in
      if case .stage = row.subject { row.planned == .open } else { false }
    }
    let comparable = openStages == 0 && state.phase != .running && !bounds.isEmpty
    return MinutesDocument.Ledger(
      rows: rows, plannedLow: low, plannedHigh: high, openStages: openStages, actual: actual,
      verdict: comparable ? Self.verdict(actual, low, high) : .none,
      paused: times.paused(from: times.begin, to: times.end))
  }

  private func stageRow(_ slot: Slot) -> MinutesDocument.LedgerRow? {
    guard let stage = state.entry(of: slot)?.stage else { return nil }
    let actual = times.length(of: slot)
    let planned = isPlannedAgain(slot) ? plannedTime(of: slot) : nil
    return MinutesDocument.LedgerRow(
      subject: .stage(name(of: slot), extended: slot.extended), planned: planned, actual: actual,
      verdict: verdict(on: slot, stage.lights, planned, actual))
  }

  /// Whether a slot's time counts in the plan: a stage opened again by hand was planned once.
  private func isPlannedAgain(_ slot: Slot) -> Bool {
    switch slot.opening.cause {
    case .answer: true
    case .start, .next, .back, .skip, .itself, .pass: state.visit(of: slot) == 1
    }
  }

  private func verdict(
    on slot: Slot, _ lights: Lights?, _ planned: MinutesDocument.PlannedTime?, _ actual: Length
  ) -> MinutesDocument.Verdict {
    if slot.closedAt == nil { return .soFar }
    if slot.skippedBecause != nil { return .skipped }
    if slot.isPassed { return .passed }
    if let lights { return .light(lights.verdict(on: actual)) }
    guard let planned else { return .difference(actual) }
    switch planned {
    case .open: return .none
    case .exactly(let length), .chosen(let length, _, _), .until(_, let length):
      return .difference(actual - length)
    case .between(let low, let high): return Self.verdict(actual, low, high)
    case .atLeast(let least): return actual < least ? .difference(actual - least) : .within
    case .atMost(let most): return actual > most ? .difference(actual - most) : .within
    }
  }

  private static func verdict(
    _ actual: Length, _ low: Length, _ high: Length
  ) -> MinutesDocument.Verdict {
    if low == high { return .difference(actual - low) }
    if actual < low { return .difference(actual - low) }
    return actual > high ? .difference(actual - high) : .within
  }

  private func decisionsRow() -> MinutesDocument.LedgerRow? {
    let decisions = state.slots.filter { state.entry(of: $0)?.decision != nil }
    if decisions.isEmpty { return nil }
    return MinutesDocument.LedgerRow(
      subject: .decisions(decisions.count), planned: .open,
      actual: decisions.map(times.length).reduce(Length.zero, +), verdict: .none)
  }

  /// Time after the last stage that lies inside the session because an earlier one was opened again.
  private func betweenRow() -> MinutesDocument.LedgerRow? {
    let gaps = zip(state.slots, state.slots.dropFirst()).map { left, right in
      times.length(from: left.closedAt ?? right.openedAt, to: right.openedAt)
    }
    let between = gaps.reduce(Length.zero, +)
    if between == .zero { return nil }
    return MinutesDocument.LedgerRow(
      subject: .between, planned: .open, actual: between, verdict: .none)
  }

  private func row(
    of stage: MinutesDocument.PlannedStage, _ verdict: MinutesDocument.Verdict
  ) -> MinutesDocument.LedgerRow {
    MinutesDocument.LedgerRow(
      subject: .stage(stage.name, extended: .zero), planned: stage.planned, actual: nil,
      verdict: verdict)
  }
}
