import Testing
import TextLayout

struct StyledTextTests {
  private let sample = StyledText("Stage ", .bold) + "is " + StyledText("over", .alarm)

  @Test func `neighbours of one style become one span`() {
    let text = StyledText("a") + "b" + StyledText("c", .bold)
    #expect(text.spans == [.init("ab"), .init("c", .bold)])
    #expect(text.plain == "abc")
  }

  @Test func `escapes appear only as far as the rendering allows`() {
    #expect(sample.rendered(as: .plain) == "Stage is over")
    #expect(sample.rendered(as: .attributes) == "\u{1B}[1mStage \u{1B}[0mis \u{1B}[1mover\u{1B}[0m")
    #expect(sample.rendered(as: .colour) == "\u{1B}[1mStage \u{1B}[0mis \u{1B}[1;31mover\u{1B}[0m")
  }

  @Test func `escapes in the text itself never reach the terminal`() {
    #expect(StyledText("\u{1B}]0;x\u{7}", .bold).rendered(as: .plain) == "␛]0;x␇")
  }

  @Test func `a cut keeps styles and fits`() {
    let cut = sample.truncated(to: 8)
    #expect(cut.plain == "Stage i…")
    #expect(cut.spans.first?.style == .bold)
    #expect("你好吗".truncated(to: 4) == "你…")
    #expect("abc".truncated(to: 0) == "")
    #expect("abc".truncated(to: 3) == "abc")
  }

  @Test func `padding counts cells`() {
    #expect("你".padded(to: 4) == "你  ")
    #expect("7".padded(to: 3, alignment: .right) == "  7")
    #expect("x".padded(to: 4, alignment: .centre) == " x  ")
    #expect("long".padded(to: 2) == "long")
  }

  @Test(arguments: [
    ("a\tb", "a b"), ("x\u{9B}31m", "x�31m"), ("a\r\nb", "a\nb"), ("naïve 👩🏽‍🏫", "naïve 👩🏽‍🏫"),
    ("\u{202E}evil", "�evil"), ("\u{7F}", "␡"), ("\0", "␀"), ("a\u{B}b", "a\nb"),
  ])
  func `controls become harmless and visible`(text: String, safe: String) {
    #expect(Sanitiser.sanitise(text) == safe)
  }

  @Test func `line breaks can be blanked`() {
    #expect(Sanitiser.sanitise("a\nb\u{2028}c", lineBreaks: .blanked) == "a b c")
  }
}
