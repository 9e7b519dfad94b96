import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// The total as the script states it, in the present variant.
  mutating func readTotal(_ fields: Fields) -> Total? {
    guard let written = fields["total"], let key = fields.key("total") else { return nil }
    let (node, isMissing) = inVariant(ScriptEntry(key: key, value: written))
    if isMissing {
      report(.name(.missingVariant(variant ?? "", key: "total")), key)
      return nil
    }
    if case .map(let entries) = node.content { return totalByPeople(entries, node) }
    guard let written = text(node, name: "'total'") else { return nil }
    if written.lowercased().hasSuffix(" each") {
      return exactLength(String(written.dropLast(5)).trimmed, node).map { .each($0) }
    }
    switch timeText(written, node) {
    case .exactly(let length): return .exactly(length)
    case .between(let least, let most): return .between(least, most)
    case .open, .atLeast, .atMost:
      report(.time(.endless(written)), node)
      return nil
    case nil: return nil
    }
  }

  /// `{4: 32m, 5: 40m}`.
  private mutating func totalByPeople(_ entries: [ScriptEntry], _ node: ScriptNode) -> Total? {
    var lengths: [Int: Length] = [:]
    for entry in entries {
      guard let written = text(entry.key, name: "a number of people") else { continue }
      guard let people = Int(written), (1...1000).contains(people) else {
        if let near = nearest(written, variants) {
          report(.name(.unknownVariant(written, nearest: near, known: variants)), entry.key)
        } else {
          report(.value(.number(written)), entry.key)
        }
        continue
      }
      guard let text = text(entry.value, name: "the total for \(people)") else { continue }
      lengths[people] = exactLength(text, entry.value)
    }
    return lengths.isEmpty ? nil : .byPeople(lengths)
  }
}
