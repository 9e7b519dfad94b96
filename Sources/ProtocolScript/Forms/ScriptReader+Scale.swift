import Diagnostics
import MeetingProtocol

extension ScriptReader {
  static let mostCodes = 21

  /// The scale of a key with what `good` and `apart` beside it say; nil where it cannot be read.
  mutating func readScale(_ fields: Fields, _ key: String) -> Scale? {
    guard let node = fields[key], let codes = readCodes(node, key) else { return nil }
    if codes.count < 2 {
      report(.form(.fewCodes(codes.count)), node)
      return nil
    }
    if codes.count > Self.mostCodes {
      report(.form(.manyCodes(codes.count)), node)
      return nil
    }
    var scale = Scale(codes: codes)
    if let apart = fields["apart"] { scale.apart = readCodes(apart, "apart") ?? [] }
    for code in scale.apart where codes.contains(where: { $0.text == code.text }) {
      if let node = fields["apart"] { report(.form(.apartInScale(code.text)), node) }
    }
    checkCodes(scale, node)
    scale.best = readGood(fields, scale)
    return scale
  }

  private mutating func readGood(_ fields: Fields, _ scale: Scale) -> Int? {
    guard let node = fields["good"], let good = word(node, name: "'good'") else { return nil }
    if good == "none" { return nil }
    if let place = scale.place(of: good) { return place }
    let codes = scale.codes.map(\.text)
    let nearest =
      codes.first { LookAlike.firstDouble(in: good, of: $0) != nil }
      ?? Nearest.name(to: good, among: codes)
    report(.form(.unknownCode(good, nearest: nearest, codes: codes)), node)
    return nil
  }

  /// Codes as `{1: never, 5: always}`, as a list of words, or as `1..5`.
  private mutating func readCodes(_ node: ScriptNode, _ key: String) -> [Scale.Code]? {
    switch node.content {
    case .damaged: return nil
    case .map(let entries):
      return filled(
        entries.map { entry in
          Scale.Code(
            entry.name.trimmed,
            label: entry.value.isEmpty ? "" : text(entry.value, name: "a code") ?? "")
        })
    case .list(let items):
      return items.compactMap { item in
        text(item, name: "a code").map { Scale.Code($0) }
      }
    case .text(let written, _):
      guard let word = word(node, name: "'\(key)'") else { return nil }
      let ends = word.replacing("..", with: "|").split(separator: "|").map(String.init)
      if ends.count == 2, let first = Int(ends[0].trimmed), let last = Int(ends[1].trimmed) {
        return filled([Scale.Code("\(first)"), Scale.Code("\(last)")])
      }
      report(.form(.scaleText(written)), node)
      return nil
    }
  }

  /// Numbers that are left out between those that have a meaning stand on the scale as well.
  private func filled(_ codes: [Scale.Code]) -> [Scale.Code] {
    var result: [Scale.Code] = []
    for code in codes {
      if let last = result.last.flatMap({ Int($0.text) }), let number = Int(code.text),
        abs(number - last) <= 100, number != last
      {
        let step = number > last ? 1 : -1
        for between in stride(from: last + step, to: number, by: step) {
          result.append(Scale.Code("\(between)"))
        }
      }
      result.append(code)
    }
    return result
  }

  /// Says which codes cannot be told apart, and which letters only look like those of the others.
  private mutating func checkCodes(_ scale: Scale, _ node: ScriptNode) {
    let codes = scale.allCodes.map(\.text)
    let scripts = codes.flatMap { $0.filter(\.isLetter).map(LookAlike.script) }
    let foreign = Set(scripts).count > 1
    let isLatin = scripts.count { $0 == .latin } * 2 >= scripts.count
    for (index, code) in codes.enumerated() {
      if foreign, isLatin, let double = LookAlike.firstDouble(in: code, of: LookAlike.latin(code)) {
        report(
          .form(
            .lookAlike(
              code, letter: double.letter, script: double.script.rawValue,
              meant: LookAlike.latin(code), meantScript: LookAlike.Script.latin.rawValue)),
          codeNode(code, in: node))
      } else if let other = codes[..<index].first(where: { $0 != code && Folding.same($0, code) }) {
        report(.form(.codesAlike(code, other)), codeNode(code, in: node))
      }
    }
  }

  /// Where a code stands.
  private func codeNode(_ code: String, in node: ScriptNode) -> ScriptNode {
    switch node.content {
    case .map(let entries): entries.last { $0.name.trimmed == code }?.key ?? node
    case .list(let items): items.last { $0.text?.trimmed == code } ?? node
    case .text, .damaged: node
    }
  }
}
