import Display
import Foundation
import InputLine
import Journal
import MeetingProtocol
import Session
import TextLayout

/// A turn from its decision to what is shown, beside a bare write and sync of the same bytes.
struct TurnCost {
  let workplace: Workplace

  private static let turns = 500

  func figures() throws -> [Figure] {
    var session = try SampleSession()
    let folder = SessionFolder(dataFolder: workplace.folder.appendingPathComponent("turns").path)
    let journal = try SessionJournal.create(in: folder, header: Size.header(id: "turns"))
    let path = folder.journalPath(of: journal.header.id)
    let bare = try BareFile(path: workplace.folder.appendingPathComponent("bare").path)
    for turn in session.engine.turns { try journal.append(turn) }
    var ours: [Double] = []
    var theirs: [Double] = []
    for number in 1...Self.turns {
      let before = BareFile.size(of: path)
      ours.append(try time { try Self.take(number, in: &session, journal) }.milliseconds)
      let bytes = try BareFile.bytes(of: path, from: before)
      theirs.append(try time { try bare.append(bytes) }.milliseconds)
    }
    let (turn, write) = (Samples(ours), Samples(theirs))
    return [
      Figure(
        what: "turn against write and sync, median of \(Self.turns)",
        value: turn.median / write.median, unit: .times, bound: 1.5),
      Figure(
        what: "turn, median", value: turn.median,
        yardstick: Figure.Yardstick(name: "write and sync", value: write.median)),
      Figure(
        what: "turn, 99 %", value: turn.percentile(99),
        yardstick: Figure.Yardstick(name: "write and sync", value: write.percentile(99))),
    ]
  }

  /// What a conductor does for a line that is kept; without a journal nothing is written.
  static func take(
    _ number: Int, in session: inout SampleSession, _ journal: SessionJournal?
  ) throws {
    let now = session.nextMoment()
    guard let turn = try session.engine.decide(SampleSession.note(number), at: now) else { return }
    try journal?.append(turn)
    let before = session.engine.state
    session.engine.apply(turn)
    let state = session.engine.state
    let answer = Answer(turn: turn, before: before, after: state, clock: session.engine.clock)
    let lines = answer.lines(for: effects(of: turn, before: before, after: state), columns: 80)
    let shown = lines + [StatusLine.prompt(state, now: now.time, columns: 80)]
    guard !shown.map({ $0.rendered(as: .colour) }).joined().isEmpty else {
      throw Unmeasurable(reason: "a turn showed nothing")
    }
  }
}
