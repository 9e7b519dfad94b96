import Diagnostics
import MeetingProtocol

/// Makes a protocol of a script's nodes and collects all that is wrong with them.
struct ScriptReader {
  /// A block's id that something refers to, to be looked up when all blocks are known.
  struct BlockReference {
    var node: ScriptNode
    var id: Stage.ID
    /// The blocks that may be meant; nil where any may.
    var allowed: [Stage.ID]?
  }

  let source: SourceText
  let id: MeetingProtocol.ID
  var findings: [Finding]
  var names = Names()
  /// The blocks so far and their lines.
  var blockLines: [Stage.ID: Int] = [:]
  var references: [BlockReference] = []
  /// The other names of roles, to be checked when all names are known.
  var otherNames: [(role: Role.ID, others: [String], node: ScriptNode)] = []
  var blockCount = 0
  /// What rounds around the present block call their items.
  var itemNames: [String] = []
  /// The blocks that a decision may go back to, container by container.
  var earlier: [[Stage.ID]] = []
  var repeats = 0
  var timing = TimingOrigin.source
  /// What the fields of a form are called.
  var formNames = FormNames()

  init(source: SourceText, id: MeetingProtocol.ID, findings: [Finding]) {
    self.source = source
    self.id = id
    self.findings = findings
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

  private mutating func readScript(_ fields: Fields) -> MeetingProtocol? {
    timing = readTiming(fields) ?? .source
    let questions = readQuestions(fields)
    let roles = readRoles(fields)
    let kinds = readKinds(fields)
    names.roleDetails = roles
    checkOtherNames()
    var result = MeetingProtocol(
      id: id, title: text(fields, "protocol") ?? "", purpose: text(fields, "purpose"),
      total: readTotal(fields), timing: timing, source: readSource(fields), questions: questions,
      norms: textList(fields, "norms"), roles: roles, kinds: kinds,
      outcome: text(fields, "outcome"))
    result.blocks = readStages(fields, in: "a protocol", key: fields.key("protocol"))
    resolveReferences()
    checkTotal(result, fields)
    return hasErrors ? nil : result
  }

  mutating func readSource(_ fields: Fields) -> Source? {
    guard let node = fields["source"],
      let inner = self.fields(
        node, .source, name: "'source'", example: "source: with 'title: …' below it")
    else { return nil }
    guard let title = text(inner, "title") else {
      if inner["title"] == nil, let key = fields.key("source") {
        report(.key(.missing("title", in: "'source'", example: nil)), key)
      }
      return nil
    }
    return Source(
      title: title, authors: text(inner, "authors"), year: text(inner, "year"),
      page: text(inner, "page"))
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
}
