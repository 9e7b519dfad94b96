import MeetingProtocol
import Session
import Testing

/// Requires what holds in every state.
func requireInvariants(of state: SessionState, at now: Int64, _ place: Comment) throws {
  try requireSlots(of: state, at: SessionTime(milliseconds: now), place)
  try requireTimes(of: state, at: SessionTime(milliseconds: now), place)
  try requireSums(of: state, at: SessionTime(milliseconds: now), place)
  try requirePeople(of: state, place)
  try #require(state.notes.map(\.number) == Array(1..<(state.notes.count + 1)), place)
}

private func requireSlots(
  of state: SessionState, at now: SessionTime, _ place: Comment
) throws {
  try #require(state.slots.map(\.number) == Array(1..<(state.slots.count + 1)), place)
  let open = state.slots.filter { $0.closedAt == nil }
  try #require(open.map(\.number) == (state.openSlot.map { [$0.number] } ?? []), place)
  for slot in state.slots {
    let entry = try #require(state.entry(of: slot), place)
    try #require(slot.opening.cycles.count == entry.cycles.count, place)
    try #require(slot.opening.cycles.allSatisfy { $0 >= 1 }, place)
    let instants = slot.given.map(\.at)
    try #require(instants == instants.sorted(), place)
    try #require(instants.allSatisfy { $0 >= slot.openedAt && $0 <= now }, place)
  }
  if state.phase != .running {
    try #require(state.voice == nil && !state.asksEarlyEnd && !state.isPaused, place)
  }
  try #require(state.nextDue.map { $0.at > now } ?? true, place)
}

/// Slots follow one another; what they ran and what the clock stood make up the whole.
private func requireTimes(
  of state: SessionState, at now: SessionTime, _ place: Comment
) throws {
  try #require(state.startedAt == state.slots.first?.openedAt, place)
  var end = state.startedAt ?? now
  var total = Length.zero
  for slot in state.slots {
    // Between the end of the last stage and /back nothing ran.
    try #require(slot.openedAt == end || slot.opening.cause == .back, place)
    try #require(slot.openedAt >= end, place)
    total += slot.openedAt - end
    end = slot.closedAt ?? now
    let elapsed = state.elapsed(in: slot, at: now)
    try #require(elapsed >= .zero, place)
    total += elapsed + state.pausedLength(from: slot.openedAt, to: end)
  }
  if let startedAt = state.startedAt {
    try #require(total == (state.finishedAt ?? end) - startedAt, place)
  }
  var last = state.startedAt ?? .zero
  for pause in state.pauses {
    try #require(pause.from >= last, place)
    last = pause.to ?? now
    try #require(last >= pause.from, place)
  }
}

/// What is kept in sums, so that no turn goes through a whole session, is what going through it gives.
private func requireSums(of state: SessionState, at now: SessionTime, _ place: Comment) throws {
  var overrun = Length.zero
  for slot in state.slots {
    let end = slot.closedAt ?? now
    let stood = state.pauses.reduce(Length.zero) { sum, pause in
      let from = max(pause.from, slot.openedAt)
      let to = min(pause.to ?? end, end)
      return to > from ? sum + (to - from) : sum
    }
    try #require(state.pausedLength(from: slot.openedAt, to: end) == stood, place)
    guard let original = state.originallyPlanned(for: slot) else { continue }
    overrun += state.elapsed(in: slot, at: now) - original
    guard let planned = state.planned(for: slot), state.entry(of: slot)?.stage?.activity != .spare
    else { continue }
    // Planned and moved is what it ran and what is left.
    let left = planned - state.elapsed(in: slot, at: now)
    try #require(original + slot.extended == state.elapsed(in: slot, at: now) + left, place)
  }
  try #require(state.overrun(at: now) == overrun, place)
}

private func requirePeople(of state: SessionState, _ place: Comment) throws {
  let names = state.present.map { foldedName($0.id.text) }
  try #require(Set(names).count == names.count, place)
  for (role, people) in state.drawn {
    try #require(Set(people).count == people.count, place)
    try #require(people.allSatisfy { state.presentPerson($0) != nil }, place)
    try #require(state.holders(of: role).count == people.count, place)
  }
  for role in state.plan.roles where role.drawnIn == nil {
    let most = role.people.most ?? .max
    try #require(state.joined(in: role.id).count <= most, place)
  }
}
