import Foundation
import SnapshotSupport
import Testing

/// Where the user's own scripts are looked for.
struct OwnScriptsTests {
  @Test func `own scripts lie below HOME, whatever the list of users says`() throws {
    let home = try Home()
    let folder = home.folder.appendingPathComponent(".config/convene/protocols")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = "convene: 1\nprotocol: Mine\nstages:\n  - stage: Talk\n    time: 5m\n"
    try script.write(
      to: folder.appendingPathComponent("mine.yaml"), atomically: true, encoding: .utf8)
    let shell = "unset CONVENE_HOME; XDG_CONFIG_HOME=; export XDG_CONFIG_HOME"
    let listed = try home.run(["list"], shell: shell)
    #expect(listed.status == 0)
    #expect(listed.output.contains("mine"))
    let checked = try home.run(["check", "~/.config/convene/protocols/mine.yaml"], shell: shell)
    #expect(checked.status == 0)
  }
}
