import InputLine
import MeetingProtocol
import Session
import Testing

/// Which notes `/notes` finds, and what it says of a slip.
struct NoteFilterTests {
  /// What is typed, and the numbers of the notes that it finds.
  struct Row: Sendable, CustomStringConvertible {
    let typed: String
    let found: [Int]

    init(_ typed: String, _ found: Int...) {
      self.typed = typed
      self.found = found
    }

    var description: String { typed }
  }

  private static let notes: [Command] = [
    keep("why warm-up games", by: .group),
    .start,
    keep("the gist: a footbridge", by: .role("presenter")),
    .next("discussion"),
    keep("a real client", "warm", by: .person("Ben")),
    keep("three strands, one client", "cool", by: .role("tuner")),
    keep("visit the site", "action", by: .role("tuner"), owner: "Amy"),
    keep("four lessons", by: .person("Amy")),
    .next("reflection-on-the-process"),
    keep("a good hour", by: .group),
    .strike(number: 7),
    .leave("Cyd"),
  ]

  private static func keep(
    _ text: String, _ kind: NoteKind.ID = "note", by author: Author, owner: Person.ID? = nil
  ) -> Command {
    .keep([NoteDraft(author: author, kind: kind, text: text, owner: owner)], begunIn: nil)
  }

  private func vocabulary() throws -> Vocabulary {
    try Room.tuningNames(at: nil, Self.notes)
  }

  private func found(_ typed: String) throws -> [Int] {
    let vocabulary = try vocabulary()
    let filter = NoteFilter(typed, in: vocabulary)
    return vocabulary.state.notes.filter { filter.fits($0, in: vocabulary.state) }.map(\.number)
  }

  @Test(arguments: [
    Row("discussion", 3, 4, 5, 6), Row("DISCUSSION", 3, 4, 5, 6), Row("presentation", 2),
    Row("reflection on the process", 7), Row("reflection-on-the-process", 7), Row("reflection"),
    Row("before", 1), Row("before the start", 1), Row("after"),
    Row("warm", 3), Row("warm feedback", 3), Row("cool", 4), Row("action", 5), Row("actions", 5),
    Row("note", 1, 2, 6, 7), Row("presenter", 2, 6), Row("tuner", 3, 4, 5),
    Row("participants", 3, 4, 5), Row("amy", 5, 6), Row("ámy", 5, 6), Row("ben", 3), Row("cyd"),
    Row("group", 1, 7), Row("client", 3, 4), Row("CLIENT", 3, 4), Row("clients"), Row("zebra"),
  ])
  func `a stage, a kind, a role, a person or a word of the text`(row: Row) throws {
    #expect(try found(row.typed) == row.found)
  }

  @Test(arguments: [
    Row("warm client", 3), Row("client warm", 3), Row("ben warm client", 3),
    Row("discussion tuner cool", 4), Row("amy discussion note", 6), Row("ben cool"),
    Row("cool feedback three client", 4), Row("  group   good ", 7), Row("three strands", 4),
  ])
  func `of several terms all must fit`(row: Row) throws {
    #expect(try found(row.typed) == row.found)
  }

  @Test(arguments: [
    Row("\"warm\"", 1), Row("\"warm-up\" group", 1), Row("“one client”", 4),
    Row("\"client three\""),
    Row("cool \"one client\"", 4), Row("\"warm"), Row("\"\"", 1, 2, 3, 4, 5, 6, 7),
  ])
  func `in quotes it is text`(row: Row) throws {
    #expect(try found(row.typed) == row.found)
  }

  @Test(arguments: [
    ("wram", "wram", "warm"), ("cool tunre", "tunre", "tuner"),
    ("discusion", "discusion", "Discussion"),
    ("pres", "pres", "presenter"), ("warm bne", "bne", "Ben"), ("cydd", "cydd", "Cyd"),
    ("reflexion on the process", "reflexion on the process", "Reflection on the process"),
    ("facilitatr", "facilitatr", "facilitator"),
  ])
  func `a word that no note has is given back with the name that it is like`(
    typed: String, word: String, nearest: String
  ) throws {
    let read = LineReader(vocabulary: try vocabulary()).read("/notes " + typed)
    #expect(read == .givenBack(.unknownFilter(word, nearest: nearest)))
  }

  @Test(arguments: ["zebra", "\"wram\"", "client", "cool client", "lessons footbridge"])
  func `everything else is looked for`(typed: String) throws {
    let vocabulary = try vocabulary()
    let filter = NoteFilter(typed, in: vocabulary)
    #expect(LineReader(vocabulary: vocabulary).read("/notes " + typed) == shown(.notes(filter)))
  }

  @Test(arguments: [
    CompletionRow("/notes w", ["warm"]), CompletionRow("/notes warm b", ["Ben"]),
    CompletionRow("/notes wram", ["warm"]), CompletionRow("/notes cool tunre", ["Tuner"]),
    CompletionRow("/notes client disc", ["Discussion"]), CompletionRow("/notes zebra", []),
    CompletionRow("/notes reflection on", ["Reflection on the process"]),
    CompletionRow("/notes warm cli", []),
    CompletionRow("/notes reflection o", ["Reflection on the process"]),
  ])
  func `the last name is completed or put right`(row: CompletionRow) throws {
    let offered = CompletionDesk.complete(row.typed, try vocabulary()).texts
    #expect(offered == row.candidates)
  }

  @Test func `behind a blank every name of the notes is offered`() throws {
    let vocabulary = try vocabulary()
    let all = CompletionDesk.complete("/notes ", vocabulary).texts
    #expect(
      all == [
        "warm", "cool", "note", "action", "Presentation", "Discussion", "Reflection on the process",
        "Amy", "Ben", "Presenter", "Tuner",
      ])
    #expect(CompletionDesk.complete("/notes warm ", vocabulary).texts == all)
  }
}
