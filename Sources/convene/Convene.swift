import ArgumentParser
import Facilitator

/// The program: runs a meeting by its protocol.
@main
struct Convene: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convene",
    abstract:
      "Runs a meeting by its protocol: keeps the time, takes the notes, writes the minutes.",
    discussion: "Without a command it opens the input line; /help there says what can be typed.",
    version: Program.version,
    subcommands: [
      OpenCommand.self, RunCommand.self, ResumeCommand.self, ReplayCommand.self,
      RehearseCommand.self, CheckCommand.self, ListCommand.self, ShowCommand.self,
      MinutesCommand.self, SessionsCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}

/// `convene` alone: the input line with no protocol loaded yet.
struct OpenCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the input line with no protocol loaded yet.",
    shouldDisplay: false)

  @OptionGroup var live: LiveOptions

  func perform() throws {
    let stage = LiveStage(options: live, afterEnd: .stay)
    stage.play { conductor in
      conductor.welcome()
      return true
    }
  }
}
