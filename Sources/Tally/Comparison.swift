public import Filling
public import MeetingProtocol

/// One reading of a form held against another.
public struct Comparison: Equatable, Sendable {
  /// How copies of the two readings belong together.
  public enum Pairing: Equatable, Sendable {
    /// By who filled them in, or whom they are about.
    case byPerson
    /// By what stands in a field of them.
    case byCode(Field.ID)
    /// Not at all: only the figures of either reading can be compared.
    case none
  }

  /// What became of one question.
  public struct Change: Equatable, Sendable {
    /// The question in the first reading.
    public let before: QuestionTally
    /// The question in the second reading.
    public let after: QuestionTally
    /// How many pairs gave a code both times.
    public private(set) var pairs = 0
    /// How many of them came nearer to the best code; nil where the scale has none.
    public private(set) var better: Int?
    /// How many gave the same code, or one as far from the best.
    public private(set) var same: Int?
    /// How many went farther from the best code.
    public private(set) var worse: Int?
    /// By how many hundredths the mean moved, a reversed statement turned round: over the pairs, where there are any,
    /// else over all copies; nil where the codes are no numbers.
    public private(set) var meanDifference: Int?
    /// On so few copies or pairs that nothing is told.
    public private(set) var isWithheld = false

    init(
      before: QuestionTally, after: QuestionTally, pairs copies: [(FormCopy, FormCopy)],
      isPaired: Bool, least: Int
    ) {
      self.before = before
      self.after = after
      if isPaired { compare(copies) } else { meanDifference = differenceOfAll }
      let fewest = isPaired ? pairs : min(before.n, after.n)
      guard fewest < least else { return }
      (better, same, worse, meanDifference, isWithheld) = (nil, nil, nil, nil, true)
    }

    private mutating func compare(_ copies: [(FormCopy, FormCopy)]) {
      let place = AnswerPlace(field: before.field.id, row: before.row)
      guard let scale = before.scale else { return }
      if scale.best != nil { (better, same, worse) = (0, 0, 0) }
      var moved: Int? = scale.isOfNumbers ? 0 : nil
      let isReversed = before.field.isReversed
      for (first, second) in copies {
        guard case .code(let old) = first.answer(at: place),
          case .code(let new) = second.answer(at: place),
          scale.place(of: old) != nil, scale.place(of: new) != nil
        else { continue }
        pairs += 1
        if let low = scale.value(of: old), let high = scale.value(of: new) {
          moved = moved.map { $0 + (isReversed ? low - high : high - low) }
        }
        guard let from = scale.distance(of: old, isReversed: isReversed),
          let to = scale.distance(of: new, isReversed: isReversed)
        else { continue }
        if to < from { better = (better ?? 0) + 1 }
        if to == from { same = (same ?? 0) + 1 }
        if to > from { worse = (worse ?? 0) + 1 }
      }
      meanDifference = moved.flatMap { Mean(sum: $0, count: pairs) }?.hundredths
    }

    private var differenceOfAll: Int? {
      guard let old = before.mean, let new = after.mean else { return nil }
      // From the counts, not from the rounded means.
      let sign = before.field.isReversed ? -1 : 1
      let difference = sign * (new.sum * old.count - old.sum * new.count)
      return Mean(sum: difference, count: old.count * new.count)?.hundredths
    }
  }

  /// The form.
  public let form: Form
  /// The first reading's name.
  public let before: String
  /// The second reading's name.
  public let after: String
  /// How copies belong together.
  public let pairing: Pairing
  /// How many pairs of copies there are.
  public let pairs: Int
  /// The questions with a scale.
  public let changes: [Change]

  /// Holds the copies of one reading against those of another.
  public init(
    of form: Form, before: String, _ first: [FormCopy], after: String, _ second: [FormCopy],
    terms: FillingTerms = FillingTerms()
  ) {
    self.form = form
    self.before = before
    self.after = after
    let (pairing, pairs) = Self.pairs(form, first, second)
    self.pairing = pairing
    self.pairs = pairs.count
    let old = FormTally(of: form, copies: first, terms: terms)
    let new = FormTally(of: form, copies: second, terms: terms)
    changes = zip(old.questions, new.questions).filter { $0.0.scale != nil }.map {
      Change(
        before: $0, after: $1, pairs: pairs, isPaired: pairing != .none,
        least: form.leastCopies ?? 0)
    }
  }

  /// Holds the first reading among copies against the last; nil where the form has one reading, or one was filled in.
  public init?(of form: Form, readingsOf copies: [FormCopy], terms: FillingTerms = FillingTerms()) {
    let readings = form.readings(of: copies)
    guard form.readings != .one, readings.count > 1, let first = readings.first,
      let last = readings.last
    else { return nil }
    self.init(
      of: form, before: first.reading, first.copies, after: last.reading, last.copies,
      terms: terms)
    if changes.isEmpty { return nil }
  }

  /// On how many a change stands: pairs, else the copies of the first and of the last reading.
  public func basis(of change: Change) -> String {
    pairing == .none ? "\(change.before.n), \(change.after.n)" : "\(change.pairs)"
  }

  /// Whether there are too few copies to compare anything.
  public var isWithheld: Bool {
    let least = form.leastCopies ?? 0
    let smaller = changes.map { min($0.before.places, $0.after.places) }.min() ?? 0
    return (pairing == .none ? smaller : pairs) < least
  }

  private static func pairs(
    _ form: Form, _ first: [FormCopy], _ second: [FormCopy]
  ) -> (Pairing, [(FormCopy, FormCopy)]) {
    let byPerson = matches(first, second) { copy in
      let names = [copy.key.writer, copy.key.subject].compactMap(\.self)
      return names.isEmpty ? nil : names.map { $0.lowercased() }
    }
    if !byPerson.isEmpty { return (.byPerson, byPerson) }
    guard let field = form.pairedBy else { return (.none, []) }
    let byCode = matches(first, second) { copy in
      copy.answer(at: AnswerPlace(field: field)).map { [$0.text.lowercased()] }
    }
    return byCode.isEmpty ? (.none, []) : (.byCode(field), byCode)
  }

  /// The pairs of copies with the same key; a key that stands twice in a reading pairs with nothing.
  private static func matches(
    _ first: [FormCopy], _ second: [FormCopy], by key: (FormCopy) -> [String]?
  ) -> [(FormCopy, FormCopy)] {
    func keyed(_ copies: [FormCopy]) -> [[String]: [FormCopy]] {
      Dictionary(grouping: copies.filter { key($0) != nil }) { key($0) ?? [] }
    }
    let others = keyed(second)
    let once = keyed(first)
    return first.compactMap { copy in
      guard let name = key(copy), once[name]?.count == 1, let matching = others[name],
        matching.count == 1
      else { return nil }
      return (copy, matching[0])
    }
  }
}
