import InputLine
import MeetingProtocol
import Session
import Testing

extension CommandReaderTests {
  // MARK: - People and roles

  private static let walkRoles = ["lead", "critical-friend", "walker"]

  private static let people: [Row] = [
    Row("/join Zoë", done(.join("Zoë", role: nil))),
    Row("/join  Zoë   van  Dyk ", done(.join("Zoë van Dyk", role: nil))),
    Row("/join Zoë lead", done(.join("Zoë", role: "lead"))),
    Row("/join Zoë LEADS", done(.join("Zoë", role: "lead"))),
    Row("/join Zoë critical friend", done(.join("Zoë", role: "critical-friend"))),
    Row("/join Zoë Critical-Friend", done(.join("Zoë", role: "critical-friend"))),
    Row("/join Zoë van Dyk critical friends", done(.join("Zoë van Dyk", role: "critical-friend"))),
    Row("/join Zoë role d'ami", done(.join("Zoë", role: "critical-friend"))),
    Row("/join Zoë friend of the whole school", done(.join("Zoë", role: "critical-friend"))),
    Row("/join Zoë facilitator", done(.join("Zoë", role: "facilitator"))),
    Row("/join Zoë Leed", done(.join("Zoë Leed", role: nil))),
    Row("/join lead", done(.join("lead", role: nil))),
    Row("/join Zoë de la Cruz", done(.join("Zoë de la Cruz", role: nil))),
    Row("/join zoë", done(.join("zoë", role: nil))),
    Row(
      "/join Zoë laed",
      .givenBack(.unknownRole("laed", nearest: "lead", known: walkRoles))),
    Row(
      "/join Zoë wakler",
      .givenBack(.unknownRole("wakler", nearest: "walker", known: walkRoles))),
    Row(
      "/join Zoë critical freind",
      .givenBack(.unknownRole("critical freind", nearest: "Critical friend", known: walkRoles))),
    Row(
      "/join Ruth facilitatr",
      .givenBack(.unknownRole("facilitatr", nearest: "facilitator", known: walkRoles))),
    Row("/join Zoë, Max", .givenBack(.oneNameAtATime("Zoë, Max"))),
    Row("/join Zoë; Max lead", .givenBack(.oneNameAtATime("Zoë; Max lead"))),
    Row("/join Zoë school=Park", .givenBack(.noValuePerPerson("school=Park"))),
    Row("/leave sam hill", done(.leave("Sam Hill"))),
    Row("/leave amelie", done(.leave("Amélie Noël"))),
    Row("/leave sam", .givenBack(.severalPeople("sam", ["Sam Hill", "Sam Park"]))),
    Row("/leave Jsoé", .givenBack(.unknownPerson("Jsoé", nearest: "José"))),
    Row("/leave Zoë", .givenBack(.unknownPerson("Zoë", nearest: nil))),
    Row("/role jose lead", done(.handRole("lead", to: "José"))),
    Row("/role Sam Hill critical friend", done(.handRole("critical-friend", to: "Sam Hill"))),
    Row("/role jose", .givenBack(.missingArgument(.role))),
    Row("/role jose laed", .givenBack(.unknownRole("laed", nearest: "lead", known: walkRoles))),
    Row("/role jose xyzzy", .givenBack(.unknownRole("xyzzy", nearest: nil, known: walkRoles))),
    Row(
      "/role jose critical freind",
      .givenBack(.unknownRole("critical freind", nearest: "Critical friend", known: walkRoles))),
    Row("/role Zoë lead", .givenBack(.unknownPerson("Zoë", nearest: nil))),
    Row("/as everyone", done(.speakAs(.group))), Row("/as Group", done(.speakAs(.group))),
    Row("/as ALL", done(.speakAs(.group))),
    Row("/as sam park", done(.speakAs(.person("Sam Park")))),
    Row("/as critical friends", done(.speakAs(.role("critical-friend")))),
    Row("/as facilitator", done(.speakAs(.role("facilitator")))),
    Row("/as sam", .givenBack(.severalPeople("sam", ["Sam Hill", "Sam Park"]))),
    Row("/as wlaker", .givenBack(.unknownPerson("wlaker", nearest: "walker"))),
    Row("/as Jsoé", .givenBack(.unknownPerson("Jsoé", nearest: "José"))),
  ]

  @Test(arguments: people)
  func `people and roles are found by any of their names`(row: Row) throws {
    #expect(try Room.walk().read(row.typed) == row.becomes)
  }

  // MARK: - Values and stages

  private static let questions = ["rooms", "élan"]

  private static let values: [Row] = [
    Row("/set rooms 4b, 5a ;hall,, ", done(.setValue("rooms", ["4b", "5a", "hall"]))),
    Row("/set ROOMS 4b", done(.setValue("rooms", ["4b"]))),
    Row("/set rooms the hall", done(.setValue("rooms", ["the hall"]))),
    Row("/set rooms ,;", done(.setValue("rooms", []))),
    Row("/set elan À la carte,  oui", done(.setValue("élan", ["À la carte,  oui"]))),
    Row("/set élan\u{A0}x", done(.setValue("élan", ["x"]))),
    Row("/set rooms", .givenBack(.missingArgument(.set))),
    Row("/set roms 4b", .givenBack(.unknownValue("roms", nearest: "rooms", known: questions))),
    Row("/set rooms: 4b", .givenBack(.unknownValue("rooms:", nearest: "rooms", known: questions))),
    Row("/set rooms=4b", .givenBack(.unknownValue("rooms=4b", nearest: nil, known: questions))),
    Row("/set x", .givenBack(.unknownValue("x", nearest: nil, known: questions))),
    Row("/next enough", done(.next("enough"))), Row("/next ENOUGH seen", done(.next("enough"))),
    Row("/back mix", done(.back("mix"))), Row("/n Talk", done(.next("talk"))),
    Row("/next tlak", .givenBack(.unknownStage("tlak", nearest: "talk", known: titles))),
    Row(
      "/back Enough sen",
      .givenBack(.unknownStage("Enough sen", nearest: "Enough seen", known: titles))),
    Row("/next 3", .givenBack(.unknownStage("3", nearest: nil, known: titles))),
    Row("/next é", .givenBack(.unknownStage("é", nearest: nil, known: titles))),
  ]
  private static let titles = ["Look", "Talk", "Mix", "Plan", "Hush", "Enough seen"]

  @Test(arguments: values)
  func `values and stages are found by name`(row: Row) throws {
    #expect(try Room.walk().read(row.typed) == row.becomes)
  }

  @Test func `a protocol that asks for nothing knows no value`() throws {
    let plan = MeetingProtocol(id: "plain", title: "Plain")
    #expect(
      try Room.reader(of: plan, []).read("/set focus x")
        == .givenBack(.unknownValue("focus", nearest: nil, known: [])))
  }

  // MARK: - Lengths and numbers

  private static let lengths: [(typed: String, length: Length?)] = [
    ("2m", .minutes(2)), ("+2m", .minutes(2)), ("2 min", .minutes(2)), ("90s", .seconds(90)),
    ("1m30s", .seconds(90)), ("1h 30m", .minutes(90)), ("2 Minutes", .minutes(2)),
    ("-1m", .minutes(-1)), ("−1m", .minutes(-1)), ("- 1m", .minutes(-1)), ("-1m30s", .seconds(-90)),
    ("2", nil), ("0m", nil), ("-0m", nil), ("m", nil), ("-", nil), ("--1m", nil), ("+-1m", nil),
    ("2m now", nil), ("1.5m", nil), ("two minutes", nil), ("٢m", nil), ("1234567m", nil),
    ("999999h", .minutes(59_999_940)), ("30s1m", nil), ("2m2m", nil),
  ]

  @Test(arguments: lengths)
  func `a length of time lengthens, and with a minus shortens`(
    typed: String, length: Length?
  ) throws {
    let becomes = length.map { done(.extend($0)) } ?? .givenBack(.notALength(typed))
    #expect(try Room.tuning().read("/extend " + typed) == becomes)
  }

  @Test(arguments: [
    "-1", "+1", "99999999999999999999", "٣", "３", "1.5", "x", "3,", "#3", "0x1", "½", "3\u{301}",
  ])
  func `what is no number is no note's`(typed: String) throws {
    let reader = try Room.tuning()
    #expect(reader.read("/strike " + typed) == .givenBack(.notANumber(typed)))
    #expect(reader.read("/fix \(typed)") == .givenBack(.notANumber(typed)))
    #expect(reader.read("/fix \(typed) some text") == .givenBack(.notANumber(typed)))
  }

  private static let numbers: [Row] = [
    Row("/strike 0", done(.strike(number: 0))), Row("/fix 0", .command(.edit(note: 0))),
    Row("/strike 007", done(.strike(number: 7))),
    Row("/strike 9223372036854775807", done(.strike(number: .max))),
    Row("/strike 3 4", .givenBack(.notANumber("3 4"))),
    Row("/fix 3  4 ", done(.fix(number: 3, text: "4"))),
    Row("/fix 3 /next", done(.fix(number: 3, text: "/next"))),
    Row("/fix 3\u{A0}", .command(.edit(note: 3))),
  ]

  @Test(arguments: numbers)
  func `whether there is a note of that number is the session's to say`(row: Row) throws {
    #expect(try Room.tuning().read(row.typed) == row.becomes)
  }
}
