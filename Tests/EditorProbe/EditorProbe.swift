import Dispatch
import Foundation
import LineEditor

/// A program that only has an input line, with a clock that keeps writing round it.
///
/// Arguments are `name=value`: `tick` milliseconds, `ticks` how many, `every` how many of them a line is shown
/// above, `log` and `history` files, `color`.
@main
@MainActor
final class EditorProbe {
  private let editor: LineEditor
  private let options: [String: String]
  private var tick = 0
  private var timer: (any DispatchSourceTimer)?

  static func main() throws {
    let probe = try EditorProbe()
    try probe.start()
    withExtendedLifetime(probe) { RunLoop.main.run() }
  }

  private init() throws {
    let pairs = CommandLine.arguments.dropFirst().compactMap { argument -> (String, String)? in
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    options = Dictionary(pairs) { $1 }
    editor = try LineEditor(historyFile: options["history"])
  }

  private func start() throws {
    try editor.loadHistory()
    editor.completer = { line, cursor in
      let typed = Substring(line.utf8.prefix(cursor))
      let start = typed.lastIndex(of: " ").map {
        typed.utf8.distance(from: typed.startIndex, to: $0) + 1
      }
      let word = typed.utf8.dropFirst(start ?? 0)
      let words = ["next", "note", "notes", "naïve talk", "whole"].filter {
        $0.utf8.starts(with: word)
      }
      let isWhole = words == ["whole"]
      return CompletionAnswer(
        start: start ?? 0, candidates: words, endsWord: !isWhole,
        list: isWhole ? ["whole  one", "  and a second row"] : [])
    }
    editor.start(
      status: status,
      handlers: LineEditorHandlers(
        lineBegun: { self.log("begun") },
        line: { self.take($0.text) },
        interrupted: { self.log("interrupted") },
        resized: { self.log("resized \($0)") },
        ended: { self.leave($0) }))
    startTicking()
  }

  private var status: String {
    let text = "[tick \(tick)]"
    return options["color"] == nil
      ? "\(text) probe> " : "\u{1}\u{1B}[1m\u{2}\(text)\u{1}\u{1B}[0m\u{2} probe> "
  }

  private func startTicking() {
    guard let milliseconds = options["tick"].flatMap({ Int($0) }) else { return }
    let timer = DispatchSource.makeTimerSource(flags: .strict, queue: .main)
    timer.schedule(
      deadline: .now(), repeating: .milliseconds(milliseconds), leeway: .nanoseconds(0))
    timer.setEventHandler { MainActor.assumeIsolated { self.advance() } }
    self.timer = timer
    timer.resume()
  }

  private func advance() {
    let last = options["ticks"].flatMap { Int($0) } ?? .max
    guard tick < last else { return }
    tick += 1
    let every = options["every"].flatMap { Int($0) } ?? .max
    let cards = tick.isMultiple(of: every) ? ["card \(tick / every) for the room"] : []
    editor.update(above: cards, status: status, ring: tick == last && options["bell"] != nil)
  }

  private func take(_ line: String) {
    log("line \(line.debugDescription)")
    switch line {
    case "quit":
      editor.finish()
      try? editor.saveHistory()
      editor.printAbove("BYE")
      exit(0)
    case "off": editor.memory = .forArrowKeys
    case "alone": editor.memory = .nowhere
    case "clear":
      editor.update(above: ["CLEARED"], clears: true)
      return
    case "go": startTicking()
    case let refused where refused.hasPrefix("refuse"):
      editor.printAbove("REFUSED")
      editor.giveBack(line)
      return
    default: editor.remember(line)
    }
    let shown = line.count > 1_000 ? "\(line.count) letters" : line
    editor.printAbove("GOT <\(shown.replacing("\n", with: "⏎"))>")
  }

  private func leave(_ end: EndOfInput) {
    log("end \(end) \(editor.unfinishedLine.debugDescription)")
    editor.printAbove("END \(end)")
    exit(0)
  }

  private func log(_ entry: String) {
    guard let path = options["log"], let file = fopen(path, "a") else { return }
    fputs(entry + "\n", file)
    fclose(file)
  }
}
