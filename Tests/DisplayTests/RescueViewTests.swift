import Display
import MeetingProtocol
import Session
import Testing
import TextLayout

/// The plans for a meeting that is late or early.
struct RescueViewTests {
  private func lines(_ room: Room, _ columns: Int, aloud: Bool = false) -> [StyledText] {
    Drift.allCases.flatMap {
      RescueView.lines(room.scene, $0, columns: columns, aloud: aloud)
    }
  }

  @Test func `the plans of a tuning that is late, early and on time`() throws {
    try Snapshots.expectAtBothWidths("plans") { columns in
      var late = Room.startedTuning()
      late.wait(.seconds(430))
      var early = Room.startedTuning()
      early.wait(.seconds(60))
      _ = early.type(.next(nil))
      var taken = late
      _ = taken.type(.takePlan(.late, 1))
      return [
        ("late", lines(late, columns)), ("late, aloud", lines(late, columns, aloud: true)),
        ("early", lines(early, columns)), ("early, aloud", lines(early, columns, aloud: true)),
        ("on time", lines(Room.startedTuning(), columns)), ("taken", lines(taken, columns)),
      ]
    }
  }
}
