import MeetingProtocol
import Testing

struct FilledTextTests {
  @Test(arguments: [
    ("Look at <room> now", "Look at 1a now"),
    ("<room><room>", "1a1a"),
    ("no names", "no names"),
    ("", ""),
    ("<unknown> stays", "<unknown> stays"),
    ("if x < 3 and <room>", "if x < 3 and 1a"),
    ("<<room>>", "<1a>"),
    ("open <room", "open <room"),
    ("a > b", "a > b"),
    ("<>", "<>"),
    ("<open> is one", "<room> is one"),
  ])
  func `known names are filled in, all else stays`(text: String, expected: String) {
    let values = ["room": "1a", "open": "<room>"]
    #expect(filled(text) { values[$0] } == expected)
  }
}
