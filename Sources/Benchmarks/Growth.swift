import Journal
import Session

/// What a turn and an undo cost in sessions of different lengths.
struct Growth {
  let workplace: Workplace

  private static let lengths = [100, 10_000, 100_000]
  private static let turns = 300

  func figures() throws -> [Figure] {
    let medians = try Self.lengths.map { try median(length: $0) }
    let (short, long) = (medians[0], medians[2])
    let steps = try [Self.lengths[0], Self.lengths[2]].map { try medianOfSteps(length: $0) }
    return [
      Figure(
        what: "turn after 10,000 entries", value: medians[1],
        yardstick: Figure.Yardstick(name: "after 100", value: short)),
      Figure(
        what: "turn after 100,000 against 100 entries", value: long / short, unit: .times,
        bound: 1.5, yardstick: Figure.Yardstick(name: "turn after 100", value: short)),
      Figure(
        what: "step or pause after 100,000 against 100 entries", value: steps[1] / steps[0],
        unit: .times, bound: 1.5, yardstick: Figure.Yardstick(name: "after 100", value: steps[0])),
    ] + (try undo())
  }

  /// The median of a turn from its decision to its answer; the sync, which is the disk's affair, is left out.
  private func median(length: Int) throws -> Double {
    var session = try SampleSession()
    try session.fillMixed(turns: length)
    var costs: [Double] = []
    for number in 1...Self.turns {
      costs.append(try time { try TurnCost.take(number, in: &session, nil) }.milliseconds)
    }
    return Samples(costs).median
  }

  /// The median of going to another stage, stopping the clock and letting it go on, and of what is due next.
  private func medianOfSteps(length: Int) throws -> Double {
    var session = try SampleSession()
    try session.fillMixed(turns: length)
    var costs: [Double] = []
    for number in 1...Self.turns {
      let state = session.engine.state
      let isMoving = number % 3 == 0
      let move: Command = state.slots.count % 2 == 1 ? .next(nil) : .back(nil)
      let command = isMoving ? move : state.isPaused ? .resume : .pause
      costs.append(
        try time {
          try session.take(command)
          _ = session.engine.state.nextDue
        }.milliseconds)
    }
    return Samples(costs).median
  }

  private func undo() throws -> [Figure] {
    var session = try SampleSession()
    try session.fillMixed(turns: 10_000)
    let undo = try time { try session.take(.undo) }
    let redo = try time { try session.take(.redo) }
    return [
      Figure(what: "undo after 10,000 entries", value: undo.milliseconds, bound: 50),
      Figure(what: "redo after 10,000 entries", value: redo.milliseconds, bound: 50),
    ]
  }
}
