import MeetingProtocol
import Session

/// What happened in the room: when, and who spoke.
extension CommandReader {
  /// `10m ago`, `10m`, or `15:42`.
  func readPastTime(_ name: CommandName, _ behind: String) -> Interpretation {
    guard let time = Self.pastTime(behind) else { return .givenBack(.notAPastTime(name, behind)) }
    switch name {
    case .began: return .command(.session(.correctTime(.began(time))))
    case .ended: return .command(.session(.correctTime(.ended(time))))
    default: return .command(.session(.correctTime(.paused(time))))
    }
  }

  /// The plans for a meeting that is late or early, or one of them by its number.
  func readPlan(_ drift: Drift, _ behind: String) -> Interpretation {
    if behind.isEmpty { return .command(.show(.plans(drift))) }
    guard let number = CorrectionReader.number(Substring(behind)) else {
      return .givenBack(.notAPlanNumber(drift, behind))
    }
    return .command(.session(.takePlan(drift, number)))
  }

  private static func pastTime(_ text: String) -> ReportedTime? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = CorrectionReader.number(parts[0]), let minute = CorrectionReader.number(parts[1])
    {
      return TimeOfDay(hour: hour, minute: minute).map(ReportedTime.clock)
    }
    var words = text.split(whereSeparator: \.isBlank)
    if let last = words.last, words.count > 1, foldedName(String(last)) == "ago" {
      words.removeLast()
    }
    let length = Length(text: words.joined(separator: " "))
    return length.flatMap { $0 > .zero ? .ago($0) : nil }
  }

  /// A person, the one who holds a role, or nobody in particular.
  func readSpeaker(_ name: CommandName, _ behind: String) -> Interpretation {
    if name == .floor, ["everyone", "nobody", "group", "all"].contains(foldedName(behind)) {
      return .command(.session(.giveFloor(nil)))
    }
    if vocabulary.person(behind) == nil, let role = vocabulary.role(behind) {
      let holders = vocabulary.state.holders(of: role).map(\.id)
      guard let only = holders.first, holders.count == 1 else {
        return .givenBack(.roleNotOnePerson(role, holders))
      }
      return .command(.session(command(name, only)))
    }
    return readPerson(behind) { command(name, $0) }
  }

  private func command(_ name: CommandName, _ person: Person.ID) -> Command {
    name == .floor ? .giveFloor(person) : .reportBreach(person)
  }
}
