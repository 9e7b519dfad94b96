/// Codes in an order, such as 1 to 5 or SA to SD.
public struct Scale: Equatable, Sendable {
  /// One code of a scale.
  public struct Code: Hashable, Sendable {
    /// The code as it is typed.
    public var text: String
    /// What it means; empty where the form does not say.
    public var label: String

    /// Makes a code.
    public init(_ text: String, label: String = "") {
      self.text = text
      self.label = label
    }
  }

  /// The codes in the order in which they are written.
  public var codes: [Code]
  /// Codes beside the scale, such as "do not know": counted, never averaged.
  public var apart: [Code]
  /// The place of the best code; nil where none is better than another.
  public var best: Int?

  /// Makes a scale.
  public init(codes: [Code], apart: [Code] = [], best: Int? = nil) {
    self.codes = codes
    self.apart = apart
    self.best = best
  }

  /// Every code, those apart at the end.
  public var allCodes: [Code] { codes + apart }

  /// The place of a code in the order; nil for one that stands apart or is none.
  public func place(of code: String) -> Int? {
    codes.firstIndex { $0.text == code }
  }

  /// The number that a code is; nil where the scale is not one of whole numbers.
  public func value(of code: String) -> Int? {
    isOfNumbers && place(of: code) != nil ? Int(code) : nil
  }

  /// Whether every code of it is a whole number, so that a mean says something.
  public var isOfNumbers: Bool {
    codes.allSatisfy { Int($0.text) != nil }
  }

  /// How far a code is from the best one; nil where there is no best one, or for a code apart.
  public func distance(of code: String, isReversed: Bool) -> Int? {
    guard let best, let place = place(of: code) else { return nil }
    return abs(place - (isReversed ? codes.count - 1 - best : best))
  }

  /// The two best codes; empty where the best one is at neither end, or all codes are two.
  public func topTwo(isReversed: Bool) -> [Code] {
    guard let best, codes.count > 2 else { return [] }
    switch isReversed ? codes.count - 1 - best : best {
    case 0: return Array(codes.prefix(2))
    case codes.count - 1: return Array(codes.suffix(2))
    default: return []
    }
  }

  /// Red, amber, green.
  public static let lights = Scale(
    codes: [
      Code("red", label: "not yet"), Code("amber", label: "partly"), Code("green", label: "secure"),
    ], best: 2)

  /// Yes and no.
  public static let yesNo = Scale(codes: [Code("yes"), Code("no")])

  /// The levels of axes that have none of their own.
  public static let levels = Scale(codes: [Code("low"), Code("medium"), Code("high")])
}

/// A number with at most three places behind the point, exact.
public struct Figure: Hashable, Comparable, Sendable {
  /// The number times a thousand.
  public var thousandths: Int64

  /// Makes a figure of thousandths.
  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// Makes a figure of a whole number.
  public init(_ whole: Int) {
    thousandths = Int64(whole) * 1000
  }

  /// Reads `22`, `-3`, `3.67` or `3,67`; nil for any other text, and beyond a thousand million.
  public init?(text: String) {
    let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
    let digits = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), (1...9).contains(parts[0].count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      parts.count == 1 || parts[1].count <= 3, let whole = Int64(parts[0])
    else { return nil }
    let rest = parts.count == 1 ? "" : String(parts[1])
    let padded = rest + String(repeating: "0", count: 3 - rest.count)
    let size = whole * 1000 + (Int64(padded) ?? 0)
    thousandths = isNegative ? -size : size
  }

  /// The number as people write it, without zeros at the end.
  public var text: String {
    let size = thousandths.magnitude
    var rest = String(size % 1000)
    rest = String(repeating: "0", count: 3 - rest.count) + rest
    while rest.last == "0" { rest.removeLast() }
    return (thousandths < 0 ? "-" : "") + "\(size / 1000)" + (rest.isEmpty ? "" : "." + rest)
  }

  /// Whether the left figure is the smaller one.
  public static func < (left: Figure, right: Figure) -> Bool {
    left.thousandths < right.thousandths
  }

  /// The sum of two figures.
  public static func + (left: Figure, right: Figure) -> Figure {
    Figure(thousandths: left.thousandths + right.thousandths)
  }
}
