import Foundation
import InputLine
import Settings
import SnapshotSupport
import Testing

/// The manual page, held against the program.
struct ManualPageTests {
  private static let file = Fixtures.root.appending(path: "docs/convene.1")

  private func page() throws -> (ManualPage, CommandLineDescription) {
    let home = try Home()
    let line = try CommandLineDescription(of: home)
    let version = try home.run(["--version"]).output
    return (ManualPage(line: line, version: String(version.prefix { !$0.isNewline })), line)
  }

  @Test func `the manual is what the tables make of it`() throws {
    try expectFixture(try page().0.text, in: Self.file)
  }

  @Test func `the manual names every subcommand, option, command and setting`() throws {
    let (page, line) = try page()
    let text = page.text
    #expect(line.subcommands.count > 9)
    for command in line.subcommands {
      #expect(text.contains(".SS convene \(command.commandName)\n"))
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) {
        #expect(text.contains(Roff.bold(name.typed)), "\(command.commandName) \(name.typed)")
      }
    }
    for entry in CommandTable.entries { #expect(text.contains("\n" + Roff.bold(entry.name.typed))) }
    for key in SettingKey.allCases { #expect(text.contains("\n" + Roff.bold(key.rawValue + ":"))) }
  }

  @Test func `the formatter has nothing to warn of`() throws {
    // Where there is no groff the page is held by its text alone.
    let formatter = "/usr/bin/groff"
    guard FileManager.default.isExecutableFile(atPath: formatter) else { return }
    let run = try Tool.run(formatter, ["-man", "-ww", "-Tascii", "-P-cbou", Self.file.path])
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output.contains("NAME\n"))
    #expect(!run.output.contains("\\"))
  }

  @Test func `text is never taken for an instruction`() {
    #expect(Roff.text(#"'a' \-b… ~"#) == #"\(aqa\(aq \e\-b\[u2026] \(ti"#)
    #expect(Roff.text(".SH X") == #"\&.SH X"#)
  }
}
