public import Filling
public import MeetingProtocol

/// What copies say to one question.
public struct QuestionTally: Equatable, Sendable {
  /// The field.
  public let field: Field
  /// The row of its grid, from 1; nil for a field by itself.
  public let row: Int?
  /// The question, the statement or the row's title.
  public let title: String
  /// The section, counted from 0.
  public let section: Int
  /// The scale, where there is one.
  public let scale: Scale?
  /// How often each code or option was given, in the order of the form, those apart at the end.
  public private(set) var counts: [CodeCount] = []
  /// How often something was said that is none of the options.
  public private(set) var others = 0
  /// Answers that are no codes: words, numbers, lists.
  public private(set) var answers: [FieldAnswer] = []
  /// Places without an entry.
  public private(set) var empty = 0
  /// Places that were passed over.
  public private(set) var skipped = 0
  /// Places to which the question does not apply.
  public private(set) var notApplicable = 0
  /// Places whose answer was taken out again.
  public private(set) var withdrawn = 0
  /// All places: a copy each, or one for each subject in each copy.
  public private(set) var places = 0

  init(
    field: Field, row: Int? = nil, title: String, section: Int, codes: [Scale.Code],
    scale: Scale?, copies: [FormCopy], layout: FormLayout
  ) {
    self.field = field
    self.row = row
    self.title = title
    self.section = section
    self.scale = scale
    let all = codes + (scale?.apart ?? [])
    var numbers = [Int](repeating: 0, count: all.count)
    let indices = Dictionary(
      all.enumerated().map { ($0.element.text, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    let plain = AnswerPlace(field: field.id, row: row)
    for copy in copies {
      if field.each == nil {
        count(copy.entries[plain], indices, &numbers)
      } else {
        for subject in Self.subjects(of: field, in: copy, layout) {
          count(
            copy.entries[AnswerPlace(field: field.id, row: row, subject: subject)], indices,
            &numbers)
        }
      }
    }
    counts = zip(all, numbers).map { CodeCount(code: $0, count: $1) }
  }

  private static func subjects(
    of field: Field, in copy: FormCopy, _ layout: FormLayout
  ) -> [String?] {
    let known = field.each.map { layout.items(.named($0), copy) } ?? []
    let found = copy.entries.keys.filter { $0.field == field.id }.compactMap(\.subject)
    let all = known + Set(found).subtracting(known).sorted()
    return all.isEmpty ? [nil] : all
  }

  private mutating func count(
    _ entry: FormEntry?, _ indices: [String: Int], _ numbers: inout [Int]
  ) {
    places += 1
    switch entry {
    case nil: empty += 1
    case .skipped: skipped += 1
    case .notApplicable: notApplicable += 1
    case .withdrawn: withdrawn += 1
    case .answered(let answer): count(answer, indices, &numbers)
    }
  }

  private mutating func count(
    _ answer: FieldAnswer, _ indices: [String: Int], _ numbers: inout [Int]
  ) {
    switch answer {
    case .code(let code):
      if let index = indices[code] { numbers[index] += 1 } else { others += 1 }
    case .several(let options, let other):
      for option in options {
        if let index = indices[option] { numbers[index] += 1 }
      }
      if other != nil { others += 1 }
      answers.append(answer)
    case .other:
      others += 1
      answers.append(answer)
    case .words, .number, .day, .items, .file: answers.append(answer)
    }
  }
}

extension QuestionTally {
  /// On how many answers the figures stand: codes of the scale, those apart left out; else all answers.
  public var n: Int {
    switch field.type {
    case .several: answers.count
    case .scale, .lights, .yesNo, .grid, .choice:
      counts.filter { !isApart($0.code) }.reduce(others) { $0 + $1.count }
    case .text, .lines, .number, .date, .person, .rank, .list, .table, .axes, .file, .signature,
      .rollUp, .sum:
      answers.count
    }
  }

  /// How many answers there are in all, codes apart among them.
  public var answered: Int { places - empty - skipped - notApplicable - withdrawn }

  /// Whether a code stands beside the scale.
  public func isApart(_ code: Scale.Code) -> Bool {
    scale?.apart.contains(code) ?? false
  }

  /// What share of all answers a code has, codes apart among them, so that the shares are of one whole.
  public func share(of count: CodeCount) -> Share {
    Share(count.count, of: answered)
  }

  /// The mean of the codes, or of the numbers given; nil where they are no numbers.
  public var mean: Mean? {
    guard let scale, scale.isOfNumbers else { return nil }
    let sum = counts.reduce(0) { $0 + $1.count * (scale.value(of: $1.code.text) ?? 0) }
    return Mean(sum: sum, count: n)
  }

  /// The sum of the codes, turned round for a reversed statement, and their number.
  var directedSum: (sum: Int, count: Int) {
    guard let scale, let low = scale.codes.compactMap({ Int($0.text) }).min(),
      let high = scale.codes.compactMap({ Int($0.text) }).max()
    else { return (0, 0) }
    let sum = counts.reduce(0) { sum, count in
      guard let value = scale.value(of: count.code.text) else { return sum }
      return sum + count.count * (field.isReversed ? low + high - value : value)
    }
    return (sum, n)
  }

  /// How many gave one of the two best codes; nil where no end of the scale is the best.
  public var topTwo: Share? {
    let best = scale?.topTwo(isReversed: field.isReversed) ?? []
    if best.isEmpty { return nil }
    return Share(counts.filter { best.contains($0.code) }.reduce(0) { $0 + $1.count }, of: answered)
  }

  /// The numbers that were given.
  public var figures: [Figure] {
    answers.compactMap { if case .number(let figure) = $0 { figure } else { nil } }
  }

  /// The mean place of each item in the rankings, the most important first.
  public var ranking: [(item: String, mean: Mean)] {
    guard case .rank = field.type else { return [] }
    var sums: [String: (sum: Int, count: Int)] = [:]
    var order: [String] = []
    for answer in answers {
      guard case .items(let items) = answer else { continue }
      for (place, item) in items.enumerated() {
        if sums[item] == nil { order.append(item) }
        let sum = sums[item] ?? (0, 0)
        sums[item] = (sum.sum + place + 1, sum.count + 1)
      }
    }
    let means = order.compactMap { item in
      sums[item].flatMap { Mean(sum: $0.sum, count: $0.count) }.map { (item, $0) }
    }
    return means.sorted { $0.1.sum * $1.1.count < $1.1.sum * $0.1.count }
  }
}
