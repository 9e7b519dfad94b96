import Diagnostics
import MeetingProtocol

/// An included script as it was read.
struct IncludeReading {
  /// What can come of it.
  enum Result {
    case plan(MeetingProtocol)
    /// What is wrong with it.
    case faulty([Diagnostic])
    /// The scripts that include one another in a circle, beginning with this one.
    case circle([String])
  }

  var result: Result
  var script: ShelvedScript
  /// The files that it refers to itself.
  var files: [ShelvedScript]
}

extension ShelvedScript {
  /// What sort of file it is, by its first key behind `convene: 1`; nil where none is known.
  var kind: String? {
    let kinds = ["protocol", "form", "programme"]
    for line in text.split(whereSeparator: \.isNewline) {
      if let kind = kinds.first(where: { line.hasPrefix($0 + ":") }) { return kind }
    }
    return nil
  }
}

extension ScriptReader {
  /// Reads a script of the shelf, once; nil where there is none of that name.
  mutating func reading(of name: String) -> IncludeReading? {
    let key = name.lowercased()
    if let known = readings[key] ?? circles[key] { return known }
    let circle = including + [id.text]
    if let place = circle.firstIndex(where: { $0.lowercased() == key }) {
      let script = ShelvedScript(id: name, path: name, text: "")
      return IncludeReading(result: .circle(Array(circle[place...])), script: script, files: [])
    }
    guard let script = shelf.find(name) else { return nil }
    guard script.text.utf8.count <= ProtocolReader.mostBytes else {
      return IncludeReading(result: .faulty([]), script: script, files: [])
    }
    var (inner, root) = opened(script, named: name)
    inner.readings = readings
    if let root {
      let plan = inner.readScript(root)
      readings = inner.readings
      if let plan {
        let reading = IncludeReading(result: .plan(plan), script: script, files: inner.included)
        readings[key] = reading
        return reading
      }
    }
    let reading = IncludeReading(
      result: inner.circle.map { .circle($0) } ?? .faulty(inner.diagnostics), script: script,
      files: inner.included)
    // Where a circle begins depends on who asks, so that it is known to this script alone; read anew at every turn, it
    // would double with each file.
    if inner.circle == nil { readings[key] = reading } else { circles[key] = reading }
    return reading
  }

  /// A reader of another script, and the script's nodes; no nodes where it has too many levels.
  func opened(
    _ script: ShelvedScript, named name: String
  ) -> (reader: ScriptReader, root: ScriptNode??) {
    let source = SourceText(file: script.path, text: script.text)
    var proofreader = Proofreader(source)
    proofreader.read()
    var reader = ScriptReader(
      source: source, id: MeetingProtocol.ID(name), findings: proofreader.findings, shelf: shelf)
    reader.including = including + [id.text]
    guard !proofreader.isTooDeep else { return (reader, nil) }
    var composer = Composer(proofreader)
    let root = composer.compose()
    reader.findings = composer.findings
    return (reader, .some(root))
  }

  /// All that was found, in the order of the text, with what was found in included files behind it.
  var diagnostics: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var seen: Set<Diagnostic> = []
    let ordered = findings.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }
    for (_, finding) in ordered {
      let diagnostic = finding.diagnostic(in: source)
      if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    }
    return diagnostics
  }

  /// Notes that a session needs the text of a file.
  mutating func keep(_ files: [ShelvedScript]) {
    for file in files
    where !included.contains(where: { $0.id.lowercased() == file.id.lowercased() }) {
      included.append(file)
    }
  }
}
