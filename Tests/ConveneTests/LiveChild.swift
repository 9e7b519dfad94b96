import Foundation
import TerminalHarness
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The real program in a process of its own, fed line by line through a pipe, that can be killed.
final class LiveChild {
  struct Silent: Error {
    let heard: String
  }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  /// Everything that it has said.
  private(set) var heard = ""

  init(_ arguments: [String], in home: Home) throws {
    process.executableURL = URL(fileURLWithPath: try BuiltProgram.path("convene"))
    process.arguments = arguments
    process.environment = home.environment
    process.currentDirectoryURL = home.folder
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
    try output.fileHandleForWriting.close()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  var identifier: Int32 { process.processIdentifier }

  func type(_ lines: String...) throws {
    try input.fileHandleForWriting.write(
      contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// Waits until it has said something, at most ten seconds.
  @discardableResult
  func hear(_ text: String) throws -> String {
    while !heard.contains(text) {
      guard listen(milliseconds: 10_000) else { throw Silent(heard: heard) }
    }
    return heard
  }

  /// Takes what it says next; false at its end, or where it says nothing for so long.
  func listen(milliseconds: Int32) -> Bool {
    var source = pollfd(
      fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return false }
    let data = output.fileHandleForReading.availableData
    heard += String(decoding: data, as: UTF8.self)
    return !data.isEmpty
  }

  /// Kills it as the machine would, and takes what it had said before.
  func killNow() {
    kill(process.processIdentifier, SIGKILL)
    finish()
  }

  /// Ends its input and waits for its end.
  func endInput() throws -> Int32 {
    try input.fileHandleForWriting.close()
    finish()
    return process.terminationStatus
  }

  private func finish() {
    while listen(milliseconds: 30_000) {}
    process.waitUntilExit()
  }
}
