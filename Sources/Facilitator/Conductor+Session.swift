import Display
import Export
import InputLine
import Journal
import MeetingProtocol
import Minutes
import ProtocolScript
import Session
import TextLayout

extension Conductor {
  /// Loads a protocol, which opens a session and its journal.
  func load(_ name: String) -> TurnOutcome {
    if session != nil {
      show(.sessionIsOpen)
      return .refused
    }
    do throws(ProtocolLibrary.Failure) {
      let script = try library.find(name)
      let bytes = try library.contents(of: script)
      let result = ProtocolReader.read(
        bytes: bytes, file: script.path, id: script.id, shelf: library.shelf(beside: script))
      guard let read = usable(result) else { return .givenBack }
      return open(read, of: script, text: String(decoding: bytes, as: UTF8.self))
    } catch {
      show(error)
      return .givenBack
    }
  }

  /// Shows what is wrong with a script; nil where it cannot be used.
  private func usable(_ result: Result<ReadProtocol, UnreadableScript>) -> ReadProtocol? {
    switch result {
    case .success(let read):
      show(read.warnings)
      return read
    case .failure(let unreadable):
      show(unreadable.diagnostics)
      return nil
    }
  }

  private func open(
    _ read: ReadProtocol, of script: ProtocolLibrary.Script, text: String
  ) -> TurnOutcome {
    let plan = read.meetingProtocol
    clock.begin(at: Moment(time: .zero, wall: clock.now.wall))
    lastSign = .zero
    let now = clock.now
    let localClock = LocalClock(zone: settings.zone)
    let header = SessionHeader(
      id: sessionName(of: plan, at: now.wall, clock: localClock), plan: plan.id,
      scriptPath: script.path, script: text,
      files: read.files.map { KeptFile(id: $0.id, path: $0.path, text: $0.text) },
      zone: settings.zone, loadedAt: now.wall,
      seed: settings.seed, pace: clock.pace, program: settings.program)
    do throws(JournalError) {
      let journal = try SessionJournal.create(
        in: sessions, header: header)
      session = RunningSession(
        header: journal.header, engine: SessionEngine(plan: plan, clock: localClock),
        journal: journal)
    } catch {
      showNotBegun(error)
      return .refused
    }
    explainFirstSession()
    showPractice(clock.pace)
    showLoaded()
    if let name = settings.facilitator {
      _ = take(.join(Person.ID(name), role: Role.facilitator.id), at: now)
    }
    if !settings.bell { _ = take(.setBell(false), at: now) }
    return .done
  }

  private var sessions: SessionFolder {
    var folder = SessionFolder(dataFolder: places.data)
    folder.calls = journalCalls
    return folder
  }

  private func sessionName(of plan: MeetingProtocol, at wall: WallTime, clock: LocalClock) -> String
  {
    let time = clock.timeOfDay(of: wall)
    let clockDigits = [time.hour, time.minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return "\(clock.date(of: wall).iso)-\(clockDigits)-\(plan.id.text)"
  }

  /// Takes a session up again where the room is: the time since its last line counts.
  ///
  /// - Parameters:
  ///   - id: The session's whole id.
  ///   - reopens: Whether a session that was closed goes on.
  /// - Returns: Whether the session is open now; where not, it was said why.
  public func resume(_ id: String, reopens: Bool = false) -> Bool {
    do throws(JournalError) {
      let reopened = try SessionJournal.resume(id, in: sessions)
      let header = reopened.journal.header
      guard let plan = usable(header.readScript())?.meetingProtocol else {
        flush()
        return false
      }
      let engine = SessionEngine(
        plan: plan, clock: LocalClock(zone: header.zone), replaying: reopened.turns)
      if let putAside = reopened.putAside { show(putAside) }
      if engine.state.phase == .ended, !reopens {
        showAlreadyEnded(header)
        flush()
        return false
      }
      session = RunningSession(header: header, engine: engine, journal: reopened.journal)
      goOn(from: reopened.turns.last?.at ?? Moment(time: .zero, wall: header.loadedAt))
      return true
    } catch {
      showUnreadable(error, session: id)
      flush()
      return false
    }
  }

  /// Sets the clock on by what the wall says has gone by since a moment, never back.
  ///
  /// A practice has its own time of day and no room that went on: it goes on where it was left.
  private func goOn(from last: Moment) {
    let isPractice = clock.pace > 1
    clock.begin(at: last.goneOn(to: clock.now.wall, isPractice: isPractice))
    lastSign = clock.now.time
    if session?.state.phase == .ended { _ = take(.reopen, at: clock.now) }
    showResumed()
    showPractice(clock.pace)
    if !isPractice { unreportedGap = (last.time, .closed) }
    letTimePass()
    if session?.state.openSlot != nil { showCard() }
    flush()
  }

  // MARK: - Minutes

  /// The minutes so far.
  func minutesDocument(of session: RunningSession) -> MinutesDocument {
    MinutesDocument(
      of: session.engine,
      facts: MinutesFacts(
        loadedAt: session.header.loadedAt, session: session.header.id,
        pace: Double(session.header.pace), program: session.header.program),
      now: session.state.phase == .ended ? nil : clock.now)
  }

  /// Writes the minutes so far, and says where.
  func writeMinutes(as format: MinutesFormat = .markdown) {
    guard let session, session.state.startedAt != nil || !session.state.notes.isEmpty else {
      return
    }
    do throws(DocumentError) {
      let files = MinutesFiles(
        writer: DocumentWriter(memory: WrittenMemory(folder: places.data)),
        converter: DocumentConverter(searchPath: places.programs))
      let document = minutesDocument(of: session)
      let outcome = try files.write(
        document, as: format, framed: framed(document, as: format), name: session.header.id,
        preferred: places.minutes, fallback: places.fallback)
      if let failure = outcome.failure { show(failure, format) }
      outcome.written.forEach(show)
    } catch {
      show(error, session: session.header.id)
    }
  }

  /// The minutes in the template of the settings; nil where there is none for the format, or where it has faults.
  private func framed(_ document: MinutesDocument, as format: MinutesFormat) -> String? {
    guard let template = settings.template, template.formats.contains(format) else { return nil }
    do throws(FrameFile.Failure) {
      return try template.text(of: document, as: format)
    } catch {
      show(error)
      return nil
    }
  }

  /// The session is closed: its minutes are written and its journal is let go.
  func closeSession() {
    writeMinutes()
    session = nil
    pendingWithdrawal = nil
    unreportedGap = nil
    clock.begin(at: Moment(time: .zero, wall: clock.now.wall))
    guard settings.afterEnd == .leave else { return }
    flush()
    leave()
  }
}
