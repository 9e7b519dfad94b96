import Foundation
import SnapshotSupport
import Testing

/// A school's template, through the real binary.
struct TemplateTests {
  private func home() throws -> Home {
    let home = try Home()
    _ = try home.run([
      "replay", Fixtures.transcripts.appendingPathComponent("footbridge.transcript").path, "--at",
      "2026-11-21T15:45", "--zone", "Europe/London",
    ])
    return home
  }

  private func write(_ text: String, as name: String, in home: Home) throws {
    try Data(text.utf8).write(to: home.folder.appendingPathComponent(name))
  }

  @Test(arguments: ["md", "html", "txt"])
  func `a copy of our template makes our minutes`(format: String) throws {
    let home = try home()
    try write(try home.run(["templates", format]).output, as: "t.\(format)", in: home)
    let framed = try home.run(["minutes", "--to", format, "--template", "t.\(format)"])
    #expect(framed.errors == "")
    #expect(framed.output == (try home.run(["minutes", "--to", format]).output))
  }

  @Test func `a school puts its own head and order`() throws {
    let home = try home()
    try write("School of {{title}}", as: "head.md", in: home)
    try write(
      "{{>head}}\n\n{{{decisions}}}\n\n{{{actions}}}\n{{#parked}}P{{/parked}}\n", as: "s.md",
      in: home)
    let run = try home.run(["minutes", "--template", "s.md"])
    #expect(run.output.hasPrefix("School of Project tuning\n"))
    let decisions = try #require(run.output.range(of: "## Decisions"))
    let actions = try #require(run.output.range(of: "## Actions"))
    #expect(decisions.lowerBound < actions.lowerBound && !run.output.contains("P\n"))
  }

  @Test func `a template with faults is told and not used`() throws {
    let home = try home()
    try write("# {{titel}}\n", as: "s.md", in: home)
    let run = try home.run(["minutes", "--template", "s.md"])
    #expect(run.errors.hasPrefix("s.md:1:3: error: unknown tag 'titel'\n"))
    #expect(run.errors.contains("hint: did you mean 'title'?"))
    #expect(run.errors.contains("The template is not used"))
    #expect(run.output == (try home.run(["minutes"]).output))
  }

  @Test func `a template for another format is told and not used`() throws {
    let home = try home()
    try write("<h1>{{title}}</h1>\n", as: "s.html", in: home)
    let run = try home.run(["minutes", "--template", "s.html"])
    #expect(
      run.errors.replacing("\n  ", with: " ")
        == "'s.html' is a template for html, docx, odt and pdf, not for md; the minutes are written as without it\n"
    )
    #expect(run.output == (try home.run(["minutes"]).output))
  }

  @Test func `the settings name a template, for its own formats and at the end of a session too`()
    throws
  {
    let home = try home()
    try write("Hill School: {{title}}\n", as: "school.md", in: home)
    try Data("template: ~/school.md\n".utf8).write(
      to: home.data.appendingPathComponent("settings"))
    #expect(try home.run(["minutes"]).output == "Hill School: Project tuning\n")
    #expect(try home.run(["minutes", "--to", "html"]).output.hasPrefix("<!DOCTYPE html>"))
    let live = try home.run(
      [
        "run", "project-tuning", "--person", "Amy=presenter", "--person", "Ben", "--person", "Cyd",
        "--person", "Dee", "--set", "focus=Why", "--out", "live",
      ],
      input: "/start\na thought\n/end because of the bell\n")
    #expect(live.status == 0, "\(live)")
    let folder = home.folder.appendingPathComponent("live")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(
      try names.map { try home.text(of: folder.appendingPathComponent($0)) }
        == ["Hill School: Project tuning\n"])
  }

  @Test func `a template of the settings that is not there is named, and nothing stops`() throws {
    let home = try home()
    try Data("template: gone.html\n".utf8).write(to: home.data.appendingPathComponent("settings"))
    let run = try home.run(["minutes"])
    #expect(run.status == 0 && run.output.hasPrefix("# Project tuning\n"))
    #expect(run.errors.contains("there is no file 'gone.html'"))
  }

  @Test func `what a template can name is listed`() throws {
    let home = try Home()
    try expectSnapshot(try home.run(["templates"]).output, "Answers/templates.txt")
    let wrong = try home.run(["templates", "csv"])
    #expect(wrong.status == 1)
    #expect(wrong.errors == "There is no template for 'csv'; there are md, html and txt\n")
  }
}
