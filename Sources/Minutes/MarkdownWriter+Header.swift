import MeetingProtocol
import Session

extension MarkdownWriter {
  /// Title, day and times, people.
  func header() -> [String] {
    var parts = ["# \(MarkdownText.escape(document.title, at: .heading))"]
    if document.isPractice { parts.append("**Practice run**") }
    parts.append("**\(when)**\(lengths)")
    parts += [standing, people, withoutRole].compactMap(\.self)
    return parts
  }

  /// What the meeting was about and what it left behind.
  func summary() -> [String] {
    var parts: [String] = []
    if let purpose = document.purpose { parts.append(labelled("Purpose", [purpose])) }
    parts += document.values.map { labelled($0.label, $0.texts) }
    if let outcome = document.outcome, !isNotStarted {
      let text = outcome.text.map { MarkdownText.escape($0) } ?? "*not filled in*"
      parts.append("**\(MarkdownText.escape(outcome.label))** \(text)")
    }
    if !document.actions.isEmpty {
      parts += ["## Actions", table([["", "What", "Who", "By"]] + document.actions.map(action))]
    }
    if !document.decisions.isEmpty {
      let lines = document.decisions.map { "- \(decision($0))" }
      parts += ["## Decisions", lines.joined(separator: "\n")]
    }
    return parts
  }

  private var isNotStarted: Bool {
    if case .notStarted = document.standing { true } else { false }
  }

  private var when: String {
    let begin = "\(TimeWording.date(document.begin.date)), "
    let from = TimeWording.timeOfDay(document.begin)
    switch document.standing {
    case .notStarted: return begin + from
    case .running: return "\(begin)since \(from)"
    case .finished, .closed:
      let to = TimeWording.timeOfDay(document.end)
      if document.begin.date == document.end.date { return "\(begin)\(from) to \(to)" }
      return "\(begin)\(from) to \(TimeWording.date(document.end.date)), \(to)"
    }
  }

  private var lengths: String {
    if isNotStarted { return "" }
    let ledger = document.ledger
    var text = TimeWording.words(ledger.actual) + (hasEnded ? "" : " so far")
    if ledger.paused > .zero {
      let paused = TimeWording.words(ledger.paused)
      text +=
        document.pauses.count == 1 ? ", and a pause of \(paused)" : ", and pauses of \(paused)"
    }
    if ledger.plannedHigh > .zero {
      text += "; planned \(TimeWording.words(from: ledger.plannedLow, to: ledger.plannedHigh))"
      text += openStages
    }
    return " (\(text))"
  }

  /// ` and 2 open stages`, where there are any.
  var openStages: String {
    let count = document.ledger.openStages
    return count == 0 ? "" : " and \(count) open \(count == 1 ? "stage" : "stages")"
  }

  private var standing: String? {
    let written = "Written at \(TimeWording.timeOfDay(document.writtenAt))"
    switch document.standing {
    case .notStarted(let isClosed):
      return isClosed
        ? "The session was closed without having started."
        : "\(written); the session has not started."
    case .running(let slot): return "\(written), during \(title(slot)); the meeting goes on."
    case .finished: return "\(written); the session is not closed yet."
    case .closed: return nil
    }
  }

  /// The people by role; what the roles do is told where there are more than two.
  private var people: String? {
    if document.roles.isEmpty { return nil }
    let tellsTasks = document.roles.count { $0.task != nil } > 2
    let heading = ["Role"] + (tellsTasks ? ["Task"] : []) + ["People"]
    return table(
      [heading]
        + document.roles.map { role in
          let people = role.people.map(attendance).joined(separator: ", ")
          return [MarkdownText.escape(role.title)]
            + (tellsTasks ? [MarkdownText.escape(role.task ?? "")] : [])
            + [people + (role.isDrawn ? ", by lots" : "")]
        })
  }

  private var withoutRole: String? {
    if document.withoutRole.isEmpty { return nil }
    let label = document.roles.isEmpty ? "People" : "Without a role"
    return "**\(label)** \(document.withoutRole.map(attendance).joined(separator: ", "))"
  }

  private func attendance(_ person: MinutesDocument.Attendance) -> String {
    let remarks = person.remarks.map { remark in
      switch remark {
      case .came(let time): "came \(TimeWording.timeOfDay(time))"
      case .cameBack(let time): "back \(TimeWording.timeOfDay(time))"
      case .left(let time): "left \(TimeWording.timeOfDay(time))"
      case .took(let time): "from \(TimeWording.timeOfDay(time))"
      case .gave(let time): "until \(TimeWording.timeOfDay(time))"
      case .drawn(let cycle): MarkdownText.escape(cycle)
      }
    }
    return MarkdownText.escape(person.name)
      + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }

  func labelled(_ label: String, _ texts: [String]) -> String {
    "**\(MarkdownText.escape(label))** "
      + texts.map { MarkdownText.escape($0) }.joined(separator: ", ")
  }

  private func action(_ note: MinutesDocument.NoteLine) -> [String] {
    [
      "\(note.number)", MarkdownText.escape(note.text),
      note.owner.map { MarkdownText.escape($0) } ?? "–", note.due.map(TimeWording.date) ?? "–",
    ]
  }

  private func decision(_ line: MinutesDocument.DecisionLine) -> String {
    switch line {
    case .note(let note):
      "\(note.number) · \(MarkdownText.escape(note.text))\(aside([note.speaker], note.qualifiers))"
    case .answer(let question, let answer, let qualifiers):
      "\(MarkdownText.escape(question, at: .start)) **\(MarkdownText.escape(answer))**"
        + aside([], qualifiers)
    }
  }
}
