import Display
public import Journal
import MeetingProtocol
import ProtocolScript
public import Session

/// Follows the journal of a session that another program writes: reads, and never locks or changes anything.
///
/// The file is read again only when it is another than at the last look. What an interrupted turn left at its end is
/// no fault: the turn may be on its way.
@MainActor
public final class JournalFollower {
  /// Why a session cannot be followed.
  public enum Failure: Error, Equatable, Sendable {
    /// The journal cannot be read.
    case journal(JournalError)
    /// The script in the journal has faults for this version.
    case script(path: String)
  }

  /// The session's id.
  public let id: String
  /// The journal's first line.
  public private(set) var header: SessionHeader
  /// The session as far as it is written.
  public private(set) var engine: SessionEngine
  /// Why the journal could not be read at the last look; what was read before still holds.
  public private(set) var failure: Failure?

  private let folder: SessionFolder
  private let wall: () -> WallTime
  private var clock: any SessionClock
  private let makeClock: (_ pace: Int) -> any SessionClock
  private var seen: SessionGlance?

  /// Begins to follow a session.
  ///
  /// - Parameters:
  ///   - id: The session's whole id.
  ///   - folder: The folder of sessions.
  ///   - wall: What the machine's clock shows.
  ///   - makeClock: Makes a clock of a pace.
  /// - Throws: Why the session cannot be followed.
  public init(
    _ id: String, in folder: SessionFolder, wall: @escaping () -> WallTime = { .now },
    makeClock: @escaping (_ pace: Int) -> any SessionClock = { LiveClock(pace: $0) }
  ) throws(Failure) {
    self.id = id
    self.folder = folder
    self.wall = wall
    self.makeClock = makeClock
    seen = folder.glance(at: id)
    (header, engine) = try Self.read(id, in: folder)
    clock = makeClock(header.pace)
    setClock()
  }

  /// Whether a program says that it runs the session.
  public var isRunning: Bool { seen?.writer != nil }

  /// The moment now, as the program that runs the session would see it.
  public var now: Moment { clock.now }

  /// Session seconds in a second.
  public var pace: Int { clock.pace }

  /// Looks whether the journal has changed, and reads it again if so.
  ///
  /// - Returns: Whether anything is other than before.
  @discardableResult
  public func look() -> Bool {
    let glance = folder.glance(at: id)
    guard glance != seen || failure != nil else { return false }
    let before = failure
    let isSameFile = glance?.file == seen?.file && glance?.byteCount == seen?.byteCount
    let hadWriter = isRunning
    seen = glance
    if !isSameFile || failure != nil { readAgain() }
    // A file whose date alone was changed says nothing of the time.
    if !isSameFile || hadWriter != isRunning { setClock() }
    return failure != before || failure == nil
  }

  private func readAgain() {
    do throws(Failure) {
      (header, engine) = try Self.read(id, in: folder, unlessScriptIs: header, engine.state.script)
      failure = nil
    } catch {
      failure = error
    }
  }

  private static func read(
    _ id: String, in folder: SessionFolder, unlessScriptIs known: SessionHeader? = nil,
    _ plan: MeetingProtocol? = nil
  ) throws(Failure) -> (SessionHeader, SessionEngine) {
    let stored: StoredSession
    do { stored = try SessionJournal.read(id, in: folder) } catch { throw .journal(error) }
    let header = stored.header
    var plan = known?.script == header.script && known?.files == header.files ? plan : nil
    if plan == nil {
      plan = header.readProtocol()
    }
    guard let plan else { throw .script(path: header.scriptPath) }
    return (
      header,
      SessionEngine(plan: plan, clock: LocalClock(zone: header.zone), replaying: stored.turns)
    )
  }

  // MARK: - Time

  /// Sets the clock to where the program that runs the session has it.
  ///
  /// Time goes on by the wall clock from the last line, as when the session is resumed. The wall times of a practice
  /// run are its own, hours away from the room's: while it runs, the file's own date says when its last line was
  /// written, and time has gone on from there at the run's pace.
  private func setClock() {
    if clock.pace != header.pace { clock = makeClock(header.pace) }
    let last = engine.turns.last?.at ?? Moment(time: .zero, wall: header.loadedAt)
    let since: Length
    if header.pace > 1, isRunning, let changed = seen?.changedAt {
      since = Length(milliseconds: (wall() - changed).milliseconds * Int64(header.pace))
    } else {
      since = wall() - last.wall
    }
    let gone = max(since, .zero)
    clock.begin(at: Moment(time: last.time + gone, wall: last.wall + gone))
  }
}
