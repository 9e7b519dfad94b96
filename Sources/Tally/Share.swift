/// So many of so many, kept as counts so that no rounded figure is ever computed with.
public struct Share: Hashable, Sendable {
  /// How many.
  public let part: Int
  /// Of how many.
  public let whole: Int

  /// Makes a share.
  public init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// The share in whole per cent, half a per cent rounded up; nil of nothing.
  public var percent: Int? {
    whole > 0 ? (200 * part + whole) / (2 * whole) : nil
  }
}

/// An average, kept as a sum and a number.
public struct Mean: Hashable, Sendable {
  /// The sum.
  public let sum: Int
  /// Of how many.
  public let count: Int

  /// Makes a mean; nil of nothing.
  public init?(sum: Int, count: Int) {
    guard count > 0 else { return nil }
    self.sum = sum
    self.count = count
  }

  /// The mean in hundredths, half a hundredth rounded away from zero.
  public var hundredths: Int {
    let size = (200 * abs(sum) + count) / (2 * count)
    return sum < 0 ? -size : size
  }

  /// The mean with two places behind the point.
  public var text: String { Self.text(ofHundredths: hundredths) }

  /// Hundredths as people write them, such as `3.83`.
  public static func text(ofHundredths hundredths: Int, signed: Bool = false) -> String {
    let size = abs(hundredths)
    let rest = size % 100
    let sign = hundredths < 0 ? "-" : (signed && hundredths > 0 ? "+" : "")
    return "\(sign)\(size / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
