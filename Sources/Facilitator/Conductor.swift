import Display
import Export
import InputLine
package import Journal
import MeetingProtocol
public import Session
import TextLayout

/// The main loop of a session: takes lines and wakes, lets the engine decide, writes the journal, then shows.
///
/// It holds no rule about meetings and no words.
@MainActor
public final class Conductor {
  /// How the input came to its end.
  public enum InputEnd: Equatable, Sendable {
    /// A pipe or a transcript has no more lines.
    case endOfFile
    /// Ctrl-D on an empty input line.
    case controlD
    /// The terminal is gone, or the process is asked to end.
    case hangUp
  }

  /// What happens when a session is closed.
  public enum AfterEnd: Equatable, Sendable {
    /// The program ends.
    case leave
    /// Another protocol can be loaded.
    case stay
  }

  let console: any Console
  let clock: any SessionClock
  let library: ProtocolLibrary
  let places: SessionPlaces
  let settings: ConductorSettings
  var session: RunningSession?
  var update: ConsoleUpdate
  private var wakes: Wakes?
  private var lineBegunIn: SessionState?
  /// Whether something due waits for the next second or the next line, as it could not be written down.
  private var isStuck = false
  /// Why it could not, which was said; nil while all is well.
  private var obstacle: FileFault?
  /// Time that went by unseen and is not yet written down.
  var unreportedGap: (from: SessionTime, cause: GapCause)?
  /// When somebody was last seen to be there.
  var lastSign = SessionTime.zero
  /// What reaches the journals; tests let a disk fail by it.
  package var journalCalls = SystemCalls.live

  /// What is asked before a person's words are taken out; nil where nothing is.
  var pendingWithdrawal: PendingWithdrawal?

  /// Whether a protocol is loaded.
  public var hasSession: Bool { session != nil }
  /// Whether the program is to end.
  public private(set) var hasLeft = false
  /// 0 where every line was understood, else 1.
  public internal(set) var exitCode: Int32 = 0
  /// Called once when the program is to end.
  public var onLeave: () -> Void = {}
  /// Called when words were taken out of the journal, with what says whether a typed line has them.
  public var onWithdrawal: (_ hasWords: (String) -> Bool) -> Void = { _ in }

  /// Makes a conductor without a session.
  public init(
    console: any Console, clock: any SessionClock, library: ProtocolLibrary, places: SessionPlaces,
    settings: ConductorSettings
  ) {
    self.console = console
    self.clock = clock
    self.library = library
    self.places = places
    self.settings = settings
    update = ConsoleUpdate(status: "")
    update.status = status
  }

  // MARK: - Time

  /// Wakes by Dispatch timers from now on; without this, whoever owns the clock calls `advance()`.
  public func startWaking() {
    wakes = Wakes(due: { [weak self] in self?.advance() }, second: { [weak self] in self?.tick() })
    arm()
  }

  /// The next instant at which something happens by itself; nil where nothing does.
  public var nextWake: SessionTime? { session?.nextWake }

  /// Lets everything happen that has come due.
  public func advance() {
    letTimePass()
    flush()
  }

  func tick() {
    isStuck = false
    advance()
  }

  /// Everything due happens, each at its own instant, before anything else is decided.
  func letTimePass() {
    guard session != nil, !isStuck else { return }
    let now = clock.now
    if let slept = clock.takeSleep(), unreportedGap == nil {
      let pace = Int64(clock.pace)
      let from = now.time + Length(milliseconds: -slept.milliseconds * pace)
      unreportedGap = (max(from, .zero), .asleep)
    }
    guard reportGap(at: now) else { return }
    if let wake = session?.nextWake, wake <= now.time { _ = happens(.clockAdvanced, at: now) }
    stopIfAbandoned(at: now)
  }

  /// What nobody typed; where it cannot be written down it is tried again, and that is said once.
  func happens(_ command: Command, at now: Moment) -> Bool {
    let outcome = take(command, at: now)
    if case .notSaved(let fault) = outcome {
      isStuck = true
      if fault != obstacle { showClockNotSaved(fault) }
      obstacle = fault
    }
    return outcome == .done
  }

  // MARK: - Lines

  /// Notes where the room is when the first letter of a line is typed.
  public func lineBegun() {
    letTimePass()
    lastSign = clock.now.time
    lineBegunIn = session?.state
    flush()
  }

  /// Takes a line that was entered.
  ///
  /// - Parameters:
  ///   - text: The line, or a pasted block of several.
  ///   - line: Its number in the pipe or transcript, from 1; nil at an input line.
  public func submit(_ text: String, line: Int? = nil) {
    isStuck = false
    letTimePass()
    lastSign = clock.now.time
    let begunIn = lineBegunIn
    lineBegunIn = nil
    let now = clock.now
    let reader = LineReader(vocabulary: session?.vocabulary(at: now, lineBegunIn: begunIn))
    let outcome: TurnOutcome
    switch reader.read(text) {
    case .nothing: outcome = .done
    case .note(let drafts, let hint):
      let kept = take(.keep(drafts, begunIn: begunIn?.notePlace), at: now, hint: hint)
      // Words are given back even where they are one word.
      outcome = kept == .refused ? .givenBack : kept
    case .command(let command): outcome = perform(command, at: now)
    case .givenBack(let objection):
      show(objection)
      outcome = .givenBack
    }
    settle(outcome, of: text, line: line)
  }

  /// A line that was not done goes back to the input line; where there is none it is put on the record.
  private func settle(_ outcome: TurnOutcome, of text: String, line: Int?) {
    // A refused command without words of its own is answered; nothing of hers would be lost.
    let hasWords = text.contains { $0.isWhitespace } || outcome != .refused
    if outcome != .done {
      if console.canGiveBack {
        if case .notSaved(let fault) = outcome { showNotSaved(fault) }
      } else {
        report(outcome, of: text, line: line)
      }
    }
    flush()
    if outcome != .done, console.canGiveBack, hasWords { console.giveBack(text) }
  }

  /// Says what became of a line that cannot go back, with its number, and puts it on the record.
  private func report(_ outcome: TurnOutcome, of text: String, line: Int?) {
    exitCode = 1
    if case .notSaved(let fault) = outcome {
      showNotSaved(text, line: line, fault)
    } else if let line {
      // Off the record the line is said and nothing more.
      guard let state = session?.state, !state.isOffRecord else {
        return showNotUnderstood(text, line: line)
      }
      let record = take(.reportNotUnderstood(line: line, text: text), at: clock.now)
      if case .notSaved(let fault) = record { showNotSaved(text, line: line, fault) }
    }
  }

  /// How a turn ended.
  enum TurnOutcome: Equatable {
    case done
    case refused
    case givenBack
    case notSaved(FileFault)
  }

  /// One turn: decide, write down, apply, show; for the clock, one for each thing that is due.
  ///
  /// Nothing is applied that is not written down. What is due at once is written down at once, so that the room
  /// waits for the disk only once.
  func take(_ command: Command, at now: Moment, hint: Hint? = nil) -> TurnOutcome {
    guard let journal = session?.journal else { return .refused }
    // What is due comes first; before it is written down nothing else can be.
    if isStuck, let obstacle { return .notSaved(obstacle) }
    let turns: [Turn]
    do {
      turns = try decide(command, at: now)
    } catch {
      if let state = session?.state { show(error, in: state) }
      return .refused
    }
    guard !turns.isEmpty else { return .done }
    do {
      try journal.append(turns)
    } catch {
      return .notSaved(error.fileFault)
    }
    if obstacle != nil {
      obstacle = nil
      showSavedAgain()
    }
    for turn in turns { apply(turn, hint: hint) }
    return .done
  }

  /// What a command makes happen; no copy of the session outlives this, or applying it would copy the whole log.
  private func decide(_ command: Command, at now: Moment) throws(Refusal) -> [Turn] {
    guard let session else { return [] }
    let seed = session.header.seed
    if command == .clockAdvanced { return try session.engine.dueTurns(at: now, seed: seed) }
    return try session.engine.decide(command, at: now, seed: seed).map { [$0] } ?? []
  }

  /// Applies a turn that is written down, and gathers what is shown for it.
  private func apply(_ turn: Turn, hint: Hint?) {
    guard let before = session?.state else { return }
    session?.engine.apply(turn)
    guard let session else { return }
    let answer = Answer(
      turn: turn, before: before, after: session.state, clock: session.engine.clock, hint: hint,
      reversed: session.engine.turnReversed(by: turn), tolerance: .seconds(2) * clock.pace,
      showsCues: settings.cues, aloud: console.isReadAloud)
    let effects = effects(of: turn, before: before, after: session.state)
    if effects.contains(.hideAnswers) { hideAnswers() }
    update.above += answer.lines(for: effects, columns: console.columns)
    if effects.contains(.ring) { update.rings = true }
    if effects.contains(.close) { closeSession() }
  }

  // MARK: - Showing and leaving

  /// Shows what has gathered, and sets the timers to what comes next.
  func flush() {
    update.status = status
    update.memory = memory
    update.title = title
    console.update(update)
    update = ConsoleUpdate(status: update.status)
    arm()
  }

  private func arm() {
    guard let wakes else { return }
    let now = clock.now
    let next = isStuck ? nil : nextWake
    wakes.arm(after: next.map { $0 - now.time }, pace: clock.pace)
    wakes.tickEverySecond(firstAfter: lengthToNextSecond(at: now), pace: clock.pace)
  }

  /// How long it is to the open stage's next whole second; nil where no time is counted and nothing is tried again.
  private func lengthToNextSecond(at now: Moment) -> Length? {
    guard let state = session?.state, let slot = state.openSlot, !state.isPaused else {
      return isStuck ? .seconds(1) : nil
    }
    let gone = state.elapsed(in: slot, at: now.time).milliseconds % 1000
    return Length(milliseconds: 1000 - gone)
  }

  /// Leaves the program; the terminal is put back first.
  func leave() {
    guard !hasLeft else { return }
    hasLeft = true
    // The journal is let go, so that no note of this process stays beside it.
    session = nil
    console.close()
    onLeave()
  }
}
