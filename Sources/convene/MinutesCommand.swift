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
      convene minutes last --for Amy --output amy.docx
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

  @OptionGroup var options: MinutesOptions

  @OptionGroup var frame: MinutesFrame

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
    let document = try options.copy(of: StoredSessions.minutes(of: found))
    if output == nil, format.isOwn {
      PlainConsole.writeToOutput(text(of: document))
      return
    }
    let places = Program.places(minutes: nil)
    let memory = WrittenMemory(folder: Program.dataFolder)
    let file = URL(fileURLWithPath: output ?? "\(places.minutes)/\(found).\(format.rawValue)")
    let writer = DocumentWriter(memory: memory, unknownIsOurs: output != nil)
    var isMade = true
    do throws(DocumentError) {
      if format.isOwn {
        show(
          try writer.write(
            name: file.lastPathComponent, contents: text(of: document),
            preferred: file.deletingLastPathComponent().path, fallback: nil))
      } else {
        isMade = try convert(document, to: file, writer)
      }
    } catch {
      Program.complain(
        ShellText.minutesNotWritten(
          to: output ?? file.path, because: error.preferred.fault, session: found,
          columns: Program.columns))
      throw ExitCode.failure
    }
    if !isMade { throw ExitCode.failure }
  }

  /// Writes a format that another program makes, or HTML in its place.
  @MainActor
  private func convert(
    _ document: MinutesDocument, to file: URL, _ writer: DocumentWriter
  ) throws(DocumentError) -> Bool {
    let files = MinutesFiles(
      writer: writer,
      converter: DocumentConverter(searchPath: Program.environment["PATH"] ?? ""))
    let ending = "." + format.rawValue
    let name = file.lastPathComponent
    let outcome = try files.write(
      document, as: format, framed: frame.text(of: document, as: format),
      name: name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name,
      preferred: file.deletingLastPathComponent().path, fallback: nil)
    if let failure = outcome.failure {
      Program.complain(failure.lines(format, columns: Program.columns))
    }
    outcome.written.forEach(show)
    return outcome.failure == nil
  }

  @MainActor
  private func show(_ written: WrittenDocument) {
    if let name = written.besides {
      Program.show(ShellText.minutesWereChanged(name, columns: Program.columns))
    }
    Program.show(ShellText.minutesWritten(to: named(written.path), columns: Program.columns))
  }

  /// The path as the output file was named, for a name that only differs in its last part.
  private func named(_ path: String) -> String {
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard let output, let slash = output.lastIndex(of: "/") else {
      return output == nil ? path : name
    }
    return output[...slash] + name
  }

  /// The format asked for, else that of the file's ending, else Markdown.
  private var format: MinutesFormat {
    let ending = output.flatMap { MinutesFormat(typed: URL(fileURLWithPath: $0).pathExtension) }
    return to.flatMap { MinutesFormat(typed: $0) } ?? ending ?? .markdown
  }

  @MainActor
  private func text(of document: MinutesDocument) -> String {
    if let framed = frame.text(of: document, as: format) { return framed }
    if format == .csv {
      return CSVMinutes.render(table.flatMap(MinutesTable.init) ?? .notes, of: document)
    }
    return document.texts(as: format).first?.text ?? ""
  }
}
