import MeetingProtocol
import Session
import TextLayout

/// The stage or decision that is open.
extension RoomDisplay {
  func addOpen(to page: inout RoomSheet.Page, _ sheet: RoomSheet) {
    guard let slot = state.openSlot, let entry = state.entry(of: slot) else { return }
    page.title = (entry.decision == nil ? "" : "? ") + entry.title.oneLine
    if let number = entry.number { page.count = "\(number)/\(state.agenda.stageCount)" }
    let reading = ClockReading(of: slot, in: state, now: scene.now.time)
    switch entry.content {
    case .stage(let stage):
      addClock(reading, caption: caption(reading, stage, slot), to: &page, sheet)
      addTurn(of: entry, to: &page, sheet)
      addFloor(of: entry, to: &page, sheet)
      addPrompts(of: stage, entry, to: &page, sheet)
    case .decision(let decision):
      addQuestion(decision, entry, to: &page, sheet)
      addTurn(of: entry, to: &page, sheet)
      if entry.floor != Floor() { addFloor(of: entry, to: &page, sheet) }
      let sense = state.isPaused ? paused : words(reading.sense)
      page.add(sheet.centred(reading.figures + " " + sense), rank: 4)
    }
    let facts = Card.whereabouts(of: slot, entry, state)
    page.add(sheet.centred(facts), rank: 5)
    if let speaker = state.speaker {
      page.add(sheet.centred("\(speaker.text) speaks", .bold), rank: 1)
    }
    if state.isOffRecord { page.add(sheet.centred("Off the record", .warning), rank: 1) }
    addNorms(to: &page, sheet)
    guard entry.decision == nil, let place = state.openPlace else { return }
    page.left =
      state.agenda.place(after: place).map { coming("Next", $0) }
      ?? StyledText("The last stage", .dim)
  }

  // MARK: - The clock

  private var paused: String { "paused" }

  private func words(_ sense: ClockReading.Sense) -> String {
    switch sense {
    case .left: "left"
    case .over: "over"
    case .gone: "gone"
    }
  }

  /// What the figures mean, and when the stage ends on the clock; while the clock stands nobody knows.
  private func caption(_ reading: ClockReading, _ stage: Stage, _ slot: Slot) -> [String] {
    let sense = words(reading.sense)
    if state.isPaused { return [sense, paused] }
    return [sense] + [Card.endWords(of: stage, slot, scene)].compactMap(\.self)
  }

  private func addClock(
    _ reading: ClockReading, caption: [String], to page: inout RoomSheet.Page,
    _ sheet: RoomSheet
  ) {
    let style: Style = reading.style == .plain ? .bold : reading.style
    let size = sheet.digitSize(for: reading.figures)
    var figures = reading.signed
    var caption = caption
    let isTooWide = (BigDigits.lines(figures, size).first ?? "").count > sheet.columns
    if size == .text || isTooWide {
      caption[0] = figures + " " + caption[0]
      figures = reading.figures
    }
    let digits = size == .text ? [] : BigDigits.lines(figures, size)
    let lines = digits.map { sheet.centredLine(StyledText($0, style)) }
    page.add(lines + sheet.centred(caption, style), rank: 0)
  }

  // MARK: - Who and what

  /// Whose turn it is in the rounds around a stage, the innermost last.
  private func addTurn(
    of entry: Agenda.Entry, to page: inout RoomSheet.Page, _ sheet: RoomSheet
  ) {
    guard !entry.turns.isEmpty else { return }
    let items = entry.turns.map(\.item).joined(separator: ", ")
    page.add(sheet.centred(items, .bold), rank: 1)
  }

  private func addFloor(
    of entry: Agenda.Entry, to page: inout RoomSheet.Page, _ sheet: RoomSheet
  ) {
    let sentences = FloorText.sentences(entry.floor, in: state.plan)
    page.add(sentences.flatMap { sheet.centred($0, .bold) }, rank: 2)
  }

  private func addPrompts(
    of stage: Stage, _ entry: Agenda.Entry, to page: inout RoomSheet.Page, _ sheet: RoomSheet
  ) {
    let prompts = entry.containers.compactMap(\.prompt) + [stage.prompt].compactMap(\.self)
    page.add(prompts.flatMap { sheet.centredText(state.filledText($0, in: entry)) }, rank: 3)
  }

  private func addQuestion(
    _ decision: Decision, _ entry: Agenda.Entry, to page: inout RoomSheet.Page,
    _ sheet: RoomSheet
  ) {
    page.add(sheet.centredText(state.filledText(decision.question, in: entry), .bold), rank: 0)
    page.add(sheet.centred(decision.options.map(\.answer)), rank: 1)
  }
}
