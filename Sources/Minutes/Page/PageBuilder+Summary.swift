import MeetingProtocol
import Session

extension PageBuilder {
  /// Day and times, how far the session had come, the people.
  func meeting() -> [PageBlock] {
    var lines: [PageLine] = document.isPractice ? [PageLine("Practice run", .strong)] : []
    lines.append(PageLine(when, .strong) + PageLine(lengths))
    if let standing { lines.append(standing) }
    if let copy { lines.append(copy) }
    return lines.map(PageBlock.paragraph) + people + withoutRole
  }

  /// What the meeting was about.
  func about() -> [PageBlock] {
    let purpose = document.purpose.map { labelled("Purpose", [$0]) }
    return [purpose].compactMap(\.self).map(PageBlock.paragraph) + document.values.flatMap(value)
  }

  /// What it left behind.
  func outcome() -> [PageBlock] {
    guard let outcome = document.outcome, !isNotStarted else { return [] }
    let reason = outcome.missingBecause.map { ": " + PageLine(words: $0) } ?? PageLine()
    let text =
      outcome.text.map { PageLine(words: $0) } ?? PageLine("not filled in", .emphasis) + reason
    return [.paragraph(PageLine(words: outcome.label, .label) + " " + text)]
  }

  /// What will be done, as a table.
  func actions() -> [PageBlock] {
    guard let reader = document.copy?.reader else { return table(of: document.actions, "Actions") }
    let own = document.actions.filter { $0.owner.map(reader.owners.contains) ?? false }
    let others = document.actions.filter { !($0.owner.map(reader.owners.contains) ?? false) }
    if own.isEmpty { return table(of: others, "Actions") }
    let label = PageBlock.paragraph("For " + PageLine(words: reader.name))
    let rest = table(of: others, "Actions of others")
    return [label] + table(of: own, "Actions for \(reader.name)")
      + (rest.isEmpty ? [] : [.paragraph("Of others")] + rest)
  }

  private func table(of actions: [MinutesDocument.NoteLine], _ caption: String) -> [PageBlock] {
    if actions.isEmpty { return [] }
    let headings = [
      PageTable.Heading("", spoken: "Number"), .init("What"), .init("Who"), .init("By"),
    ]
    return [.table(PageTable(caption: caption, headings: headings, rows: actions.map(action)))]
  }

  /// Which part of the minutes this is.
  private var copy: PageLine? {
    guard let copy = document.copy else { return nil }
    let stages = copy.stages.map { choice in
      switch choice {
      case .number(let number): "\(number)"
      case .id(let id): document.title(of: id)
      }
    }
    let kinds = copy.kinds.map { kind in
      document.kinds.first { $0.id == kind }?.title ?? kind.text
    }
    let parts = [
      copy.reader.map { "Copy for \($0.name)." },
      copy.isShareable ? "Copy to share, without private parts." : nil,
      copy.isAnonymous ? "Anonymous copy: people are named by role and number." : nil,
      stages.isEmpty ? nil : "Only these stages: \(stages.joined(separator: ", ")).",
      kinds.isEmpty ? nil : "Only these kinds of note: \(kinds.joined(separator: ", ")).",
    ]
    return PageLine(words: parts.compactMap(\.self).joined(separator: " "), .emphasis)
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

  private var standing: PageLine? {
    let written = "Written at \(TimeWording.timeOfDay(document.writtenAt))"
    switch document.standing {
    case .notStarted(let isClosed):
      return isClosed
        ? "The session was closed without having started."
        : PageLine("\(written); the session has not started.")
    case .running(let slot):
      switch document.goesOn {
      case .on(let day):
        return PageLine("\(written); the meeting is adjourned until \(TimeWording.date(day)).")
      case .by(let day):
        return PageLine(
          "\(written); the meeting is adjourned until \(TimeWording.date(day)) at the latest.")
      case nil: break
      }
      return PageLine("\(written), during ") + title(slot) + "; the meeting goes on."
    case .finished: return PageLine("\(written); the session is not closed yet.")
    case .closed: return nil
    }
  }

  /// The people by role; what the roles do is told where there are more than two.
  private var people: [PageBlock] {
    if document.roles.isEmpty { return [] }
    let tellsTasks = document.roles.count { $0.task != nil } > 2
    let headings = ["Role"] + (tellsTasks ? ["Task"] : []) + ["People"]
    let rows = document.roles.map { role in
      let people = role.people.map(attendance).joined(", ")
      return [PageLine(words: role.title)]
        + (tellsTasks ? [PageLine(words: role.task ?? "")] : [])
        + [people + PageLine(role.isDrawn ? ", by lots" : "")]
    }
    return [
      .table(
        PageTable(
          caption: "People by role", headings: headings.map { .init(PageLine($0)) }, rows: rows))
    ]
  }

  private var withoutRole: [PageBlock] {
    if document.withoutRole.isEmpty { return [] }
    let label = document.roles.isEmpty ? "People" : "Without a role"
    let people = document.withoutRole.map(attendance).joined(", ")
    return [.paragraph(PageLine(label, .label) + " " + people)]
  }

  private func attendance(_ person: MinutesDocument.Attendance) -> PageLine {
    let remarks = person.remarks.map { remark -> PageLine in
      switch remark {
      case .came(let time): PageLine("came \(TimeWording.timeOfDay(time))")
      case .cameBack(let time): PageLine("back \(TimeWording.timeOfDay(time))")
      case .left(let time): PageLine("left \(TimeWording.timeOfDay(time))")
      case .took(let time): PageLine("from \(TimeWording.timeOfDay(time))")
      case .gave(let time): PageLine("until \(TimeWording.timeOfDay(time))")
      case .drawn(let cycle): PageLine(words: cycle)
      }
    }
    let details = person.details.flatMap(\.texts).map { PageLine(words: $0) }
    let name = PageLine(words: person.name)
    let all = details + remarks
    return all.isEmpty ? name : name + " (" + all.joined(", ") + ")"
  }

  func labelled(_ label: String, _ texts: [String]) -> PageLine {
    PageLine(words: label, .label) + " " + texts.map { PageLine(words: $0) }.joined(", ")
  }

  private func action(_ note: MinutesDocument.NoteLine) -> [PageLine] {
    [
      PageLine("\(note.number)"), PageLine(words: note.text),
      note.owner.map { PageLine(words: $0) } ?? "–",
      PageLine(note.due.map(TimeWording.date) ?? "–"),
    ]
  }
}
