import InputLine
public import Journal
import MeetingProtocol
public import Session

/// A session that is open: its header, its engine, and the journal that is written before the engine changes.
@MainActor
public struct RunningSession {
  /// The journal's first line.
  public let header: SessionHeader
  /// The session.
  public internal(set) var engine: SessionEngine
  let journal: SessionJournal

  /// The state.
  public var state: SessionState { engine.state }

  /// The names that are known when a line is typed, and whose words it is.
  func vocabulary(at now: Moment, lineBegunIn begun: SessionState?) -> Vocabulary {
    Vocabulary(state: state.stateOfLine(begunIn: begun), today: engine.clock.date(of: now.wall))
  }

  /// The next instant at which something happens by itself; nil where nothing does.
  var nextWake: SessionTime? {
    [state.nextDue?.at, state.movesOnAt].compactMap(\.self).min()
  }
}
