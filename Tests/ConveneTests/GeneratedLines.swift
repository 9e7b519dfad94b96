import Foundation
import InputLine
import MeetingProtocol
import Session

/// The lines of a generated session: one table, to which every new command adds a row.
///
/// What stands in angle brackets is filled in with something that the session knows, or now and then does not.
struct GeneratedLines {
  /// A line, how often it comes beside the others, and which command it is; nil for a note.
  struct Row: Sendable {
    let command: CommandName?
    let weight: Int
    let line: String

    init(_ command: CommandName?, _ weight: Int, _ line: String) {
      self.command = command
      self.weight = weight
      self.line = line
    }
  }

  static let table: [Row] = [
    Row(nil, 12, "<text>"), Row(nil, 4, "<name>: <text>"), Row(nil, 3, "<role>: <text>"),
    Row(nil, 3, "+ <text>"), Row(nil, 2, "? <text>"), Row(nil, 2, "! <text> @<name> by 4 dec"),
    Row(nil, 1, "= <text>"), Row(nil, 2, "<text>\n<text>\n<text>"), Row(nil, 1, "\\<text>"),
    Row(.join, 4, "/join <name> <role>"), Row(.join, 3, "/join <name>"),
    Row(.leave, 2, "/leave <name>"), Row(.role, 2, "/role <name> <role>"),
    Row(.set, 3, "/set <value> <text>"), Row(.start, 4, "/start"),
    Row(.next, 8, "/next"), Row(.next, 1, "/next <stage>"), Row(.back, 2, "/back"),
    Row(.back, 1, "/back <stage>"), Row(.skip, 2, "/skip <text>"), Row(.pause, 3, "/pause"),
    Row(.resume, 4, "/resume"), Row(.extend, 2, "/extend <minutes>m"),
    Row(.extend, 2, "/extend -<minutes>m"), Row(.yes, 3, "/yes"), Row(.no, 1, "/no"),
    Row(.answer, 2, "/answer <answer>"), Row(.as, 2, "/as <name>"),
    Row(.fix, 2, "/fix <note> <text>"), Row(.strike, 2, "/strike <note>"),
    Row(.undo, 8, "/undo"), Row(.redo, 5, "/redo"), Row(.outcome, 1, "/outcome <text>"),
    Row(.quiet, 1, "/quiet"), Row(.loud, 1, "/loud"), Row(.withdraw, 1, "/withdraw <name>"),
    Row(.vote, 1, "/vote <minutes> <minutes>"), Row(.turn, 2, "/turn"),
    Row(.turn, 1, "/turn <name>"),
    Row(.pass, 1, "/pass"), Row(.swap, 1, "/swap <name>"), Row(.agree, 1, "/agree <text>"),
    Row(.note, 1, "/note <text>"), Row(.later, 1, "/later"), Row(.done, 1, "/done"),
    Row(.ask, 1, "/ask <minutes>"), Row(.unstrike, 1, "/unstrike <note>"),
    Row(.refile, 1, "/refile <note> question"), Row(.move, 1, "/move <note> <stage>"),
    Row(.by, 1, "/by <note> <name>"), Row(.reread, 1, "/reread <note>"),
    Row(.record, 1, "/record off"), Row(.record, 4, "/record on"),
    Row(.began, 1, "/began <minutes>m ago"), Row(.ended, 1, "/ended <minutes>s ago"),
    Row(.paused, 1, "/paused <minutes>s ago"), Row(.floor, 2, "/floor <name>"),
    Row(.breach, 1, "/breach <name>"), Row(.late, 1, "/late <plan>"),
    Row(.fit, 1, "/fit <minutes>m"), Row(.fit, 1, "/fit off"),
    Row(.early, 1, "/early <plan>"), Row(.end, 0, "/end"),
  ]

  private static let names = ["Amy", "Ben", "Zoë Hart", "Dee", "Ümit", "Nobody"]
  private static let texts = [
    "a bridge", "why \"so\"", "e\u{301} 🌉", "Amy said it", "-5 °C", "tab\there", "10:30 we start",
    "x\u{2028}y", "/s/ and /sh/",
  ]

  var dice: Dice

  init(seed: UInt64) {
    dice = Dice(seed: seed)
  }

  /// A line that may be typed in a state.
  mutating func line(in state: SessionState?) -> String {
    var place = Int.random(in: 0..<Self.table.reduce(0) { $0 + $1.weight }, using: &dice)
    var line = ""
    for row in Self.table {
      place -= row.weight
      if place < 0 {
        line = row.line
        break
      }
    }
    while let field = line.firstMatch(of: /<([a-z]+)>/) {
      line.replaceSubrange(field.range, with: filling(String(field.output.1), state))
    }
    return line
  }

  /// How long until the next line, in milliseconds: mostly seconds, now and then a long while.
  mutating func pause() -> Int64 {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: 0
    case 1: Int64.random(in: 200_000...2_000_000, using: &dice)
    default: Int64.random(in: 1...30_000, using: &dice)
    }
  }

  private mutating func filling(_ field: String, _ state: SessionState?) -> String {
    switch field {
    case "name": any(state?.people.map(\.id.text) ?? [], else: Self.names)
    case "role": any(state?.plan.roles.map(\.id.text) ?? [], else: ["nobody"])
    case "value": any(state?.plan.questions.map(\.id.text) ?? [], else: ["nothing"])
    case "stage": any(state?.agenda.entries.map(\.key.block.text) ?? [], else: ["nowhere"])
    case "answer":
      any(state?.openEntry?.decision?.options.map(\.answer) ?? [], else: ["yes", "no"])
    case "note": "\(Int.random(in: 1...max(state?.notes.count ?? 1, 1), using: &dice))"
    case "plan": "\(Int.random(in: 1...2, using: &dice))"
    case "minutes": "\(Int.random(in: 1...4, using: &dice))"
    default: Self.texts.randomElement(using: &dice) ?? "text"
    }
  }

  /// Mostly something known, else something that may be.
  private mutating func any(_ known: [String], else others: [String]) -> String {
    let choices = Int.random(in: 0..<4, using: &dice) == 0 ? others : known
    return choices.randomElement(using: &dice) ?? others.randomElement(using: &dice) ?? "x"
  }
}
