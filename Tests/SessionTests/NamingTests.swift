import MeetingProtocol
import Session
import Testing

struct NamingTests {
  @Test(arguments: [
    ("Amy", "amy"), ("AMY", "amy"), ("Ámy", "amy"), ("  Amy \t B ", "amy b"), ("Ｂｅｎ", "ben"),
    ("Zoë", "zoe"), ("Zoe\u{308}", "zoe"), ("", ""), (" ", ""), ("Amy\u{A0}B", "amy b"),
    ("李雷", "李雷"), ("Ærø", "æro"),
  ])
  func `names are compared without case, accents, width and blanks`(name: String, folded: String) {
    #expect(foldedName(name) == folded)
  }

  @Test func `folding twice changes nothing`() {
    for scalar in (0x20...0x2FFF).compactMap(Unicode.Scalar.init) {
      let once = foldedName("a\(Character(scalar))b")
      #expect(foldedName(once) == once, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `the short way for ASCII gives what the long way gives`() {
    for byte in UInt8(0x21)...0x7E {
      let letter = String(UnicodeScalar(byte))
      #expect(foldedName(letter + "é") == foldedName(letter) + "e")
    }
  }
}
