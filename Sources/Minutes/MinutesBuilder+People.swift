import MeetingProtocol
import Session

extension MinutesBuilder {
  /// The people by role, and those who held none.
  func people() -> ([MinutesDocument.RoleLine], [MinutesDocument.Attendance]) {
    let stays = Dictionary(grouping: state.people.filter(wasThere), by: \.id)
    var order: [Person.ID] = []
    for person in state.people where stays[person.id] != nil && !order.contains(person.id) {
      order.append(person.id)
    }
    var held: Set<Person.ID> = []
    let lines = (state.plan.roles + [.facilitator]).compactMap { role in
      let people =
        role.drawnIn == nil
        ? joined(role, order: order, stays: stays) : drawn(role, order: order, stays: stays)
      held.formUnion(people.map { Person.ID($0.name) })
      return people.isEmpty
        ? nil
        : MinutesDocument.RoleLine(
          title: role.title, task: role.does, isDrawn: role.drawnIn != nil, people: people)
    }
    let others = order.filter { !held.contains($0) }
    return (lines, others.map { attendance(of: $0, stays[$0, default: []]) })
  }

  /// Whether someone was in the room at any time of the meeting, or still is before its start.
  private func wasThere(_ person: Person) -> Bool {
    guard let left = person.leftAt else { return true }
    return state.startedAt.map { left > $0 } ?? false
  }

  private func joined(
    _ role: Role, order: [Person.ID], stays: [Person.ID: [Person]]
  ) -> [MinutesDocument.Attendance] {
    let handovers = engine.handovers.filter { $0.role == role.id && isDuring($0.at) }
    return order.compactMap { id in
      let own = stays[id, default: []]
      let passed = handovers.filter { $0.giver == id || $0.receiver == id }
      guard own.contains(where: { $0.roles.contains(role.id) }) || !passed.isEmpty else {
        return nil
      }
      var attendance = attendance(of: id, own)
      attendance.remarks += passed.map { handover in
        let at = times.local(handover.at)
        return handover.receiver == id ? .took(at) : .gave(at)
      }
      return attendance
    }
  }

  /// Those on whom lots fell; their comings and goings stand with the role that they came with.
  private func drawn(
    _ role: Role, order: [Person.ID], stays: [Person.ID: [Person]]
  ) -> [MinutesDocument.Attendance] {
    var lines: [MinutesDocument.Attendance] = []
    for lot in engine.drawnLots where lot.role == role.id {
      let cycle = slot(lot.slot).flatMap { cycles(of: $0).last }
      let remarks = cycle.map { [MinutesDocument.Remark.drawn($0)] } ?? []
      if let index = lines.firstIndex(where: { $0.name == lot.person.text }) {
        lines[index].remarks += remarks
      } else {
        lines.append(MinutesDocument.Attendance(name: lot.person.text, remarks: remarks))
      }
    }
    return lines
  }

  private func attendance(of id: Person.ID, _ stays: [Person]) -> MinutesDocument.Attendance {
    var remarks: [MinutesDocument.Remark] = []
    for (index, stay) in stays.enumerated() {
      if index > 0 {
        remarks.append(.cameBack(times.local(stay.joinedAt)))
      } else if isDuring(stay.joinedAt) {
        remarks.append(.came(times.local(stay.joinedAt)))
      }
      if let left = stay.leftAt, state.finishedAt.map({ left < $0 }) ?? true {
        remarks.append(.left(times.local(left)))
      }
    }
    return MinutesDocument.Attendance(name: id.text, remarks: remarks)
  }

  private func isDuring(_ time: SessionTime) -> Bool {
    state.startedAt.map { time > $0 } ?? false
  }
}
