import ArgumentParser
import Diagnostics
import Facilitator
import Settings

/// `convene run PROTOCOL`.
struct RunCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a session of a protocol.",
    discussion: """
      The input line opens with the protocol loaded, and what is still missing is said; /start \
      opens the first stage. Every line that you enter is on the disk before it is answered: after \
      an interruption convene resume goes on. /end writes the minutes.

      convene run project-tuning --person Amy=presenter --person Ben
      """)

  @Argument(
    help: ArgumentHelp("A protocol's id, or the path of a script.", valueName: "protocol"),
    completion: Completions.protocols)
  var name: String

  @Option(
    name: .customLong("person"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Someone who is here, with a role if you like; give it once for each person.",
      valueName: "name[=role]"))
  var people: [String] = []

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A value that the protocol asks for; convene show names them.", valueName: "key=value"))
  var values: [String] = []

  @Option(
    help: ArgumentHelp(
      "How long the whole is to take, such as 40m: at the start its stages share that in proportion.",
      valueName: "length"))
  var fit: String?

  @OptionGroup var live: LiveOptions

  func validate() throws {
    try KeyValue.check(values)
    try KeyValue.check(length: fit)
  }

  func perform() throws {
    let stage = LiveStage(
      options: live, afterEnd: .leave, namesFacilitator: namesFacilitator)
    stage.play { conductor in
      conductor.showLeftOpen(StoredSessions.leftOpen)
      conductor.submit("/load \(name)")
      guard conductor.hasSession else { return false }
      for person in people { conductor.submit("/join " + KeyValue.spaced(person)) }
      for value in values { conductor.submit("/set " + KeyValue.spaced(value)) }
      if let fit { conductor.submit("/fit \(fit)") }
      return true
    }
  }

  /// Whether somebody facilitates by `--person`, or is here by the name that the settings have.
  private var namesFacilitator: Bool {
    let settled = Program.settings.text(.facilitator)
    return people.contains { person in
      let parts = person.split(separator: "=", maxSplits: 1)
      let isNamed = settled.map { Folding.same($0, parts.first ?? "") } ?? false
      return isNamed || parts.dropFirst().contains { Folding.same($0, "facilitator") }
    }
  }
}
