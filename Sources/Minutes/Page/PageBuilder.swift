import MeetingProtocol
import Session

extension MinutesPage {
  /// Puts a document into words.
  init(of document: MinutesDocument) {
    let builder = PageBuilder(document: document)
    self.init(title: PageLine(words: document.title), chapters: builder.chapters())
  }
}

/// Finds the words of a document's parts; the only place that words the minutes.
struct PageBuilder {
  let document: MinutesDocument

  func chapters() -> [MinutesPage.Chapter] {
    ChapterName.allCases.compactMap { name in
      let blocks = blocks(of: name)
      guard !blocks.isEmpty else { return nil }
      return MinutesPage.Chapter(name: name, heading: heading(of: name), blocks: blocks)
    }
  }

  private func heading(of name: ChapterName) -> PageLine? {
    switch name {
    case .meeting, .about, .outcome, .stages, .source, .results: nil
    case .actions: "Actions"
    case .decisions: "Decisions"
    case .parked: "Parked"
    case .questions: "Questions without a noted answer"
    case .ahead: hasEnded ? "Not reached" : "Still to come"
    case .leftOut: "Left out"
    case .time: document.ledger.rows.isEmpty ? nil : "Time"
    case .floor: "The floor"
    case .corrections: "Corrections"
    case .notUnderstood: "Not understood"
    case .agreements: "Agreed before the start"
    case .norms: "Norms"
    }
  }

  private func blocks(of name: ChapterName) -> [PageBlock] {
    switch name {
    case .meeting: meeting()
    case .about: about()
    case .outcome: outcome()
    case .actions: actions()
    case .decisions: list(document.decisions.map(decision))
    case .stages: stages()
    case .results: document.exhibits.flatMap(exhibit)
    case .parked: list(document.parked.map(numbered))
    case .questions: list(document.openQuestions.map(numbered))
    case .ahead: list(document.ahead.map(stage))
    case .leftOut: list(document.leftOut.map(stage))
    case .time: time()
    case .floor: floor()
    case .corrections: corrections()
    case .notUnderstood: list(document.notUnderstood.map { PageLine(words: $0) })
    case .agreements: agreements()
    case .norms: list(document.norms.map { PageLine(words: $0) })
    case .source: [.paragraph(source)]
    }
  }

  /// A list; nothing at all where it is empty.
  func list(_ items: [PageLine]) -> [PageBlock] {
    items.isEmpty ? [] : [.list(items)]
  }

  var hasEnded: Bool {
    switch document.standing {
    case .notStarted, .running: false
    case .finished, .closed: true
    }
  }

  private func numbered(_ note: MinutesDocument.NoteLine) -> PageLine {
    PageLine("\(note.number) · ") + PageLine(words: note.text)
      + aside(note.speaker, note.qualifiers)
  }

  private func decision(_ line: MinutesDocument.DecisionLine) -> PageLine {
    switch line {
    case .note(let note): numbered(note)
    case .answer(let answer):
      PageLine(words: answer.question) + " " + PageLine(words: answer.answer ?? "", .strong)
        + aside(.group, answer.name.qualifiers + way(answer.way))
    }
  }

  /// Who and where, in brackets.
  private func aside(_ speaker: MinutesDocument.Speaker, _ qualifiers: [String]) -> PageLine {
    let parts = [speaker.name].compactMap(\.self) + qualifiers
    return parts.isEmpty
      ? PageLine() : " (" + parts.map { PageLine(words: $0) }.joined(", ") + ")"
  }

  private func stage(_ stage: MinutesDocument.PlannedStage) -> PageLine {
    let planned = words(stage.planned)
    return name(stage.name) + PageLine(planned.isEmpty ? "" : " (\(planned))")
  }

  /// What a slot is called in a list: `2 Visit, 3B`.
  func name(_ name: MinutesDocument.SlotName) -> PageLine {
    guard let number = name.number else { return title(name) }
    return PageLine("\(number) ") + title(name)
  }

  /// What a slot is called in a sentence: `Visit, 3B`.
  func title(_ name: MinutesDocument.SlotName) -> PageLine {
    ([name.title] + name.qualifiers).map { PageLine(words: $0) }.joined(", ")
  }

  /// A planned time in words; empty where nothing was planned.
  func words(_ planned: MinutesDocument.PlannedTime) -> String {
    switch planned {
    case .open: ""
    case .exactly(let length): TimeWording.words(length)
    case .between(let low, let high): TimeWording.words(from: low, to: high)
    case .chosen(_, let least, let most): TimeWording.words(from: least, to: most)
    case .atLeast(let least): "at least \(TimeWording.words(least))"
    case .atMost(let most): "at most \(TimeWording.words(most))"
    case .until(let time, _): "until \(TimeWording.timeOfDay(time))"
    }
  }

  private var source: PageLine {
    let title = PageLine(words: document.title)
    guard let source = document.source else { return "Protocol: " + title + "." }
    let authors = [source.authors, source.year].compactMap(\.self).map { PageLine(words: $0) }
    let citation = [
      authors.joined(" "), PageLine(words: source.title, .emphasis),
      PageLine(words: source.page ?? ""),
    ]
    return "Protocol: " + title + ", after " + citation.filter { !$0.isEmpty }.joined(", ") + "."
  }
}
