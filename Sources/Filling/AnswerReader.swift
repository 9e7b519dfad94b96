import Diagnostics
import MeetingProtocol

/// Reads a typed line as the answer to the question that is asked, or to it and those behind it in its row.
public struct AnswerReader: Sendable {
  /// Where an answer goes, and what stands there then.
  public typealias Reading = [(place: AnswerPlace, entry: FormEntry)]

  let layout: FormLayout
  let copy: FormCopy
  /// The day that words such as `tomorrow` or `4 dec` mean, as ISO 8601 writes it; nil where they are no day.
  let day: @Sendable (String) -> String?
  /// The full name of somebody in the room; nil where nobody has that name.
  let person: @Sendable (String) -> String?

  /// Makes a reader for a copy.
  public init(
    layout: FormLayout, copy: FormCopy, day: @escaping @Sendable (String) -> String?,
    person: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.layout = layout
    self.copy = copy
    self.day = day
    self.person = person
  }

  /// Reads a line, or the lines of a pasted block.
  public func read(_ line: String, at step: FillingStep) throws(AnswerFault) -> Reading {
    let text = line.withoutBlankEnds
    if text.isEmpty { throw .nothing }
    if Self.isNotApplicable(text), step.mayNotApply || step.isShort {
      if !step.mayNotApply { throw .mustApply }
      return [(step.place, .notApplicable)]
    }
    do throws(AnswerFault) {
      return [(step.place, .answered(try answer(text, at: step)))]
    } catch let whole {
      let codes = text.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
      guard step.isShort, codes.count > 1, codes.allSatisfy({ $0.count <= 8 }) else { throw whole }
      // What does not even begin with a code is a wrong answer to this question, not a row of them.
      do throws(AnswerFault) {
        _ = try answer(codes[0], at: step)
      } catch .lookAlike(let typed, let code) {
        throw .lookAlike(typed, code: code)
      } catch {
        if !(step.mayNotApply && Self.isNotApplicable(codes[0])) { throw whole }
      }
      guard let reading = try readRow(codes, from: step) else { throw whole }
      return reading
    }
  }

  private static func isNotApplicable(_ text: String) -> Bool {
    ["n/a", "n.a.", "na"].contains(text.lowercased())
  }

  /// Reads a code for each question of a row, from one on; nil where the row has only that one and words are meant.
  private func readRow(_ codes: [String], from step: FillingStep) throws(AnswerFault) -> Reading? {
    let steps = layout.steps(of: copy)
    let index = steps.firstIndex { $0.place == step.place } ?? 0
    let row = steps[index...].prefix { $0.isInOneRow(with: step) }
    if row.count == 1, !codes.allSatisfy({ (try? answer($0, at: step)) != nil }) { return nil }
    if codes.count > row.count { throw .tooManyCodes(codes.count, left: row.count) }
    var reading: Reading = []
    for (code, step) in zip(codes, row) {
      do throws(AnswerFault) {
        if Self.isNotApplicable(code), step.mayNotApply {
          reading.append((step.place, .notApplicable))
        } else {
          reading.append((step.place, .answered(try answer(code, at: step))))
        }
      } catch {
        throw .inRow(step, error)
      }
    }
    return reading
  }

  private func answer(
    _ text: String, at step: FillingStep
  ) throws(AnswerFault) -> FieldAnswer {
    switch step.type {
    case .text, .lines, .signature, .table, .grid, .rollUp, .sum: return .words(text)
    case .number(let range): return .number(try number(text, within: range))
    case .date: return try readDay(text)
    case .person: return .words(person(text) ?? text)
    case .yesNo, .scale, .lights:
      return .code(try code(text, of: step.type.scale ?? .yesNo))
    case .choice(let choices): return try readChoice(text, of: choices)
    case .several(let choices): return try readSeveral(text, of: choices)
    case .rank(let items): return .items(try readRanking(text, of: items))
    case .list(let size): return .items(try readList(text, size))
    case .axes(let axes): return .items(try readLevels(text, axes))
    case .file: return readFile(text)
    }
  }

  private func number(_ text: String, within range: NumberRange) throws(AnswerFault) -> Figure {
    guard let figure = Figure(text: text) else { throw .notANumber(text) }
    let isInside =
      (range.least.map { $0 <= figure } ?? true) && (range.most.map { figure <= $0 } ?? true)
    if !isInside { throw .outside(figure, range) }
    return figure
  }

  /// A day, and behind a comma whatever else belongs to it.
  private func readDay(_ text: String) throws(AnswerFault) -> FieldAnswer {
    if let iso = day(text) { return .day(iso, words: "") }
    let parts = text.split(separator: ",", maxSplits: 1).map { String($0).withoutBlankEnds }
    guard parts.count == 2, let iso = day(parts[0]) else { throw .notADay(text) }
    return .day(iso, words: parts[1])
  }

  /// The code that a text means: itself, its label, or the only one that begins so.
  func code(_ text: String, of scale: Scale) throws(AnswerFault) -> String {
    let codes = scale.allCodes
    let typed = Folding.folded(text)
    if let exact = codes.first(where: { $0.text == text }) { return exact.text }
    let whole = codes.filter {
      Folding.folded($0.text) == typed || Folding.folded($0.label) == typed
    }
    if whole.count == 1 { return whole[0].text }
    for code in codes where LookAlike.firstDouble(in: text, of: code.text) != nil {
      throw .lookAlike(text, code: code.text)
    }
    let begun = codes.filter { code in
      [code.text, code.label].contains { !$0.isEmpty && Folding.folded($0).hasPrefix(typed) }
    }
    if begun.count == 1 { return begun[0].text }
    if begun.count > 1 { throw .severalMeant(text, begun.map(\.text)) }
    let nearest = Nearest.name(to: text, among: codes.flatMap { [$0.text, $0.label] })
    throw .notACode(text, nearest: nearest, codes: codes)
  }
}

extension String {
  /// The text without blanks at its ends.
  var withoutBlankEnds: String {
    var rest = self[...].drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
