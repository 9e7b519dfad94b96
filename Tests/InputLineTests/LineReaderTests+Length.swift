import InputLine
import MeetingProtocol
import Session
import Testing

extension LineReaderTests {
  private static let repeated = [
    "x", " ", "@", "@ ", "@amy! ", "! ", "!", ":", "amy: ", "/", "\\", "+ ", "-", "by ", "by fri ",
    "👩🏽‍🏫", "e\u{301}", "\u{301}", "x, ", "4 dec ", "@x ", "A", "Ab ", "：",
  ]
  private static let beginnings = [
    "", "+ ", "! ", "! @amy", "! @", "amy: ", "\\", "/", "/join ", "/role Amy ", "/set focus ",
    "/set ", "/as ", "/next ", "/extend ", "/strike 1", "/fix 1 ", "/help ", "/next",
  ]

  @Test(arguments: beginnings)
  func `a long line of anything is read`(beginning: String) throws {
    let reader = try Room.tuning()
    for piece in Self.repeated {
      let line = beginning + String(repeating: piece, count: 2000 / piece.utf8.count)
      let read = reader.read(line)
      #expect(beginning.isEmpty || read != .nothing)
      if beginning == "\\", piece != " ", piece != "\u{301}" {
        #expect(read == kept(String(line.dropFirst())))
      }
    }
  }

  /// In time that grows with the square of the length, each of these would take minutes or hours.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["", "! @amy", "/join ", "/"], ["x", "!", "@x ", "e\u{301}"])
  func `a line of hundred thousand letters is read at once`(beginning: String, piece: String) throws
  {
    let line = beginning + String(repeating: piece, count: 100_000 / piece.utf8.count)
    let read = try Room.tuning().read(line)
    #expect(read != .nothing)
    #expect(!beginning.isEmpty || read == kept(line))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a bare megabyte is kept byte for byte`() throws {
    let line = String(repeating: "naïve 👩🏽‍🏫 ", count: 1 << 16)
    guard case .note(let drafts, nil) = try Room.tuning().read(line) else {
      Issue.record("a megabyte is no note")
      return
    }
    #expect(drafts.count == 1)
    #expect(drafts.allSatisfy { $0.text.utf8.elementsEqual(line.utf8) })
  }
}
