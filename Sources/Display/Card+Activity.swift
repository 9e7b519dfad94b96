import MeetingProtocol
import Session
import TextLayout

extension Card {
  /// What a stage is beyond talk: a break, a vote, a test, an adjournment.
  static func addActivity(
    of stage: Stage, _ scene: Scene, aloud: Bool, to sheet: inout Sheet
  ) {
    switch stage.activity {
    case .talk, .rest, .spare: break
    case .form(let filling): addFilling(filling, scene.state, to: &sheet)
    case .vote(let vote): addVote(vote, scene.state, aloud: aloud, to: &sheet)
    case .test(let test): addTest(test, scene.state, to: &sheet)
    case .adjournment(let adjournment):
      sheet.add("The session goes on " + words(of: adjournment) + "; the clock stands until then")
      sheet.add("/next when you are together again; /quit leaves until then", .dim)
    }
  }

  private static func addVote(
    _ vote: Vote, _ state: SessionState, aloud: Bool, to sheet: inout Sheet
  ) {
    let items = state.votedItems(of: vote)
    if items.isEmpty { return sheet.add("There is nothing to vote on yet", .warning) }
    sheet.add("\(counted(vote.votesEach, "vote")) each")
    sheet.add(
      pairs: items.enumerated().map { [StyledText("\($0 + 1)", .bold), StyledText($1)] },
      aloud: aloud)
    let example = (["/vote"] + items.map { _ in "0" }).joined(separator: " ")
    sheet.add("\(example): one count for each, in this order", .dim)
  }

  private static func addTest(
    _ test: WordingTest, _ state: SessionState, to sheet: inout Sheet
  ) {
    let wording = state.values[test.of]?.joined(separator: ", ")
    sheet.add(
      StyledText("\(test.of.text.capitalised): ", .bold) + StyledText(wording ?? "not agreed yet"),
      hanging: 2)
    for (number, point) in test.points.enumerated() {
      sheet.add("\(number + 1) \(point)", indent: 2, hanging: 4)
    }
    let answers = test.answers.map { "/answer \($0)" }
    sheet.add(
      "Point by point: \(listed(answers, last: "or")); all but the first with because …", .dim)
  }

  static func words(of adjournment: Adjournment) -> String {
    switch adjournment.span {
    case .within(let days): "within \(counted(days, "day"))"
    case .after(let days):
      days % 7 == 0 ? "in \(counted(days / 7, "week"))" : "in \(counted(days, "day"))"
    case nil: "on another day"
    }
  }

  // MARK: - Groups, seats, turns

  /// Who works with whom, who holds which seat, and who comes next.
  static func addPeople(
    _ entry: Agenda.Entry, _ state: SessionState, aloud: Bool, to sheet: inout Sheet
  ) {
    for group in entry.groups { addGroup(group, to: &sheet) }
    let seats = state.plan.roles.compactMap { role -> String? in
      guard let names = entry.seats[role.id], !names.isEmpty else { return nil }
      return "\(role.title.capitalised): \(listed(names))"
    }
    if !seats.isEmpty { sheet.addFacts(seats, .plain) }
    if let turn = entry.turns.last, !turn.people.isEmpty, turn.count > 1 {
      let ahead = state.turnsAhead
      sheet.add("Next: \(ahead.first.map(\.oneLine) ?? "nobody, this is the last turn")", .dim)
    }
  }

  static func addGroup(_ group: SmallGroup, to sheet: inout Sheet) {
    var text = StyledText("\(group.name.groupTitle): ", .bold) + StyledText(listed(group.members))
    if !group.share.isEmpty { text.append("; takes \(listed(group.share))") }
    if let task = group.task { text.append("; \(task)") }
    sheet.add(text, hanging: 2)
  }

  // MARK: - Words besides the prompt

  /// What the script says besides the prompt, as far as everyone may see it.
  static func addWords(
    of stage: Stage, _ entry: Agenda.Entry, _ state: SessionState, to sheet: inout Sheet
  ) {
    let words = stage.words
    if words.factsOnly { sheet.add("Facts only, no judgement") }
    if let agreed = stage.agrees {
      let what = agreed == .norms ? "norms" : agreed.text
      sheet.add("Ends with the \(what) agreed: /agree TEXT")
    }
    for (number, question) in words.questions.enumerated() {
      sheet.add("\(number + 1) \(state.filledText(question, in: entry))", indent: 2, hanging: 4)
    }
    if !words.questions.isEmpty { sheet.add("/ask puts the next question", .dim) }
    if !words.beginWith.isEmpty {
      sheet.add("Begin with: \(listed(words.beginWith, last: "or"))", hanging: 2)
    }
    if words.more != nil || words.guide != nil || !words.bank.isEmpty || !words.watchFor.isEmpty {
      sheet.add("/more shows the rest", .dim)
    }
    if entry.confidence.isOffRecord { sheet.add("Off the record: nothing is kept here", .warning) }
    if !entry.confidence.onlyFor.isEmpty {
      let names = listed(entry.confidence.onlyFor.map { state.plan.party(of: $0) })
      sheet.add("Only for \(names)", .warning)
    }
  }
}
