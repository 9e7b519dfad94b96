/// Cuts a stream of bytes into lines, whatever the sizes in which it arrives.
struct LineSplitter {
  private var unfinished: [UInt8] = []
  private var count = 0

  /// Takes the next bytes and returns the lines that they complete.
  mutating func take(_ bytes: some Sequence<UInt8>) -> [PlainLine] {
    var lines: [PlainLine] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        lines.append(complete())
      } else {
        unfinished.append(byte)
      }
    }
    return lines
  }

  /// The last line, where the stream does not end with a line feed.
  mutating func finish() -> PlainLine? {
    unfinished.isEmpty ? nil : complete()
  }

  private mutating func complete() -> PlainLine {
    if unfinished.last == UInt8(ascii: "\r") { unfinished.removeLast() }
    count += 1
    defer { unfinished.removeAll(keepingCapacity: true) }
    return PlainLine(number: count, text: String(decoding: unfinished, as: UTF8.self))
  }
}
