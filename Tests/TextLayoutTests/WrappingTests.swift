import Testing
import TextLayout

struct WrappingTests {
  @Test func `lines break between words and hang`() {
    #expect(
      "Ask what makes the presenter think.".wrapped(to: 14, indent: 2, hanging: 4)
        == ["  Ask what", "    makes the", "    presenter", "    think."])
  }

  @Test func `a word longer than a line is broken inside`() {
    #expect("abcdefgh ij".wrapped(to: 3) == ["abc", "def", "gh", "ij"])
  }

  @Test func `a path is broken behind a slash or a hyphen`() {
    let path = "minutes/2026-11-21-1545-project-tuning.md"
    #expect(path.wrapped(to: 40) == ["minutes/2026-11-21-1545-project-", "tuning.md"])
    #expect(path.wrapped(to: 12) == ["minutes/", "2026-11-21-", "1545-", "project-", "tuning.md"])
    #expect("--abc".wrapped(to: 3) == ["--", "abc"])
    #expect("//-/ab".wrapped(to: 3) == ["//-", "/ab"])
  }

  @Test func `wide characters break anywhere`() {
    #expect("你好世界".wrapped(to: 5) == ["你好", "世界"])
  }

  @Test func `line breaks and empty lines are kept`() {
    #expect("one\n\ntwo\r\nthree".wrapped(to: 10) == ["one", "", "two", "three"])
    #expect("".wrapped(to: 10) == [""])
  }

  @Test func `styles survive`() {
    let lines = (StyledText("red hot ", .alarm) + "and cold").wrapped(to: 7)
    #expect(lines.map(\.plain) == ["red hot", "and", "cold"])
    #expect(lines.first?.spans.first?.style == .alarm)
  }

  @Test(arguments: [-1, 0, 1, 2, 5, 80])
  func `no width is too small, and no letter is lost`(width: Int) {
    let text = "a wide 你 word and 👩🏽‍🏫 more"
    let lines = text.wrapped(to: width, indent: 1, hanging: 3)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
