import Testing
import TextLayout

/// Text that is broken at blanks only, as in minutes as plain text.
struct WrappingAtBlanksTests {
  @Test func `a line is broken where the next word would not fit`() {
    #expect("one two three".wrappedAtBlanks(to: 7) == ["one two", "three"])
    #expect("- one two three".wrappedAtBlanks(to: 8, hanging: 2) == ["- one", "  two", "  three"])
    #expect("a  b   c".wrappedAtBlanks(to: 5) == ["a  b", "c"])
    #expect(
      "short averyveryverylongword end".wrappedAtBlanks(to: 8)
        == ["short", "averyveryverylongword", "end"])
    #expect("  led in by blanks".wrappedAtBlanks(to: 8) == ["  led in", "by", "blanks"])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `letters beyond ASCII are broken at the same places`(seed: UInt64) {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = ["e", "ae", "bee", "sentence", " ", "  ", "-", "longerthananyline"]
    let text = (0..<40).map { _ in pieces[next(pieces.count)] + " " }.joined() + "e"
    let (width, hanging) = (10 + next(30), next(3))
    let plain = text.wrappedAtBlanks(to: width, hanging: hanging)
    let accented = text.replacing("e", with: "é").wrappedAtBlanks(to: width, hanging: hanging)
    #expect(accented.map { $0.replacing("é", with: "e") } == plain)
  }
}
