import Foundation

/// The command line as the program describes it to other programs.
struct CommandLineDescription: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var arguments: [Argument]?
    var subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      var typed: String { (kind == "short" ? "-" : "--") + name }
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var defaultValue: String?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool

    /// Whether every command has it.
    var isCommon: Bool { names?.contains { ["help", "version"].contains($0.name) } ?? false }
  }

  var command: Command

  /// The subcommands that are shown, without `help`.
  var subcommands: [Command] {
    (command.subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  init(of home: Home) throws {
    let dump = try home.run(["--experimental-dump-help"]).output
    self = try JSONDecoder().decode(Self.self, from: Data(dump.utf8))
  }
}
