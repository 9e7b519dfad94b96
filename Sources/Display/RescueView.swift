import MeetingProtocol
public import Session
public import TextLayout

/// The plans to end on time, with the new minutes and the clock times of everything that is still to come.
public enum RescueView {
  /// The lines of `/late` and `/early`.
  public static func lines(
    _ scene: Scene, _ drift: Drift, columns: Int, aloud: Bool = false
  ) -> [StyledText] {
    let plans = scene.state.rescuePlans(drift, at: scene.now, clock: scene.clock)
    if plans.isEmpty {
      let reason = scene.state.whyNoPlan(drift, at: scene.now, clock: scene.clock)
      return RefusalText.lines(reason, scene.state, columns: columns)
    }
    let before = Outcome(scene)
    let outcomes = plans.map { plan in
      Outcome(
        Scene(
          state: scene.state.trying(plan, at: scene.now.time), now: scene.now, clock: scene.clock))
    }
    var sheet = Sheet(columns: columns)
    sheet.add("As it stands it ends \(before.end)")
    for (index, outcome) in outcomes.enumerated() {
      let plan = "\(index + 1)  \(plans[index].way.words): ends \(outcome.end)"
      sheet.add(plan, .bold, hanging: 3)
      if aloud {
        for sentence in outcome.sentences(before) { sheet.add(sentence, indent: 3) }
      } else if columns < 60 {
        sheet.add(table(before, [outcome]))
      }
    }
    if !aloud, columns >= 60 { sheet.add(table(before, outcomes)) }
    let word = drift.rawValue
    sheet.add(
      plans.count == 1
        ? "/\(word) 1 takes it; /undo gives it back" : "/\(word) N takes one; /undo gives it back")
    return sheet.lines
  }

  /// What is still to come, in one row each, and how each plan would have it.
  private static func table(_ before: Outcome, _ outcomes: [Outcome]) -> Table {
    var heads: [Table.Column] = [.init("Stage"), .init("Plan", alignment: .right)]
    for _ in outcomes {
      heads.append(.init("New", alignment: .right))
      heads.append(.init("Ends", alignment: .right))
    }
    if outcomes.count > 1 {
      for index in outcomes.indices {
        heads[2 + 2 * index] = .init("\(index + 1)", alignment: .right)
      }
    }
    // What is eaten up or dropped already is nothing that is still to come.
    let rows = before.rows.filter { $0.length != .zero }.map { row in
      let new = outcomes.map { $0.row(of: row.subject) }
      let isChanged = new.contains { $0?.length != row.length || $0?.ends == nil }
      let cells =
        [row.title, row.length?.shortFigures ?? ""]
        + new.flatMap { $0.map { [$0.figures, $0.ends ?? ""] } ?? ["", ""] }
      return cells.map { StyledText($0, isChanged ? .plain : .dim) }
    }
    return Table(columns: heads, rows: rows)
  }
}

/// How the rest of a meeting goes, as it stands or with a plan.
private struct Outcome {
  struct Row {
    let subject: Outlook.Part.Subject
    let title: String
    let length: Length?
    let ends: String?

    /// The length, or that it is dropped.
    var figures: String { ends == nil || length == .zero ? "dropped" : length?.shortFigures ?? "" }
  }

  /// `16:15, on time`.
  let end: String
  let rows: [Row]

  init(_ scene: Scene) {
    let state = scene.state
    let outlook = state.outlook(at: scene.now, clock: scene.clock)
    end = "\(scene.clockTime(of: outlook.end)), \(outlook.behind.standing)"
    rows = outlook.parts.compactMap { part in
      let ends = part.ends.map { scene.clockTime(of: $0) }
      switch part.subject {
      case .slot(let number):
        let slot = state.slots[number - 1]
        guard slot.closedAt == nil, state.entry(of: slot)?.stage != nil else { return nil }
        return Row(
          subject: part.subject, title: state.label(of: slot), length: state.planned(for: slot),
          ends: ends)
      case .entry(let place):
        let entry = state.agenda.entries[place.index]
        guard entry.stage != nil else { return nil }
        return Row(
          subject: part.subject, title: entry.label(in: place.cycles), length: part.planned,
          ends: ends)
      }
    }
  }

  func row(of subject: Outlook.Part.Subject) -> Row? { rows.first { $0.subject == subject } }

  /// `Discussion, 5 min instead of 7 min, ends 16:05`, for each part that changes.
  func sentences(_ before: Outcome) -> [String] {
    rows.compactMap { row in
      guard let old = before.row(of: row.subject)?.length, let new = row.length, old != new else {
        return nil
      }
      guard let ends = row.ends, new > .zero else { return "\(row.title), dropped" }
      return "\(row.title), \(new.words) instead of \(old.words), ends \(ends)"
    }
  }
}

extension Length {
  /// How a meeting stands that ends so much later than it should.
  fileprivate var standing: String {
    if magnitude < .seconds(1) { return "on time" }
    return "\(words) \(self < .zero ? "early" : "late")"
  }
}

extension RescuePlan.Way {
  /// How lengths were found, in a few words.
  var words: String {
    switch self {
    case .inProportion: "in proportion"
    case .evenly: "the same from each"
    case .withoutOptional: "without what is optional"
    }
  }
}

extension Answer {
  /// How long the whole is to take, from the start on.
  func fitText(_ length: Length?) -> StyledText {
    guard let length else {
      return StyledText("It takes as long as the protocol plans")
    }
    return StyledText(
      "It is to take \(length.words); at the start the stages share that in proportion")
  }

  /// The plan that was taken, and when the meeting ends with it.
  func planText(_ plan: TakenPlan) -> StyledText {
    let changes = plan.changes.compactMap { change -> String? in
      guard let index = after.agenda.index(of: change.key) else { return nil }
      let entry = after.agenda.entries[index]
      if entry.stage == nil { return nil }
      return change.length == .zero
        ? "\(entry.label) dropped" : "\(entry.label) \(change.length.words)"
    }
    let open = plan.open.map { "\(after.openTitle ?? "this stage") \($0.words)" }
    let outlook = after.outlook(at: turn.at, clock: clock)
    let why = plan.whole.map { "Fitted into \($0.words)" } ?? "Planned anew"
    let rest = outlook.behind.magnitude < .seconds(1) ? "" : ", \(outlook.behind.standing)"
    return StyledText("\(why), \(plan.way.words): ")
      + StyledText(listed([open].compactMap(\.self) + changes))
      + StyledText(
        "; it ends \(scene.clockTime(of: outlook.end))" + (plan.whole == nil ? "" : rest))
  }
}

extension RefusalText {
  /// Why there is no plan.
  static func planText(_ refusal: Refusal) -> String {
    switch refusal {
    case .notDrifted(.late, let behind):
      behind < .zero
        ? "The meeting is \(behind.words) ahead of its plan; /early gives the time away"
        : "The meeting is on time; /status shows its end"
    case .notDrifted(.early, let behind):
      behind > .zero
        ? "The meeting is \(behind.words) behind its plan; /late shows how to end on time"
        : "The meeting is on time; /status shows its end"
    case .nothingToReplan(.late):
      "Nothing that is still to come can be made shorter; /skip REASON leaves a stage out"
    case .nothingToReplan(.early):
      "Nothing that is still to come can be made longer; the meeting ends earlier"
    case .noSuchPlan(let drift, let number, let last):
      last == 1
        ? "There is no plan \(number); /\(drift.rawValue) 1 is the only one"
        : "There is no plan \(number); /\(drift.rawValue) shows 1 to \(last)"
    default: ""
    }
  }
}
