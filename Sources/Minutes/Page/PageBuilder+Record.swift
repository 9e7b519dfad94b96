import MeetingProtocol

extension PageBuilder {
  /// When nothing was kept.
  var offRecord: [PageLine] {
    document.remarks.offRecord.map { span in
      let from = TimeWording.timeOfDayWithSeconds(span.from)
      let time =
        span.to.map { "from \(from) to \(TimeWording.timeOfDayWithSeconds($0))" } ?? "since \(from)"
      let place = span.during.map { ", in " + title($0) } ?? PageLine()
      return PageLine("Off the record \(time)") + place + ": nothing was kept."
    }
  }

  /// Times that were put right.
  var timeCorrections: [PageLine] {
    document.remarks.times.map { correction in
      switch correction {
      case .began(let slot, let at, let instead):
        "The beginning of " + title(slot) + put(right: at, instead)
      case .ended(let slot, let at, let instead):
        "The end of " + title(slot) + put(right: at, instead)
      case .paused(let slot, let from, let to):
        "A pause in " + title(slot)
          + PageLine(
            ", \(TimeWording.timeOfDayWithSeconds(from)) to \(TimeWording.timeOfDayWithSeconds(to)),"
              + " was told afterwards.")
      }
    }
  }

  private func put(
    right time: LocalTime, _ instead: LocalTime
  ) -> PageLine {
    PageLine(
      " was put right to \(TimeWording.timeOfDayWithSeconds(time)); it was typed at"
        + " \(TimeWording.timeOfDayWithSeconds(instead)).")
  }

  /// Plans for the rest of the meeting that were taken.
  var plansTaken: [PageLine] {
    document.remarks.plans.map { plan in
      let by = TimeWording.words(plan.by)
      let at = TimeWording.timeOfDayWithSeconds(plan.at)
      let why =
        plan.whole.map {
          "Fitted into \(TimeWording.words($0)) at \(at), as it would have taken \(by)"
            + " \(plan.isLate ? "more" : "less"): "
        }
        ?? "Planned anew at \(at), as it would have ended \(by) \(plan.isLate ? "late" : "early"): "
      let changes = plan.changes.map { change in
        title(change.name)
          + PageLine(change.length == .zero ? " dropped" : " \(TimeWording.words(change.length))")
      }
      return PageLine(why) + changes.joined(", ") + "."
    }
  }

  /// Who spoke how long, and how the floor was kept.
  func floor() -> [PageBlock] {
    let lines = document.remarks.floors.map(kept)
    if document.remarks.speaking.isEmpty { return list(lines) }
    let bars = document.remarks.speaking.map { line in
      TimeFigure.Bar(label: PageLine.clean(line.name), planned: nil, actual: line.length)
    }
    let figure = TimeFigure(title: "Who spoke how long", bars: bars)
    return [.figure(figure), .table(speakingTable)] + list(lines)
  }

  private var speakingTable: PageTable {
    PageTable(
      caption: "Who spoke how long",
      headings: [
        PageTable.Heading("", spoken: "Who"), .init("Spoke", holdsFigures: true),
        .init("Turns", holdsFigures: true), .init("Share", holdsFigures: true),
      ],
      rows: document.remarks.speaking.map { line in
        [
          PageLine(words: line.name, line.isRole ? .emphasis : .plain),
          PageLine(TimeWording.clock(line.length)), PageLine("\(line.turns)"),
          PageLine("\(line.share) %"),
        ]
      })
  }

  private func kept(_ line: MinutesDocument.KeptFloorLine) -> PageLine {
    if line.breaches.isEmpty { return name(line.name) + ": the floor was kept" }
    let names = line.breaches.map { breach in
      PageLine(words: breach.name) + PageLine(breach.count > 1 ? " (\(breach.count) times)" : "")
    }
    return name(line.name) + ": the floor was broken by " + names.joined(", ")
  }
}
