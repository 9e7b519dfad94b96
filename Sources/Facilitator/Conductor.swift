import Display
import Export
import InputLine
import Journal
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
  private var lineBegunIn: NotePlace?
  private var isStuck = false

  /// Whether a protocol is loaded.
  public var hasSession: Bool { session != nil }
  /// Whether the program is to end.
  public private(set) var hasLeft = false
  /// 0 where every line was understood, else 1.
  public internal(set) var exitCode: Int32 = 0
  /// Called once when the program is to end.
  public var onLeave: () -> Void = {}

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

  private func tick() {
    isStuck = false
    advance()
  }

  /// Everything due happens, each at its own instant, before anything else is decided.
  private func letTimePass() {
    guard session != nil, !isStuck else { return }
    let now = clock.now
    if let slept = clock.takeSleep() {
      let pace = Int64(clock.pace)
      let from = now.time + Length(milliseconds: -slept.milliseconds * pace)
      _ = take(.reportGap(from: max(from, .zero), cause: .asleep), at: now)
    }
    while let wake = session?.nextWake, wake <= now.time {
      guard take(.clockAdvanced, at: now) == .done else { break }
    }
  }

  // MARK: - Lines

  /// Notes where the room is when the first letter of a line is typed.
  public func lineBegun() {
    letTimePass()
    lineBegunIn = session?.state.notePlace
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
    let begunIn = lineBegunIn
    lineBegunIn = nil
    let now = clock.now
    let reader = LineReader(vocabulary: session?.vocabulary(at: now))
    let outcome: TurnOutcome
    switch reader.read(text) {
    case .nothing: outcome = .done
    case .note(let drafts, let hint):
      outcome = take(.keep(drafts, begunIn: begunIn), at: now, hint: hint)
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
    if outcome != .done, !console.canGiveBack, let line {
      exitCode = 1
      showNotUnderstood(text, line: line)
      if session != nil, outcome != .notSaved {
        _ = take(.reportNotUnderstood(line: line, text: text), at: clock.now)
      }
    }
    flush()
    if outcome != .done, console.canGiveBack, hasWords { console.giveBack(text) }
  }

  /// How a turn ended.
  enum TurnOutcome: Equatable {
    case done
    case refused
    case givenBack
    case notSaved
  }

  /// One turn: decide, write down, apply, show.
  ///
  /// Nothing is applied that is not written down.
  func take(_ command: Command, at now: Moment, hint: Hint? = nil) -> TurnOutcome {
    guard var session else { return .refused }
    let turn: Turn?
    do {
      turn = try session.engine.decide(command, at: now, seed: session.header.seed)
    } catch {
      show(error, in: session.state)
      return .refused
    }
    guard let turn else { return .done }
    do {
      try session.journal.append(turn)
    } catch {
      isStuck = true
      showNotSaved(error, isTyped: command != .clockAdvanced)
      return .notSaved
    }
    let before = session.state
    session.engine.apply(turn)
    self.session = session
    let answer = Answer(
      turn: turn, before: before, after: session.state, clock: session.engine.clock, hint: hint,
      reversed: session.engine.turnReversed(by: turn), tolerance: .seconds(2) * clock.pace,
      showsCues: settings.cues)
    let effects = effects(of: turn, before: before, after: session.state)
    update.above += answer.lines(for: effects, columns: console.columns)
    if effects.contains(.ring) { update.rings = true }
    if effects.contains(.close) { closeSession() }
    return .done
  }

  // MARK: - Showing and leaving

  /// Shows what has gathered, and sets the timers to what comes next.
  func flush() {
    update.status = status
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

  /// How long it is to the open stage's next whole second; nil where no time is counted.
  private func lengthToNextSecond(at now: Moment) -> Length? {
    guard let state = session?.state, let slot = state.openSlot, !state.isPaused else { return nil }
    let gone = state.elapsed(in: slot, at: now.time).milliseconds % 1000
    return Length(milliseconds: 1000 - gone)
  }

  /// Leaves the program; the terminal is put back first.
  func leave() {
    guard !hasLeft else { return }
    hasLeft = true
    console.close()
    onLeave()
  }
}
