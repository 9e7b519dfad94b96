import MeetingProtocol
import Session

extension MinutesBuilder {
  /// What a slot left besides notes and answers: groups and seats, votes, points of a test, agreed wordings.
  func exhibits(of slot: Slot) -> [MinutesDocument.Exhibit] {
    guard let entry = state.entry(of: slot) else { return [] }
    let before = self.slot(slot.number - 1).flatMap { state.entry(of: $0) }
    return groups(in: entry, before: before) + seats(in: entry, before: before)
      + votes(in: slot, entry) + points(in: slot) + wordings(in: slot)
  }

  // MARK: - Who was with whom

  /// The small groups, where they were formed.
  private func groups(
    in entry: Agenda.Entry, before: Agenda.Entry?
  ) -> [MinutesDocument.Exhibit] {
    if entry.groups.isEmpty || entry.groups == before?.groups { return [] }
    let title = entry.containers.last { $0.kind == .groups }?.title
    let hasTasks = entry.groups.contains { $0.task != nil }
    let hasShares = entry.groups.contains { !$0.share.isEmpty }
    let headings = ["Group", "People"] + (hasTasks ? ["Task"] : []) + (hasShares ? ["Takes"] : [])
    let rows = entry.groups.map { group in
      [group.name, group.members.joined(separator: ", ")] + (hasTasks ? [group.task ?? ""] : [])
        + (hasShares ? [group.share.joined(separator: ", ")] : [])
    }
    return [
      MinutesDocument.Exhibit(
        sort: "groups", title: title.map { state.filledText($0, in: entry) },
        content: .table(headings: headings, rows: rows))
    ]
  }

  /// Who sat where in a turn, where that says more than whose turn it is, which stands in the heading.
  private func seats(in entry: Agenda.Entry, before: Agenda.Entry?) -> [MinutesDocument.Exhibit] {
    guard let turn = entry.turn, turn != before?.turn else { return [] }
    if Set(turn.seats.values.joined()).isSubset(of: turn.people) { return [] }
    let order = turn.seats.keys.sorted { rank(of: $0) < rank(of: $1) }
    let statements = order.map { seat in
      MinutesDocument.Labelled(label: seatTitle(seat), texts: turn.seats[seat] ?? [])
    }
    return [MinutesDocument.Exhibit(sort: "seats", content: .statements(statements))]
  }

  private func rank(of role: Role.ID) -> (Int, Role.ID) {
    (state.plan.roles.firstIndex { $0.id == role } ?? .max, role)
  }

  private func seatTitle(_ role: Role.ID) -> String {
    state.plan.role(role)?.title ?? Self.label(role.text)
  }

  // MARK: - Votes

  private func votes(in slot: Slot, _ entry: Agenda.Entry) -> [MinutesDocument.Exhibit] {
    guard let stage = entry.stage, let last = slot.counts.last else { return [] }
    guard case .vote(let vote) = stage.activity else { return [moreTime(slot.counts)] }
    let rows = counted(last, of: vote, in: slot).enumerated().sorted { left, right in
      (-left.element.votes, left.offset) < (-right.element.votes, right.offset)
    }.map { [$0.element.item, "\($0.element.votes)"] }
    return [
      MinutesDocument.Exhibit(
        sort: "votes", content: .table(headings: ["Item", "Votes"], rows: rows))
    ]
  }

  /// The items with their votes: as they were called when these votes were counted, where that is still known.
  private func counted(_ counts: [Int], of vote: Vote, in slot: Slot) -> [CountedItem] {
    let kept = state.votes[slot.opening.key.block] ?? []
    if kept.map(\.votes) == counts { return kept }
    let items = state.votedItems(of: vote)
    return counts.enumerated().map { index, votes in
      CountedItem(
        item: items.indices.contains(index) ? items[index] : "\(index + 1)", votes: votes)
    }
  }

  /// The votes for and against another step of the ladder.
  private func moreTime(_ counts: [[Int]]) -> MinutesDocument.Exhibit {
    let texts = counts.map { count in
      let (up, down) = (count.first ?? 0, count.dropFirst().first ?? 0)
      return "\(up) for and \(down) against"
        + (count.count > 2 ? " and \(count[2]) neither" : "") + (up > down ? ": yes" : ": no")
    }
    return MinutesDocument.Exhibit(
      sort: "votes",
      content: .statements([MinutesDocument.Labelled(label: "More time", texts: texts)]))
  }

  // MARK: - Wordings

  /// The points of a test beside the wording that it tested.
  private func points(in slot: Slot) -> [MinutesDocument.Exhibit] {
    guard case .test(let test) = state.entry(of: slot)?.stage?.activity else { return [] }
    let answers = state.pointAnswers.filter { $0.slot == slot.number }
    guard let first = answers.first else { return [] }
    let rows = answers.map { answer in
      [
        test.points.indices.contains(answer.point) ? test.points[answer.point] : "",
        answer.answer, answer.because ?? "",
      ]
    }
    // Where every point has passed there is no reason to be told.
    let columns = answers.contains { $0.because != nil } ? 3 : 2
    var exhibit = MinutesDocument.Exhibit(
      sort: "test", title: first.wording.map { "Tested: \($0)" },
      content: .table(
        headings: Array(["Point", "Answer", "Why"].prefix(columns)),
        rows: rows.map { Array($0.prefix(columns)) }))
    exhibit.tested = first.wording
    return [exhibit]
  }

  private func wordings(in slot: Slot) -> [MinutesDocument.Exhibit] {
    let agreed = state.wordings.filter { $0.slot == slot.number }
    if agreed.isEmpty { return [] }
    let statements = agreed.map { wording in
      let label = wording.value == .norms ? "Norm" : Self.label(wording.value.text)
      return MinutesDocument.Labelled(label: "\(label), as agreed", texts: [wording.text])
    }
    return [MinutesDocument.Exhibit(sort: "wordings", content: .statements(statements))]
  }
}
