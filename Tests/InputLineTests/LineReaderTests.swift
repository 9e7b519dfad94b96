import InputLine
import MeetingProtocol
import Session
import Testing

/// What becomes of a line, as the page about the input line has it: Discussion is open.
struct LineReaderTests {
  private static let commands: [Row] = [
    Row("next", kept("next", hint: .meantCommand(.next))),
    Row("late", kept("late", hint: .meantCommand(.late))),
    Row("end", kept("end", hint: .meantCommand(.end))),
    Row("/nxet", .givenBack(.unknownCommand("nxet", nearest: .next))),
    Row("//next", kept("//next", hint: .meantCommand(.next))),
    Row(" /next", done(.next(nil))),
    Row("/s/ and /sh/ were mixed up", kept("/s/ and /sh/ were mixed up")),
    Row("?", shown(.help(nil))),
    Row("? why a bridge", kept("why a bridge", "question")),
  ]

  private static let marks: [Row] = [
    Row("+ a real audience", kept("a real audience", "warm")),
    Row("+1 for that", kept("+1 for that")),
    Row("- the product first", kept("the product first", "cool")),
    Row("-5 degrees", kept("-5 degrees")),
    Row("--", kept("--")),
    Row("+", .givenBack(.nothingBehind("+"))),
    Row(#"\+ as typed"#, kept("+ as typed")),
    Row("note: see 4b", kept("see 4b")),
    Row("action: mail her", kept("mail her", "action")),
    Row("warm: real", kept("real", "warm")),
  ]

  private static let names: [Row] = [
    Row("amy: yes", kept("yes", by: .person("Amy"))),
    Row("AMY : yes", kept("yes", by: .person("Amy"))),
    Row("amy：yes", kept("yes", by: .person("Amy"))),
    Row("amy:yes", kept("amy:yes")),
    Row("Amy, yes", kept("Amy, yes")),
    Row("amy: + real", kept("real", by: .person("Amy"), "warm")),
    Row("+ amy: real", kept("real", by: .person("Amy"), "warm")),
    Row("presenter: mm", kept("mm", by: .role("presenter"))),
    Row("participant: mm", kept("mm")),
    Row("10:30 we start", kept("10:30 we start")),
    Row("https://x.org", kept("https://x.org")),
    Row("Now: what?", kept("Now: what?")),
    Row("the gist: a bridge", kept("the gist: a bridge")),
    Row("Dee: first", kept("Dee: first", hint: .notHere("Dee", nearest: nil))),
    Row("Bem: first", kept("Bem: first", hint: .notHere("Bem", nearest: "Ben"))),
    Row("amy:", .givenBack(.nothingBehind("amy:"))),
    Row("\"Ben: that was mine\"", kept("\"Ben: that was mine\"")),
  ]

  private static let actionsAndBytes: [Row] = [
    Row(
      "! visit the site @amy by fri",
      kept("visit the site", "action", owner: "Amy", due: day(11, 27))),
    Row(
      "! mail head@school.org by year 4", kept("mail head@school.org by year 4", "action")),
    Row("naïve 你好 👩🏽‍🏫", kept("naïve 你好 👩🏽‍🏫")),
    Row(String(repeating: "x", count: 10_000), kept(String(repeating: "x", count: 10_000))),
  ]

  @Test(arguments: commands + marks + names + actionsAndBytes)
  func `every case of the page holds`(row: Row) throws {
    #expect(try Room.tuning().read(row.typed) == row.becomes)
  }

  @Test func `a pasted block is kept letter for letter, one note a line`() throws {
    let reader = try Room.tuning()
    let lines = ["- one", "/end", "amy: two"]
    let drafts = lines.map { NoteDraft(author: .role("tuner"), kind: "note", text: $0) }
    #expect(reader.read(lines.joined(separator: "\n")) == .note(drafts, .pasted))
    #expect(reader.read("- one\r\n\r\n/end\r\n \t\r\namy: two\r\n") == .note(drafts, .pasted))
  }

  @Test(arguments: ["/next\n", "\n/next", "\r\n  /next  \r\n\r\n"])
  func `one line with line ends around it is a line`(typed: String) throws {
    #expect(try Room.tuning().read(typed) == done(.next(nil)))
    #expect(try Room.tuning().read("+ real\n") == kept("real", "warm"))
    #expect(try Room.tuning().read("\n  real \n") == kept("  real "))
  }

  @Test(arguments: ["", " ", "\t", "\u{A0}\u{3000}", "\n", "\r\n\r\n"])
  func `Enter alone does nothing`(typed: String) throws {
    #expect(try Room.tuning().read(typed) == .nothing)
    #expect(LineReader(vocabulary: nil).read(typed) == .nothing)
  }

  @Test func `before the start a command without its slash is kept, with the hint`() throws {
    let reader = LineReader(
      vocabulary: Vocabulary(state: SessionState(plan: Room.tuning), today: Room.today))
    guard case .note(let drafts, let hint) = reader.read("join Amy presenter") else {
      Issue.record("not kept")
      return
    }
    #expect(drafts.map(\.text) == ["join Amy presenter"])
    #expect(hint == .meantCommand(.join))
  }
}
