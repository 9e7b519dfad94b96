import MeetingProtocol
import Testing

@testable import Session

/// What is looked up by its number or kept as it grows is what a search through everything would find.
struct LookupTests {
  @Test(arguments: UInt64(0)..<20)
  func `visits, the way back, notes and turns are those that a search finds`(seed: UInt64) throws {
    var walk = SessionPropertyTests.Walk(seed: seed)
    for step in 1...80 where walk.engine.state.phase != .ended {
      walk.now += walk.commands.wait()
      walk.engine.look(at: walk.now, seed: seed)
      let command = walk.commands.command(in: walk.engine.state)
      walk.engine.take(command, at: walk.now, seed: seed)
      let place = Comment(rawValue: "seed \(seed), step \(step): \(command)")
      let state = walk.engine.state
      for slot in state.slots {
        try #require(state.visit(of: slot) == state.countedVisit(of: slot), place)
      }
      try #require(Array(state.trail.path) == state.searchedPath, place)
      for number in 0...state.notes.count + 1 {
        let searched = state.notes.first { $0.number == number }
        try #require(state.note(number) == searched, place)
      }
      for number in 0...walk.engine.turns.count + 1 {
        let searched = walk.engine.turns.first { $0.number == number }
        try #require(walk.engine.turn(number) == searched, place)
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `what is due at once is what is decided one after the other`(seed: UInt64) throws {
    var walk = SessionPropertyTests.Walk(seed: seed)
    for step in 1...60 where walk.engine.state.phase != .ended {
      walk.now += walk.commands.wait() * 3
      let now = Moment(
        time: SessionTime(milliseconds: walk.now),
        wall: WallTime(milliseconds: 1_795_275_900_000 + walk.now))
      let due = try walk.engine.dueTurns(at: now, seed: seed)
      let count = walk.engine.turns.count
      walk.engine.look(at: walk.now, seed: seed)
      try #require(Array(walk.engine.turns.dropFirst(count)) == due, "seed \(seed), step \(step)")
      let command = walk.commands.command(in: walk.engine.state)
      walk.engine.take(command, at: walk.now, seed: seed)
    }
  }
}

extension SessionState {
  fileprivate func countedVisit(of slot: Slot) -> Int {
    slots.prefix(slot.number).count {
      $0.opening.key == slot.opening.key && $0.opening.cycles == slot.opening.cycles
    }
  }

  fileprivate var searchedPath: [Int] {
    var path: [Slot] = []
    for slot in slots {
      let again = path.lastIndex {
        $0.opening.key == slot.opening.key && $0.opening.cycles == slot.opening.cycles
      }
      if slot.opening.cause == .back, let again { path.removeSubrange(again...) }
      path.append(slot)
    }
    return path.map(\.number)
  }
}
