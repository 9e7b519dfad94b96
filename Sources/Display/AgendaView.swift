import MeetingProtocol
import Session
public import TextLayout

/// The whole agenda with planned and actual times, and when the meeting will end.
public enum AgendaView {
  /// The lines of `/status`.
  public static func lines(
    _ scene: Scene, columns: Int, aloud: Bool = false
  ) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    let forecast = Forecast(scene)
    sheet.add(scene.state.plan.title, .bold)
    if aloud {
      for row in forecast.rows { sheet.add(sentence(for: row, scene)) }
    } else {
      sheet.add(table(forecast, scene, columns: sheet.columns))
      if forecast.hasBegun { sheet.add(PlanBars.legend, .dim) }
    }
    sheet.add(lines: foot(scene, forecast, columns: columns))
    return sheet.lines
  }

  private static func table(_ forecast: Forecast, _ scene: Scene, columns: Int) -> Table {
    let isWide = columns >= 60
    // Before the start there is nothing that the plan could be held against.
    let bars = forecast.hasBegun ? PlanBars(forecast.rows, cells: isWide ? 16 : 6) : nil
    var heads: [Table.Column] = [
      .init("No", alignment: .right), .init("Stage"), .init("Plan", alignment: .right),
      .init("Took", alignment: .right),
    ]
    if isWide { heads.append(.init("Ends", alignment: .right)) }
    if bars != nil { heads.append(.init("")) }
    let rows = forecast.rows.map { row in
      let number = (row.standing == .open ? "> " : "") + (row.number.map { "\($0)" } ?? "")
      var cells = [
        number, row.title, row.planned?.shortFigures ?? "", row.took?.shortFigures ?? "",
      ]
      if isWide { cells.append(row.ends.map { scene.clockTime(of: $0) } ?? "") }
      let style = style(of: row.standing)
      return cells.map { StyledText($0, style) } + [bars?.bar(of: row, style)].compactMap(\.self)
    }
    return Table(columns: heads, rows: rows)
  }

  private static func style(of standing: Forecast.Standing) -> Style {
    switch standing {
    case .done: .dim
    case .open: .bold
    case .ahead: .plain
    }
  }

  /// `Done: stage 1, Presentation, planned 4 min, took 4 min 5 s, ended 15:49`.
  private static func sentence(for row: Forecast.Row, _ scene: Scene) -> StyledText {
    let (standing, took, ends) =
      switch row.standing {
      case .done: ("Done: ", "took ", "ended ")
      case .open: ("Now: ", "so far ", "ends ")
      case .ahead: ("Then: ", "", "ends ")
      }
    var facts = [row.number.map { "stage \($0)" } ?? "decision"]
    // The mark of a decision is said by its word.
    facts.append(
      row.number == nil && row.title.hasPrefix("? ") ? String(row.title.dropFirst(2)) : row.title)
    if let planned = row.planned { facts.append("planned \(planned.words)") }
    if let length = row.took { facts.append(took + length.words) }
    if let end = row.ends { facts.append(ends + scene.clockTime(of: end)) }
    return StyledText(standing + facts.joined(separator: ", "))
  }

  private static func foot(_ scene: Scene, _ forecast: Forecast, columns: Int) -> [StyledText] {
    let state = scene.state
    var sheet = Sheet(columns: columns)
    if state.isPaused { sheet.add("Paused; /resume lets the clock go on", .warning) }
    switch state.phase {
    case .gathering:
      if let whole = state.fit {
        sheet.add("It is to take \(whole.words); /start shares that out")
      } else {
        sheet.add("Started now, it would end at \(scene.clockTime(of: forecast.end))")
      }
      sheet.add(lines: NextStep.lines(state, columns: columns))
    case .running:
      let passed = state.stagesLeftOut(among: 0..<(state.openPlace?.index ?? 0))
      if !passed.isEmpty {
        sheet.add("Left out so far: " + listed(passed.map(\.label)), hanging: 2)
      }
      sheet.add(
        "Ends about \(scene.clockTime(of: forecast.end)), \(words(forecast.behind))",
        forecast.behind >= .minutes(1) ? .warning : .plain)
      if let end = state.fixedEnd {
        let word = state.plan.rules.mustEnd ? "must" : "is to"
        sheet.add("It \(word) end at \(scene.clockTime(of: end))")
      }
    case .finished:
      sheet.add("All stages are done, \(words(forecast.behind)); /end closes the session")
    case .ended: sheet.add("The session is closed")
    }
    return sheet.lines
  }

  private static func words(_ behind: Length) -> String {
    if behind.magnitude < .seconds(30) { return "on time" }
    return "\(behind.words) \(behind < .zero ? "ahead of the plan" : "behind the plan")"
  }
}
