import ArgumentParser
import Diagnostics
import Display
import Facilitator
import MeetingProtocol
import ProtocolScript
import Session
import TextLayout

/// `convene list`.
struct ListCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the protocols and forms and where each comes from.",
    discussion: """
      Looked through in this order: ./protocols, the folder that your settings name, protocols \
      beside your settings, those that come with Convene. The first script of a name is used.
      """)

  func perform() throws {
    var used: [ProtocolLibrary.Script] = []
    var hidden: [String: String] = [:]
    for script in Program.library.scripts() {
      let id = script.id.text.lowercased()
      if used.contains(where: { $0.id.text.lowercased() == id }) {
        hidden[id] = hidden[id] ?? script.path
      } else {
        used.append(script)
      }
    }
    let entries = used.map { entry(of: $0, hides: hidden[$0.id.text.lowercased()]) }
    Program.show(ProtocolList.lines(entries, columns: Program.columns))
  }
}

extension ListCommand {
  private func entry(of script: ProtocolLibrary.Script, hides: String?) -> ProtocolList.Entry {
    let origin = script.origin.map(Scripts.name) ?? script.path
    guard let (_, result) = Scripts.read(script.path) else {
      return ProtocolList.Entry(broken: script.id.text, reason: script.path, origin: origin)
    }
    switch result {
    case .success(let read):
      switch read.content {
      case .meetingProtocol(let plan):
        return ProtocolList.Entry(plan, origin: origin, hides: hides)
      case .form(let form): return ProtocolList.Entry(form, origin: origin, hides: hides)
      }
    case .failure(let unreadable):
      let first = unreadable.diagnostics.first?.message ?? script.path
      return ProtocolList.Entry(broken: script.id.text, reason: first, origin: origin)
    }
  }
}

/// `convene show PROTOCOL`.
struct ShowCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a protocol or a form as a person reads it.",
    discussion: """
      Who is needed, what it asks for, and every stage with its time and prompt; of a form every \
      question and what an answer looks like.
      """)

  @Argument(
    help: ArgumentHelp("An id, or the path of a script.", valueName: "protocol-or-form"),
    completion: Completions.protocols)
  var name: String

  func perform() throws {
    switch try Scripts.loadContent(name) {
    case .meetingProtocol(let plan):
      Program.show(ProtocolView.lines(plan, columns: Program.columns))
    case .form(let form): Program.show(FormView.lines(form, columns: Program.columns))
    }
  }
}

/// `convene rehearse PROTOCOL`.
struct RehearseCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Print the agenda of a protocol with clock times.",
    discussion: """
      Without --start the times count from the start; with --people it says whether so many can \
      hold it.
      """
  )

  @Argument(
    help: ArgumentHelp("A protocol's id, or the path of a script.", valueName: "protocol"),
    completion: Completions.protocols)
  var name: String

  @Option(help: ArgumentHelp("How many people take part.", valueName: "number"))
  var people: Int?

  @Option(help: ArgumentHelp("When it starts, such as 14:00.", valueName: "time"))
  var start: String?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A list that the protocol asks for, its items divided by commas.", valueName: "key=value"))
  var values: [String] = []

  func validate() throws {
    if let people, people < 1 { throw ValidationError("--people takes a number from 1 on.") }
    if let start, time(start) == nil {
      throw ValidationError("'\(start)' is no time; write one such as 14:00.")
    }
    for value in values where !value.dropFirst().contains("=") {
      throw ValidationError("--set takes KEY=VALUE; '\(value)' has no '='.")
    }
  }

  func perform() throws {
    let plan = try Scripts.load(name)
    var lists: [Question.ID: [String]] = [:]
    for value in values {
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      guard plan.questions.contains(where: { $0.id.text == parts[0] }) else {
        throw ValidationError("The protocol asks for no '\(parts[0])'.")
      }
      lists[Question.ID(parts[0])] = parts[1].split(separator: ",").map {
        String($0.drop(while: \.isWhitespace))
      }
    }
    let rehearsal = Rehearsal(of: plan, lists: lists, people: people, start: start.flatMap(time))
    Program.show(RehearsalView.lines(rehearsal, columns: Program.columns))
    if rehearsal.objection != nil { throw ExitCode.failure }
  }

  private func time(_ text: String) -> TimeOfDay? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }
}

/// Finding and reading scripts from the command line.
enum Scripts {
  typealias Reading = (path: String, result: Result<ReadContent, UnreadableScript>)

  /// A script that was read; nil where it was not found, which has been said.
  static func read(_ name: String) -> Reading? {
    let library = Program.library
    do throws(ProtocolLibrary.Failure) {
      let script = try library.find(name)
      return (script.path, try library.readContent(script))
    } catch {
      Program.complain(error.lines(columns: Program.columns))
      return nil
    }
  }

  /// A protocol, or its faults and exit code 1.
  static func load(_ name: String) throws -> MeetingProtocol {
    switch try loadContent(name) {
    case .meetingProtocol(let plan): return plan
    case .form(let form):
      Program.complain(ShellText.formNoProtocol(form, columns: Program.columns))
      throw ExitCode.failure
    }
  }

  /// What a file holds, or its faults and exit code 1.
  static func loadContent(_ name: String) throws -> ScriptContent {
    guard let (_, result) = read(name) else { throw ExitCode.failure }
    switch result {
    case .success(let read):
      Program.complain(read.warnings.flatMap(\.lines))
      return read.content
    case .failure(let unreadable):
      Program.complain(unreadable.diagnostics.flatMap(\.lines))
      throw ExitCode.failure
    }
  }

  /// What a folder of scripts is called.
  static func name(_ origin: ProtocolLibrary.Folder.Origin) -> String {
    switch origin {
    case .here: ProtocolList.here
    case .own: ProtocolList.own
    case .shipped: ProtocolList.shipped
    }
  }
}
