import ArgumentParser
import Diagnostics
import Display
import Foundation
import MeetingProtocol
import Rehearsing
import Session

/// `convene rehearse PROTOCOL`.
struct RehearseCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Print how a protocol will go, with clock times.",
    discussion: """
      The protocol is run on a clock that nobody waits for, with as few people as it takes or with \
      those whom you name, and each part is listed with its time and floor. Decisions are answered \
      so that the meeting leads on, unless --answer says otherwise. The exit code is 1 where it \
      cannot be held like that.

      convene rehearse project-tuning --people 6 --start 15:45
      """)

  @Argument(
    help: ArgumentHelp("A protocol's id, or the path of a script.", valueName: "protocol"),
    completion: Completions.protocols)
  var name: String

  @Option(help: ArgumentHelp("How many people take part.", valueName: "number"))
  var people: Int?

  @Option(
    name: .customLong("person"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Someone who takes part, with a role if you like; give it once for each person.",
      valueName: "name[=role]"))
  var persons: [String] = []

  @Option(help: ArgumentHelp("When it starts, such as 14:00.", valueName: "time"))
  var start: String?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A value that the protocol asks for; the items of a list are divided by commas.",
      valueName: "key=value"))
  var values: [String] = []

  @Option(
    name: .customLong("answer"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "How the room answers a decision, a test or another cycle; several answers divided by commas.",
      valueName: "id=answer"))
  var answers: [String] = []

  @Option(
    help: ArgumentHelp(
      "How long the whole is to take, such as 40m: its stages share that in proportion.",
      valueName: "length"))
  var fit: String?

  @Flag(help: "Print it as JSON.")
  var json = false

  @Flag(help: "Print one Markdown page to be put on the wall.")
  var wall = false

  func validate() throws {
    if let people, people < 1 { throw ValidationError("--people takes a number from 1 on.") }
    if people != nil, !persons.isEmpty {
      throw ValidationError("--people and --person exclude each other: count them or name them.")
    }
    if json, wall { throw ValidationError("--json and --wall exclude each other.") }
    if let start, time(start) == nil {
      throw ValidationError("'\(start)' is no time; write one such as 14:00.")
    }
    try KeyValue.check(length: fit)
    try KeyValue.check(values)
    for pair in answers where !pair.dropFirst().contains("=") {
      throw ValidationError("--answer takes ID=ANSWER; '\(pair)' has no '='.")
    }
  }

  func perform() throws {
    let plan = try Scripts.load(name)
    let rehearsal = Rehearsal(of: plan, for: try request(for: plan))
    if json {
      print(try RehearsalReport(rehearsal).text)
    } else if wall {
      print(RehearsalPage.markdown(rehearsal), terminator: "")
    } else {
      Program.show(RehearsalView.lines(rehearsal, columns: Program.columns))
    }
    if rehearsal.obstacle != nil || rehearsal.isEndless {
      if json || wall {
        Program.complain(RehearsalView.warnings(rehearsal, columns: Program.columns))
      }
      throw ExitCode.failure
    }
  }

  private func request(for plan: MeetingProtocol) throws -> RehearsalRequest {
    var request = RehearsalRequest(
      start: start.flatMap(time), fit: fit.flatMap { Length(text: $0) })
    if let people { request.company = .number(people) }
    if !persons.isEmpty { request.company = .guests(try persons.map { try guest($0, plan) }) }
    for (key, text) in values.map(divided) {
      let ids = plan.questions.map(\.id.text) + (plan.variants.isEmpty ? [] : ["variant"])
      guard let id = ids.first(where: { Folding.same($0, key) }) else {
        throw ValidationError(unknown("value", key, among: ids, "The protocol asks for no"))
      }
      let isList = plan.questions.contains { $0.id.text == id && $0.isList }
      request.values[Question.ID(id)] = isList ? items(of: text) : [text]
    }
    for (key, text) in answers.map(divided) {
      let ids = plan.answeredBlocks.map(\.text)
      guard let id = ids.first(where: { Folding.same($0, key) }) else {
        throw ValidationError(
          unknown("decision", key, among: ids, "The protocol has nothing to answer called"))
      }
      request.answers[Stage.ID(id)] = items(of: text)
    }
    return request
  }

  private func guest(_ text: String, _ plan: MeetingProtocol) throws -> RehearsalRequest.Guest {
    guard text.contains("=") else { return .init(name: text) }
    let (name, word) = divided(text)
    let roles = plan.roles + [plan.facilitator]
    guard let role = roles.first(where: { $0.names.contains { Folding.same($0, word) } }) else {
      throw ValidationError(
        unknown("role", word, among: roles.map(\.id.text), "The protocol has no role"))
    }
    return .init(name: name, role: role.id)
  }

  /// Such as `The protocol has no role 'tunner'; do you mean tuner?`.
  private func unknown(
    _ sort: String, _ word: String, among known: [String], _ denial: String
  ) -> String {
    if let near = Nearest.name(to: word, among: known) {
      return "\(denial) '\(word)'; do you mean \(near)?"
    }
    let has = known.isEmpty ? "it has none." : "it has \(known.joined(separator: ", "))."
    return "\(denial) '\(word)': \(has)"
  }

  private func divided(_ pair: String) -> (String, String) {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
  }

  private func items(of text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private func time(_ text: String) -> TimeOfDay? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }
}

extension Question {
  fileprivate var isList: Bool {
    switch shape {
    case .list: true
    case .text, .choice: false
    }
  }
}
