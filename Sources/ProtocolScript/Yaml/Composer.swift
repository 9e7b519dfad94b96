import Diagnostics
import Yams

/// Parses the proofread lines with Yams, taking out what still cannot be read, and makes nodes of them.
struct Composer {
  private static let mostAttempts = 25

  let source: SourceText
  var lines: [RepairedLine]
  var findings: [Finding]
  private var blanked: Set<Int> = []

  init(_ proofreader: Proofreader) {
    source = proofreader.source
    lines = proofreader.lines
    findings = proofreader.findings
  }

  /// The root; nil where there is none, or where the text could not be made readable.
  mutating func compose() -> ScriptNode? {
    guard findings.count < Proofreader.mostFindings else { return nil }
    for _ in 0..<(lines.count > 5000 ? 3 : Self.mostAttempts) {
      do {
        let text = lines.map(\.text).joined(separator: "\n")
        guard let root = try Yams.compose(yaml: text, .basic) else { return nil }
        return node(root, depth: 0)
      } catch {
        guard let error = error as? YamlError, takeOut(error) else { return nil }
      }
    }
    return nil
  }

  /// Reports a slip that the proofreader overlooked and takes its line out; false where that cannot help.
  private mutating func takeOut(_ error: YamlError) -> Bool {
    guard let (fault, mark) = faultAndMark(error) else {
      findings.append(finding(.other, line: 1, column: 1))
      return false
    }
    let index = min(max(0, mark.line - 1), lines.count - 1)
    findings.append(finding(fault, line: index + 1, column: mark.column))
    if case .duplicateKey(let key, _) = fault, renameLast(key, index) { return true }
    guard !blanked.contains(index) else {
      guard
        let next = lines.indices.reversed().first(where: {
          $0 <= index && !lines[$0].endsOrComments(from: 0) && !blanked.contains($0)
        })
      else { return false }
      findings.removeLast()
      blank(next)
      return true
    }
    blank(index)
    return true
  }

  /// Gives the last of two equal keys in a line another name, as Yams marks either of them.
  private mutating func renameLast(_ key: String, _ index: Int) -> Bool {
    let scalars = lines[index].scalars
    let name = Array((key + ":").unicodeScalars)
    guard scalars.count >= name.count,
      let start = (0...scalars.count - name.count).last(where: {
        Array(scalars[$0..<$0 + name.count]) == name
      })
    else { return false }
    findings[findings.count - 1].position = position(line: index + 1, column: start + 1)
    findings[findings.count - 1].length = max(1, key.count)
    lines[index].replace(
      start..<start + name.count - 1, with: "\(Character(damagedMark))\(findings.count)")
    return true
  }

  private mutating func blank(_ index: Int) {
    blanked.insert(index)
    lines[index].blank()
  }

  private func finding(_ fault: SpellingFault, line: Int, column: Int) -> Finding {
    Finding(fault: .spelling(fault), position: position(line: line, column: column), length: 1)
  }

  private func position(line: Int, column: Int) -> SourcePosition {
    guard lines.indices.contains(line - 1) else { return SourcePosition(line: line, column: 1) }
    let original = lines[line - 1].originalColumn(column - 1)
    return source.position(line: line, scalarColumn: original + 1)
  }

  private func faultAndMark(_ error: YamlError) -> (SpellingFault, Mark)? {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      let isAboutStart = problem.contains("expected ':'") || problem.contains("end of stream")
      if problem.contains("escape") || problem.contains("hexdecimal") { return (.backslash, mark) }
      let isInside = context?.text.contains("flow") == true || problem.contains("plain scalar")
      if isInside || bracketsStand(before: mark) { return (.insideBrackets, mark) }
      return (.other, isAboutStart ? context?.mark ?? mark : mark)
    case .composer(_, let problem, let mark, _):
      return (problem.contains("alias") ? .alias("*") : .secondDocument, mark)
    case .duplicatedKeysInMapping(let keys, let context):
      return (.duplicateKey(keys.first ?? "", firstLine: nil), context.mark)
    default: return nil
    }
  }

  private func bracketsStand(before mark: Mark) -> Bool {
    guard lines.indices.contains(mark.line - 1) else { return false }
    return lines[mark.line - 1].scalars.prefix(mark.column).contains { $0 == "{" || $0 == "[" }
  }

  private func node(_ node: Node, depth: Int) -> ScriptNode {
    let mark: Mark? = node.mark
    let start = position(line: mark?.line ?? 1, column: mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      if scalar.string.unicodeScalars.contains(damagedMark) {
        return ScriptNode(content: .damaged, position: start, length: 1)
      }
      let isPlain = scalar.style == .plain
      return ScriptNode(
        content: .text(scalar.string, isPlain: isPlain), position: start,
        length: length(of: scalar, at: start))
    case .sequence(let sequence):
      let items = sequence.map { self.node($0, depth: depth + 1) }
      return ScriptNode(content: .list(items), position: start, length: 1)
    case .mapping(let mapping):
      let entries = mapping.map {
        ScriptEntry(
          key: self.node($0.key, depth: depth + 1), value: self.node($0.value, depth: depth + 1))
      }
      let known = entries.filter { !$0.key.isDamaged }
      let isLost = known.isEmpty && !entries.isEmpty
      return ScriptNode(content: isLost ? .damaged : .map(known), position: start, length: 1)
    case .alias: return ScriptNode(content: .damaged, position: start, length: 1)
    }
  }

  /// The characters that a text covers in its first line.
  private func length(of scalar: Node.Scalar, at start: SourcePosition) -> Int {
    let line = source.line(start.line)
    if scalar.style == .plain, line.stands(scalar.string, atColumn: start.column) {
      return max(1, scalar.string.utf8.count)
    }
    let rest = line.dropFirst(start.column - 1)
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      let line = RepairedLine(String(rest))
      guard let quote = line.scalars.first, let end = line.quoteEnd(from: 1, quote: quote) else {
        return max(1, rest.count)
      }
      return line.text(0..<end).count
    case .plain:
      return max(
        1, rest.hasPrefix(scalar.string) ? scalar.string.count : String(rest).trimmed.count)
    case .literal, .folded, .any: return 1
    }
  }
}

extension String {
  /// Whether a text of plain letters stands at a column of this line of plain letters, where characters are bytes.
  func stands(_ text: String, atColumn column: Int) -> Bool {
    let bytes = utf8
    guard column - 1 + text.utf8.count <= bytes.count, bytes.allSatisfy({ $0 < 0x80 }) else {
      return false
    }
    return bytes.dropFirst(column - 1).starts(with: text.utf8)
  }
}
