import Diagnostics
import MeetingProtocol

/// Makes a protocol of a script's nodes and collects all that is wrong with them.
struct ScriptReader {
  let source: SourceText
  let id: MeetingProtocol.ID
  /// The other scripts that this one may refer to.
  let shelf: ScriptShelf
  /// The files that include one another down to this one, by id.
  var including: [String] = []
  var findings: [Finding]
  /// The scripts that were read for this one, by id.
  var readings: [String: IncludeReading] = [:]
  /// Included scripts that lead back to one that is being read.
  var circles: [String: IncludeReading] = [:]
  /// The scripts that include one another in a circle, where this one is in it.
  var circle: [String]?
  /// What was found in the files that this one includes.
  var foreign: [Diagnostic] = []
  /// The files that this one refers to, each once.
  var included: [ShelvedScript] = []
  var names = Names()
  /// The kinds of note, once they are read.
  var kindDetails: [NoteKind] = []
  /// The other names of roles, to be checked when all names are known.
  var otherNames: [(role: Role.ID, others: [String], node: ScriptNode)] = []
  /// The names of the variants, and the one that is being read.
  var variants: [String] = []
  var variant: String?
  /// What included scripts add to this one.
  var additions = Additions()
  /// The blocks so far, and what surrounds the present one.
  var course = Course()
  var timing = TimingOrigin.source
  /// The forms that stand in the script itself, by id; nil where one could not be read.
  var ownForms: [String: Form?] = [:]
  /// Where they stand.
  var ownFormKeys: [String: ScriptNode] = [:]
  /// The forms of other files, as they were read, by id.
  var formReadings: [String: FormReading] = [:]
  /// What the fields of a form are called.
  var formNames = FormNames()

  init(
    source: SourceText, id: MeetingProtocol.ID, findings: [Finding],
    shelf: ScriptShelf = .none
  ) {
    self.source = source
    self.id = id
    self.findings = findings
    self.shelf = shelf
  }

  mutating func report(_ fault: ScriptFault, _ node: ScriptNode) {
    guard findings.count < 2 * Proofreader.mostFindings else { return }
    findings.append(Finding(fault: fault, position: node.position, length: node.length))
  }

  /// Whether any error was found so far.
  var hasErrors: Bool { findings.contains { $0.fault.severity == .error } }

  mutating func readScript(_ root: ScriptNode?) -> MeetingProtocol? {
    guard let root, !root.isEmpty else {
      if !hasErrors { report(.key(.empty), start) }
      return nil
    }
    guard case .map(let entries) = root.content, !entries.isEmpty else {
      if !hasErrors { report(.key(.notAScript), root) }
      return nil
    }
    guard isProtocol(entries) else { return nil }
    if let node = entries.first(where: { $0.name == "variants" })?.value { readVariants(node) }
    guard let fields = fields(root, .script, name: "the script") else { return nil }
    checkHead(entries, fields)
    return readScript(fields)
  }

  private var start: ScriptNode {
    ScriptNode(content: .damaged, position: SourcePosition(line: 1, column: 1), length: 1)
  }

  private mutating func isProtocol(_ entries: [ScriptEntry]) -> Bool {
    guard !entries.contains(where: { $0.name == "protocol" }) else { return true }
    if let other = entries.first(where: { ["form", "programme"].contains($0.name) }) {
      report(.key(.otherKindOfFile(other.name)), other.key)
      return false
    }
    guard entries.contains(where: { Vocabulary.isKey($0.name) }) else {
      report(.key(.notAScript), entries[0].key)
      return false
    }
    return true
  }

  private mutating func checkHead(_ entries: [ScriptEntry], _ fields: Fields) {
    if entries[0].name != "convene" {
      let line = fields.key("convene")?.position.line
      report(.key(.conveneNotFirst(line: line)), entries[0].key)
    }
    if let version = text(fields, "convene"), version != "1", let node = fields["convene"] {
      report(.key(.version(version)), node)
    }
    if fields["protocol"] == nil {
      report(
        .key(.missing("protocol", in: "a protocol", example: "protocol: Its title")),
        entries[0].key)
    }
  }

  mutating func readTiming(_ fields: Fields) -> TimingOrigin? {
    choice(fields, "timing", ["ours": TimingOrigin.ours, "source": .source], ["ours", "source"])
  }

  /// One of a few words.
  mutating func choice<Choice>(
    _ fields: Fields, _ key: String, _ choices: [String: Choice], _ order: [String]
  ) -> Choice? {
    guard let written = text(fields, key), let node = fields[key] else { return nil }
    if let choice = choices[Folding.folded(written)] { return choice }
    report(
      .value(.notOneOf(written, order, nearest: Nearest.name(to: written, among: order))), node)
    return nil
  }

  /// Yes or no, in the words for it.
  mutating func flag(_ fields: Fields, _ key: String) -> Bool? {
    choice(
      fields, key, ["true": true, "yes": true, "false": false, "no": false], ["true", "false"])
  }
}
