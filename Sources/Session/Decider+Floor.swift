import MeetingProtocol

extension Decider {
  /// Someone takes the floor, or nobody in particular has it any more.
  func giveFloor(_ name: Person.ID?) throws(Refusal) -> [Event] {
    _ = try openSlot()
    if state.speaker == name { throw .floorAlready(name) }
    guard let name else { return [.floorTaken(nil, isBreach: false)] }
    let person = try here(name)
    return [.floorTaken(person.id, isBreach: !state.mayTakeFloor(person))]
  }

  /// Somebody spoke out of turn.
  func reportBreach(_ name: Person.ID) throws(Refusal) -> [Event] {
    _ = try openSlot()
    return [.floorBroken(try here(name).id)]
  }
}
