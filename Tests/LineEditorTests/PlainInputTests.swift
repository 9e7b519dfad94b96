import Foundation
import Testing

@testable import LineEditor

struct LineSplitterTests {
  @Test("cuts at line feeds wherever the chunks end", arguments: [1, 2, 3, 64])
  func chunks(size: Int) {
    let bytes = Array("one\r\n\nnaïve 你好\r\r\nlast".utf8)
    var splitter = LineSplitter()
    var lines: [PlainLine] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      lines += splitter.take(bytes[start..<min(start + size, bytes.count)])
    }
    if let last = splitter.finish() { lines.append(last) }
    #expect(lines.map(\.text) == ["one", "", "naïve 你好\r", "last"])
    #expect(lines.map(\.number) == [1, 2, 3, 4])
    let rest = splitter.finish()
    #expect(rest == nil)
  }

  @Test("keeps NUL and repairs what is no UTF-8")
  func oddBytes() {
    var splitter = LineSplitter()
    let lines = splitter.take([0x61, 0, 0x62, 0x0A, 0xFF, 0x63, 0x0A])
    #expect(lines.map(\.text) == ["a\0b", "\u{FFFD}c"])
    let rest = splitter.finish()
    #expect(rest == nil)
  }
}

@Suite(.timeLimit(.minutes(10)))
struct PlainInputTests {
  private enum Entry: Equatable {
    case line(PlainLine)
    case end
  }

  @Test("lines and then the end arrive in order, from a pipe closed at once")
  func pipe() async throws {
    let pipe = Pipe()
    let text = (1...5_000).map { "line \($0)" }.joined(separator: "\n")
    let writer = pipe.fileHandleForWriting
    let writing = Task.detached {
      try writer.write(contentsOf: Data(text.utf8))
      try writer.close()
    }
    let entries = await read(pipe.fileHandleForReading.fileDescriptor)
    try await writing.value
    let lines = (1...5_000).map { Entry.line(PlainLine(number: $0, text: "line \($0)")) }
    #expect(entries == lines + [.end])
    withExtendedLifetime(pipe) {}
  }

  @Test("an empty input has an end")
  func empty() async throws {
    let null = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    #expect(await read(null.fileDescriptor) == [.end])
  }

  @MainActor
  private func read(_ descriptor: Int32) async -> [Entry] {
    var entries: [Entry] = []
    let input = PlainInput(descriptor: descriptor)
    await withCheckedContinuation { continuation in
      input.start(
        line: { entries.append(.line($0)) },
        ended: {
          entries.append(.end)
          continuation.resume()
        })
    }
    return entries
  }
}
