import Foundation
import SnapshotSupport
import TerminalHarness
import Testing

/// What the Tab key offers in a shell.
struct CompletionScriptTests {
  static let shells = ["bash", "zsh", "fish"]

  private func script(_ shell: String, _ home: Home) throws -> String {
    let run = try home.run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    return run.output
  }

  @Test(arguments: shells)
  func `every subcommand and option occurs`(shell: String) throws {
    let home = try Home()
    let line = try CommandLineDescription(of: home)
    let text = try script(shell, home)
    for command in line.subcommands {
      let part = Self.part(of: text, command: command.commandName, shell: shell)
      #expect(!part.isEmpty, "\(command.commandName)")
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) {
        let typed =
          shell == "fish" ? (name.kind == "short" ? "-s '" : "-l '") + name.name + "'" : name.typed
        #expect(part.contains(typed), "\(command.commandName) \(name.typed)")
      }
    }
  }

  /// The lines that are about one subcommand.
  private static func part(of text: String, command: String, shell: String) -> String {
    let lines = text.split(separator: "\n")
    if shell == "fish" {
      return lines.filter { $0.contains("\"convene \(command)\"") }.joined(separator: "\n")
    }
    return lines.drop { $0 != "_convene_\(command)() {" }.prefix { $0 != "}" }
      .joined(separator: "\n")
  }

  @Test(arguments: shells)
  func `the shell itself, where it is there, finds no fault`(shell: String) throws {
    let home = try Home()
    let file = home.folder.appendingPathComponent("script")
    try Data(try script(shell, home).utf8).write(to: file)
    let program = "/usr/bin/" + shell
    guard FileManager.default.isExecutableFile(atPath: program) else { return }
    let run = try Tool.run(program, ["-n", file.path])
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  /// What bash offers where the last of some words is being typed.
  private func offered(_ words: [String], in home: Home) throws -> [String] {
    let file = home.folder.appendingPathComponent("convene.bash")
    try Data(try script("bash", home).utf8).write(to: file)
    let asked = """
      source "$0" || exit 9
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      COMP_LINE="$*"
      COMP_POINT=${#COMP_LINE}
      _convene "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try Tool.run(
      "/bin/bash", ["-c", asked, file.path, try BuiltProgram.path("convene")] + words,
      environment: home.environment, in: home.folder)
    #expect(run.errors == "")
    #expect(run.status == 0)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `bash completes subcommands, options and protocols`() throws {
    let home = try Home()
    #expect(try offered(["re"], in: home) == ["resume", "replay", "rehearse", "repair"])
    #expect(try offered(["run", "--pe"], in: home) == ["--person"])
    #expect(try offered(["run", "project"], in: home) == ["project-tuning"])
    #expect(try offered(["replay", "--zone", "Europe/Lond"], in: home) == ["Europe/London"])
  }

  @Test func `bash completes scripts of this folder and sessions`() throws {
    let home = try Home()
    try Data("convene: 1\n".utf8).write(to: home.folder.appendingPathComponent("mine.yaml"))
    #expect(try offered(["check", "mi"], in: home) == ["mine.yaml"])
    #expect(try offered(["check", "./mi"], in: home) == ["./mine.yaml"])
    #expect(try offered(["resume", ""], in: home).contains("last"))
    _ = try home.run(["run", "project-tuning"])
    let id = try #require(home.journals.first).deletingPathExtension().lastPathComponent
    #expect(try offered(["resume", String(id.prefix(6))], in: home) == [id])
    #expect(try offered(["minutes", "la"], in: home) == ["last"])
  }

  @Test func `a faulty settings file does not get in between`() throws {
    let home = try Home()
    try Data("bel: off\n".utf8).write(to: home.data.appendingPathComponent("settings"))
    #expect(try offered(["show", "project"], in: home) == ["project-tuning"])
  }
}
