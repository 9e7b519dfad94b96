import ArgumentParser
import Display
import Export
import Facilitator
import Foundation
import Minutes

/// `convene minutes [SESSION]`.
struct MinutesCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Print the minutes of a session, or write them to a file.",
    discussion: """
      They are made of the session's journal anew, each time the same.

      convene minutes last --to html --output talk.html
      convene minutes last --to csv --table actions
      """)

  @Argument(
    help: "A session's id, a unique beginning of it, or last.", completion: Completions.sessions)
  var session = "last"

  @Option(
    help: ArgumentHelp(
      "The format: \(MinutesFormat.allCases.map(\.rawValue).joined(separator: ", ")). (default: the one of the output file's ending, else md)",
      valueName: "format"),
    completion: .list(MinutesFormat.allCases.map(\.rawValue)))
  var to: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of printing.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The table for csv: \(MinutesTable.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "table"),
    completion: .list(MinutesTable.allCases.map(\.rawValue)))
  var table: String?

  @Flag(help: "Print the JSON Schema of the format json.")
  var schema = false

  func validate() throws {
    if let to, MinutesFormat(typed: to) == nil {
      throw ValidationError(MinutesWords.unknownFormat(to))
    }
    if let table, MinutesTable(rawValue: table) == nil {
      throw ValidationError(MinutesWords.unknownTable(table))
    }
    if table != nil, format != .csv { throw ValidationError(MinutesWords.tableWithoutCSV) }
  }

  func perform() throws {
    if schema {
      PlainConsole.writeToOutput(MinutesSchema.text)
      return
    }
    let found = try StoredSessions.find(session)
    let text = text(of: try StoredSessions.minutes(of: found))
    guard let output else {
      PlainConsole.writeToOutput(text)
      return
    }
    let file = URL(fileURLWithPath: output)
    do throws(DocumentError) {
      _ = try DocumentWriter().write(
        name: file.lastPathComponent, contents: text,
        preferred: file.deletingLastPathComponent().path, fallback: nil)
    } catch {
      Program.complain(
        ShellText.minutesNotWritten(
          to: output, because: error.preferred.fault, session: found, columns: Program.columns))
      throw ExitCode.failure
    }
    Program.show(ShellText.minutesWritten(to: output, columns: Program.columns))
  }

  /// The format asked for, else that of the file's ending, else Markdown.
  private var format: MinutesFormat {
    let ending = output.flatMap { MinutesFormat(typed: URL(fileURLWithPath: $0).pathExtension) }
    return to.flatMap { MinutesFormat(typed: $0) } ?? ending ?? .markdown
  }

  private func text(of document: MinutesDocument) -> String {
    if format == .csv {
      return CSVMinutes.render(table.flatMap(MinutesTable.init) ?? .notes, of: document)
    }
    return document.texts(as: format).first?.text ?? ""
  }
}
