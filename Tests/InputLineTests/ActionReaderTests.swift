import InputLine
import MeetingProtocol
import Session
import Testing

/// An action typed behind its mark, and what is taken out of it.
struct ActionRow: Sendable, CustomStringConvertible {
  let typed: String
  let text: String
  let owner: Person.ID?
  let due: CivilDate?

  init(_ typed: String, _ text: String, owner: Person.ID? = nil, due: CivilDate? = nil) {
    self.typed = typed
    self.text = text
    self.owner = owner
    self.due = due
  }

  var description: String { typed }
}

/// An action's owner and day.
struct ActionReaderTests {
  private static let owners: [ActionRow] = [
    ActionRow("visit @amy", "visit", owner: "Amy"),
    ActionRow("@amy visit", "visit", owner: "Amy"),
    ActionRow("ask @AMY  about it", "ask about it", owner: "Amy"),
    ActionRow("visit @amy by fri", "visit", owner: "Amy", due: day(11, 27)),
    ActionRow("visit by fri @amy", "visit", owner: "Amy", due: day(11, 27)),
    ActionRow("visit by fri, @amy", "visit", owner: "Amy", due: day(11, 27)),
    ActionRow("visit by @amy fri", "visit", owner: "Amy", due: day(11, 27)),
    ActionRow("ask the council @amy.", "ask the council", owner: "Amy"),
    ActionRow("@amy, ask the council", "ask the council", owner: "Amy"),
    ActionRow("@amy: ask the council", "ask the council", owner: "Amy"),
    ActionRow("ask @ben and @amy", "ask and @amy", owner: "Ben"),
    ActionRow("ask @nobody or @cyd", "ask @nobody or", owner: "Cyd"),
    ActionRow("tell @nobody", "tell @nobody"),
    ActionRow("mail head@school.org", "mail head@school.org"),
    ActionRow("mail me@amy", "mail me@amy"),
    ActionRow("meet @ amy", "meet @ amy"),
    ActionRow("meet @", "meet @"),
    ActionRow("visit @amy?", "visit @amy?"),
    ActionRow("visit (@amy)", "visit (@amy)"),
    ActionRow("see @amy's class", "see @amy's class"),
    ActionRow("ask @presenter", "ask @presenter"),
    ActionRow("a\t@amy\tb", "a b", owner: "Amy"),
    ActionRow("keep  two  blanks", "keep  two  blanks"),
  ]

  private static let days: [ActionRow] = [
    ActionRow("go by today", "go", due: day(11, 21)),
    ActionRow("go by tomorrow", "go", due: day(11, 22)),
    ActionRow("go BY Tomorrow", "go", due: day(11, 22)),
    ActionRow("go by sat", "go", due: day(11, 28)),
    ActionRow("go by sunday", "go", due: day(11, 22)),
    ActionRow("go by mon", "go", due: day(11, 23)),
    ActionRow("go by tues", "go", due: day(11, 24)),
    ActionRow("go by Wednesday", "go", due: day(11, 25)),
    ActionRow("go by weds", "go", due: day(11, 25)),
    ActionRow("go by thurs", "go", due: day(11, 26)),
    ActionRow("go by FRI", "go", due: day(11, 27)),
    ActionRow("go by 2026-12-04", "go", due: day(12, 4)),
    ActionRow("go by 2026-11-01", "go", due: day(11, 1)),
    ActionRow("go by 4 dec", "go", due: day(12, 4)),
    ActionRow("go by dec 4", "go", due: day(12, 4)),
    ActionRow("go by 4 December", "go", due: day(12, 4)),
    ActionRow("go by 4th dec", "go", due: day(12, 4)),
    ActionRow("go by december 21st", "go", due: day(12, 21)),
    ActionRow("go by 4 dec 2027", "go", due: day(12, 4, 2027)),
    ActionRow("go by dec 4, 2027", "go", due: day(12, 4, 2027)),
    ActionRow("go by 4 sept", "go", due: day(9, 4, 2027)),
    ActionRow("go by 21 nov", "go", due: day(11, 21)),
    ActionRow("go by 20 nov", "go", due: day(11, 20, 2027)),
    ActionRow("go by 1 jan", "go", due: day(1, 1, 2027)),
    ActionRow("go by 29 feb", "go", due: day(2, 29, 2028)),
    ActionRow("go by 29 feb 2028", "go", due: day(2, 29, 2028)),
    ActionRow("go by fri.", "go", due: day(11, 27)),
    ActionRow("go by fri!", "go", due: day(11, 27)),
    ActionRow("go by 4 dec.", "go", due: day(12, 4)),
    ActionRow("go by  4   dec ", "go", due: day(12, 4)),
    ActionRow("stand by by fri", "stand by", due: day(11, 27)),
    ActionRow("go by mon by fri", "go by mon", due: day(11, 27)),
  ]

  private static let noDays: [String] = [
    "go by fri and tell", "go by", "go by and by", "go by year 4", "go by 31 feb", "go by 0 dec",
    "go by 32 jan", "go by 29 feb 2027", "go by 4", "go by dec", "go by 4 de", "go by 2026-13-01",
    "go by 2026-02-30", "go by 26-12-04", "go by 2026-1-4", "go by 4 dec 26", "go by 4/12",
    "go by 4xx dec", "go by next week", "go by fr", "go by the end of year 4", "go byfri",
    "go by ٤ dec", "go by 100 dec", "go bye fri", "by", "go by fri?", "go by 4 dec 2026 2026",
    "go by -4 dec", "go by foo bar baz", "go by mayor 4", "go by 4 dec 0000",
  ]

  @Test(arguments: owners)
  func `a known name behind an at sign is the owner`(row: ActionRow) throws {
    #expect(
      try Room.tuning().read("! " + row.typed)
        == kept(row.text, "action", owner: row.owner, due: row.due))
  }

  @Test(arguments: days)
  func `a day behind by, as the last words, is the day it is due`(row: ActionRow) throws {
    #expect(
      try Room.tuning().read("action: " + row.typed)
        == kept(row.text, "action", owner: row.owner, due: row.due))
  }

  @Test(arguments: noDays)
  func `anything else behind by stays text`(text: String) throws {
    #expect(try Room.tuning().read("! " + text) == kept(text, "action"))
  }

  @Test(arguments: ["! @amy", "! by fri", "! @amy by fri", "! by fri @amy.", "amy: ! @ben"])
  func `an action of which nothing is left is given back`(typed: String) throws {
    #expect(try Room.tuning().read(typed) == .givenBack(.nothingBehind(typed)))
  }

  @Test(arguments: ["+ ask @amy by fri", "note: ask @amy by fri", "ask @amy by fri", "= x by fri"])
  func `only an action has an owner and a day`(typed: String) throws {
    guard case .note(let drafts, nil) = try Room.tuning().read(typed) else {
      Issue.record("\(typed) is no note")
      return
    }
    #expect(drafts.map(\.owner) == [nil])
    #expect(drafts.map(\.due) == [nil])
    #expect(drafts.allSatisfy { typed.hasSuffix($0.text) && $0.text.hasSuffix("by fri") })
  }

  private static let longNames: [ActionRow] = [
    ActionRow("go @sam hill by fri", "go", owner: "Sam Hill", due: day(11, 27)),
    ActionRow("go @Sam Park, then rest", "go then rest", owner: "Sam Park"),
    ActionRow("go @sam by fri", "go @sam", due: day(11, 27)),
    ActionRow("go @amelie by fri", "go", owner: "Amélie Noël", due: day(11, 27)),
    ActionRow("go @amelie noel", "go", owner: "Amélie Noël"),
    ActionRow("go @maria del carmen ruiz now", "go now", owner: "Maria del Carmen Ruiz"),
    ActionRow("go @maria del sol", "go sol", owner: "Maria del Carmen Ruiz"),
    ActionRow("go @kim b. by fri", "go", owner: "Kim B.", due: day(11, 27)),
    ActionRow("go @kim b., by fri", "go", owner: "Kim B.", due: day(11, 27)),
    ActionRow("go @kim. by fri", "go", owner: "Kim B.", due: day(11, 27)),
    ActionRow("go @jose", "go", owner: "José"),
  ]

  @Test(arguments: longNames)
  func `an owner's name may have several words`(row: ActionRow) throws {
    #expect(
      try Room.walk(at: "hush").read("! " + row.typed)
        == kept(row.text, by: .group, "action", owner: row.owner, due: row.due))
  }

  private static let otherDays: [(today: CivilDate?, typed: String, due: CivilDate?)] = [
    (day(12, 31), "by tomorrow", day(1, 1, 2027)), (day(12, 31), "by fri", day(1, 1, 2027)),
    (day(12, 28), "by mon", day(1, 4, 2027)), (day(12, 31), "by 1 jan", day(1, 1, 2027)),
    (day(12, 31), "by 31 dec", day(12, 31)), (day(2, 28, 2028), "by tomorrow", day(2, 29, 2028)),
    (day(2, 29, 2028), "by 29 feb", day(2, 29, 2028)),
    (day(3, 1, 2028), "by 29 feb", day(2, 29, 2032)),
    (day(3, 1, 2096), "by 29 feb", day(2, 29, 2104)),
    (day(11, 27), "by fri", day(12, 4)), (day(11, 26), "by fri", day(11, 27)),
    (day(12, 31, 9999), "by 1 jan", nil),
  ]

  @Test(arguments: otherDays)
  func `days turn the month, the year and the leap year`(
    today: CivilDate?, typed: String, due: CivilDate?
  ) throws {
    let reader = try Room.reader(of: Room.tuning, [], today: try #require(today))
    let text = due == nil ? "go " + typed : "go"
    #expect(reader.read("! go " + typed) == kept(text, by: .group, "action", due: due))
  }
}
