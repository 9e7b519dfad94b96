import Foundation
import SnapshotSupport
import TerminalHarness
import Testing

/// The settings file through the real binary.
struct SettingsInUseTests {
  private func home(_ settings: String) throws -> Home {
    let home = try Home()
    try Data(settings.utf8).write(to: home.data.appendingPathComponent("settings"))
    return home
  }

  private static let script = """
    convene: 1
    protocol: Short
    stages:
      - stage: Talk
        time: 2m
        cues: [1m]
    """

  private func short(in home: Home) throws {
    try Data(Self.script.utf8).write(to: home.folder.appendingPathComponent("short.yaml"))
  }

  @Test func `convene config prints the file, says where it is, and makes it once`() throws {
    let home = try Home()
    let printed = try home.run(["config"])
    #expect(printed.status == 0)
    #expect(printed.errors == "")
    #expect(try home.run(["config", "--path"]).output == home.data.path + "/settings\n")
    let made = try home.run(["config", "--create"])
    #expect(made.status == 0)
    #expect(home.withoutPlaces(made.output) == "Your settings: HOME/settings\n")
    let file = home.data.appendingPathComponent("settings")
    #expect(try home.text(of: file) == printed.output)
    let again = try home.run(["config", "--create"])
    #expect(again.status == 1)
    #expect(again.errors.contains("left as they are"))
    #expect(try home.text(of: file) == printed.output)
    #expect(try home.run(["list"]).errors == "")
  }

  @Test func `convene config says what holds and why`() throws {
    let home = try home("bell: off\n")
    let run = try home.run(["config", "--out", "elsewhere", "--no-plain"])
    let lines = home.withoutPlaces(run.output).split(separator: "\n")
    #expect(lines.contains("# Now: off, from HOME/settings:1"))
    #expect(lines.contains("# Now: elsewhere, from --out"))
    #expect(lines.contains("# Now: off, from --no-plain"))
    #expect(lines.contains("# Now: auto, the default"))
  }

  @Test func `a wrong line is named and stops nothing`() throws {
    let home = try home("bel: off\nprotocols: gone\ncolour: green\n")
    let run = try home.run(["list"])
    #expect(run.status == 0)
    #expect(run.output.contains("project-tuning"))
    #expect(
      home.withoutPlaces(run.errors) == """
        HOME/settings:1:1: warning: unknown setting 'bel'
        1 | bel: off
          | ^^^
        hint: did you mean 'bell'? the line is ignored
        HOME/settings:3:9: warning: 'colour' cannot be 'green'
        3 | colour: green
          |         ^^^^^
        hint: write 'auto', 'always' or 'never'; the line is ignored
        HOME/settings:2:12: warning: there is no folder 'gone'
        2 | protocols: gone
          |            ^^^^
        hint: make it, or name another; the line is ignored

        """)
    #expect(try home.run(["--help"]).errors == "")
  }

  @Test func `a wrong line stands above the start screen, and the input line works`() throws {
    let home = try home("bel: off\n")
    let terminal = try home.open()
    let screen = try terminal.wait { $0.contains("/help says") && $0.cursorRow.hasSuffix(">") }
    let lines = screen.transcript
    let warning = try #require(lines.firstIndex { $0.contains("did you mean 'bell'?") })
    let start = try #require(lines.firstIndex { $0.contains("Convene leads a meeting") })
    #expect(warning < start)
    try terminal.type("/quit\r")
    #expect(try terminal.state() == .exited(0))
    withExtendedLifetime(home) {}
  }

  @Test func `settings that cannot be read are named and stop nothing`() throws {
    let home = try Home()
    try FileManager.default.createDirectory(
      at: home.data.appendingPathComponent("settings"), withIntermediateDirectories: true)
    let run = try home.run(["list"])
    #expect(run.status == 0)
    let words = run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("could not be read: it is a folder; the defaults hold"))
  }

  @Test func `the bell, the cues and the facilitator of a new session`() throws {
    let home = try home("bell: off\ncues: off\nfacilitator: Kim\nminutes: papers\n")
    try short(in: home)
    let run = try home.run(
      ["run", "./short.yaml"], input: "/people\n/start\n+ a note\n/end\n")
    #expect(run.status == 0)
    #expect(run.output.contains("Kim is here as facilitator\n"))
    #expect(run.output.contains("No bell until /loud\n"))
    #expect(run.output.contains("Facilitator: Kim"))
    let papers = home.folder.appendingPathComponent("papers")
    let names = try FileManager.default.contentsOfDirectory(atPath: papers.path)
    let minutes = try home.text(of: papers.appendingPathComponent(try #require(names.first)))
    #expect(minutes.contains("Facilitator"))
    #expect(minutes.contains("Kim"))
    #expect(names.count == 1)
  }

  @Test func `the command line names another facilitator and another folder`() throws {
    let home = try home("facilitator: Kim\nminutes: papers\n")
    try short(in: home)
    let run = try home.run(
      ["run", "./short.yaml", "--person", "Bo=facilitator", "--out", "other"],
      input: "/start\n/end\n")
    #expect(run.status == 0)
    #expect(!run.output.contains("Kim"))
    let other = home.folder.appendingPathComponent("other").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: other).count == 1)
  }

  @Test func `who takes part by the command line does not facilitate by the settings`() throws {
    let home = try home("facilitator: Kim\n")
    let run = try home.run(["run", "grow", "--person", "kim=coach"])
    #expect(run.output.contains("kim is here as coach"))
    #expect(!run.output.contains("as facilitator"))
  }

  @Test func `cues are told, or only the end of the time`() throws {
    for (settings, isTold) in [("", true), ("cues: off\n", false)] {
      let home = try home(settings)
      try short(in: home)
      let terminal = try home.open(["run", "./short.yaml", "--pace", "600"])
      try terminal.type("/start\r")
      let screen = try terminal.wait { $0.contains("Time is up") }
      #expect(screen.contains("1 min left") == isTold, "\(screen.rows)")
      terminal.hangUp()
      withExtendedLifetime(home) {}
    }
  }

  @Test func `plain lines where the settings want them, unless the command line does not`() throws {
    let home = try home("plain: on\n")
    try short(in: home)
    let plain = try home.open(["run", "./short.yaml"])
    let screen = try plain.wait { $0.contains("/start") }
    #expect(!screen.contains("here]>"), "\(screen.rows)")
    plain.hangUp()
    let edited = try home.open(["run", "./short.yaml", "--no-plain"])
    _ = try edited.wait { $0.contains("here]>") }
    edited.hangUp()
    withExtendedLifetime(home) {}
  }

  @Test func `another folder of protocols comes before the own one`() throws {
    let home = try home("protocols: ~/shared # for the whole school\n")
    for (folder, title) in [("shared", "Shared"), ("home/protocols", "Own")] {
      let place = home.folder.appendingPathComponent(folder)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(Self.script.replacing("Short", with: title).utf8)
        .write(to: place.appendingPathComponent("short.yaml"))
    }
    let listed = try home.run(["list"])
    #expect(listed.errors == "")
    #expect(listed.output.contains("Shared"))
    #expect(try home.run(["show", "short"]).output.hasPrefix("Shared\n"))
  }

  @Test func `colour always reaches a pipe, never and auto do not`() throws {
    let escape = "\u{1B}["
    #expect(try home("colour: always\n").run(["list"]).output.contains(escape))
    #expect(try !home("colour: never\n").run(["list"]).output.contains(escape))
    #expect(try !home("").run(["list"]).output.contains(escape))
  }

  @Test(
    arguments: [
      ("rnu", "There is no subcommand 'rnu': did you mean 'convene run'?"),
      ("project-tuning", "'project-tuning' is a protocol, no subcommand: 'convene run"),
      ("xyzzy", "There is no subcommand 'xyzzy'; 'convene --help' lists them."),
    ])
  func `a word that is no subcommand gets an answer`(word: String, answer: String) throws {
    let run = try Home().run([word])
    #expect(run.status == 64)
    #expect(run.errors.contains(answer))
  }
}
