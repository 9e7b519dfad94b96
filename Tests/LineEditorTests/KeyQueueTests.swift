import Testing

@testable import LineEditor

struct KeyQueueTests {
  private let beginning = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  /// What is handed over of what has come.
  private func taken(_ queue: inout KeyQueue, _ text: String, isViMode: Bool = false) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      queue.add(byte, isViMode: isViMode)
      while let next = queue.next() { bytes.append(next) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func rest(_ queue: inout KeyQueue) -> String {
    var bytes: [UInt8] = []
    while let next = queue.next() { bytes.append(next) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("keys pass", arguments: ["abc\r", "\u{1B}[A\u{1B}b", "naïve 你好 👩🏽‍🏫", "\u{1B}[20~x", "\0"])
  func pass(text: String) {
    var queue = KeyQueue()
    #expect(taken(&queue, text) == text)
    #expect(queue.isEmpty && queue.holding == .nothing)
  }

  @Test("a paste is held until its end")
  func paste() {
    var queue = KeyQueue()
    #expect(taken(&queue, "a" + beginning + "one\r/end\r\u{1B}[A") == "a\u{1B}[200")
    #expect(queue.holding == .paste && !queue.isEmpty && !queue.hasNext)
    #expect(taken(&queue, "two" + end + "b") == "~one\r/end\r\u{1B}[Atwo" + end + "b")
    #expect(queue.isEmpty)
  }

  @Test("a NUL in a paste is left out")
  func nul() {
    var queue = KeyQueue()
    #expect(taken(&queue, beginning + "a\0b" + end) == beginning + "ab" + end)
  }

  @Test("a paste that comes to a halt is shown, and what comes then still belongs to it")
  func stalled() {
    var queue = KeyQueue()
    _ = taken(&queue, beginning + "one\r")
    queue.settle()
    #expect(rest(&queue) == "~one\r" + end)
    #expect(queue.holding == .stalledPaste)
    #expect(taken(&queue, "/end\r") == "")
    queue.settle()
    #expect(rest(&queue) == beginning + "/end\r" + end)
    #expect(taken(&queue, end + "x") == beginning + end + "x")
    #expect(queue.isEmpty && queue.holding == .nothing)
  }

  @Test("a paste that is given up is over", arguments: [false, true])
  func givenUp(wasShown: Bool) {
    var queue = KeyQueue()
    _ = taken(&queue, beginning + "one")
    if wasShown {
      queue.settle()
      _ = rest(&queue)
    }
    queue.endPaste()
    #expect(rest(&queue) == (wasShown ? "" : "~one" + end))
    #expect(taken(&queue, "x\r") == "x\r")
  }

  @Test("in vi mode an Escape waits for what follows, or for a moment")
  func escape() {
    var queue = KeyQueue()
    #expect(taken(&queue, "a\u{1B}", isViMode: true) == "a")
    #expect(queue.holding == .escape)
    queue.settle()
    #expect(rest(&queue) == "\u{1B}")
    #expect(taken(&queue, "\u{1B}[A", isViMode: true) == "\u{1B}[A")
    #expect(taken(&queue, "\u{1B}\u{1B}", isViMode: true) == "\u{1B}")
    #expect(taken(&queue, beginning, isViMode: true) == "\u{1B}\u{1B}[200")
    #expect(taken(&queue, end, isViMode: true) == "~" + end)
  }

  @Test("a letter waits for its last byte, and half of one for what is not its own")
  func letters() {
    var queue = KeyQueue()
    for byte in Array("你".utf8).dropLast() { queue.add(byte, isViMode: false) }
    #expect(!queue.hasNext && queue.holding == .letter(missing: 1))
    queue.add(0x61, isViMode: false)
    #expect([queue.next(), queue.next(), queue.next()] == [0xE4, 0xBD, 0x61])
    #expect(queue.isEmpty)
  }
}
