import MeetingProtocol
import Session
public import TextLayout

/// The whole agenda with planned and actual times, and when the meeting will end.
public enum AgendaView {
  /// The lines of `/status`.
  public static func lines(_ scene: Scene, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    let forecast = Forecast(scene)
    sheet.add(scene.state.plan.title, .bold)
    let showsEnds = sheet.columns >= 60
    var heads: [Table.Column] = [
      .init("No", alignment: .right), .init("Stage"), .init("Plan", alignment: .right),
      .init("Took", alignment: .right),
    ]
    if showsEnds { heads.append(.init("Ends", alignment: .right)) }
    let rows = forecast.rows.map { row in
      let style: Style =
        switch row.standing {
        case .done: .dim
        case .open: .bold
        case .ahead: .plain
        }
      let number = (row.standing == .open ? "> " : "") + (row.number.map { "\($0)" } ?? "")
      let cells = [
        number, row.title, row.planned?.shortFigures ?? "", row.took?.shortFigures ?? "",
        row.ends.map { scene.clockTime(of: $0) } ?? "",
      ]
      return cells.map { StyledText($0, style) }
    }
    sheet.add(Table(columns: heads, rows: rows))
    sheet.add(lines: foot(scene, forecast, columns: columns))
    return sheet.lines
  }

  private static func foot(_ scene: Scene, _ forecast: Forecast, columns: Int) -> [StyledText] {
    let state = scene.state
    var sheet = Sheet(columns: columns)
    if state.isPaused { sheet.add("Paused; /resume lets the clock go on", .warning) }
    switch state.phase {
    case .gathering:
      sheet.add("Started now, it would end at \(scene.clockTime(of: forecast.end))")
      sheet.add(lines: NextStep.lines(state, columns: columns))
    case .running:
      sheet.add(
        "Ends about \(scene.clockTime(of: forecast.end)), \(words(forecast.behind))",
        forecast.behind >= .minutes(1) ? .warning : .plain)
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
