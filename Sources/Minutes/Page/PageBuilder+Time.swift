import MeetingProtocol
import Session

extension PageBuilder {
  /// Planned and actual times, pauses and gaps.
  func time() -> [PageBlock] {
    if document.ledger.rows.isEmpty { return (gaps + offRecord).map(PageBlock.paragraph) }
    let headings = [
      PageTable.Heading("Stage"), .init("Planned", holdsFigures: true),
      .init("Actual", holdsFigures: true), .init("", spoken: "Difference", holdsFigures: true),
    ]
    let table = PageTable(
      caption: "Planned and actual times", headings: headings,
      rows: document.ledger.rows.map(row) + [sum], hasSum: true)
    let remarks = ([pauses] + gaps + offRecord + [PageLine(timing)]).filter { !$0.isEmpty }
    return [.figure(figure), .table(table)] + remarks.map(PageBlock.paragraph)
  }

  private var figure: TimeFigure {
    let bars = document.ledger.rows.map { row in
      TimeFigure.Bar(
        label: subject(row.subject).plain, planned: row.planned?.bounds?.high, actual: row.actual)
    }
    return TimeFigure(title: "Planned and actual times, stage by stage", bars: bars)
  }

  /// What was put right, struck and taken back.
  func corrections() -> [PageBlock] {
    let corrections = document.corrections
    let sentences =
      [
        changed(corrections.fixed, "put right"), changed(corrections.struck, "struck"),
        takenBack(corrections.takenBack),
      ].filter { !$0.isEmpty }.map { PageLine($0) } + timeCorrections + plansTaken + withdrawn
      + lostEntries
    return sentences.isEmpty ? [] : [.paragraph(sentences.joined(" "))]
  }

  private var withdrawn: [PageLine] {
    document.corrections.withdrawn.map { line in
      let notes = line.notes == 1 ? "1 note" : "\(line.notes) notes"
      return "The words of " + PageLine(words: line.code)
        + PageLine(" were taken out on \(TimeWording.date(line.at.date)), \(notes).")
    }
  }

  private var lostEntries: [PageLine] {
    switch document.corrections.lostEntries {
    case 0: []
    case 1: ["One entry of the journal could not be read."]
    case let count: [PageLine("\(count) entries of the journal could not be read.")]
    }
  }

  private func takenBack(_ count: Int) -> String {
    let words = ["", "One command was", "Two commands were", "Three commands were"]
    if count == 0 { return "" }
    return (words.indices.contains(count) ? words[count] : "\(count) commands were")
      + " taken back."
  }

  private func changed(_ numbers: [Int], _ words: String) -> String {
    guard let last = numbers.last else { return "" }
    if numbers.count == 1 { return "Note \(last) was \(words)." }
    let others = numbers.dropLast().map(String.init).joined(separator: ", ")
    return "Notes \(others) and \(last) were \(words)."
  }

  private func row(_ row: MinutesDocument.LedgerRow) -> [PageLine] {
    [
      subject(row.subject), PageLine(row.planned.map(planned) ?? "–"),
      PageLine(row.actual.map(TimeWording.clock) ?? "–"), PageLine(verdict(row.verdict)),
    ]
  }

  private func subject(_ subject: MinutesDocument.LedgerRow.Subject) -> PageLine {
    switch subject {
    case .stage(let slot, let length):
      let extended = extended(length, "")
      return name(slot) + PageLine(extended.isEmpty ? "" : " (\(extended))")
    case .decisions(let count): return count == 1 ? "Decision" : "Decisions"
    case .between: return "Between stages"
    }
  }

  private func planned(_ planned: MinutesDocument.PlannedTime) -> String {
    switch planned {
    case .open: return "–"
    case .exactly(let length): return TimeWording.clock(length)
    case .between(let low, let high): return clock(low, high)
    case .chosen(let length, _, _): return "\(TimeWording.clock(length)) (\(words(planned)))"
    case .atLeast(let least): return "at least \(TimeWording.clock(least))"
    case .atMost(let most): return "at most \(TimeWording.clock(most))"
    case .until(_, let length): return "\(TimeWording.clock(length)) (\(words(planned)))"
    }
  }

  private func clock(_ low: Length, _ high: Length) -> String {
    low == high
      ? TimeWording.clock(low) : "\(TimeWording.clock(low)) to \(TimeWording.clock(high))"
  }

  private func verdict(_ verdict: MinutesDocument.Verdict) -> String {
    switch verdict {
    case .none: ""
    case .difference(let length): TimeWording.difference(length)
    case .within: "within"
    case .light(.under): "under time"
    case .light(.inTime): "in time"
    case .light(.over): "over time"
    case .skipped: "skipped"
    case .passed: "passed"
    case .soFar: "so far"
    case .ahead: "still to come"
    case .notReached: "not reached"
    case .leftOut: "left out"
    }
  }

  private var sum: [PageLine] {
    let ledger = document.ledger
    let planned =
      ledger.plannedHigh == .zero ? "–" : clock(ledger.plannedLow, ledger.plannedHigh) + openStages
    return ["All", planned, TimeWording.clock(ledger.actual), verdict(ledger.verdict)].map {
      PageLine($0, .strong)
    }
  }

  private var pauses: PageLine {
    if document.pauses.isEmpty { return PageLine() }
    let parts = document.pauses.map { pause in
      let from = TimeWording.timeOfDayWithSeconds(pause.from)
      let to = pause.to.map { "\(from) to \(TimeWording.timeOfDayWithSeconds($0))" }
      return PageLine(to ?? "since \(from)")
        + (pause.during.map { ", in " + title($0) } ?? PageLine())
    }
    return "Paused " + parts.joined("; ") + "."
  }

  private var gaps: [PageLine] {
    document.gaps.map { gap in
      let isShort = TimeWording.timeOfDay(gap.from) == TimeWording.timeOfDay(gap.to)
      let wording = isShort ? TimeWording.timeOfDayWithSeconds : TimeWording.timeOfDay
      let what =
        switch gap.cause {
        case .closed: "Convene was closed, without an entry"
        case .asleep: "The computer slept"
        }
      return PageLine(
        "\(what) from \(wording(gap.from)) to \(wording(gap.to))"
          + (gap.clockWentOn ? "; the clock went on." : "."))
    }
  }

  private var timing: String {
    switch document.timing {
    case .source: return ""
    case .ours:
      return document.source == nil ? "" : "The planned times are not from the source."
    case .oursIn(let numbers):
      guard document.source != nil, let last = numbers.last else { return "" }
      if numbers.count == 1 { return "The planned time of stage \(last) is not from the source." }
      let others = numbers.dropLast().map(String.init).joined(separator: ", ")
      return "The planned times of stages \(others) and \(last) are not from the source."
    }
  }
}
