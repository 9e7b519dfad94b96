import Foundation
import Journal
import Session
import SnapshotSupport
import Testing

/// What is answered where sessions cannot be taken up, or files cannot be written.
extension ExactAnswersTests {
  @Test func `a session that was closed too early is opened again`() throws {
    let answers = try Answers()
    try answers.write(
      "@0:00 /load grow\n@0:00 /join Amy coach\n@0:00 /join Ben coachee\n@0:00 /set topic Year 8\n@0:10 /start\n"
        + "@1:00 ben: it is loud\n@1:10 /outcome a plan\n@1:20 /end\n", to: "closed.transcript")
    try answers.run("replay closed.transcript --at 2026-11-21T15:45 --zone Europe/London")
    let again = try answers.home.run(
      ["resume", "last", "--reopen"], input: "/notes\nben: and late\n/end\n")
    #expect(again.output.contains("The session is open again"))
    #expect(again.output.contains("it is loud"))
    #expect(again.output.contains("The session is closed at stage 1 of 4: 2 notes"))
    let open = try answers.home.run(["resume"], input: "")
    #expect(open.status == 1)
  }

  @Test func `sessions that cannot be resumed`() throws {
    let answers = try Answers()
    try answers.run("resume")
    try answers.run("resume last")
    try answers.write("@0:00 /load grow\n@0:05 /end\n", to: "closed.transcript")
    try answers.write("@0:00 /load grow\n@0:05 a word\n", to: "open.transcript")
    let place = "--at 2026-11-21T15:45 --zone Europe/London"
    try answers.run("replay closed.transcript \(place)")
    try answers.run("resume")
    try answers.run("resume last")
    try answers.run("replay closed.transcript \(place)")
    for name in ["2026-11-21-1545-grow", "2026", "2025", "/etc/passwd"] {
      try answers.run("resume \(name)")
      try answers.run("minutes \(name)")
    }
    try answers.expect("resume-refused")
  }

  @Test func `a session that runs in another window`() throws {
    let answers = try Answers()
    let child = try LiveChild(["run", "grow"], in: answers.home)
    try child.type("a word")
    try child.hear("Kept 1")
    let run = try answers.run("resume")
    #expect(
      run.errors.contains("(process \(child.identifier))")
        || run.output.contains("(process \(child.identifier))"))
    #expect(run.status == 1)
    try answers.run("sessions")
    try child.type("another")
    try child.hear("Kept 2, note")
    #expect(try child.endInput() == 0)
    let journal = try answers.home.text(of: try #require(answers.home.journals.first))
    #expect(
      !FileManager.default.fileExists(
        atPath: try #require(answers.home.journals.first).path + ".lock"))
    #expect(journal.split(separator: "\n").count == 3)
    try answers.expect("in-another-window")
  }

  @Test func `a session whose end is torn, and one with a changed letter`() throws {
    let answers = try Answers()
    try answers.write("@0:00 /load grow\n@0:05 a word\n@0:06 another\n", to: "open.transcript")
    try answers.run("replay open.transcript --at 2026-11-21T15:45 --zone Europe/London")
    let journal = try #require(answers.home.journals.first)
    let whole = try Data(contentsOf: journal)
    try whole.dropLast(20).write(to: journal)
    let torn = try answers.home.run(["resume"], input: "/notes\n/end\n")
    #expect(torn.output.contains("The last entry was cut off while it was written (153 bytes)"))
    answers.note(
      "after the last 20 bytes were cut off: "
        + answers.home.withoutPlaces(
          torn.output.split(separator: "\n").first.map(String.init) ?? ""))
    try Data(
      String(decoding: whole, as: UTF8.self).replacingOccurrences(of: "a word", with: "a Word").utf8
    ).write(to: journal)
    for line in ["resume", "minutes", "sessions", "resume 2026-11-21-1545-grow"] {
      try answers.run(line)
    }
    #expect(try answers.home.text(of: journal).contains("a Word"))
    try Data().write(to: journal)
    answers.note("a journal without a byte: killed while it was made")
    for line in ["resume", "minutes", "sessions", "resume 2026-11-21-1545-grow"] {
      try answers.run(line)
    }
    try answers.expect("damaged")
  }

  @Test func `a disk that is full`() throws {
    let answers = try Answers()
    let notes = (1...60).map { "note \($0) of a long afternoon in a room with no air\n" }.joined()
    // Blocks of 512 bytes, as POSIX has them.
    let run = try answers.run(
      "run project-tuning --person Amy=presenter --seed 1 --out minutes",
      input: Self.start + notes, blocks: 14)
    #expect(run.status == 1)
    let kept = run.output.split(separator: "\n").filter { $0.hasSuffix(", note, presenter") }.count
    let lost = run.output.split(separator: "\n").filter { $0.contains("was not saved") }.count
    #expect(kept > 0)
    #expect(kept + lost == 60)
    let stored = try SessionJournal.read(
      try #require(try SessionFolder(dataFolder: answers.home.data.path).identifiers().last),
      in: SessionFolder(dataFolder: answers.home.data.path))
    #expect(
      try stored.engine().state.notes.map(\.draft.text)
        == (1...kept).map { "note \($0) of a long afternoon in a room with no air" })
    let minutes = try answers.home.text(of: try #require(answers.home.minutes.first))
    for number in 1...kept { #expect(minutes.contains("note \(number) of a long")) }
    #expect(!minutes.contains("note \(kept + 1) of a long"))
    let again = try answers.home.run(["resume"], input: "there is room again\n/end\n")
    #expect(again.status == 0)
    #expect(again.output.contains("Kept \(kept + 1), note, presenter"))
  }

  @Test func `a disk that was full before the session`() throws {
    let answers = try Answers()
    try answers.run("run grow", blocks: 1)
    try answers.run("sessions")
    #expect(answers.home.journals == [])
    let transcript = Fixtures.transcripts.appendingPathComponent("footbridge.transcript")
    try answers.write(try answers.home.text(of: transcript), to: "footbridge.transcript")
    // It comes to its end, although the clock's events cannot be saved.
    try answers.run(
      "replay footbridge.transcript --at 2026-11-21T15:45 --zone Europe/London",
      blocks: 12)
    try answers.run("sessions")
    try answers.expect("disk-full")
  }

  @Test func `folders that cannot be written`() throws {
    let answers = try Answers()
    try answers.write("a file\n", to: "minutes")
    try answers.run("run grow --seed 1", input: "a word\n")
    try answers.run("run grow --seed 1 --out minutes/below", input: "a word\n")
    try FileManager.default.removeItem(
      at: answers.home.folder.appendingPathComponent("home/minutes"))
    try answers.write("a file\n", to: "home/minutes")
    try answers.run("run grow --seed 1", input: "a word\n")
    try answers.run("run grow", shell: "export CONVENE_HOME=minutes")
    try answers.run("sessions", shell: "export CONVENE_HOME=minutes")
    try answers.run("minutes --output minutes/x.md")
    try answers.expect("folders")
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") || getuid() != 0))
  func `folders without permission`() throws {
    let answers = try Answers()
    // Permissions do not bind root, unless it gives up that right.
    let program =
      getuid() == 0
      ? #"set -- "$0" "$@"; set -- setpriv --bounding-set=-dac_override,-dac_read_search -- "$@"; exec "$@""#
      : "true"
    let folder = answers.home.folder
    for name in ["minutes", "home/sessions"] {
      try answers.write("", to: name + "/x")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o500], ofItemAtPath: folder.appendingPathComponent(name).path)
    }
    defer {
      for name in ["minutes", "home/sessions"] {
        try? FileManager.default.setAttributes(
          [.posixPermissions: 0o700], ofItemAtPath: folder.appendingPathComponent(name).path)
      }
    }
    let begun = try answers.home.run(
      ["run", "grow"], input: "a word\n", shell: "export CONVENE_HOME=home; " + program)
    #expect(
      begun.output
        == "No session can be begun: home could not be written, you have no permission; CONVENE_HOME names another folder\n"
    )
    #expect(begun.status == 1)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: folder.appendingPathComponent("home/sessions").path)
    let run = try answers.home.run(
      ["run", "grow"], input: "a word\n", shell: "export CONVENE_HOME=home; " + program)
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "minutes could not be written: you have no permission\nMinutes: home/minutes/"))
  }
}
