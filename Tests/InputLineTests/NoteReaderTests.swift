import InputLine
import MeetingProtocol
import Session
import Testing

/// Whose words a line is, of which kind, and what of it is kept.
struct NoteReaderTests {
  private static let walkNames: [Row] = [
    Row("amelie noel: x", kept("x", by: .person("Amélie Noël"), "evidence")),
    Row("AMÉLIE: x", kept("x", by: .person("Amélie Noël"), "evidence")),
    Row("Ame\u{301}lie  Noe\u{308}l : x", kept("x", by: .person("Amélie Noël"), "evidence")),
    Row("jose: x", kept("x", by: .person("José"), "evidence")),
    Row("Sam Hill: x", kept("x", by: .person("Sam Hill"), "evidence")),
    Row("Maria: x", kept("x", by: .person("Maria del Carmen Ruiz"), "evidence")),
    Row("maria del carmen: x", kept("x", by: .person("Maria del Carmen Ruiz"), "evidence")),
    Row("Carmen: x", kept("Carmen: x", by: .group, "evidence", hint: notHere("Carmen"))),
    Row(
      "Mari: x",
      kept(
        "Mari: x", by: .group, "evidence", hint: notHere("Mari", nearest: "Maria del Carmen Ruiz"))),
    Row("kim b.: x", kept("x", by: .person("Kim B."), "evidence")),
    Row("Critical friend: x", kept("x", by: .role("critical-friend"), "evidence")),
    Row("critical-friends: x", kept("x", by: .role("critical-friend"), "evidence")),
    Row("friend of the whole school: x", kept("x", by: .role("critical-friend"), "evidence")),
    Row("role d'ami: x", kept("x", by: .role("critical-friend"), "evidence")),
    Row("Walkers: x", kept("x", by: .role("walker"), "evidence")),
    Row("walkerss: x", kept("walkerss: x", by: .group, "evidence")),
    Row("facilitator: x", kept("x", by: .role("facilitator"), "evidence")),
    Row("I wonder: x", kept("x", by: .group, "wonder")),
    Row("i  WONDER: x", kept("x", by: .group, "wonder")),
    Row("ｗonder： x", kept("x", by: .group, "wonder")),
  ]

  @Test(arguments: walkNames)
  func `a name matches whole, case, accents, width and a plural s aside`(row: Row) throws {
    #expect(try Room.walk().read(row.typed) == row.becomes)
  }

  @Test func `a first name that two people share is nobody's`() throws {
    let reader = try Room.walk()
    let hint = Hint.severalHere("sam", ["Sam Hill", "Sam Park"])
    #expect(reader.read("sam: x") == kept("sam: x", by: .group, "evidence", hint: hint))
    #expect(
      try Room.walk(at: "look", [.leave("Sam Park")]).read("sam: x")
        == kept("x", by: .person("Sam Hill"), "evidence"))
  }

  @Test func `a whole name wins over another's first name`() throws {
    let reader = try Room.tuning(at: "discussion", [.join("Amy Lee", role: "tuner")])
    #expect(reader.read("amy: x") == kept("x", by: .person("Amy")))
    #expect(reader.read("amy lee: x") == kept("x", by: .person("Amy Lee")))
  }

  @Test func `who has left is not here, and comes back by joining again`() throws {
    let left = try Room.tuning(at: "discussion", [.leave("Ben")])
    #expect(left.read("ben: x") == kept("ben: x"))
    #expect(left.read("Ben: x") == kept("Ben: x", hint: notHere("Ben")))
    let back = try Room.tuning(at: "discussion", [.leave("Ben"), .join("Ben", role: nil)])
    #expect(back.read("ben: x") == kept("x", by: .person("Ben")))
  }

  // MARK: - One name and one kind

  private static let pairs: [Row] = [
    Row("amy: amy: x", kept("amy: x", by: .person("Amy"))),
    Row("amy: ben: x", kept("ben: x", by: .person("Amy"))),
    Row("warm: cool: x", kept("cool: x", "warm")),
    Row("+ - x", kept("- x", "warm")),
    Row("+ warm: x", kept("warm: x", "warm")),
    Row("warm: + x", kept("+ x", "warm")),
    Row("note: + x", kept("+ x")),
    Row("warm: amy: + x", kept("+ x", by: .person("Amy"), "warm")),
    Row("amy: warm feedback: x", kept("x", by: .person("Amy"), "warm")),
    Row("  +\t amy :\u{A0} x  y ", kept("x  y ", by: .person("Amy"), "warm")),
    Row("amy: 10:30 we start", kept("10:30 we start", by: .person("Amy"))),
    Row("amy: /next", kept("/next", by: .person("Amy"))),
    Row("+ /next", kept("/next", "warm")),
    Row(#"amy: \+ x"#, kept(#"\+ x"#, by: .person("Amy"))),
    Row("everyone: x", kept("everyone: x")),
    Row(": x", kept(": x")),
    Row(":", kept(":")),
    Row("：", kept("：")),
    Row("amy", kept("amy")),
    Row("amy ben: x", kept("amy ben: x")),
    Row("amy and ben: x", kept("amy and ben: x")),
    Row("-- x", kept("-- x")),
    Row("+\u{301} x", kept("+\u{301} x")),
    Row("amy:\u{301} x", kept("amy:\u{301} x")),
    Row("?? really", kept("?? really")),
    Row("/", kept("/")),
    Row("/ next", kept("/ next")),
    Row("/next!", kept("/next!")),
    Row("/4", kept("/4")),
    Row("/s/", kept("/s/")),
    Row("\u{200B}/next", kept("\u{200B}/next")),
  ]

  @Test(arguments: pairs)
  func `at most one name and one kind are read, the rest is text`(row: Row) throws {
    #expect(try Room.tuning().read(row.typed) == row.becomes)
  }

  @Test(arguments: [
    "amy:", "AMY ：", " amy: ", "+", "+ ", "- \t", "amy:\u{A0}",
    "warm:", "amy: +", "+ amy:", "warm: amy: ", "\\", " \\", "\\ ", "! ", "!", "= amy:",
  ])
  func `a mark or a name with nothing behind it is given back`(typed: String) throws {
    guard case .givenBack(.nothingBehind) = try Room.tuning().read(typed) else {
      Issue.record("\(typed) becomes \(try Room.tuning().read(typed))")
      return
    }
  }

  @Test(arguments: [
    Row(#"\/next"#, kept("/next")), Row(#"\amy: x"#, kept("amy: x")),
    Row(#"\\x"#, kept(#"\x"#)), Row(#"  \ x "#, kept(" x ")),
    Row(#"\! go by fri"#, kept("! go by fri")),
    Row(#"\next"#, kept("next")), Row(#"\Dee: x"#, kept("Dee: x")),
  ])
  func `behind a backslash the rest is a note, letter for letter`(row: Row) throws {
    #expect(try Room.tuning().read(row.typed) == row.becomes)
  }

  @Test func `the longest mark wins`() throws {
    let reader = try Room.walk(at: "hush")
    #expect(reader.read("~ x") == kept("x", by: .group, "wonder"))
    #expect(reader.read("~~ x") == kept("x", by: .group, "doubt"))
    #expect(reader.read("~~~ x") == kept("~~~ x", by: .group))
    #expect(reader.read("~~x") == kept("~~x", by: .group))
  }

  // MARK: - Hints

  @Test func `a first name is enough to be meant, if only one person has it`() throws {
    let reader = try Room.walk(at: "hush")
    let hints = [
      ("Amelei: x", notHere("Amelei", nearest: "Amélie Noël")),
      ("Mairia: x", notHere("Mairia", nearest: "Maria del Carmen Ruiz")),
      ("Smam: x", notHere("Smam")), ("Jsoe：x", notHere("Jsoe", nearest: "José")),
    ]
    for (typed, hint) in hints {
      #expect(reader.read(typed) == kept(typed, by: .group, hint: hint))
    }
    #expect(
      reader.read("/leave Amelei") == .givenBack(.unknownPerson("Amelei", nearest: "Amélie Noël")))
    #expect(
      reader.read("/as Amelei") == .givenBack(.unknownPerson("Amelei", nearest: "Amélie Noël")))
  }

  @Test(arguments: ["Łukasz", "Øyvind", "Đorđe", "Ħal", "Straße", "Ægir", "Иван", "李明", "Ñusta"])
  func `letters that bear a stroke, and other scripts, are names like any`(name: String) throws {
    let reader = try Room.tuning(at: nil, [.join(Person.ID(name), role: nil)])
    #expect(reader.read(name.lowercased() + ": x") == kept("x", by: .person(Person.ID(name))))
  }

  @Test(arguments: [("Łukasz", "lukasz"), ("Øyvind", "oyvind"), ("Đorđe", "dorde"), ("Zoë", "ZOE")])
  func `accents and strokes may be left out`(name: String, typed: String) throws {
    let reader = try Room.tuning(at: nil, [.join(Person.ID(name), role: nil)])
    #expect(reader.read(typed + ": x") == kept("x", by: .person(Person.ID(name))))
  }

  private static let hints: [(typed: String, hint: Hint?)] = [
    ("Bne: x", notHere("Bne", nearest: "Ben")), ("Cid: x", notHere("Cid", nearest: "Cyd")),
    ("Mary Ann: x", notHere("Mary Ann")), ("Mary-ann: x", notHere("Mary-ann")),
    ("Élodie: x", notHere("Élodie")), ("Dee:", notHere("Dee")), ("Dee:x", nil), ("dee: x", nil),
    ("Warm: x", nil), ("Mary Ann Lee: x", nil), ("Next: x", nil), ("Discussion: x", nil),
    ("Focus: x", nil), ("BBC: x", nil), ("Year 4: x", nil), ("A: x", nil),
    ("NEXT", .meantCommand(.next)), (" undo ", .meantCommand(.undo)), ("// undo", nil),
    ("next week", nil), ("n", nil), ("///next", nil), ("/next/", nil),
  ]

  @Test(arguments: hints)
  func `the answer says what may have been meant`(typed: String, hint: Hint?) throws {
    let read = try Room.tuning().read(typed)
    guard case .note(_, let found) = read else {
      // `Warm:` is a kind here: the line is read, and nothing has to be said.
      Issue.record("\(typed) becomes \(read)")
      return
    }
    #expect(found == hint)
  }
}
