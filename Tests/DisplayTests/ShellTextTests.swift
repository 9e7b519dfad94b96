import Display
import Testing
import TextLayout

/// The sentences of the shell, word by word.
struct ShellTextTests {
  private static let session = "2026-11-21-1545-project-tuning"
  private static let minutes = "./minutes/2026-11-21-1545-project-tuning.md"

  @Test func `minutes, saving and leaving`() throws {
    try Snapshots.expectAtBothWidths("shell") { columns in
      let faults: [FileFault] = [
        .diskFull, .tooLarge, .noPermission, .readOnly, .missing, .isFolder,
        .isNoFolder,
        .other("Input/output error"),
      ]
      let saving = faults.map {
        ("not saved", ShellText.notSaved(because: $0, columns: columns))
      }
      return saving + [
        ("minutes", ShellText.minutesWritten(to: Self.minutes, columns: columns)),
        (
          "minutes elsewhere",
          ShellText.minutesWritten(
            to: "~/.local/share/convene/minutes/x.md", insteadOf: "./minutes", because: .readOnly,
            columns: columns)
        ),
        (
          "no minutes",
          ShellText.minutesNotWritten(
            to: "./minutes", because: .noPermission, session: Self.session, columns: columns)
        ),
        ("clock not saved", ShellText.clockNotSaved(because: .diskFull, columns: columns)),
        (
          "a line not saved",
          ShellText.notSaved("the gist", line: 12, because: .diskFull, columns: columns)
        ),
        (
          "an option not saved",
          ShellText.notSaved("/join Amy", line: nil, because: .readOnly, columns: columns)
        ),
        ("output lost", ShellText.outputLost(because: .diskFull, columns: columns)),
        ("a note to put right", ShellText.noteOnInputLine(12, columns: columns)),
        ("saved again", ShellText.savedAgain(columns: columns)),
        (
          "not begun",
          ShellText.sessionNotBegun(
            in: "~/.local/share/convene", because: .noPermission, columns: columns)
        ),
        ("left", ShellText.canBeResumed(Self.session, columns: columns)),
        ("Ctrl-D", ShellText.endOfInputKey(hasSession: true, columns: columns)),
        ("Ctrl-D outside", ShellText.endOfInputKey(hasSession: false, columns: columns)),
        ("input ended", ShellText.inputEnded(session: Self.session, columns: columns)),
        ("practice", ShellText.practice(pace: 60, columns: columns)),
        ("in a pipe", ShellText.notUnderstood(line: 12, text: "/nxet", columns: columns)),
        ("one in all", ShellText.notUnderstoodInAll(1, columns: columns)),
        ("in all", ShellText.notUnderstoodInAll(3, columns: columns)),
      ]
    }
  }

  @Test func `finding protocols and sessions`() throws {
    try Snapshots.expectAtBothWidths("shell-finding") { columns in
      [
        (
          "near",
          ShellText.unknownProtocol("grwo", nearest: "grow", known: ["grow"], columns: columns)
        ),
        (
          "not near",
          ShellText.unknownProtocol(
            "retro", nearest: nil, known: ["grow", "learning-walk"], columns: columns)
        ),
        ("none", ShellText.unknownProtocol("x", nearest: nil, known: [], columns: columns)),
        ("file", ShellText.unreadable("./mine.yaml", because: .missing, columns: columns)),
        ("faults", ShellText.scriptHasFaults("./mine.yaml", count: 2, columns: columns)),
        ("sound", ShellText.scriptIsSound("./mine.yaml", columns: columns)),
        (
          "shadowed",
          ShellText.shadowed(
            "grow", used: "./protocols", hidden: "the shipped ones", columns: columns)
        ),
        ("session", ShellText.unknownSession("2025", columns: columns)),
        (
          "ambiguous",
          ShellText.ambiguousSession(
            "2026", matches: [Self.session, Self.session + "-2"], columns: columns)
        ),
        ("resume", ShellText.nothingToResume(columns: columns)),
        ("watch", ShellText.nothingToWatch(columns: columns)),
        ("no sessions", ShellText.noSessions(columns: columns)),
        ("closed", ShellText.sessionIsClosed(Self.session, columns: columns)),
        ("in use", ShellText.sessionInUse(Self.session, process: 4711, columns: columns)),
        ("in use", ShellText.sessionInUse(Self.session, process: nil, columns: columns)),
        (
          "resumed", ShellText.resumed(Self.session, title: "Project tuning", columns: columns)
        ),
        ("torn", ShellText.tornTail(bytes: 41, putAsideIn: "x.torn", columns: columns)),
      ] + damaged(columns)
    }
  }

  private func damaged(_ columns: Int) -> [(heading: String, lines: [StyledText])] {
    let faults: [JournalFault] = [
      .checksum, .malformed, .missingLine(expected: 7, found: 9), .unknownKind("noteSung"),
      .newerVersion("2.0"),
    ]
    return faults.map { fault in
      (
        "damaged",
        ShellText.damagedJournal(
          "x.jsonl", line: 7, column: fault == .malformed ? 3 : nil, fault: fault,
          session: fault == .checksum ? Self.session : nil, columns: columns)
      )
    }
  }

  @Test func `taking out and repairing`() throws {
    try Snapshots.expectAtBothWidths("shell-taking-out") { columns in
      let questions = [([1, 2, 3, 7], 2), ([4], 0), ([], 1)].map { notes, mentions in
        (
          "question",
          ShellText.withdrawalQuestion(
            of: "Ben", code: "Withdrawn 1", notes: notes, mentions: mentions,
            answer: notes.isEmpty ? .word : .command, columns: columns)
        )
      }
      let remains = ShellText.Remains(
        readable: 118, lost: 2, notes: 41, stages: 6, lastAt: "2026-11-21 16:12")
      return questions + [
        (
          "again",
          ShellText.secondWithdrawalQuestion(of: "Ben", answer: .command, columns: columns)
        ),
        ("dropped", ShellText.nothingWithdrawn(columns: columns)),
        (
          "done", ShellText.withdrawn(code: "Withdrawn 1", notes: 1, mentions: 3, columns: columns)
        ),
        ("copies", ShellText.copiesHoldWords(["minutes/a.md", "minutes/a.pdf"], columns: columns)),
        ("no copies", ShellText.copiesHoldWords([], columns: columns)),
        ("nobody", ShellText.notInSession("Zed", people: ["Amy", "Ben"], columns: columns)),
        ("nobody", ShellText.notInSession("Zed", people: [], columns: columns)),
        (
          "fault",
          ShellText.journalFault(
            "x.jsonl", line: 7, column: 3, fault: .malformed, columns: columns)
        ),
        ("remains", ShellText.remains(remains, columns: columns)),
        ("whole", ShellText.nothingToRepair(Self.session, entries: 57, columns: columns)),
        (
          "repaired",
          ShellText.repaired(Self.session, as: Self.session + "-repaired", columns: columns)
        ),
        ("no header", ShellText.noHeaderToRepair(notes: ["a bridge", "two"], columns: columns)),
        ("nothing", ShellText.noHeaderToRepair(notes: [], columns: columns)),
        ("not saved", ShellText.repairNotSaved(because: .diskFull, columns: columns)),
      ]
    }
  }
}
