import Foundation
import Journal
import Testing

@testable import Facilitator

/// `convene withdraw` and `convene repair`, through the real binary.
struct WithdrawCommandTests {
  private static let typed = """
    /join Ben
    /join Cyd
    /join Dee
    /set focus Is Amy's bridge strong?
    /start
    the gist of it
    ben: so says Amy
    cyd: I doubt it
    """

  private func session(in home: Home) throws -> (id: String, journal: URL) {
    let run = try home.run(
      ["run", "project-tuning", "--person", "Amy=presenter", "--seed", "3"], input: Self.typed)
    #expect(run.status == 0)
    let journal = try #require(home.journals.last)
    return (journal.deletingPathExtension().lastPathComponent, journal)
  }

  @Test func `withdraw asks twice, takes out and names the minutes`() throws {
    let home = try Home()
    let (id, journal) = try session(in: home)
    let history = home.data.appendingPathComponent("history")
    try Data("the gist of it\n/next\namy: yes\n".utf8).write(to: history)
    let run = try home.run(["withdraw", id, "amy"], input: "yes\nyes\n")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let said = run.output.replacing("\n", with: " ")
    #expect(said.contains("Take out what Amy said? 1 note (1), and the name in 2 other texts,"))
    #expect(said.contains("1 note and a name in 2 other texts taken out"))
    #expect(said.contains("minutes/\(id).md"))
    #expect(try !home.text(of: journal).lowercased().contains("amy"))
    #expect(try home.text(of: history) == "/next\n")
    let minutes = try home.run(["minutes", id]).output
    #expect(minutes.contains("Withdrawn 1"))
    #expect(minutes.contains("I doubt it"))
    #expect(!minutes.lowercased().contains("amy"))
  }

  @Test(arguments: ["", "no\n", "yes\n", "yes\nno\n"])
  func `without two answers of yes nothing is taken out`(input: String) throws {
    let home = try Home()
    let (id, journal) = try session(in: home)
    let before = try home.text(of: journal)
    let run = try home.run(["withdraw", id, "Amy"], input: input)
    #expect(run.status == 1)
    #expect(run.output.hasSuffix("Nothing was taken out\n"))
    #expect(try home.text(of: journal) == before)
  }

  @Test func `who was not there is said, with those who were`() throws {
    let home = try Home()
    let (id, _) = try session(in: home)
    let run = try home.run(["withdraw", id, "Zed"], input: "yes\nyes\n")
    #expect(run.status == 1)
    #expect(
      run.errors.replacing("\n", with: " ")
        == "Nobody in this session is called 'Zed'; there were Amy, Ben, Cyd and Dee ")
  }

  @Test func `a session that runs in another window is left alone, with who has it`() throws {
    let home = try Home()
    let child = try LiveChild(["run", "project-tuning", "--seed", "1"], in: home)
    try child.type("/join Amy presenter")
    try child.hear("Amy is")
    for command in [["withdraw", "last", "Amy"], ["repair", "last"], ["resume", "last"]] {
      let run = try home.run(command, input: "yes\nyes\n")
      #expect(run.status == 1)
      let said = (run.errors + run.output).replacing("\n", with: " ")
      #expect(
        said.contains("is open in another window (process \(child.identifier))"), "\(command)")
    }
    child.killNow()
    #expect(try home.run(["withdraw", "last", "Amy"], input: "yes\nyes\n").status == 0)
  }
}
