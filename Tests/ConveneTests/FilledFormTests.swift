import Foundation
import SnapshotSupport
import Testing

/// The forms of the catalogue, each filled in, killed in the middle, taken up again and added up.
struct FilledFormTests {
  static let names = [
    "lesson-study-record", "student-prompts", "mentor-audit", "leadership-log",
    "progress-implementation", "differentiation-survey", "differentiation-rubric",
    "outcome-table", "transfer-sheet", "self-efficacy", "overview-2", "overview-all",
  ]

  @Test(arguments: names)
  func `a form is filled in, killed, resumed and added up`(name: String) throws {
    let file = Fixtures.root.appendingPathComponent("Tests/FilledForms/\(name).answers")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let cut = try #require(lines.firstIndex(of: "=== killed here"))
    let home = try Home()
    let child = try LiveChild(Self.arguments(lines[0]), in: home)
    for line in lines[1..<cut] { try child.type(line) }
    try child.type("/nonsense")
    try child.hear("is no command")
    child.killNow()
    let rest = lines[(cut + 1)...].map { $0 + "\n" }.joined()
    let resumed = try home.run(["resume"], input: rest + "/end\n")
    // In one of them a letter is typed that only looks like the code's, and is given back.
    #expect(resumed.status == (rest.contains("А\n") ? 1 : 0), "\(resumed.output)")
    let tally = try home.run(["tally", name, "last"])
    #expect(tally.status == 0)
    try expectSnapshot(tally.output, "FilledForms/\(name).txt")
    let minutes = try #require(home.minutes.first)
    let text = try String(contentsOf: minutes, encoding: .utf8)
    for line in lines[1..<cut] where line.count > 12 && !line.contains(";") {
      #expect(text.contains(line.split(separator: ",")[0]), "\(line)")
    }
  }

  @Test func `a tally comes as CSV and as JSON, with the same lines`() throws {
    let home = try Home()
    let run = try home.run(
      ["form", "leadership-log"], input: "h h h l l h h l h m m m\n/end\n")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let csv = try home.run(["tally", "leadership-log", "last", "--csv"]).output
    let json = try home.run(["tally", "leadership-log", "last", "--json"]).output
    let objects = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(csv.split(separator: "\r\n").count == objects.count + 1)
    #expect(objects.count == 36)
    #expect(objects.compactMap { $0["count"] as? Int }.reduce(0, +) == 12)
  }

  @Test func `before and after of two sessions are held against each other`() throws {
    let home = try Home()
    for (reading, codes) in [("before", "2 2 3"), ("after", "4 2 2")] {
      let input = codes + "\n/end\n"
      let run = try home.run(
        ["form", "mentor-audit", "--person", "Amy", "--reading", reading], input: input)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
    let sessions = home.journals.map { $0.deletingPathExtension().lastPathComponent }
    let tally = try home.run(["tally", "mentor-audit"] + sessions).output
    #expect(tally.contains("before against after"))
    #expect(tally.contains("1 pair by person"))
  }

  @Test func `a copy filled in alone is not shown before all are in`() throws {
    let home = try Home()
    let run = try home.run(
      ["form", "leadership-log", "--person", "Amy", "--person", "Ben"],
      input: "h h h l l h h l h m m m\n/minutes\nl l l l l l l l l l l l\n/end\n")
    #expect(run.output.contains("Now Ben writes"))
    #expect(!run.output.contains("Kept: H"))
    let text = try home.minutes.map { try String(contentsOf: $0, encoding: .utf8) }
    #expect(text.contains { $0.contains("Leadership learning log, Amy") })
  }

  /// The words of a command line, those in quotes together.
  private static func arguments(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      index, part in
      index.isMultiple(of: 2)
        ? part.split(separator: " ").map(String.init) : [String(part)]
    }.dropFirst().map { $0 }
  }
}
