import MeetingProtocol
import Session
import Testing

/// Requires what holds in every state of every session, worked out here from the slots and pauses alone.
func requireInvariants(of state: SessionState, at now: SessionTime, _ place: Comment) throws {
  let open = state.slots.filter { $0.closedAt == nil }
  try #require(open.count == (state.phase == .running ? 1 : 0), place)
  try requireDifferent(state.slots.map(\.number), place)
  try requireDifferent(state.notes.map(\.number), place)
  try requireDifferent(state.present.map { foldedName($0.id.text) }, place)
  try requireWhole(state, at: now, place)
  for slot in state.slots { try requireTime(of: slot, in: state, at: now, place) }
}

private func requireDifferent<Value: Hashable>(_ values: [Value], _ place: Comment) throws {
  try #require(Set(values).count == values.count, place)
}

/// The visits, and the time after the last stage until `/back`, add up to the session.
private func requireWhole(
  _ state: SessionState, at now: SessionTime, _ place: Comment
) throws {
  guard let first = state.slots.first else { return }
  var sum = Length.zero
  var end = first.openedAt
  for slot in state.slots {
    sum += slot.openedAt - end
    end = slot.closedAt ?? now
    sum += end - slot.openedAt
  }
  let whole = (state.slots.last?.closedAt ?? now) - first.openedAt
  try #require(sum == whole, place)
}

/// What was planned and what was moved is what was used and what is left.
private func requireTime(
  of slot: Slot, in state: SessionState, at now: SessionTime, _ place: Comment
) throws {
  let end = slot.closedAt ?? now
  let stood = state.pauses.reduce(Length.zero) { sum, pause in
    let from = max(pause.from, slot.openedAt)
    let to = min(pause.to ?? end, end)
    return to > from ? sum + (to - from) : sum
  }
  let actual = (end - slot.openedAt) - stood
  try #require(actual >= .zero, place)
  guard let planned = state.countdown(for: slot), let left = state.remaining(in: slot, at: now)
  else { return }
  // What is planned has what was moved in it.
  try #require(planned == actual + left, place)
}
