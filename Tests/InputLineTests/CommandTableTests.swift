import InputLine
import MeetingProtocol
import Session
import Testing

/// The one table of commands.
struct CommandTableTests {
  @Test func `the table has every command once, in the order of the commands`() {
    #expect(CommandTable.entries.map(\.name) == CommandName.allCases)
    #expect(CommandName.allCases.allSatisfy { CommandTable.entry(of: $0).name == $0 })
  }

  @Test(arguments: CommandTable.entries)
  func `every command is explained`(entry: CommandEntry) {
    #expect(!entry.summary.isEmpty)
    #expect(entry.summary.first?.isLowercase ?? false)
    #expect(!entry.summary.hasSuffix("."))
    #expect(entry.detail.isEmpty || entry.detail.hasSuffix("."))
    #expect(entry.synopsis == (entry.name.typed + " " + entry.arguments).trimmed)
    #expect(entry.synopsis.hasPrefix("/\(entry.name.rawValue)"))
  }

  /// A help row is the synopsis in its column, two blanks, and the summary.
  @Test func `every row of the help fits into 80 columns`() {
    let column = CommandTable.entries.map(\.synopsis.count).max() ?? 0
    for entry in CommandTable.entries {
      #expect(2 + column + 2 + entry.summary.count <= 80, "\(entry.synopsis)")
      #expect(entry.example.count <= 76 && entry.detail.count <= 100, "\(entry.synopsis)")
    }
  }

  @Test(arguments: CommandTable.entries)
  func `the reader takes the example as that command`(entry: CommandEntry) throws {
    let command = entry.example.dropFirst().split(separator: " ").first.map(String.init)
    #expect(entry.example.hasPrefix("/") && command == entry.name.rawValue)
    let isLoad = entry.availability == .noSession
    let read = isLoad ? LineReader(vocabulary: nil) : try Room.tuning()
    switch read.read(entry.example) {
    case .command: break
    case .note: #expect(entry.name == .note)
    case .nothing, .givenBack:
      Issue.record("\(entry.example) becomes \(read.read(entry.example))")
    }
  }

  /// What the synopsis shows in brackets may be left out; what it shows without may not.
  @Test(arguments: CommandTable.entries)
  func `the synopsis says what the reader takes`(entry: CommandEntry) throws {
    let isLoad = entry.availability == .noSession
    let reader = isLoad ? LineReader(vocabulary: nil) : try Room.tuning()
    let needsMore = !entry.arguments.isEmpty && !entry.arguments.hasPrefix("[")
    let isMissing = reader.read(entry.name.typed) == .givenBack(.missingArgument(entry.name))
    #expect(isMissing == needsMore)
    let more = reader.read(entry.name.typed + " x")
    let isTooMuch = more == .givenBack(.unexpectedArgument(entry.name, "x"))
    #expect(isTooMuch == entry.arguments.isEmpty)
  }

  @Test func `a short form is its command's alone`() {
    let short = CommandTable.entries.compactMap { entry in entry.shortForm.map { ($0, entry) } }
    #expect(short.map(\.0) == ["/n", "/p", "/u"])
    for (form, entry) in short {
      #expect(CommandName(typed: String(form.dropFirst())) == entry.name)
      #expect(CommandName(rawValue: String(form.dropFirst())) == nil)
    }
  }

  @Test(arguments: CommandName.allCases)
  func `a command is found by its whole word alone`(name: CommandName) {
    #expect(CommandName(typed: name.rawValue) == name)
    #expect(CommandName(typed: name.rawValue.uppercased()) == name)
    #expect(CommandName(typed: name.typed) == nil)
    #expect(CommandName(typed: name.rawValue + "x") == nil)
    let shorter = String(name.rawValue.dropLast())
    #expect(
      CommandName(typed: shorter) == nil || ["n", "note", "as", "pause", "late"].contains(shorter))
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
