import Diagnostics
import Settings
import Testing

/// What a settings file says, and what in it is named and ignored.
struct SettingsFileTests {
  private func read(_ text: String) -> SettingsFile { SettingsFile(name: "settings", text: text) }

  @Test func `values, comments, blanks and quotes`() {
    let file = read(
      """
      # mine

      Bell: OFF   # at night
        cues:off
      color: never
      minutes: "a folder #2"
      facilitator: 'Amy "Ace" O’Neill'
      protocols:   # none
      """)
    #expect(file.faults == [])
    #expect(
      file.values.mapValues(\.text) == [
        .bell: "off", .cues: "off", .colour: "never", .minutes: "a folder #2",
        .facilitator: "Amy \"Ace\" O’Neill", .protocols: "",
      ])
    #expect(file.values[.bell]?.position == SourcePosition(line: 3, column: 7))
  }

  @Test func `line ends of another system and a byte order mark`() {
    let file = read("\u{FEFF}bell: off\r\ncues: off\r\n")
    #expect(file.faults == [])
    #expect(file.values.mapValues(\.text) == [.bell: "off", .cues: "off"])
  }

  static let faulty: [(String, String)] = [
    (
      "\nbel: off",
      """
      settings:2:1: warning: unknown setting 'bel'
      2 | bel: off
        | ^^^
      hint: did you mean 'bell'? the line is ignored
      """
    ),
    (
      "volume: 11",
      """
      settings:1:1: warning: unknown setting 'volume'
      1 | volume: 11
        | ^^^^^^
      hint: there are 'colour', 'bell', 'cues', 'title', 'plain', 'minutes', 'template', \
      'protocols', 'facilitator'; \
      the line is ignored
      """
    ),
    (
      "colour: allways",
      """
      settings:1:9: warning: 'colour' cannot be 'allways'
      1 | colour: allways
        |         ^^^^^^^
      hint: did you mean 'always'? the line is ignored
      """
    ),
    (
      "bell: true",
      """
      settings:1:7: warning: 'bell' cannot be 'true'
      1 | bell: true
        |       ^^^^
      hint: write 'on' or 'off'; the line is ignored
      """
    ),
    (
      "bell:",
      """
      settings:1:5: warning: 'bell' without a value
      1 | bell:
        |     ^
      hint: write 'on' or 'off'; the line is ignored
      """
    ),
    (
      "  bell",
      """
      settings:1:3: warning: a setting without a colon
      1 |   bell
        |   ^^^^
      hint: write it as 'bell: off'; the line is ignored
      """
    ),
    (
      "bell: off\nBELL: on",
      """
      settings:2:1: warning: 'bell' a second time
      2 | BELL: on
        | ^^^^
      hint: line 1 holds; this one is ignored
      """
    ),
    (
      "minutes: \"a",
      """
      settings:1:10: warning: a quote that is never closed
      1 | minutes: "a
        |          ^^
      hint: write the same quote at the end; the line is ignored
      """
    ),
    (
      "minutes: \"a\" b",
      """
      settings:1:13: warning: 'b' stands behind the closing quote
      1 | minutes: "a" b
        |             ^^
      hint: a comment begins with '#'; the line is ignored
      """
    ),
    (
      ": off",
      """
      settings:1:1: warning: unknown setting ''
      1 | : off
        | ^
      hint: there are 'colour', 'bell', 'cues', 'title', 'plain', 'minutes', 'template', \
      'protocols', 'facilitator'; \
      the line is ignored
      """
    ),
  ]

  @Test(arguments: faulty)
  func `a faulty line is named with a remedy`(text: String, message: String) {
    #expect(read(text).faults.map(\.text) == [message])
  }

  @Test func `a faulty line takes no other with it, and all are named`() {
    let file = read("bell: of\ncues: off\nplian: on\nplain: on\n")
    #expect(file.values.mapValues(\.text) == [.cues: "off", .plain: "on"])
    #expect(file.faults.map(\.position.line) == [1, 3])
  }

  @Test func `control characters never reach a path`() {
    let file = read("minutes: a\u{1B}[2Jb")
    #expect(file.values == [:])
    #expect(file.faults.map(\.code) == ["control-character"])
  }

  @Test func `a folder that is not there is named and left out`() {
    var file = read("bell: off\nprotocols: ~/gone")
    file.ignoreMissing(.protocols)
    file.ignoreMissing(.minutes)
    #expect(file.values.mapValues(\.text) == [.bell: "off"])
    #expect(
      file.faults.map(\.text) == [
        """
        settings:2:12: warning: there is no folder '~/gone'
        2 | protocols: ~/gone
          |            ^^^^^^
        hint: make it, or name another; the line is ignored
        """
      ])
  }

  @Test func `a template that is not there is named with where to get one`() {
    var file = read("template: school.html")
    file.ignoreMissing(.template)
    #expect(
      file.faults.map(\.text) == [
        """
        settings:1:11: warning: there is no file 'school.html'
        1 | template: school.html
          |           ^^^^^^^^^^^
        hint: 'convene templates html' prints one to begin with; the line is ignored
        """
      ])
  }

  @Test func `no text stops the reader, and every line is a value, a fault or nothing`() {
    let pieces = [
      "bell", ":", " ", "#", "\"", "'", "off", "\n", "\r\n", "é", "\u{0}", "minutes", "~",
    ]
    var seed: UInt64 = 1
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(seed >> 33) % pieces.count]
      }
      let file = read(text)
      let lines = file.values.values.map(\.position.line) + file.faults.map(\.position.line)
      #expect(Set(lines).count == lines.count, "\(text.debugDescription)")
    }
  }
}
