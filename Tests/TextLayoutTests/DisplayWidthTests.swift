import Testing
import TextLayout

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("naïve", 5), ("nai\u{308}ve", 5), ("你好", 4), ("👩🏽‍🏫", 2), ("🇩🇪", 2),
    ("❤️", 2), ("❤", 1), ("👍🏽", 2), ("한글", 4), ("\u{1B}[1m", 3), ("a\u{200B}b", 2), ("…", 1),
    ("ｆｕｌｌ", 8), ("\u{301}", 0), ("\r\n", 0), ("1️⃣", 2), ("क्ष", 2), ("שלום", 4), ("⏰", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
  ])
  func `cells are counted by grapheme cluster`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
