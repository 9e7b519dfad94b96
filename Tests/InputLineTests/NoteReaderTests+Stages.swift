import InputLine
import MeetingProtocol
import Session
import Testing

/// A line in a stage.
struct StageRow: Sendable, CustomStringConvertible {
  let stage: Stage.ID?
  let typed: String
  let becomes: Interpretation

  init(_ stage: Stage.ID?, _ typed: String, _ becomes: Interpretation) {
    self.stage = stage
    self.typed = typed
    self.becomes = becomes
  }

  var description: String { "\(stage?.text ?? "before"): \(typed)" }
}

extension NoteReaderTests {
  private static let tuning: [StageRow] = [
    StageRow(nil, "x", kept("x", by: .group)),
    StageRow(nil, "amy: x", kept("x", by: .person("Amy"))),
    StageRow(nil, "+ x", kept("x", by: .group, "warm")),
    StageRow("presentation", "x", kept("x", by: .role("presenter"))),
    StageRow("presentation", "? x", kept("x", by: .role("presenter"), "question")),
    StageRow("presentation", "ben: ? x", kept("x", by: .person("Ben"), "question")),
    StageRow("clarifying-questions", "x", kept("x", by: .group)),
    StageRow("clarifying-questions", "? x", kept("x", "question")),
    StageRow("clarifying-questions", "question: x", kept("x", "question")),
    StageRow("clarifying-questions", "ben: x", kept("x", by: .person("Ben"), "question")),
    StageRow("clarifying-questions", "tuners: x", kept("x", "question")),
    StageRow("clarifying-questions", "amy: x", kept("x", by: .person("Amy"))),
    StageRow("clarifying-questions", "presenter: x", kept("x", by: .role("presenter"))),
    StageRow("clarifying-questions", "ben: note: x", kept("x", by: .person("Ben"))),
    StageRow("clarifying-questions", "+ x", kept("x", by: .group, "warm")),
    StageRow("clarifying-questions", #"\x"#, kept("x", by: .group)),
    StageRow("discussion", "ben: x", kept("x", by: .person("Ben"))),
    StageRow("discussion", "? x", kept("x", "question")),
    StageRow("discussion", "presenter: x", kept("x", by: .role("presenter"))),
    StageRow("reflection", "x", kept("x", by: .role("presenter"))),
    StageRow("reflection", "+ x", kept("x", by: .role("presenter"), "warm")),
    StageRow("reflection-on-the-process", "x", kept("x", by: .group)),
    StageRow("reflection-on-the-process", "cyd: x", kept("x", by: .person("Cyd"))),
  ]

  private static let walk: [StageRow] = [
    StageRow("look", "x", kept("x", by: .group, "evidence")),
    StageRow("look", "jose: x", kept("x", by: .person("José"), "evidence")),
    StageRow("look", "note: x", kept("x", by: .group)),
    StageRow("look", "? x", kept("x", by: .group, "question")),
    StageRow("talk", "x", kept("x", by: .group)),
    StageRow("talk", "~ x", kept("x", by: .role("critical-friend"), "wonder")),
    StageRow("talk", "~~ x", kept("x", by: .role("walker"), "doubt")),
    StageRow("talk", "jose: x", kept("x", by: .person("José"), "wonder")),
    StageRow("talk", "sam hill: x", kept("x", by: .person("Sam Hill"), "doubt")),
    StageRow("talk", "amélie: x", kept("x", by: .person("Amélie Noël"), "question")),
    StageRow("talk", "facilitator: x", kept("x", by: .role("facilitator"))),
    StageRow("mix", "x", kept("x", by: .group, "wonder")),
    StageRow("mix", "jose: x", kept("x", by: .person("José"), "wonder")),
    StageRow("mix", "amélie: x", kept("x", by: .person("Amélie Noël"))),
    StageRow(
      "plan", " do it @jose by fri ",
      kept("do it", by: .group, "action", owner: "José", due: day(11, 27))),
    StageRow("plan", "note: by fri", kept("by fri", by: .group)),
    StageRow("hush", "x", kept("x", by: .group)),
    StageRow("enough", "x", kept("x", by: .group)),
    StageRow("enough", "jose: yes", kept("yes", by: .person("José"))),
  ]

  @Test(arguments: tuning)
  func `in every stage of a tuning it is clear whose words and which kind`(row: StageRow) throws {
    #expect(try Room.tuning(at: row.stage).read(row.typed) == row.becomes)
  }

  @Test(arguments: walk)
  func `kinds wanted from anyone, from one role, and from several`(row: StageRow) throws {
    #expect(try Room.walk(at: row.stage).read(row.typed) == row.becomes)
  }

  private static let voices: [(voice: Author, row: StageRow)] = [
    (.person("Amy"), StageRow("discussion", "x", kept("x", by: .person("Amy")))),
    (.person("Amy"), StageRow("discussion", "+ x", kept("x", by: .person("Amy"), "warm"))),
    (.person("Amy"), StageRow("discussion", "ben: x", kept("x", by: .person("Ben")))),
    (.person("Amy"), StageRow("discussion", #"\x"#, kept("x", by: .person("Amy")))),
    (.role("presenter"), StageRow("discussion", "x", kept("x", by: .role("presenter")))),
    (.group, StageRow("discussion", "x", kept("x", by: .group))),
    (.group, StageRow("presentation", "x", kept("x", by: .group))),
    (.person("Ben"), StageRow("probing-questions", "x", kept("x", by: .person("Ben"), "question"))),
    (.role("tuner"), StageRow("probing-questions", "x", kept("x", "question"))),
    (
      .person("Amy"),
      StageRow("probing-questions", "? x", kept("x", by: .person("Amy"), "question"))
    ),
  ]

  @Test(arguments: voices)
  func `bare lines are theirs whom /as named`(voice: Author, row: StageRow) throws {
    #expect(try Room.tuning(at: row.stage, [.speakAs(voice)]).read(row.typed) == row.becomes)
  }

  @Test func `/as ends with the stage`() throws {
    let reader = try Room.tuning(at: "discussion", [.speakAs(.person("Ben")), .next(nil)])
    #expect(reader.read("x") == kept("x", by: .role("presenter")))
  }

  @Test func `after the last stage a line is the group's`() throws {
    let reader = try Room.tuning(at: "reflection-on-the-process", [.next(nil)])
    #expect(reader.read("x") == kept("x", by: .group))
    #expect(reader.read("amy: x") == kept("x", by: .person("Amy")))
  }

  @Test func `a role handed over takes its kind along`() throws {
    let reader = try Room.tuning(at: "probing-questions", [.handRole("presenter", to: "Ben")])
    #expect(reader.read("ben: x") == kept("x", by: .person("Ben")))
    #expect(reader.read("amy: x") == kept("x", by: .person("Amy"), "question"))
  }

  @Test func `without roles a line is the group's`() throws {
    let plan = MeetingProtocol(
      id: "plain", title: "Plain", blocks: [.stage(Stage(id: "talk", title: "Talk"))])
    let reader = try Room.reader(of: plan, [.join("Amy", role: nil), .start])
    #expect(reader.read("x") == kept("x", by: .group))
    #expect(reader.read("amy: ! x @amy") == kept("x", by: .person("Amy"), "action", owner: "Amy"))
  }

  @Test func `a script's kind may take over a built-in mark`() throws {
    let plan = MeetingProtocol(
      id: "plain", title: "Plain",
      kinds: [NoteKind(id: "puzzle", title: "Puzzle", mark: "?")] + NoteKind.builtIn,
      blocks: [.stage(Stage(id: "talk", title: "Talk"))])
    let reader = try Room.reader(of: plan, [.start])
    #expect(reader.read("? x") == kept("x", by: .group, "puzzle"))
    #expect(reader.read("question: x") == kept("x", by: .group, "question"))
    #expect(reader.read("?") == shown(.help(nil)))
  }
}
