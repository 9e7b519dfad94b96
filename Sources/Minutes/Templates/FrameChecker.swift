public import Diagnostics

/// Finds what is wrong with a template before it is used: a library that is silent about unknown names would leave
/// holes in the minutes.
public struct FrameChecker {
  /// What a template says between two pairs of braces.
  struct Tag {
    let sign: Character?
    let name: String
    let position: SourcePosition
    let length: Int
  }

  private let partial: (String) -> SourceText?
  private var faults: [Diagnostic] = []

  /// - Parameter partial: The text of a partial by its name; nil where there is none.
  public init(partial: @escaping (String) -> SourceText?) {
    self.partial = partial
  }

  /// Every fault of a template and of the partials that it uses.
  public func check(_ source: SourceText) -> [Diagnostic] {
    var checker = self
    checker.check(source, inside: [])
    return checker.faults
  }

  private mutating func check(_ source: SourceText, inside partials: [String]) {
    var open: [Tag] = []
    for tag in tags(in: source) {
      switch tag.sign {
      case "!": break
      case "#", "^":
        checkName(tag, source)
        open.append(tag)
      case "/":
        if open.last?.name == tag.name {
          open.removeLast()
        } else {
          report(
            "section-not-open", "'\(tag.name)' is closed here and was not opened last", tag, source)
        }
      case ">": checkPartial(tag, source, inside: partials)
      case nil, "&", "{": checkName(tag, source)
      case .some(let sign):
        report("unknown-sign", "'\(sign)' is not used in these templates", tag, source)
      }
    }
    for tag in open {
      report(
        "section-not-closed", "'\(tag.name)' is opened here and never closed", tag, source,
        hint: "write {{/\(tag.name)}} behind it")
    }
  }

  private mutating func checkName(_ tag: Tag, _ source: SourceText) {
    let names = FrameTag.all.map(\.name)
    guard !names.contains(tag.name) else { return }
    let nearest = Nearest.name(to: tag.name, among: names).map { "did you mean '\($0)'?" }
    report(
      "unknown-tag", "unknown tag '\(tag.name)'", tag, source,
      hint: nearest ?? "'convene templates' lists them")
  }

  private mutating func checkPartial(_ tag: Tag, _ source: SourceText, inside partials: [String]) {
    if partials.contains(tag.name) {
      report("partial-in-itself", "'\(tag.name)' includes itself", tag, source)
    } else if let text = partial(tag.name) {
      check(text, inside: partials + [tag.name])
    } else {
      report(
        "missing-partial", "there is no partial '\(tag.name)'", tag, source,
        hint: "it stands beside the template, with the same ending")
    }
  }

  private mutating func report(
    _ code: String, _ message: String, _ tag: Tag, _ source: SourceText, hint: String? = nil
  ) {
    let fault = Diagnostic(
      in: source, at: tag.position, length: tag.length, code: code, message: message,
      hints: [hint].compactMap(\.self))
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// The tags of a text; one that is not closed on its line is a fault.
  private mutating func tags(in source: SourceText) -> [Tag] {
    var tags: [Tag] = []
    for (index, line) in source.lines.enumerated() {
      var rest = line[...]
      while let start = rest.firstRange(of: "{{") {
        let column = line.distance(from: line.startIndex, to: start.lowerBound) + 1
        let position = SourcePosition(line: index + 1, column: column)
        guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
          let tag = Tag(sign: nil, name: "", position: position, length: 2)
          report("tag-not-closed", "a tag begins here and does not end on this line", tag, source)
          break
        }
        tags.append(tag(rest[start.upperBound..<end.lowerBound], at: position))
        rest = rest[end.upperBound...]
      }
    }
    return tags
  }

  private func tag(_ inside: Substring, at position: SourcePosition) -> Tag {
    let sign = inside.first.flatMap { "!#^/>&{=%$<".contains($0) ? $0 : nil }
    let name = inside.dropFirst(sign == nil ? 0 : 1).drop { $0 == " " }
    let end = name.lastIndex { $0 != " " }.map { name.index(after: $0) } ?? name.endIndex
    return Tag(
      sign: sign, name: String(name[..<end]), position: position, length: inside.count + 4)
  }
}
