import Foundation
import SnapshotSupport
import TerminalHarness
import Testing

/// What the program answers, word by word, with its exit code, when something is asked of it.
struct ExactAnswersTests {
  static let start = "/join Ben\n/join Cyd\n/join Dee\n/set focus Is it strong enough?\n/start\n"

  private static let wrongScript = """
    convene: 1
    protocol: Tuning
    roles:
      presenter:
        people: one
    stages:
      - stage: Gist
        time: 4 minuts
        speaks: presentor
      - stage: Gist
        tim: 3m
    """

  @Test func `scripts that are wrong, missing, unknown or a folder`() throws {
    let answers = try Answers()
    try answers.write(Self.wrongScript, to: "wrong.yaml")
    try FileManager.default.createDirectory(
      at: answers.home.folder.appendingPathComponent("folder.yaml"),
      withIntermediateDirectories: true)
    for name in ["wrong.yaml", "missing.yaml", "folder.yaml", "project-tunin", "salsa"] {
      try answers.run("check \(name)")
      try answers.run("run \(name)")
      try answers.run("show \(name)")
      try answers.run("rehearse \(name)")
    }
    for name in ["wrong.yaml", "missing", "folder.yaml"] { try answers.run("replay \(name)") }
    try answers.run("check grow wrong.yaml missing.yaml")
    try answers.run("open", input: "/load wrong.yaml\n/load salsa\n")
    #expect(answers.home.journals == [])
    try answers.expect("scripts")
  }

  @Test func `command lines that are wrong`() throws {
    let answers = try Answers()
    for line in [
      "run", "check", "show", "rehearse", "replay", "--nonsense", "run grow --pace 0",
      "run grow --pace fast", "run grow --seed -1", "run grow --set focus", "run grow cycle",
      "replay x --zone Europe/Londn", "replay x --at today", "replay x --columns 20",
      "rehearse grow --people 0", "rehearse grow --start 25:00", "rehearse grow --set size=3",
      "rehearse grow --answer once", "rehearse grow --answer once=yes",
      "rehearse grow --json --wall",
      "rehearse grow --people 2 --person Amy", "rehearse grow --person Amy=coatch", "new a/b",
      "new", "schema now",
      "minutes a b", "sessions all", "resume --pace 0",
    ] {
      let run = try answers.run(line)
      #expect(run.status == 64, "\(line)")
      #expect(run.output == "")
    }
    try answers.expect("usage")
  }

  @Test func `help and version`() throws {
    let answers = try Answers()
    for line in [
      "--version", "--help", "run --help", "resume --help", "replay --help", "rehearse --help",
      "check --help", "list --help", "show --help", "minutes --help", "sessions --help",
      "new --help", "schema --help",
    ] {
      #expect(try answers.run(line).status == 0)
    }
    try answers.expect("help")
  }

  @Test func `looking at protocols and sessions`() throws {
    let answers = try Answers()
    try answers.run("sessions")
    try answers.run("minutes")
    try answers.run("list")
    for name in GeneratedSessionTests.protocols {
      try answers.run("check \(name)")
      try answers.run("show \(name)")
      try answers.run("rehearse \(name) --start 14:00")
    }
    try answers.run("rehearse learning-walk --set classrooms=3B,4A,hall --start 9:05 --people 4")
    let amyAndBen = "--person Amy=presenter --person Ben --person Cyd --person Dee"
    try answers.run("rehearse project-tuning \(amyAndBen) --set focus=Bridges --wall --start 15:45")
    try answers.run("rehearse research-plan-do-evaluate --json --answer ready-to-share=No,Yes")
    try answers.run("rehearse project-tuning --people 1 --json")
    try answers.write(Self.wrongScript, to: "protocols/own/wrong.yaml")
    let mine = "convene: 1\nprotocol: Mine\nstages:\n  - stage: Talk\n    time: 5m\n"
    for folder in ["protocols", "home/protocols"] {
      try answers.write(mine, to: folder + "/mine.yaml")
    }
    try answers.run("list")
    try answers.write("@0:00 /load grow\n@0:00 /join Ann coach\n@0:05 a word\n", to: "a.transcript")
    try answers.run("replay a.transcript --at 2026-11-21T15:45 --zone Europe/London")
    try answers.run("sessions")
    try answers.run("minutes")
    try answers.run("minutes last --output here/there.md")
    #expect(answers.home.journals.count == 1)
    try answers.expect("looking")
  }

  @Test(arguments: [40, 80])
  func `starting too early and ending too early`(columns: Int) throws {
    let answers = try Answers()
    try answers.write(
      """
      @0:00 /load learning-walk
      @0:00 /start
      @0:00 /join Amira listener
      @0:00 /join Tom reader
      @0:00 /join Grace watcher
      @0:00 /join Paul surveyor
      @0:00 /set focus What do pupils do?
      @0:00 /set classrooms 3B
      @0:00 /start
      @0:10 /next
      @0:20 /next
      @0:30 /no
      @0:40 /next
      @0:50 kept meanwhile
      @1:00 /yes
      @1:10 /next
      @1:20 /next
      @1:30 /yes
      @1:40 /next
      @2:00 /no
      @7:00 /next
      """, to: "early.transcript")
    try answers.write(
      "@0:00 /load project-tuning\n@0:00 /join Ben tuner\n@0:00 /start\n", to: "alone.transcript")
    for name in ["alone", "early"] {
      try answers.run(
        "replay \(name).transcript --at 2026-11-21T15:45 --zone Europe/London --columns \(columns)")
    }
    try answers.expect("too-early.\(columns)")
  }

  @Test func `a pipe with lines that are not understood`() throws {
    let answers = try Answers()
    let run = try answers.run(
      "run project-tuning --person Amy=presenter --seed 1",
      input: Self.start + "the gist\n/nxet\nmarz: ? why\n/fix 99 no such note\n+ good\n")
    #expect(run.status == 1)
    #expect(run.output.contains("Line 7 was given back: /nxet"))
    let journal = try answers.home.text(of: try #require(answers.home.journals.first))
    #expect(journal.contains(#""kind":"line-not-understood","#))
    try answers.run("minutes")
    try answers.expect("not-understood")
  }

  @Test func `a pipe that ends without an end`() throws {
    let answers = try Answers()
    let run = try answers.run(
      "run project-tuning --person Amy=presenter --seed 1", input: Self.start + "the gist\n")
    #expect(run.status == 0)
    #expect(answers.home.minutes.count == 1)
    try answers.run("sessions")
    let again = try answers.run("resume", input: "+ and on\n/end\n")
    #expect(again.status == 0)
    #expect(again.output.contains("Kept 2, warm"))
    try answers.run("sessions")
    try answers.run("open", input: "hello\n/help start\n")
    try answers.run("run grow --person Ann=baker --person Bo", input: "/end\n")
    try answers.expect("end-of-input")
  }
}
