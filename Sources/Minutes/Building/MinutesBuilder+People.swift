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
          id: role.id, title: role.title, alsoCalled: role.alsoCalled, task: role.does,
          isDrawn: role.drawnIn != nil, people: people)
    }
    let others = order.filter { !held.contains($0) }
    return (lines, others.map { attendance(of: $0, stays[$0, default: []]) })
  }

  /// Whether someone was in the room at any time of the meeting, or still is before its start.
  private func wasThere(_ person: Person) -> Bool {
    guard let left = person.leftAt else { return true }
    return typedStart.map { left > $0 } ?? false
  }

  private func joined(
    _ role: Role, order: [Person.ID], stays: [Person.ID: [Person]]
  ) -> [MinutesDocument.Attendance] {
    let holdings = engine.roleHoldings.filter { holding in
      holding.role == role.id && (holding.to.map(isDuring) ?? true)
    }
    return order.compactMap { id in
      let own = holdings.filter { $0.person == id }
      if own.isEmpty { return nil }
      let stays = stays[id, default: []]
      return attendance(of: id, stays, handovers: handovers(own, stays))
    }
  }

  /// When a role was taken and given other than by coming and leaving.
  private func handovers(
    _ holdings: [RoleHolding], _ stays: [Person]
  ) -> [(SessionTime, MinutesDocument.Remark)] {
    holdings.flatMap { holding in
      var remarks: [(SessionTime, MinutesDocument.Remark)] = []
      if isDuring(holding.from), !stays.contains(where: { $0.joinedAt == holding.from }) {
        remarks.append((holding.from, .took(times.local(holding.from))))
      }
      if let to = holding.to, !stays.contains(where: { $0.leftAt == to }) {
        remarks.append((to, .gave(times.local(to))))
      }
      return remarks
    }
  }

  /// Those on whom lots fell; their comings and goings stand with the role that they came with.
  private func drawn(
    _ role: Role, order: [Person.ID], stays: [Person.ID: [Person]]
  ) -> [MinutesDocument.Attendance] {
    var lines: [MinutesDocument.Attendance] = []
    for lot in drawnLots where lot.role == role.id {
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

  private func attendance(
    of id: Person.ID, _ stays: [Person],
    handovers: [(SessionTime, MinutesDocument.Remark)] = []
  ) -> MinutesDocument.Attendance {
    var remarks = handovers
    for (index, stay) in stays.enumerated() {
      if index > 0 {
        remarks.append((stay.joinedAt, .cameBack(times.local(stay.joinedAt))))
      } else if isDuring(stay.joinedAt) {
        remarks.append((stay.joinedAt, .came(times.local(stay.joinedAt))))
      }
      if let left = stay.leftAt, left < times.end {
        remarks.append((left, .left(times.local(left))))
      }
    }
    let inOrder = remarks.enumerated().sorted { left, right in
      (left.element.0, left.offset) < (right.element.0, right.offset)
    }
    return MinutesDocument.Attendance(
      name: id.text, remarks: inOrder.map(\.element.1), details: details(of: stays))
  }

  /// What was asked of each person, as it was given last.
  private func details(of stays: [Person]) -> [MinutesDocument.Labelled] {
    state.plan.questions.filter(\.isOfEachPerson).compactMap { question in
      stays.last { $0.details[question.id] != nil }?.details[question.id].map {
        MinutesDocument.Labelled(label: Self.label(question.id.text), texts: [$0])
      }
    }
  }

  /// When `/start` was typed: who was there by then did not come late, whenever the meeting had begun.
  private var typedStart: SessionTime? { state.slots.first?.opening.at }

  private func isDuring(_ time: SessionTime) -> Bool {
    typedStart.map { time > $0 } ?? false
  }
}
