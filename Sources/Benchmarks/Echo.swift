/// From a key to its letter on the screen: in a running stage, and in a shell that has the same readline.
struct Echo {
  let workplace: Workplace

  private static let keys = 300
  private static let keysInLine = 40
  /// Letters that neither a status nor an escape sequence has.
  private static let letters = ["q", "z", "x", "y", "v"]

  func figures() throws -> [Figure] {
    let script = try workplace.script("echo-hour", stages: 2, of: "60m")
    let ours = try workplace.convene("run ./" + script)
    let bash = try workplace.shell()
    try ours.wait(for: "> ")
    try bash.wait(for: Workplace.shellPrompt)
    try ours.type("/start\r")
    try ours.wait(for: "Stage 1 of ")
    let echoes = try type(into: [ours, bash])
    let (first, second) = (Samples(echoes[0]), Samples(echoes[1]))
    return [
      Figure(
        what: "key to echo, median of \(Self.keys)", value: first.median,
        bound: second.median + 0.5,
        yardstick: Figure.Yardstick(name: "bash", value: second.median)),
      Figure(
        what: "key to echo, 99 %", value: first.percentile(99),
        bound: second.percentile(99) + 5,
        yardstick: Figure.Yardstick(name: "bash", value: second.percentile(99))),
    ]
  }

  /// Types the same keys into each in turn.
  private func type(into programs: [Program]) throws -> [[Double]] {
    var echoes = programs.map { _ in [Double]() }
    settle(programs, milliseconds: 500)
    for number in 0..<Self.keys {
      let letter = Self.letters[number % Self.letters.count]
      for (index, program) in programs.enumerated() {
        let offset = program.output.count
        let typed = try program.type(letter)
        echoes[index].append((try program.wait(for: letter, from: offset) - typed).milliseconds)
        settle(programs, milliseconds: 15)
      }
      if number % Self.keysInLine == Self.keysInLine - 1 {
        for program in programs { try program.type("\u{15}") }
        settle(programs, milliseconds: 50)
      }
    }
    return echoes
  }

  private func settle(_ programs: [Program], milliseconds: Int) {
    Program.watch(programs, until: .now + .milliseconds(milliseconds))
  }
}
