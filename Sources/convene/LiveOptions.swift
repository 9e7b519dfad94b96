import ArgumentParser
import Settings

/// What every command that runs a session live takes.
struct LiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A practice run, from 1 to 3600 times as fast; 60 makes a minute of an hour.",
      valueName: "number"))
  var pace: Int?

  @Option(
    help: ArgumentHelp(
      "What lots are drawn with; the same number gives the same lots.", valueName: "number"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "The folder for the minutes. (default: the one in your settings, else ./minutes)",
      valueName: "folder"),
    completion: .directory)
  var out: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Plain lines for screen readers and logs, without a status. (default: your settings)")
  var plain: Bool?

  /// Plain lines, as the command line or else the settings have it.
  var wantsPlain: Bool { plain ?? Program.settings.isOn(.plain) }

  func validate() throws {
    if let pace, !(1...3600).contains(pace) {
      throw ValidationError("--pace takes a whole number from 1 to 3600.")
    }
  }

  /// The seed asked for, or one that nobody can foresee.
  var chosenSeed: UInt64 { seed ?? UInt64.random(in: 0...UInt64.max) }
}
