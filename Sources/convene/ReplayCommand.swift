import ArgumentParser
import Display
import Facilitator
import Foundation
import InputLine
import Session
import TextLayout

/// `convene replay TRANSCRIPT`.
struct ReplayCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Play a session from a text file on a virtual clock, in a moment.",
    discussion: """
      A line of the file is a typed line behind the session time at which it is typed:

      @0:00   /load project-tuning
      @1:30   the gist: year 4 design a footbridge
      """)

  @Argument(help: "The transcript.", completion: .file(extensions: ["transcript"]))
  var transcript: String

  @Option(
    help: ArgumentHelp(
      "When the session was loaded, such as 2026-11-21T15:45. (default: now)", valueName: "time"))
  var at: String?

  @Option(
    help: "The time zone, such as Europe/London. (default: this machine's)",
    completion: Completions.zones)
  var zone: String?

  @Option(
    help: ArgumentHelp(
      "What lots are drawn with; the same number gives the same lots.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "The folder for the minutes. (default: the one in your settings, else ./minutes)",
      valueName: "folder"),
    completion: .directory)
  var out: String?

  @Option(help: ArgumentHelp("The width, from 40 to 200 columns.", valueName: "number"))
  var columns: Int = 80

  @Flag(help: "Plain lines as for a screen reader, without a status.")
  var plain = false

  func validate() throws {
    if let zone, TimeZone(identifier: zone) == nil {
      throw ValidationError("'\(zone)' is no time zone; write one such as Europe/London.")
    }
    if let at, wallTime(at) == nil {
      throw ValidationError("'\(at)' is no time; write one such as 2026-11-21T15:45.")
    }
    if !(40...200).contains(columns) {
      throw ValidationError("--columns takes a whole number from 40 to 200.")
    }
  }

  func perform() throws {
    let lines = try Transcript.read(fileAt: transcript)
    let clock = VirtualClock(wall: at.flatMap(wallTime) ?? .now)
    let console =
      plain ? PlainConsole(aloud: PlainConsole.writeToOutput) : PlainConsole(columns: columns)
    let conductor = Conductor(
      console: console, clock: clock, library: Program.library,
      places: Program.places(minutes: out),
      settings: ConductorSettings(
        afterEnd: .leave, zone: zone ?? TimeZone.current.identifier, seed: seed,
        program: Program.version))
    TranscriptPlayer(conductor: conductor, clock: clock, console: console).play(lines)
    throw ExitCode(Program.exitCode(conductor.exitCode))
  }

  private func wallTime(_ text: String) -> WallTime? {
    let name = zone ?? TimeZone.current.identifier
    let parts = text.split(separator: "T")
    guard parts.count == 2, let date = CivilDate(iso: String(parts[0])) else { return nil }
    let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard time.count == 2, time.allSatisfy({ $0.count == 2 }), let hour = Int(time[0]),
      let minute = Int(time[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    let local = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60
    let clock = LocalClock(zone: name)
    let offset = clock.offset(at: local - clock.offset(at: local))
    return WallTime(milliseconds: Int64(local - offset) * 1000)
  }
}
