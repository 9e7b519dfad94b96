import MeetingProtocol
import ProtocolScript
import Yams

/// What checking a script costs beside only parsing it.
struct Checking {
  private static let runs = 40

  func figures() throws -> [Figure] {
    let short = try compare(stages: 10)
    let long = try compare(stages: 900)
    return [
      Figure(
        what: "checking a script of 10 stages", value: short.check,
        yardstick: Figure.Yardstick(name: "Yams.compose", value: short.compose)),
      Figure(
        what: "checking a script of 900 stages against Yams.compose",
        value: long.check / long.compose, unit: .times, bound: 2,
        yardstick: Figure.Yardstick(name: "Yams.compose", value: long.compose)),
    ]
  }

  private func compare(stages: Int) throws -> (check: Double, compose: Double) {
    let script = Self.script(stages: stages)
    var checks: [Double] = []
    var composes: [Double] = []
    for _ in 0..<Self.runs {
      composes.append(try time { try Yams.compose(yaml: script) }.milliseconds)
      let check = time { ProtocolReader.read(script, file: "long.yaml", id: "long") }
      guard case .success = check.result else {
        throw Unmeasurable(reason: "the script to be checked has faults")
      }
      checks.append(check.milliseconds)
    }
    return (Samples(checks).median, Samples(composes).median)
  }

  private static func script(stages: Int) -> String {
    let head = """
      convene: 1
      protocol: Long
      purpose: Something to read.
      roles:
        presenter: {people: 1}
        tuner: {people: 3.. rest}
      kinds:
        warm: {mark: "+", title: Warm feedback}
      stages:

      """
    let blocks = (1...stages).map { number in
      """
        - stage: Stage \(number)
          time: 5m
          silent: presenter
          expects: {warm: tuner}
          prompt: What is strong in it, and what would you keep as it is?

      """
    }
    return head + blocks.joined()
  }
}
