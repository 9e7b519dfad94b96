import MeetingProtocol
import Session

extension MinutesBuilder {
  /// What is to be said about the record itself, and about the floor.
  var remarks: MinutesDocument.RecordRemarks {
    MinutesDocument.RecordRemarks(
      offRecord: state.offRecord.map(offRecordLine),
      times: state.timeCorrections.compactMap(timeLine), plans: state.takenPlans.map(planLine),
      speaking: speaking, floors: floors)
  }

  private func offRecordLine(_ span: OffRecord) -> MinutesDocument.OffRecordLine {
    let slot = state.slots.last { $0.openedAt <= span.from }
    return MinutesDocument.OffRecordLine(
      from: times.local(span.from), to: span.to.map(times.local),
      during: slot.map { name(of: $0) })
  }

  private func timeLine(_ correction: TimeCorrection) -> MinutesDocument.TimeCorrectionLine? {
    switch correction {
    case .began(let number, let at, let instead):
      slot(number).map {
        .began(name(of: $0), at: times.local(at), instead: times.local(instead))
      }
    case .ended(let number, let at, let instead):
      slot(number).map {
        .ended(name(of: $0), at: times.local(at), instead: times.local(instead))
      }
    case .paused(let number, let from, let to):
      slot(number).map { .paused(name(of: $0), from: times.local(from), to: times.local(to)) }
    }
  }

  private func planLine(_ dated: DatedPlan) -> MinutesDocument.PlanLine {
    let slot = slot(dated.slot)
    let open = dated.plan.open.flatMap { length in
      slot.map { MinutesDocument.PlanChange(name: name(of: $0), length: length) }
    }
    let changes = dated.plan.changes.compactMap { change -> MinutesDocument.PlanChange? in
      guard let index = state.agenda.index(of: change.key) else { return nil }
      let entry = state.agenda.entries[index]
      return entry.stage == nil
        ? nil : MinutesDocument.PlanChange(name: name(of: entry), length: change.length)
    }
    return MinutesDocument.PlanLine(
      at: times.local(dated.at), isLate: dated.plan.drift == .late, by: dated.plan.by,
      whole: dated.plan.whole, changes: [open].compactMap(\.self) + changes)
  }

  /// Everyone's time, then that of the roles.
  private var speaking: [MinutesDocument.SpeakingLine] {
    let people = state.speakingByPerson(at: times.now)
    let all = people.map(\.length.milliseconds).reduce(0, +)
    guard people.contains(where: { $0.turns > 0 }) else { return [] }
    return (people + state.speakingByRole(at: times.now)).map { share in
      let (name, isRole) =
        switch share.subject {
        case .person(let person): (person.text, false)
        case .role(let role): (state.plan.role(role)?.title ?? role.text, true)
        }
      return MinutesDocument.SpeakingLine(
        name: name, isRole: isRole, length: share.length, turns: share.turns,
        share: all == 0 ? 0 : Int((share.length.milliseconds * 100 + all / 2) / all))
    }
  }

  /// The stages in which someone was given the floor that was not open to all, or broke it.
  private var floors: [MinutesDocument.KeptFloorLine] {
    let told = Set(state.speaking.map(\.slot))
    return state.slots.compactMap { slot in
      let breaches = state.breaches(inSlot: slot.number)
      let floor = state.entry(of: slot)?.floor ?? Floor()
      let isClosed = !floor.speaks.isEmpty || !floor.silent.isEmpty
      guard !breaches.isEmpty || isClosed && told.contains(slot.number) else { return nil }
      return MinutesDocument.KeptFloorLine(
        name: name(of: slot),
        breaches: breaches.map { MinutesDocument.Breach(name: $0.person.text, count: $0.count) })
    }
  }
}
