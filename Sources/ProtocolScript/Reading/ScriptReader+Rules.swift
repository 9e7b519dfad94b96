import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// What holds for the meeting as a whole.
  mutating func readRules(_ fields: Fields) -> MeetingRules {
    let ends = readEnds(fields)
    let mustEnd = flag(fields, "must-end") ?? false
    if mustEnd, fields["ends"] == nil, let key = fields.key("must-end") {
      report(.key(.missing("ends", in: "'must-end'", example: "ends: 15:30")), key)
    }
    if ends != nil { course.around.hasBudget = true }
    let wrongNumber =
      choice(
        fields, "wrong-number", ["refuse": MeetingRules.WrongNumber.refuse, "warn": .warn],
        ["refuse", "warn"]) ?? .refuse
    let hidden =
      choice(
        fields, "names",
        ["roles": MeetingRules.PeopleNames.roles, "codes": .codes, "off": .off],
        ["roles", "codes", "off"]) ?? .plain
    return MeetingRules(
      people: people(fields, mayBeGroups: false)?.count, wrongNumber: wrongNumber,
      ready: texts(fields, "ready"), consent: texts(fields, "consent"),
      afterwards: readAfterwards(fields), ends: ends, mustEnd: mustEnd, names: hidden,
      facilitatorNames: names.facilitatorNames, language: readLanguage(fields),
      isUnfinished: flag(fields, "unfinished") ?? false)
  }

  /// The actions that every session leaves.
  private mutating func readAfterwards(_ fields: Fields) -> [StandingAction] {
    guard let node = fields["afterwards"] else { return [] }
    guard case .list(let items) = node.content else {
      return text(fields, "afterwards").map { [StandingAction(what: $0)] } ?? []
    }
    return items.compactMap { item in
      guard case .map = item.content, textWithColon(item) == nil || isAction(item) else {
        return textWithColon(item).map { StandingAction(what: $0) }
          ?? text(item, name: "an item of 'afterwards'").map { StandingAction(what: $0) }
      }
      return readAction(item)
    }
  }

  /// Whether an item is written by keys, and is no text with a colon in it.
  private func isAction(_ item: ScriptNode) -> Bool {
    guard case .map(let entries) = item.content else { return false }
    return entries.contains { Place.standingAction.keys.contains($0.name) }
  }

  private mutating func readAction(_ item: ScriptNode) -> StandingAction? {
    guard
      let fields = fields(
        item, .standingAction, name: "an action", example: "{what: \"Thank you notes\", who: coach}"
      )
    else { return nil }
    let who = fields["who"].flatMap { role($0) }
    let days = days(fields, "within")
    guard let what = text(fields, "what") else {
      if fields["what"] == nil {
        report(.key(.missing("what", in: "'afterwards'", example: "what: Written feedback")), item)
      }
      return nil
    }
    return StandingAction(what: what, who: who, withinDays: days)
  }

  /// A tag of BCP 47 by its shape: `de`, `pt-BR`, `zh-Hant`.
  private mutating func readLanguage(_ fields: Fields) -> String? {
    guard let written = text(fields, "language"), let node = fields["language"] else { return nil }
    let parts = written.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      } && (2...3).contains(parts[0].count) && parts[0].allSatisfy(\.isLetter)
    if isTag { return written }
    report(.value(.language(written)), node)
    return nil
  }

  // MARK: - Outcome

  /// The heading of what the meeting leaves behind; where it comes from is looked up when all blocks are known.
  mutating func readOutcome(_ fields: Fields) -> String? {
    guard let node = fields["outcome"], case .map = node.content else {
      return text(fields, "outcome")
    }
    guard
      let inner = self.fields(
        node, .outcome, name: "'outcome'", example: "{title: What we agree on, from: question}")
    else { return nil }
    if inner["title"] == nil, let key = fields.key("outcome") {
      report(.key(.missing("title", in: "'outcome'", example: "title: What we agree on")), key)
    }
    return text(inner, "title")
  }

  /// What an outcome is taken from by itself: a value, a kind or a stage.
  mutating func readOutcomeSource(_ fields: Fields) -> OutcomeSource? {
    guard let node = fields["outcome"], case .map(let entries) = node.content,
      let from = entries.first(where: { $0.name == "from" })?.value,
      let word = word(from, name: "'from'")
    else { return nil }
    if let name = names.match(word, .value) { return .value(Question.ID(name)) }
    let id = Stage.ID(word.asIdentifier)
    if course.places[id] != nil { return .stage(id) }
    let builtIn = NoteKind.builtIn.map(\.id.text)
    if let kind = names.match(word, .kind, besides: builtIn) { return .kind(NoteKind.ID(kind)) }
    let known =
      names.values.map(\.text) + names.all(.kind) + builtIn
      + course.places.keys.map(\.text).sorted()
    report(.course(.fromNothing(word, nearest: nearest(word, known))), from)
    return nil
  }
}
