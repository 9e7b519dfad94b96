import Foundation
import MeetingProtocol
import Minutes
import Session

/// What minutes of 10,000 notes cost in each own format, in processor time: from the session to the text.
struct FormatCost {
  let workplace: Workplace

  func figures() throws -> [Figure] {
    let few = try session(notes: 1_000)
    let many = try session(notes: 10_000)
    let bot = try MinuteBot(workplace: workplace).processorTime(notes: 10_000)
    return try MinutesFormat.allCases.filter(\.isOwn).flatMap { format in
      let small = try cost(of: format, few, lastNote: 999)
      let large = try cost(of: format, many, lastNote: 9_999)
      return [
        Figure(
          what: "10,000 notes as \(format.rawValue), processor time", value: large, bound: 200,
          yardstick: Figure.Yardstick(name: "minute bot in Python", value: bot)),
        Figure(
          what: "the same against 1,000 notes as \(format.rawValue)", value: large / small,
          unit: .times),
      ]
    }
  }

  /// Notes as a long meeting has them: in twenty visits to its stages, of several kinds, with signs that need care.
  private func session(notes: Int) throws -> SessionEngine {
    var session = try SampleSession()
    for number in 0..<notes {
      try session.take(note(number))
      guard number % (notes / 20) == notes / 20 - 1 else { continue }
      try session.take(session.engine.state.slots.count % 2 == 1 ? .next(nil) : .back(nil))
    }
    return session.engine
  }

  private func note(_ number: Int) -> Command {
    let kind: NoteKind.ID =
      switch number % 10 {
      case 3: "question"
      case 6: "decision"
      case 9: "action"
      default: "note"
      }
    let text = "note \(number): what they said when they *compared* the two <strips> of paper & why"
    let draft = NoteDraft(
      author: number % 2 == 0 ? .role("speaker") : .person("Amy"), kind: kind, text: text,
      owner: kind == "action" ? "Amy" : nil,
      due: kind == "action" ? CivilDate(year: 2026, month: 12, day: number % 28 + 1) : nil)
    return .keep([draft], begunIn: nil)
  }

  /// The least of five runs in milliseconds.
  private func cost(
    of format: MinutesFormat, _ engine: SessionEngine, lastNote: Int
  ) throws -> Double {
    let facts = MinutesFacts(loadedAt: SampleSession.wall, session: "sample", program: "0")
    var least = Double.infinity
    for _ in 0..<5 {
      let before = clock()
      let texts = MinutesDocument(of: engine, facts: facts).texts(as: format)
      least = min(least, Double(clock() - before) * 1_000 / Double(CLOCKS_PER_SEC))
      // A calendar has no notes, only actions.
      guard format == .calendar || texts.contains(where: { $0.text.contains("note \(lastNote):") })
      else { throw Unmeasurable(reason: "the minutes as \(format.rawValue) lack a note") }
    }
    return least
  }
}
