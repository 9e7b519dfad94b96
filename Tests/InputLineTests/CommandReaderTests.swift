import InputLine
import MeetingProtocol
import Minutes
import Session
import Testing

/// What stands behind a command's name.
struct CommandReaderTests {
  /// Every command with what it takes, and those that take nothing without.
  private static let accepted: [Row] = [
    Row("/join Dee", done(.join("Dee", role: nil))),
    Row("/leave ben", done(.leave("Ben"))),
    Row("/role ben presenter", done(.handRole("presenter", to: "Ben"))),
    Row(
      "/set focus Is it, perhaps; strong?", done(.setValue("focus", ["Is it, perhaps; strong?"]))),
    Row("/start", done(.start)),
    Row("/next", done(.next(nil))),
    Row("/next Reflection", done(.next("reflection"))),
    Row("/next reflection on  the process", done(.next("reflection-on-the-process"))),
    Row("/back", done(.back(nil))),
    Row("/back probing-questions", done(.back("probing-questions"))),
    Row("/skip  no  time today ", done(.skip("no  time today"))),
    Row("/pause", done(.pause)),
    Row("/resume", done(.resume)),
    Row("/extend 2m", done(.extend(.minutes(2)))),
    Row("/yes", done(.answer(.yes))),
    Row("/no", done(.answer(.no))),
    Row("/answer Another cycle", done(.answer(.words("Another cycle")))),
    Row("/as ben", done(.speakAs(.person("Ben")))),
    Row("/fix 12 naïve  你好", done(.fix(number: 12, text: "naïve  你好"))),
    Row("/fix 12", .command(.edit(note: 12))),
    Row("/strike 7", done(.strike(number: 7))),
    Row("/unstrike 7", done(.correct([NumberedCorrection(number: 7, .unstruck)]))),
    Row(
      "/refile 7 warm",
      done(
        .correct([
          NumberedCorrection(
            number: 7, .refiled(NoteDraft(author: .group, kind: "warm", text: "")))
        ]))),
    Row("/move 7 discussion", done(.correct([NumberedCorrection(number: 7, .moved(.slot(2)))]))),
    Row("/by 7 ben", done(.correct([NumberedCorrection(number: 7, .attributed(.person("Ben")))]))),
    Row(
      "/reread 7",
      done(
        .correct([
          NumberedCorrection(
            number: 7, .reread(NoteDraft(author: .group, kind: "note", text: "")))
        ]))),
    Row("/began 10m ago", done(.correctTime(.began(.ago(.minutes(10)))))),
    Row("/ended 1 min 30 s ago", done(.correctTime(.ended(.ago(.seconds(90)))))),
    Row("/paused 5m", done(.correctTime(.paused(.ago(.minutes(5)))))),
    Row("/floor ben", done(.giveFloor("Ben"))),
    Row("/floor presenter", done(.giveFloor("Amy"))),
    Row("/floor everyone", done(.giveFloor(nil))),
    Row("/breach cyd", done(.reportBreach("Cyd"))),
    Row("/air", shown(.air)),
    Row("/late", shown(.plans(.late))), Row("/late 2", done(.takePlan(.late, 2))),
    Row("/early", shown(.plans(.early))), Row("/early 1", done(.takePlan(.early, 1))),
    Row("/record off", done(.setRecord(false))),
    Row("/record On", done(.setRecord(true))),
    Row("/undo", done(.undo)),
    Row("/redo", done(.redo)),
    Row("/outcome Week two: + a survey", done(.fillOutcome("Week two: + a survey"))),
    Row("/withdraw ben", .command(.withdraw("Ben"))),
    Row("/status", shown(.status)),
    Row("/notes", shown(.notes(nil))),
    Row("/values", shown(.values)), Row("/actions", shown(.actions)),
    Row("/people", shown(.people)),
    Row("/norms", shown(.norms)),
    Row("/help", shown(.help(nil))),
    Row("/help next", shown(.help(.next))),
    Row("/fit 40m", done(.fit(.minutes(40)))), Row("/fit OFF", done(.fit(nil))),
    Row("/fit soon", .givenBack(.notALength("soon"))),
    Row("/fit", .givenBack(.missingArgument(.fit))),
    Row("/quiet", done(.setBell(false))),
    Row("/loud", done(.setBell(true))),
    Row("/minutes", .command(.writeMinutes(nil))),
    Row("/minutes csv", .command(.writeMinutes(.csv))),
    Row("/minutes .HTML", .command(.writeMinutes(.html))),
    Row("/minutes Markdown", .command(.writeMinutes(.markdown))),
    Row(
      "/note a word",
      .note([NoteDraft(author: .role("tuner"), kind: "note", text: "a word")], nil)),
    Row("/later", done(.form(.later))),
    Row("/done", done(.form(.done))),
    Row("/end", done(.end)),
    Row("/end because we are tired", done(.endBecause("we are tired"))),
    Row("/start because two are late", done(.startBecause("two are late"))),
    Row("/vote 5 2 1", done(.vote([5, 2, 1]))),
    Row("/vote 5, 2", done(.vote([5, 2]))),
    Row("/turn", done(.turn(nil))),
    Row("/turn Ben", done(.turn("Ben"))),
    Row("/pass", done(.passTurn)),
    Row("/swap Ben", done(.swapTurn("Ben"))),
    Row("/agree Why so?", done(.agree("Why so?"))),
    Row("/ask", done(.ask(nil))),
    Row("/ask 3", done(.ask(3))),
    Row("/more", shown(.more)),
    Row("/quit", .command(.quit)),
  ]

  @Test(arguments: accepted)
  func `a command with what it takes is done`(row: Row) throws {
    #expect(try Room.tuning().read(row.typed) == row.becomes)
  }

  @Test func `every command but /load is tried`() {
    let tried = Set(
      Self.accepted.compactMap { row in
        row.typed.dropFirst().split(separator: " ").first.map(String.init)
      })
    #expect(tried.union(["load"]) == Set(CommandName.allCases.map(\.rawValue)))
  }

  @Test(arguments: [
    CommandName.join, .leave, .role, .set, .fit, .skip, .extend, .answer, .as, .fix, .strike,
    .outcome,
    .note,
    .unstrike, .refile, .move, .by, .reread, .record,
    .began, .ended, .paused, .floor, .breach,
    .withdraw,
  ])
  func `a command without what it takes is given back`(name: CommandName) throws {
    #expect(try Room.tuning().read(name.typed + "  ") == .givenBack(.missingArgument(name)))
  }

  @Test(arguments: [
    CommandName.air, .start, .pause, .resume, .yes, .no, .undo, .redo, .status, .people, .norms,
    .quiet,
    .loud, .end, .quit,
  ])
  func `a command with too much is given back`(name: CommandName) throws {
    #expect(
      try Room.tuning().read("\(name.typed)  please é ")
        == .givenBack(.unexpectedArgument(name, "please é")))
  }

  private static let manners: [Row] = [
    Row("/n", done(.next(nil))), Row("/p", done(.pause)), Row("/u", done(.undo)),
    Row("/N reflection", done(.next("reflection"))), Row("/NEXT", done(.next(nil))),
    Row("/Join Dee", done(.join("Dee", role: nil))), Row("\t \u{A0}/next", done(.next(nil))),
    Row("/next ", done(.next(nil))), Row("/next\u{A0}reflection", done(.next("reflection"))),
    Row("/skip /next", done(.skip("/next"))), Row("/answer yes", done(.answer(.words("yes")))),
  ]

  @Test(arguments: manners)
  func `short forms, capitals and blanks in front count as typed`(row: Row) throws {
    #expect(try Room.tuning().read(row.typed) == row.becomes)
  }

  private static let slips: [(word: String, nearest: CommandName?)] = [
    ("nxet", .next), ("NXET", .next), ("pasue", .pause), ("edn", .end), ("stauts", .status),
    ("udno", .undo), ("strat", .start), ("sartt", .start), ("joni", .join), ("ad", nil),
    ("extand", .extend), ("minuts", .minutes), ("outcom", .outcome), ("resum", .resume),
    ("peple", .people), ("qiut", .quit), ("quite", .quiet), ("nexts", .next), ("hlep", .help),
    ("stike", .strike), ("lode", nil), ("laod", .load), ("xyzzy", nil), ("s", nil),
    ("laate", .late), ("erly", .early), ("-", nil), ("你好", nil), ("ne", nil),
  ]

  @Test(arguments: slips)
  func `an unknown command is given back with the nearest`(
    word: String, nearest: CommandName?
  ) throws {
    let reader = try Room.tuning()
    #expect(reader.read("/" + word) == .givenBack(.unknownCommand(word, nearest: nearest)))
    #expect(reader.read(" /\(word) x") == .givenBack(.unknownCommand(word, nearest: nearest)))
  }

  private static let helps: [Row] = [
    Row("/help /next", shown(.help(.next))), Row("/help n", shown(.help(.next))),
    Row("/help NEXT", shown(.help(.next))),
    Row("/help nxet", .givenBack(.unknownHelp("nxet", nearest: .next))),
    Row("/help /nxet", .givenBack(.unknownHelp("/nxet", nearest: .next))),
    Row("/help me please", .givenBack(.unknownHelp("me please", nearest: nil))),
    Row("/help /", .givenBack(.unknownHelp("/", nearest: nil))),
  ]

  @Test(arguments: helps)
  func `help is asked for by a command's name`(row: Row) throws {
    #expect(try Room.tuning().read(row.typed) == row.becomes)
    #expect(LineReader(vocabulary: nil).read(row.typed) == row.becomes)
  }

  @Test(arguments: ["/load", "/load grow", "/LOAD protocols/grow.yaml"])
  func `a second protocol waits for the end of the first`(typed: String) throws {
    #expect(try Room.tuning().read(typed) == .givenBack(.sessionIsOpen))
  }

  // MARK: - Outside a session

  private static let outside: [Row] = [
    Row("/load project-tuning", .command(.load("project-tuning"))),
    Row(" load  my scripts/Réunion d'été.yaml ", .command(.load("my scripts/Réunion d'été.yaml"))),
    Row("LOAD grow", .command(.load("grow"))),
    Row("load", .givenBack(.missingArgument(.load))),
    Row("/load ", .givenBack(.missingArgument(.load))),
    Row("?", shown(.help(nil))), Row("help", shown(.help(nil))), Row("/help", shown(.help(nil))),
    Row("help load", shown(.help(.load))),
    Row("quit", .command(.quit)), Row("/quit", .command(.quit)), Row("end", .command(.quit)),
    Row("quit now", .givenBack(.unexpectedArgument(.quit, "now"))),
    Row("/end now", .givenBack(.unexpectedArgument(.end, "now"))),
    Row("/next", .givenBack(.needsSession(.next))), Row("n", .givenBack(.needsSession(.next))),
    Row("join Amy", .givenBack(.needsSession(.join))),
    Row("/status", .givenBack(.needsSession(.status))),
    Row("laod grow", .givenBack(.notACommand("laod", nearest: .load))),
    Row("/laod grow", .givenBack(.notACommand("laod", nearest: .load))),
    Row("good morning", .givenBack(.notACommand("good", nearest: nil))),
    Row("amy: yes", .givenBack(.notACommand("amy: yes", nearest: nil))),
    Row("+ yes", .givenBack(.notACommand("+ yes", nearest: nil))),
    Row("? why", .givenBack(.notACommand("? why", nearest: nil))),
    Row("//load grow", .givenBack(.notACommand("//load grow", nearest: nil))),
    Row("\\load grow", .givenBack(.notACommand("\\load grow", nearest: nil))),
    Row("load grow\nstart", .givenBack(.notACommand("load grow\nstart", nearest: nil))),
  ]

  @Test(arguments: outside)
  func `outside a session the slash may be left out, and the rest is given back`(row: Row) {
    #expect(LineReader(vocabulary: nil).read(row.typed) == row.becomes)
  }
}
