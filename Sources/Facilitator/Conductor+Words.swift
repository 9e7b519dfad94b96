import Diagnostics
import Display
import Export
import InputLine
import Journal
import LineEditor
import MeetingProtocol
import Minutes
import ProtocolScript
import Session
import TextLayout

/// Everything that a conductor has Display say; there is no sentence here.
extension Conductor {
  private var columns: Int { console.columns }
  private var aloud: Bool { console.isReadAloud }

  /// The status at the left of the input line.
  var status: StyledText {
    StatusLine.prompt(session?.state, now: clock.now.time, columns: columns)
  }

  /// The title of the window; nil where no session is open.
  var title: String? { WindowTitle.text(session?.state, now: clock.now.time) }

  private func scene(of session: RunningSession) -> Scene {
    Scene(state: session.state, now: clock.now, clock: session.engine.clock)
  }

  func say(_ lines: [StyledText]) {
    update.above += lines
  }

  /// Where what is typed is remembered.
  var memory: LineMemory {
    guard let state = session?.state else { return .onDisk }
    if state.isTypingInConfidence { return .nowhere }
    return state.isOffRecord ? .forArrowKeys : .onDisk
  }

  /// Takes what somebody answered alone off the screen, or says that it stands there.
  func hideAnswers() {
    update.clears = console.canClear
    if !console.canClear { say(ShellText.answersStand(columns: columns)) }
  }

  // MARK: - Refusals

  func show(_ refusal: Refusal, in state: SessionState) {
    say(RefusalText.lines(refusal, state, columns: columns))
  }

  func show(_ objection: Objection) {
    say(ObjectionText.lines(objection, session?.state, columns: columns))
  }

  func showNotUnderstood(_ text: String, line: Int) {
    say(ShellText.notUnderstood(line: line, text: text, columns: columns))
  }

  // MARK: - Looking

  func show(_ view: View, at now: Moment) {
    update.pageFrom = update.above.count
    if case .help(let name) = view {
      say(
        name.map { HelpView.lines(for: $0, columns: columns) }
          ?? HelpView.lines(session?.state, columns: columns, aloud: aloud))
      return
    }
    guard let session else { return }
    switch view {
    case .status: say(AgendaView.lines(scene(of: session), columns: columns, aloud: aloud))
    case .notes(let filter): say(NotesView.lines(session.state, filter: filter, columns: columns))
    case .people: say(PeopleView.lines(session.state, columns: columns, aloud: aloud))
    case .plans(let drift):
      say(RescueView.lines(scene(of: session), drift, columns: columns, aloud: aloud))
    case .air: say(AirView.lines(scene(of: session), columns: columns, aloud: aloud))
    case .norms: say(NormsView.lines(session.state.planInForce, columns: columns))
    case .more: say(MoreView.lines(session.state, columns: columns))
    case .values: say(ValuesView.lines(session.state, columns: columns, aloud: aloud))
    case .actions: say(ActionsView.lines(session.state, columns: columns, aloud: aloud))
    case .help: break
    }
  }

  // MARK: - Sessions

  /// Says what the program is and what can be loaded.
  public func welcome() {
    let choices = library.scripts().compactMap { script -> Welcome.Choice? in
      guard let read = try? library.read(script).get() else { return nil }
      return read.meetingProtocol.isForm ? nil : Welcome.Choice(read.meetingProtocol)
    }
    say(Welcome.lines(choices, columns: columns))
    flush()
  }

  func showPractice(_ pace: Int) {
    if pace > 1 { say(ShellText.practice(pace: pace, columns: columns)) }
  }

  func showLoaded() {
    guard let session else { return }
    say(Loaded.lines(session.state, columns: columns))
  }

  /// What nobody knows who has not had a session yet.
  func explainFirstSession() {
    guard settings.explains, FirstTime(file: places.data + "/first-session-explained").take()
    else { return }
    say(FirstSession.lines(columns: columns, aloud: aloud))
  }

  func showResumed() {
    guard let session else { return }
    say(
      ShellText.resumed(session.header.id, title: session.state.plan.title, columns: columns))
  }

  func showCard() {
    guard let session else { return }
    say(Card.lines(scene(of: session), columns: columns, aloud: aloud))
    say(QuestionCard.linesOnResuming(session.state, columns: columns))
  }

  func showResumable() {
    guard let session else { return }
    say(ShellText.canBeResumed(session.header.id, columns: columns))
  }

  func showInputEnded() {
    guard let session else { return }
    say(ShellText.inputEnded(session: session.header.id, columns: columns))
  }

  func showAlreadyEnded(_ header: SessionHeader) {
    say(ShellText.sessionIsClosed(header.id, columns: columns))
  }

  func show(_ putAside: TailPutAside) {
    say(
      ShellText.tornTail(
        bytes: putAside.tail.byteCount, putAsideIn: putAside.path, columns: columns))
  }

  // MARK: - Faults

  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { say(diagnostic.lines) }
  }

  func show(_ failure: ProtocolLibrary.Failure) {
    say(failure.lines(columns: columns))
  }

  /// A line that could not be written down and goes back to the input line.
  func showNotSaved(_ fault: FileFault) {
    say(ShellText.notSaved(because: fault, columns: columns))
  }

  /// A line that could not be written down where there is no input line.
  func showNotSaved(_ text: String, line: Int?, _ fault: FileFault) {
    say(ShellText.notSaved(text, line: line, because: fault, columns: columns))
  }

  /// Something due that could not be written down.
  func showClockNotSaved(_ fault: FileFault) {
    say(ShellText.clockNotSaved(because: fault, columns: columns))
  }

  func showSavedAgain() {
    say(ShellText.savedAgain(columns: columns))
  }

  /// A journal that could not be made.
  func showNotBegun(_ error: JournalError) {
    say(
      ShellText.sessionNotBegun(
        in: places.data, because: error.fileFault, columns: columns))
  }

  /// A journal that could not be read.
  func showUnreadable(_ error: JournalError, session: String) {
    say(error.lines(session: session, columns: columns))
  }

  func show(_ failure: DocumentConverter.Failure, _ format: MinutesFormat) {
    say(failure.lines(format, columns: columns))
  }

  func show(_ failure: FrameFile.Failure) {
    say(failure.lines(columns: columns))
  }

  func show(_ written: WrittenDocument) {
    if let name = written.besides {
      say(ShellText.minutesWereChanged(name, columns: columns))
    }
    guard let refusal = written.refusal else {
      say(ShellText.minutesWritten(to: written.path, columns: columns))
      return
    }
    say(
      ShellText.minutesWritten(
        to: written.path, insteadOf: refusal.folder, because: refusal.fault, columns: columns))
  }

  func show(_ error: DocumentError, session: String) {
    let last = error.fallback ?? error.preferred
    say(
      ShellText.minutesNotWritten(
        to: last.folder, because: last.fault, session: session, columns: columns))
  }
}
