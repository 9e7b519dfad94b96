import MeetingProtocol
import Session
public import TextLayout

/// A session as everybody in the room may see it, large: where it is, how much time is left, who may speak.
///
/// Nothing that was kept is on it: the notes and the outcome are taken away before anything is laid out.
public struct RoomDisplay: Sendable {
  /// What the room is to know about the display itself.
  public enum Notice: Hashable, Sendable {
    /// No program runs the session now.
    case notRunning
    /// What is shown is old: the journal could not be read again.
    case unreadable
  }

  let scene: Scene
  let notice: Notice?
  let pace: Int

  /// Makes a display.
  ///
  /// - Parameters:
  ///   - scene: The session at one moment.
  ///   - notice: What is to be known about the display itself; nil where all is well.
  ///   - pace: Session seconds in a second; more than 1 for a practice run.
  public init(_ scene: Scene, notice: Notice? = nil, pace: Int = 1) {
    self.scene = scene.forTheRoom
    self.notice = notice
    self.pace = pace
  }

  /// The whole screen, from the top: as many lines as there are rows, none wider than the columns.
  public func frame(columns: Int, rows: Int) -> [StyledText] {
    let sheet = RoomSheet(columns: max(columns, 1), rows: max(rows, 1))
    return sheet.lines(of: page(sheet))
  }

  var state: SessionState { scene.state }

  private func page(_ sheet: RoomSheet) -> RoomSheet.Page {
    var page = RoomSheet.Page(title: state.plan.title.oneLine)
    page.right = (pace > 1 ? ["practice"] : []) + [scene.clockTime(of: scene.now.time)]
    switch state.phase {
    case .gathering: addGathering(to: &page, sheet)
    case .running: addOpen(to: &page, sheet)
    case .finished: addFinished(to: &page, sheet)
    case .ended: addEnded(to: &page, sheet)
    }
    if let notice, state.phase != .ended {
      page.left = StyledText(notice.words, .warning)
      page.right = []
    }
    return page
  }

  // MARK: - Around the stages

  private func addGathering(to page: inout RoomSheet.Page, _ sheet: RoomSheet) {
    page.add(sheet.centred("Before the start", .bold), rank: 0)
    page.add(sheet.centred(here), rank: 1)
    if let purpose = state.plan.purpose { page.add(sheet.centredText(purpose), rank: 2) }
    page.add(sheet.centred(counted(state.agenda.stageCount, "stage")), rank: 3)
    addNorms(to: &page, sheet)
    if let place = state.agenda.beginning { page.left = coming("First", place) }
  }

  private var here: String {
    let people = state.present
    if people.isEmpty { return "Nobody has joined yet" }
    let names = people.map { person in
      let roles = state.roles(of: person).filter { $0 != state.restRole?.id }
      if roles.isEmpty { return person.id.text }
      return person.id.text + " (" + listed(roles.map { state.plan.name(of: $0) }) + ")"
    }
    return "Here: " + listed(names)
  }

  private func addFinished(to page: inout RoomSheet.Page, _ sheet: RoomSheet) {
    page.add(sheet.centred("The last stage is over", .bold), rank: 0)
    addTimes(to: &page, sheet)
  }

  private func addEnded(to page: inout RoomSheet.Page, _ sheet: RoomSheet) {
    page.add(sheet.centred("The session has ended", .bold), rank: 0)
    addTimes(to: &page, sheet)
    page.right = []
    page.left = StyledText("q leaves", .dim)
  }

  private func addTimes(to page: inout RoomSheet.Page, _ sheet: RoomSheet) {
    guard let start = state.startedAt, let end = state.finishedAt ?? state.slots.last?.closedAt
    else { return }
    let (from, to) = (scene.clockTime(of: start), scene.clockTime(of: end))
    page.add(sheet.centred(["\(from) to \(to)", (end - start).words]), rank: 1)
  }

  func addNorms(to page: inout RoomSheet.Page, _ sheet: RoomSheet) {
    let norms = NormsView.items(state.plan, columns: sheet.textWidth)
    guard !norms.isEmpty else { return }
    page.add(sheet.centredBlock([StyledText("Norms", .bold)] + norms), rank: 9, isWhole: true)
  }

  /// What comes next, and how long it is planned to last.
  func coming(_ word: String, _ place: Agenda.Place) -> StyledText {
    let entry = state.agenda.entries[place.index]
    var text = "\(word): \(entry.label)"
    if let time = entry.stage?.time, time != .open { text += ", \(time.words)" }
    return StyledText(text, .dim)
  }
}

extension RoomDisplay.Notice {
  fileprivate var words: String {
    switch self {
    case .notRunning: "Not running; convene resume goes on"
    case .unreadable: "The journal can no longer be read"
    }
  }
}

extension Scene {
  /// The scene without anything that was kept: no note, no outcome, no line that was given back, no reason.
  fileprivate var forTheRoom: Scene {
    var state = state
    state.notes = []
    state.outcome = nil
    state.notUnderstood = []
    for index in state.slots.indices {
      state.slots[index].answer = nil
      state.slots[index].skippedBecause = nil
    }
    return Scene(state: state, now: now, clock: clock)
  }
}
