import ArgumentParser
import Diagnostics
import Facilitator

/// The program: runs a meeting by its protocol.
@main
struct Convene: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convene",
    abstract:
      "Run a meeting by its protocol: keep the time, take the notes, write the minutes.",
    usage: Convene.usage,
    discussion: """
      Without a subcommand the input line opens and says what can be loaded; /help there says \
      what can be typed. To look around first:

      convene list                    which protocols there are
      convene show project-tuning     one of them, to read
      convene rehearse project-tuning --people 5 --start 15:45
      convene run project-tuning      the meeting itself

      man convene tells the rest.
      """,
    version: Program.version,
    subcommands: [
      OpenCommand.self, RunCommand.self, ResumeCommand.self, ReplayCommand.self,
      RehearseCommand.self, CheckCommand.self, ListCommand.self, ShowCommand.self,
      MinutesCommand.self, TemplatesCommand.self, FillCommand.self, TallyCommand.self,
      SessionsCommand.self, WatchCommand.self, ConfigCommand.self,
      WithdrawCommand.self, RepairCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static let usage = "convene [--plain]\nconvene <subcommand> ..."
}

/// `convene` alone: the input line with no protocol loaded yet.
struct OpenCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the input line with no protocol loaded yet.",
    usage: Convene.usage, shouldDisplay: false)

  @OptionGroup var live: LiveOptions

  @Argument(help: .hidden)
  var words: [String] = []

  /// A word that is no subcommand, with what was most likely meant.
  func validate() throws {
    guard let word = words.first else { return }
    let names = Convene.configuration.subcommands.compactMap { $0.configuration.commandName }
    if let nearest = Nearest.name(to: word, among: names.filter { $0 != "open" } + ["help"]) {
      throw ValidationError(
        "There is no subcommand '\(word)': did you mean 'convene \(nearest)'?")
    }
    if (try? Program.library.find(word)) != nil {
      throw ValidationError(
        "'\(word)' is a protocol, no subcommand: 'convene run \(word)' runs it.")
    }
    throw ValidationError("There is no subcommand '\(word)'; 'convene --help' lists them.")
  }

  func perform() throws {
    let stage = LiveStage(options: live, afterEnd: .stay)
    stage.play { conductor in
      conductor.welcome()
      conductor.showLeftOpen(StoredSessions.leftOpen)
      return true
    }
  }
}
