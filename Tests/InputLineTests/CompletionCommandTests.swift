import InputLine
import MeetingProtocol
import Minutes
import Session
import Testing

/// Commands and what stands behind them.
struct CompletionCommandTests {
  private static let noteless: Set<CommandName> = [
    .fix, .strike, .notes, .refile, .move, .by, .reread,
  ]

  @Test func `a slash offers what makes sense now, as help does`() throws {
    let running = try Room.tuningNames()
    let sense = CommandTable.entries.filter { $0.makesSense(in: running.state) }.map(\.name)
    #expect(sense.contains(.next) && sense.contains(.quiet))
    #expect(!sense.contains(.load) && !sense.contains(.start) && !sense.contains(.yes))
    let offered = CompletionDesk.complete("/", running)
    #expect(offered.texts == sense.map(\.typed))
    #expect(offered.candidates.map(\.meaning) == sense.map { .command($0) })
    #expect(offered.insertion == "/")
    let before = try Room.tuningNames(at: nil)
    #expect(CompletionDesk.complete("/", before).texts.contains("/start"))
    #expect(CompletionDesk.complete("/", nil).texts == ["/load", "/help", "/quit"])
  }

  @Test(arguments: CommandName.allCases)
  func `every command is completed by its letters, at hand or not`(name: CommandName) throws {
    let room = try Room.tuningNames()
    for count in 2...max(2, name.rawValue.count) {
      let typed = "/" + name.rawValue.prefix(count)
      let texts = CompletionDesk.complete(typed, room).texts
      let others = CommandTable.entries.filter { $0.makesSense(in: room.state) }.map(\.name.typed)
      #expect(texts.contains(name.typed) || texts.allSatisfy { others.contains($0) }, "\(typed)")
    }
    let whole = CompletionDesk.complete(name.typed, room)
    #expect(whole.texts.contains(name.typed))
    let takesMore = !CommandTable.entry(of: name).arguments.isEmpty
    #expect(whole.candidates.first { $0.text == name.typed }?.endsWord == takesMore)
  }

  /// A command that takes nothing, or nothing that is known, offers nothing behind it.
  @Test(arguments: CommandName.allCases)
  func `every command says what stands behind it`(name: CommandName) throws {
    let room = try Room.tuningNames(
      at: "discussion", [.keep([NoteDraft(author: .group, kind: "warm", text: "x")], begunIn: nil)])
    let offered = CompletionDesk.complete(name.typed + " ", room).texts
    switch name {
    case .leave, .role: #expect(offered == ["Amy", "Ben", "Cyd"])
    case .withdraw: #expect(offered == ["Amy", "Ben", "Cyd"])
    case .as:
      #expect(offered == ["Amy", "Ben", "Cyd", "presenter", "tuner", "facilitator", "everyone"])
    case .set: #expect(offered == ["focus"])
    case .next: #expect(offered == ["reflection", "reflection-on-the-process"])
    case .back:
      #expect(offered == ["presentation", "clarifying-questions", "probing-questions"])
    case .fix, .strike, .refile, .move, .by, .reread: #expect(offered == ["1"])
    case .record: #expect(offered == ["off", "on"])
    case .notes: #expect(offered == ["warm", "Discussion"])
    case .help:
      #expect(offered == CompletionDesk.complete("/", room).texts.map { String($0.dropFirst()) })
    case .floor: #expect(offered == ["Amy", "Ben", "Cyd", "everyone"])
    case .breach: #expect(offered == ["Amy", "Ben", "Cyd"])
    case .minutes: #expect(offered == MinutesFormat.allCases.map(\.rawValue))
    case .began, .ended, .paused, .late, .early, .fit, .air, .unstrike,
      .load, .join, .start, .skip, .pause, .resume, .extend, .yes, .no, .answer, .undo, .redo,
      .outcome, .status, .people, .norms, .values, .actions, .quiet, .loud, .end, .quit, .vote,
      .note, .later, .done,
      .turn, .pass, .swap, .agree, .ask, .more:
      #expect(offered == [])
    }
  }

  @Test(arguments: [
    CompletionRow("/ne", ["/next"]), CompletionRow("/NE", ["/next"]),
    CompletionRow(" /ne", ["/next"]),
    CompletionRow("/q", ["/quiet", "/quit"]), CompletionRow("/re", ["/record", "/redo"]),
    CompletionRow("/res", ["/resume"]), CompletionRow("/sta", ["/status"]),
    CompletionRow("/star", ["/start"]), CompletionRow("/load ", []), CompletionRow("/load g", []),
    CompletionRow("/minutes h", ["html"]), CompletionRow("/minutes jsno", ["json"]),
    CompletionRow("/leave c", ["Cyd"]), CompletionRow("/leave cdy", ["Cyd"]),
    CompletionRow("/leave zebra", []), CompletionRow("/as tu", ["tuner"]),
    CompletionRow("/as part", ["tuner"]), CompletionRow("/as gr", ["everyone"]),
    CompletionRow("/join Dee ", ["presenter", "tuner", "facilitator"]),
    CompletionRow("/join Dee T", ["tuner"]),
    CompletionRow("/join Dee Smith pre", ["presenter"]),
    CompletionRow("/join Dee presnter", ["presenter"]), CompletionRow("/join Dee Presnter", []),
    CompletionRow("/join D", []),
    CompletionRow("/role ben ", ["presenter", "tuner", "facilitator"]),
    CompletionRow("/role ben p", ["presenter", "tuner"]),
    CompletionRow("/role ben pr", ["presenter"]),
    CompletionRow("/role bne", ["Ben"]), CompletionRow("/set f", ["focus"]),
    CompletionRow("/set focsu", ["focus"]), CompletionRow("/set focus ", []),
    CompletionRow("/set focus i", []),
    CompletionRow("/next refl", ["reflection", "reflection-on-the-process"]),
    CompletionRow("/next Reflection on", ["reflection-on-the-process"]),
    CompletionRow("/next discussion", []),
    CompletionRow("/back Clarifying q", ["clarifying-questions"]),
    CompletionRow("/back pobing-questions", ["probing-questions"]),
    CompletionRow("/help ne", ["next"]), CompletionRow("/help /ne", ["/next"]),
    CompletionRow("/help loa", ["load"]), CompletionRow("/help nxet", ["next"]),
    CompletionRow("/fix ", []), CompletionRow("/strike 1", []), CompletionRow("/pause ", []),
    CompletionRow("/nonsense x", []), CompletionRow("/ next", []), CompletionRow("/n", ["/next"]),
    CompletionRow("/lod x", ["/load x", "/loud x"]),
  ])
  func `in a tuning`(row: CompletionRow) throws {
    #expect(CompletionDesk.complete(row.typed, try Room.tuningNames()).texts == row.candidates)
  }

  @Test(arguments: [
    CompletionRow("", ["/load", "/help", "/quit"]),
    CompletionRow(" ", ["/load", "/help", "/quit"]),
    CompletionRow("lo", ["load"]), CompletionRow("/lo", ["/load"]), CompletionRow("laod", ["load"]),
    CompletionRow("laod grow", ["load grow"]), CompletionRow("joi", ["join"]),
    CompletionRow("load ", ["grow", "project-tuning", "probing"]),
    CompletionRow("/load pro", ["project-tuning", "probing"]),
    CompletionRow("load Project t", ["project-tuning"]), CompletionRow("load gorw", ["grow"]),
    CompletionRow("load ./", ["./mine.yaml", "./my scripts/"]), CompletionRow("load ./n", []),
    CompletionRow("load ./.", ["./.hidden.yaml"]),
    CompletionRow("load ./my scripts/", ["./my scripts/Été.yaml"]),
    CompletionRow("load ./MY SCRIPTS/", []),
    CompletionRow("load ./my scripts/e", ["./my scripts/Été.yaml"]),
    CompletionRow("load /none/", []), CompletionRow("help lo", ["load"]), CompletionRow("x", []),
    CompletionRow("quit ", []), CompletionRow("warm: ", []),
  ])
  func `outside a session`(row: CompletionRow) {
    #expect(CompletionDesk.complete(row.typed, nil).texts == row.candidates)
  }

  @Test(arguments: [
    CompletionRow("/leave sam", ["Sam Hill", "Sam Park"]),
    CompletionRow("/leave sam ", ["Sam Hill", "Sam Park"]),
    CompletionRow("/leave Sam  h", ["Sam Hill"]), CompletionRow("/leave ame", ["Amélie Noël"]),
    CompletionRow("/leave amelie  noel", ["Amélie Noël"]), CompletionRow("/leave JOSÉ", ["José"]),
    CompletionRow("/leave hill", []), CompletionRow("/role sam h", ["Sam Hill"]),
    CompletionRow("/role Sam Hill ", ["lead", "critical-friend", "walker", "facilitator"]),
    CompletionRow("/role Sam Hill critical f", ["critical-friend"]),
    CompletionRow("/role Sam Hill role d", ["critical-friend"]),
    CompletionRow("/role Sam Hill friend of the w", ["critical-friend"]),
    CompletionRow("/set ", ["rooms", "élan"]), CompletionRow("/set e", ["élan"]),
    CompletionRow("/next en", ["enough"]), CompletionRow("/back ", ["look", "talk", "mix"]),
  ])
  func `names of several words and with accents`(row: CompletionRow) throws {
    #expect(
      CompletionDesk.complete(row.typed, try Room.walkNames(at: "plan")).texts == row.candidates)
  }

  @Test func `answers are those of what is open`() throws {
    let deciding = try Room.walkNames(at: "enough")
    #expect(CompletionDesk.complete("/answer ", deciding).texts == ["Yes", "Another round"])
    #expect(CompletionDesk.complete("/answer an", deciding).texts == ["Another round"])
    #expect(CompletionDesk.complete("/ye", deciding).texts == ["/yes"])
  }

  @Test func `notes are offered by number, the last first, and by what is in them`() throws {
    let drafts: [NoteDraft] = [
      NoteDraft(author: .person("Ben"), kind: "warm", text: "one"),
      NoteDraft(author: .role("tuner"), kind: "note", text: "two"),
      NoteDraft(author: .group, kind: "action", text: "three", owner: "Amy"),
    ]
    let room = try Room.tuningNames(
      at: "discussion", [.keep(drafts, begunIn: nil), .strike(number: 2)])
    let fixed = CompletionDesk.complete("/fix ", room)
    #expect(fixed.candidates.map(\.meaning) == [.note(3), .note(1)])
    #expect(CompletionDesk.complete("/strike 3", room).texts == ["3"])
    #expect(CompletionDesk.complete("/fix 3 ", room).texts == [])
  }

  @Test func `whoever has left may come back`() throws {
    let room = try Room.tuningNames(at: "discussion", [.leave("Cyd")])
    #expect(CompletionDesk.complete("/join ", room).texts == ["Cyd"])
    #expect(CompletionDesk.press("/join c", room) == "/join Cyd ")
    let roles = ["presenter", "tuner", "facilitator"]
    #expect(CompletionDesk.complete("/join Cyd ", room).texts == roles)
    #expect(CompletionDesk.press("/join Cyd facilitatr", room) == "/join Cyd facilitator")
    #expect(CompletionDesk.complete("/leave c", room).texts == [])
  }
}
