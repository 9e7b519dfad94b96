/// Measured values in milliseconds, in order.
struct Samples {
  private let sorted: [Double]

  init(_ values: [Double]) {
    sorted = values.sorted()
  }

  var count: Int { sorted.count }
  var median: Double { percentile(50) }
  var worst: Double { sorted.last ?? .nan }

  /// The value that so many of a hundred do not exceed.
  func percentile(_ share: Double) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let rank = Int((share / 100 * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }
}

extension Duration {
  /// The length in milliseconds.
  var milliseconds: Double {
    Double(components.seconds) * 1_000 + Double(components.attoseconds) / 1e15
  }
}

/// How long something took, in milliseconds.
func time<Result>(_ work: () throws -> Result) rethrows -> (
  milliseconds: Double, result: Result
) {
  let start = ContinuousClock.now
  let result = try work()
  return ((ContinuousClock.now - start).milliseconds, result)
}
