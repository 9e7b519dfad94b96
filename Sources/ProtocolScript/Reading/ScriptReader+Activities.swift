import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// What a stage is; nil where what makes it that is missing, which has been said.
  mutating func readActivity(_ fields: Fields, _ head: Head) -> Activity? {
    switch fields.place {
    case .vote: readVote(fields, head).map { .vote($0) }
    case .test: readTest(fields, head).map { .test($0) }
    case .filling: readFilling(fields, head).map { .form($0) }
    case .adjournment: .adjournment(readAdjournment(fields))
    case .rest: .rest
    case .spare: .spare
    case .stage, .part, .round, .rotation, .cycles, .groups, .pairs, .decision, .include, .script,
      .source, .question, .role, .facilitator, .kind, .standingAction, .outcome, .lights, .ladder,
      .form, .inlineForm, .section, .field, .column, .item, .gridRow:
      .talk
    }
  }

  // MARK: - Votes

  private mutating func readVote(_ fields: Fields, _ head: Head) -> Vote? {
    let among = readAmong(fields, head)
    let votes = readVotesEach(fields)
    course.votes += 1
    return among.map { Vote(among: $0, votesEach: votes) }
  }

  private mutating func readAmong(_ fields: Fields, _ head: Head) -> Vote.Among? {
    guard let node = fields["among"] else {
      report(
        .key(.missing("among", in: "a vote", example: "among: and a kind of note or a list")),
        head.key)
      return nil
    }
    if case .list(let items) = node.content {
      let texts = items.compactMap { text($0, name: "an item of 'among'") }
      return texts.isEmpty ? nil : .items(texts)
    }
    guard let word = word(node, name: "'among'") else { return nil }
    let builtIn = NoteKind.builtIn.map(\.id.text)
    if let kind = names.match(word, .kind, besides: builtIn) { return .notes(NoteKind.ID(kind)) }
    if names.match(word, .value) != nil { return list(node).map { .list($0) } }
    reportUnknown(word, .kind, node, besides: builtIn + names.lists.map(\.text).sorted())
    return nil
  }

  /// `3` or `3 each`.
  private mutating func readVotesEach(_ fields: Fields) -> Int {
    guard let node = fields["votes"], let written = text(node, name: "'votes'") else { return 1 }
    let lower = written.lowercased()
    let digits = lower.hasSuffix(" each") ? String(lower.dropLast(5)).trimmed : lower
    if let votes = Int(digits), (1...1000).contains(votes) { return votes }
    report(.value(.votes(written)), node)
    return 1
  }

  // MARK: - Tests

  private mutating func readTest(_ fields: Fields, _ head: Head) -> WordingTest? {
    let of = readTested(fields, head)
    let points = texts(fields, "points")
    if fields["points"] == nil {
      report(
        .key(
          .missing("points", in: "a test", example: "points: with one question a line below it")),
        head.key)
    }
    var answers = texts(fields, "answers")
    if answers.isEmpty { answers = WordingTest.standardAnswers }
    let outcomes = readThen(fields, answers: answers)
    guard let of, !points.isEmpty else { return nil }
    return WordingTest(of: of, points: points, answers: answers, outcomes: outcomes)
  }

  private mutating func readTested(_ fields: Fields, _ head: Head) -> Question.ID? {
    guard let node = fields["of"] else {
      report(
        .key(.missing("of", in: "a test", example: "of: and the value whose wording is tested")),
        head.key)
      return nil
    }
    guard let word = word(node, name: "'of'") else { return nil }
    if let name = names.match(word, .value) { return Question.ID(name) }
    reportUnknown(word, .value, node)
    return nil
  }

  /// Where each answer leads.
  private mutating func readThen(_ fields: Fields, answers: [String]) -> [Decision.Option] {
    guard let node = fields["then"] else { return [] }
    guard case .map(let entries) = node.content else {
      if node.isEmpty {
        report(.key(.noValue("'then'")), node)
      } else if !node.isDamaged {
        report(.key(.needsKeys("'then'", example: "pass: go on")), node)
      }
      return []
    }
    return entries.compactMap { entry in
      guard let written = text(entry.key, name: "an answer"), let outcome = outcome(entry.value)
      else { return nil }
      guard let answer = answers.first(where: { sameName($0, written) }) else {
        report(
          .value(.notOneOf(written, answers, nearest: nearest(written, answers))), entry.key)
        return nil
      }
      return Decision.Option(answer: answer, outcome: outcome)
    }
  }

  // MARK: - Forms

  private mutating func readFilling(_ fields: Fields, _ head: Head) -> FormFilling? {
    guard let node = fields["form"], let name = word(node, name: "'form'") else { return nil }
    course.forms[name.asIdentifier] = course.forms[name.asIdentifier] ?? head.id
    var filling = FormFilling(
      form: name.lowercased(), each: readSubject(fields), writes: parties(fields, "writes"),
      isAlone: flag(fields, "alone") ?? false, part: text(fields, "part"),
      reading: text(fields, "reading"))
    guard let form = filledForm(name, node) else { return filling }
    check(filling, of: form, fields, node)
    filling.spell(as: form)
    return filling
  }

  private mutating func readSubject(_ fields: Fields) -> FormFilling.Subject? {
    guard let node = fields["each"], let word = word(node, name: "'each'") else { return nil }
    if word.lowercased() == "everyone" { return .everyone }
    if names.match(word, .role) != nil { return filledRole(node).map { .role($0) } }
    return list(node).map { .list($0) }
  }

  // MARK: - Adjournments

  private mutating func readAdjournment(_ fields: Fields) -> Adjournment {
    if fields["within"] != nil, let second = fields.key("after") {
      report(.key(.both("within", "after")), second)
    }
    if let days = days(fields, "within") { return Adjournment(span: .within(days: days)) }
    return Adjournment(span: days(fields, "after").map { .after(days: $0) })
  }

  /// A span of days, such as `1d`, `24h` or `3 weeks`.
  mutating func days(_ fields: Fields, _ key: String) -> Int? {
    guard let node = fields[key], let written = text(node, name: "'\(key)'") else { return nil }
    if let days = DayText.days(written) { return days }
    report(.time(.days(written)), node)
    return nil
  }
}
