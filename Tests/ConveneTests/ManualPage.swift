import Foundation
import InputLine
import Settings

/// `docs/convene.1`, made of the program's own description of its command line and of the tables of
/// commands and settings.
///
/// It stands with the tests, so that the program does not carry it.
struct ManualPage {
  let line: CommandLineDescription
  let version: String

  var text: String {
    let sections = [
      head, name, synopsis, description, options, commands, inputLine, settings, Self.places,
      Self.examples, Self.further,
    ]
    return sections.joined(separator: "\n") + "\n"
  }

  private var head: String {
    """
    .\\" Made by the tests from the program's tables. RECORD_SNAPSHOTS=1 writes it anew.
    .TH CONVENE 1 "" "Convene \(Roff.text(version))" "User Commands"
    """
  }

  private var name: String {
    let abstract = line.command.abstract ?? ""
    let lower = abstract.prefix(1).lowercased() + abstract.dropFirst()
    return
      ".SH NAME\nconvene \\- \(Roff.text(lower.hasSuffix(".") ? String(lower.dropLast()) : lower))"
  }

  // MARK: - Commands

  private var synopsis: String {
    let lines =
      ["\(Roff.bold("convene")) [\(Roff.bold("--plain"))]"]
      + line.subcommands.map { command in
        ([Roff.bold("convene " + command.commandName)] + (command.arguments ?? []).compactMap(brief))
          .joined(separator: " ")
      }
    return ".SH SYNOPSIS\n" + lines.joined(separator: "\n.br\n")
  }

  private var description: String {
    """
    .SH DESCRIPTION
    Convene leads a meeting by its protocol: a text file that says who is in the room, what the stages
    are, how long each lasts, who speaks and who listens. It keeps the time, shows what comes next,
    takes the notes at one input line, and has the minutes ready when the last stage ends. It works
    offline, and keeps everything on this machine.
    .PP
    Without a subcommand the input line opens with no protocol loaded; it takes the options
    \(Roff.list(hiddenOptions)) of \(Roff.bold("convene run")).
    """
  }

  private var hiddenOptions: [String] {
    let open = line.command.subcommands?.first { $0.commandName == "open" }
    return (open?.arguments ?? []).filter { $0.kind != "positional" && !$0.isCommon }
      .compactMap { $0.names?.first?.typed }
  }

  private var options: String {
    let common = (line.command.arguments ?? []).filter(\.isCommon).map(entry)
    return ".SH OPTIONS\nEvery subcommand takes these.\n" + common.joined(separator: "\n")
  }

  private var commands: String {
    ".SH SUBCOMMANDS\n"
      + line.subcommands.map { command in
        let arguments = Self.withoutTwins(
          (command.arguments ?? []).filter { $0.shouldDisplay && !$0.isCommon })
        return
          ([
            ".SS convene \(Roff.text(command.commandName))", Roff.text(command.abstract ?? ""),
          ] + Roff.paragraphs(command.discussion ?? "") + arguments.map(entry))
          .joined(separator: "\n")
      }.joined(separator: "\n")
  }

  /// The arguments, a flag and its opposite as one.
  private static func withoutTwins(
    _ arguments: [CommandLineDescription.Argument]
  ) -> [CommandLineDescription.Argument] {
    arguments.reduce(into: []) { kept, argument in
      if argument.kind == "flag", let last = kept.last, last.abstract == argument.abstract {
        kept[kept.count - 1].names = (last.names ?? []) + (argument.names ?? [])
      } else {
        kept.append(argument)
      }
    }
  }

  private func value(of argument: CommandLineDescription.Argument) -> String {
    Roff.italic(argument.valueName ?? "value")
  }

  /// An argument in the synopsis; what every subcommand takes is left out.
  private func brief(_ argument: CommandLineDescription.Argument) -> String? {
    guard argument.shouldDisplay, !argument.isCommon else { return nil }
    let name = Roff.bold(argument.names?.last?.typed ?? "")
    let text =
      switch argument.kind {
      case "positional": value(of: argument)
      case "flag": name
      default: name + " " + value(of: argument)
      }
    return (argument.isOptional ? "[\(text)]" : text) + (argument.isRepeating ? "..." : "")
  }

  private func entry(_ argument: CommandLineDescription.Argument) -> String {
    let names = (argument.names ?? []).map { Roff.bold($0.typed) }.joined(separator: ", ")
    let head =
      switch argument.kind {
      case "positional": value(of: argument)
      case "flag": names
      default: names + " " + value(of: argument)
      }
    let standard = argument.defaultValue.map { " (default: \($0))" } ?? ""
    return ".TP\n\(head)\n\(Roff.text((argument.abstract ?? "") + standard))"
  }

  // MARK: - The input line

  private var inputLine: String {
    let entries = CommandTable.entries.map { entry in
      let short = entry.shortForm.map { ", " + Roff.bold($0) } ?? ""
      let arguments = entry.arguments.isEmpty ? "" : " " + Roff.italic(entry.arguments)
      let detail = entry.detail.isEmpty ? "" : "\n" + Roff.text(entry.detail)
      let summary = entry.summary.prefix(1).uppercased() + entry.summary.dropFirst() + "."
      return
        ".TP\n\(Roff.bold(entry.name.typed))\(short)\(arguments)\n\(Roff.text(summary))\(detail)"
    }
    return ".SH THE INPUT LINE\n" + Self.lines + "\n" + entries.joined(separator: "\n")
  }

  private static let lines = """
    Each line that is entered is done (it was a command), kept (it is a note, and the answer shows its
    number, kind and author) or given back (it is on the input line again, with the reason above it).
    Nothing that is typed is lost, and Enter alone does nothing.
    .PP
    A line without a slash is a note. A name and a colon in front of it say whose words it is; the marks
    of the protocol, such as + for a warm note, say its kind; ! begins an action, @ and a name say whose,
    by and a day until when. What stands in brackets may be left out.
    """

  // MARK: - Settings

  private var settings: String {
    let entries = SettingsTable.entries.map { entry in
      let standard = entry.standard.isEmpty ? "none" : entry.standard
      let wins = entry.option.map { "; \($0) wins" } ?? ""
      return """
        .TP
        \(Roff.bold(entry.key.rawValue + ":")) \(values(of: entry))
        \(Roff.text("\(entry.summary) (default: \(standard)\(wins))."))
        \(Roff.text(entry.detail))
        """
    }
    let intro = """
      .SH SETTINGS
      The settings file has one setting to a line, a comment behind each #; \
      \(Roff.bold("convene config --create")) makes it. A line that cannot be used is named and ignored.
      """
    return intro + "\n" + entries.joined(separator: "\n")
  }

  private func values(of entry: SettingEntry) -> String {
    switch entry.sort {
    case .choice(let words): words.map(Roff.bold).joined(separator: " | ")
    case .folder: Roff.italic("folder")
    case .file: Roff.italic("file")
    case .name: Roff.italic("name")
    }
  }
}
