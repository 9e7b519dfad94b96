import DiskSupport
import Foundation
import Journal
import Session
import Testing

@testable import Facilitator

/// A session on a disk that refuses or shortens any call: the line comes back, and goes on when there is space again.
@MainActor
struct FullDiskTests {
  private static let lines = [
    "/load project-tuning", "/join Amy presenter", "/join Ben", "/join Cyd", "/join Dee",
    "/set focus Is it strong enough?", "/start", "the gist", "one\ntwo\nthree", "/undo", "/redo",
    "ben: a bridge", "/next", "? how many",
  ]

  /// Types a line until it is taken, as a person does who finds it on the input line again.
  private func persist(_ line: String, at desk: Desk, _ place: Comment) throws {
    for _ in 0..<40 {
      let count = desk.console.givenBack.count
      let before = desk.state
      desk.type(line)
      if desk.console.givenBack.count == count, desk.state != before { return }
      #expect(desk.state == before, place)
      if desk.console.givenBack.count > count {
        #expect(desk.console.givenBack.last == line, place)
      }
    }
    Issue.record("'\(line)' was never taken, \(place)")
  }

  @Test(
    arguments: [Faults.Fault.refuse(ENOSPC), .refuse(EIO), .shorten(to: 40)], [1, 3, 12])
  func `whatever call is refused, nothing is lost and the session goes on`(
    fault: Faults.Fault, duration: Int
  ) throws {
    let whole = Desk(in: try Home())
    for line in Self.lines { whole.type(line) }
    for start in stride(from: 0, to: 33, by: 3) {
      let desk = Desk(in: try Home())
      let faults = Faults(fault, at: start..<start + duration)
      desk.conductor.journalCalls = faults.calls
      let place = Comment(rawValue: "\(fault) from call \(start) on")
      for line in Self.lines { try persist(line, at: desk, place) }
      #expect(faults.callCount > start, place)
      #expect(desk.state == whole.state, place)
      #expect(try desk.replayed() == desk.conductor.session?.engine, place)
    }
  }

  @Test func `meanwhile it says what is wrong, and that it is saved again`() throws {
    let counted = Desk(in: try Home())
    let count = Faults(.refuse(ENOSPC), at: 1000..<1001)
    counted.conductor.journalCalls = count.calls
    for line in Self.lines.prefix(7) { counted.type(line) }
    let desk = Desk(in: try Home())
    let faults = Faults(.refuse(ENOSPC), at: count.callCount..<count.callCount + 1)
    desk.conductor.journalCalls = faults.calls
    for line in Self.lines.prefix(7) { desk.type(line) }
    _ = desk.console.news()
    desk.type("the gist")
    #expect(
      desk.console.news().joined(separator: " ")
        == "Not saved: the disk is full. The line is back on the input line; free some space and press Enter"
    )
    #expect(desk.console.givenBack == ["the gist"])
    desk.type("/status")
    #expect(desk.console.news().count > 3)
    desk.type("the gist")
    #expect(desk.console.news() == ["1 note · presenter"])
  }
}
