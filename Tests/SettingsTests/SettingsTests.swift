import Foundation
import Settings
import SnapshotSupport
import Testing

/// What holds and why, and the file that says so.
struct SettingsTests {
  private let place = SettingsPlace(environment: ["TERM": "xterm"], home: "/home/amy")

  private func settings(
    _ text: String, options: [SettingKey: (option: String, value: String)] = [:],
    environment: [String: String] = ["TERM": "xterm"]
  ) -> Settings {
    Settings(
      file: SettingsFile(name: place.file, text: text), options: options, environment: environment)
  }

  @Test func `the command line wins over the file, the file over the default`() {
    let held = settings("plain: on\nminutes: m", options: [.plain: ("--no-plain", "off")])
    #expect(held[.plain] == Settings.Held(text: "off", origin: .option("--no-plain")))
    #expect(held[.minutes] == Settings.Held(text: "m", origin: .file(place.file, line: 2)))
    #expect(held[.bell] == Settings.Held(text: "on", origin: .standard))
    #expect(!held.isOn(.plain))
    #expect(held.isOn(.bell))
    #expect(held.text(.facilitator) == nil)
  }

  @Test func `a folder of the home folder`() {
    #expect(settings("minutes: ~/m").path(.minutes, home: "/home/amy") == "/home/amy/m")
    #expect(settings("minutes: ~").path(.minutes, home: "/home/amy") == "/home/amy")
    #expect(settings("minutes: ~bo/m").path(.minutes, home: "/home/amy") == "~bo/m")
    #expect(settings("").path(.minutes, home: "/home/amy") == "minutes")
    #expect(settings("").path(.protocols, home: "/home/amy") == nil)
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], nil), (["TERM": "xterm", "NO_COLOR": ""], nil),
      (["TERM": "xterm", "NO_COLOR": "0"], "NO_COLOR is set"), (["TERM": "dumb"], "TERM is dumb"),
      ([:], "TERM is not set"),
    ] as [([String: String], String?)])
  func `the environment may keep colour away`(environment: [String: String], reason: String?) {
    let held = settings("", environment: environment)
    #expect(held.noColourBecause == reason)
    #expect(SettingsSheet.text(held, place: place).contains("never, because") == (reason != nil))
    let always = settings("colour: always", environment: environment)
    #expect(always.colour == .always)
    #expect(!SettingsSheet.text(always, place: place).contains("never, because"))
  }

  @Test(
    arguments: [
      ([:], "/home/amy/.config/convene", nil),
      (["XDG_CONFIG_HOME": "/etc/amy/"], "/etc/amy/convene", "XDG_CONFIG_HOME"),
      (["XDG_CONFIG_HOME": "relative"], "/home/amy/.config/convene", nil),
      (["XDG_CONFIG_HOME": "", "CONVENE_HOME": ""], "/home/amy/.config/convene", nil),
      (["XDG_CONFIG_HOME": "/x", "CONVENE_HOME": "/y"], "/y", "CONVENE_HOME"),
    ] as [([String: String], String, String?)])
  func `where the file is`(environment: [String: String], folder: String, variable: String?) {
    let place = SettingsPlace(environment: environment, home: "/home/amy")
    #expect(place.folder == folder)
    #expect(place.file == folder + "/settings")
    #expect(place.variable == variable)
  }

  @Test func `the printed file says what holds and why`() throws {
    try expectSnapshot(
      SettingsSheet.text(settings(""), place: place), "Settings/defaults.txt")
    let held = settings(
      "bell: off\ncues: of\nfacilitator: Amy\nminutes: \"#1 minutes\"",
      options: [.plain: ("--plain", "on")], environment: ["TERM": "xterm", "NO_COLOR": "1"])
    let place = SettingsPlace(environment: ["CONVENE_HOME": "/home/amy/c"], home: "/home/amy")
    try expectSnapshot(SettingsSheet.text(held, place: place), "Settings/changed.txt")
  }

  @Test(
    arguments: [
      "", "bell: off\ncolour: never\nplain: on\ncues: off",
      "minutes: ~/Notes\nprotocols: /srv/p\nfacilitator: Amy",
      "minutes: 'a \"b\" #c'\nprotocols: \" blank \"\nfacilitator: O'Neill",
      "minutes: \"'a'\"",
    ])
  func `the printed file, saved, says the same`(text: String) {
    let first = settings(text)
    let printed = SettingsSheet.text(first, place: place)
    let file = SettingsFile(name: "settings", text: printed)
    #expect(file.faults == [])
    #expect(file.values.count == SettingKey.allCases.count)
    for key in SettingKey.allCases {
      #expect(file.values[key]?.text == first[key].text)
    }
  }

  @Test func `no line of the printed file is wider than a screen of 100 columns`() {
    for line in SettingsSheet.text(settings(""), place: place).split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
    }
  }

  @Test func `the page about settings is what the table makes of it`() throws {
    try expectFixture(
      SettingsReference.markdown(), in: Fixtures.root.appending(path: "docs/settings.md"))
  }
}
