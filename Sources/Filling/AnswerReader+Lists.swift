import Diagnostics
import MeetingProtocol

extension AnswerReader {
  func readChoice(_ text: String, of choices: Choices) throws(AnswerFault) -> FieldAnswer {
    let options = try options(of: choices)
    do throws(AnswerFault) {
      return .code(try option(text, of: options))
    } catch {
      // What only looks like an option was hardly meant as something else.
      if case .notAnOption(_, let nearest, _) = error, nearest == nil, choices.allowsOther {
        return .other(text)
      }
      throw error
    }
  }

  func readSeveral(_ text: String, of choices: Choices) throws(AnswerFault) -> FieldAnswer {
    let options = try options(of: choices)
    var taken: Set<String> = []
    var other: [String] = []
    for part in parts(of: text, numbersUpTo: options.count) {
      do throws(AnswerFault) {
        taken.insert(try option(part, of: options))
      } catch {
        guard case .notAnOption(_, let nearest, _) = error, nearest == nil, choices.allowsOther
        else { throw error }
        other.append(part)
      }
    }
    if let none = choices.none, taken.contains(none), taken.count + other.count > 1 {
      throw .noneAmongOthers(none)
    }
    return .several(
      options.filter(taken.contains), other: other.isEmpty ? nil : other.joined(separator: ", "))
  }

  func readRanking(_ text: String, of items: FieldItems) throws(AnswerFault) -> [String] {
    let options = layout.items(items, copy)
    if options.isEmpty { throw .noOptions(items.name ?? "") }
    var order: [String] = []
    for part in parts(of: text, numbersUpTo: options.count) {
      let item = try option(part, of: options)
      if order.contains(item) { throw .rankedTwice(item) }
      order.append(item)
    }
    let missing = options.filter { !order.contains($0) }
    if !missing.isEmpty { throw .notRanked(missing) }
    return order
  }

  func readList(_ text: String, _ size: ListSize) throws(AnswerFault) -> [String] {
    let items = parts(of: text, numbersUpTo: 0)
    switch size {
    case .any: break
    case .upTo(let most):
      if items.count > most { throw .tooMany(items.count, most: most) }
    case .exactly(let wanted):
      if items.count != wanted { throw .notExactly(items.count, wanted: wanted) }
    }
    return items
  }

  func readLevels(_ text: String, _ axes: Axes) throws(AnswerFault) -> [String] {
    var levels = text.split { $0 == "," || $0 == ";" }.map { String($0).withoutBlankEnds }
    if levels.count == 1 { levels = text.split(whereSeparator: \.isWhitespace).map(String.init) }
    if levels.count != 2 { throw .notTwoLevels(text, axes) }
    return [try code(levels[0], of: axes.levels), try code(levels[1], of: axes.levels)]
  }

  func readFile(_ text: String) -> FieldAnswer {
    let parts = text.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
      .map { String($0).withoutBlankEnds }
    return .file(
      parts[0], owner: parts.count > 1 ? parts[1] : "", permission: parts.count > 2 ? parts[2] : "")
  }

  private func options(of choices: Choices) throws(AnswerFault) -> [String] {
    let options = layout.items(choices.options, copy) + (choices.none.map { [$0] } ?? [])
    if options.isEmpty { throw .noOptions(choices.options.name ?? "") }
    return options
  }

  /// The option that a text means: its number, itself, or the only one that begins so.
  private func option(_ text: String, of options: [String]) throws(AnswerFault) -> String {
    let typed = Folding.folded(text)
    if let whole = options.first(where: { Folding.folded($0) == typed }) { return whole }
    if let number = Int(text), options.indices.contains(number - 1) { return options[number - 1] }
    for option in options where LookAlike.firstDouble(in: text, of: option) != nil {
      throw .lookAlike(text, code: option)
    }
    let begun = options.filter { Folding.folded($0).hasPrefix(typed) }
    if begun.count == 1 { return begun[0] }
    if begun.count > 1 { throw .severalMeant(text, begun) }
    throw .notAnOption(
      text, nearest: Nearest.name(to: text, among: options), options: options)
  }

  /// Parts divided by line breaks, else by semicolons, else by commas, else, where all are numbers of options,
  /// by blanks.
  private func parts(of text: String, numbersUpTo most: Int) -> [String] {
    let dividers: [(Character) -> Bool] = [\.isNewline, { $0 == ";" }, { $0 == "," }]
    for divides in dividers where text.contains(where: divides) {
      return text.split(whereSeparator: divides).map { String($0).withoutBlankEnds }
        .filter { !$0.isEmpty }
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let areNumbers = words.allSatisfy { word in
      Int(word).map { (1...max(1, most)).contains($0) } ?? false
    }
    return most > 0 && areNumbers ? words : [text]
  }
}
