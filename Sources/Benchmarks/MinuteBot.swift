import Foundation

/// A yardstick: a minute bot as chat channels have it, a script that collects lines and writes them as HTML.
struct MinuteBot {
  let workplace: Workplace

  private static let script = #"""
    import html, re, sys, time
    lines = [line.rstrip("\n").split("\t", 2) for line in open(sys.argv[1], encoding="utf-8")]
    start = time.process_time()
    kinds = {"action": [], "agreed": [], "info": []}
    log = []
    for number, (at, who, text) in enumerate(lines, 1):
        found = re.match(r"#(action|agreed|info)\s+(.*)", text)
        kind, text = found.groups() if found else ("", text)
        if kind:
            kinds[kind].append((number, who, text))
        log.append(f"<li id='n{number}'><b>{html.escape(who)}</b> {at} {html.escape(text)}</li>")
    out = ["<!DOCTYPE html><title>Meeting</title><h1>Meeting</h1>"]
    for kind, items in kinds.items():
        if items:
            rows = (f"<li>{html.escape(t)} ({html.escape(w)}, {n})</li>" for n, w, t in items)
            out.append(f"<h2>{kind.title()}</h2><ol>" + "".join(rows) + "</ol>")
    out.append("<h2>Log</h2><ol>" + "\n".join(log) + "</ol>")
    open(sys.argv[2], "w", encoding="utf-8").write("\n".join(out))
    print((time.process_time() - start) * 1000)
    """#

  /// The processor time in milliseconds that the bot takes for so many notes, start and reading left out.
  func processorTime(notes: Int) throws -> Double {
    let folder = workplace.folder
    let names = ["bot.py", "notes.txt", "bot.html"].map { folder.appendingPathComponent($0) }
    let lines = (1...notes).map { number in
      "00:\(number % 60)\tspeaker\tnote \(number): what the pupils said when they compared the two strips of paper\n"
    }
    try Data(Self.script.utf8).write(to: names[0])
    try Data(lines.joined().utf8).write(to: names[1])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + names.map(\.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let milliseconds = Double(text) else {
      throw Unmeasurable(reason: "the minute bot needs python3")
    }
    return milliseconds
  }
}
