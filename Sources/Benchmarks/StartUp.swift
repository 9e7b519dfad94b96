/// From the start of the program to its first status, beside a shell to its first prompt.
struct StartUp {
  let workplace: Workplace

  private static let runs = 30

  func figures() throws -> [Figure] {
    // Once for the disk.
    _ = try untilStatus()
    _ = try untilPrompt()
    var status: [Double] = []
    var prompt: [Double] = []
    for _ in 0..<Self.runs {
      status.append(try untilStatus())
      prompt.append(try untilPrompt())
    }
    let ours = Samples(status)
    let bash = Samples(prompt)
    return [
      Figure(
        what: "start to first status, median of \(Self.runs)", value: ours.median, bound: 50,
        yardstick: Figure.Yardstick(name: "bash", value: bash.median)),
      Figure(
        what: "start to first status, worst", value: ours.worst, bound: 50,
        yardstick: Figure.Yardstick(name: "bash", value: bash.worst)),
    ]
  }

  private func untilStatus() throws -> Double {
    let start = ContinuousClock.now
    let program = try workplace.convene("run project-tuning")
    return (try program.wait(for: "here]") - start).milliseconds
  }

  private func untilPrompt() throws -> Double {
    let start = ContinuousClock.now
    let program = try workplace.shell()
    return (try program.wait(for: Workplace.shellPrompt) - start).milliseconds
  }
}
