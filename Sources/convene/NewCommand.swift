import ArgumentParser
import Display
import Export
import Facilitator
import Foundation
import ProtocolScript

/// `convene new NAME`.
struct NewCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a protocol down by answering a few questions.",
    discussion: """
      What comes out is a script that passes convene check, in the folder protocols below this one: \
      any editor opens it, and docs/protocol-language.md says what else it may hold. No file is \
      written over; Ctrl-D or Ctrl-C before the last answer writes nothing.
      """)

  @Argument(
    help: ArgumentHelp(
      "What the script is to be called: letters, digits and hyphens.", valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp("The folder to write it into.", valueName: "folder"),
    completion: .directory)
  var out = "protocols"

  func validate() throws {
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    guard isName, name.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("'\(name)' is no name; letters, digits and hyphens make one.")
    }
  }

  func perform() throws {
    let file = "\(name.lowercased()).yaml"
    let path = "\(out)/\(file)"
    guard !FileManager.default.fileExists(atPath: path) else {
      Program.complain(ShellText.scriptIsThere(path, columns: Program.columns))
      throw ExitCode.failure
    }
    guard let text = try ask() else {
      Program.complain(ShellText.scriptNotFinished(columns: Program.columns))
      throw ExitCode.failure
    }
    do throws(DocumentError) {
      let written = try DocumentWriter().write(
        name: file, contents: [UInt8](text.utf8), preferred: out, fallback: nil)
      Program.show(ShellText.scriptMade(written.path, columns: Program.columns))
    } catch {
      Program.complain(
        ShellText.scriptNotMade(path, because: error.preferred.fault, columns: Program.columns))
      throw ExitCode.failure
    }
  }

  /// Asks until all is answered; nil where the input ended before.
  @MainActor
  private func ask() throws -> String? {
    var dialogue = ScriptDialogue(proposing: name)
    var said = ""
    while !dialogue.isDone {
      if !dialogue.introduction.isEmpty, dialogue.introduction != said {
        said = dialogue.introduction
        Program.show(ShellText.plain(said, columns: Program.columns))
      }
      PlainConsole.writeToOutput(dialogue.question)
      guard let answer = readLine() else {
        PlainConsole.writeToOutput("\n")
        return nil
      }
      Program.complain(
        dialogue.take(answer).flatMap { ShellText.plain($0, columns: Program.columns) })
    }
    return dialogue.text
  }
}
