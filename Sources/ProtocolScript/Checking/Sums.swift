import MeetingProtocol

/// How long blocks take at least and at most.
struct Sums: Equatable {
  /// The sum of the shortest times.
  var shortest = Length.zero
  /// The sum of the longest times; nil where nothing bounds it.
  var longest: Length? = .zero
  /// Stages without a time.
  var openStages = 0

  init() {}

  /// The sum as a script would write it.
  var text: String {
    guard let longest else { return "at least \(shortest.scriptText)" }
    return shortest == longest
      ? shortest.scriptText : "\(shortest.scriptText)..\(longest.scriptText)"
  }

  mutating func add(_ other: Sums) {
    shortest += other.shortest
    longest = longest.flatMap { sum in other.longest.map { sum + $0 } }
    openStages += other.openStages
  }

  /// These sums so many times over.
  func times(_ bounds: Company.Bounds) -> Sums {
    var result = self
    result.shortest = shortest * bounds.least
    if let most = bounds.most {
      result.longest = longest.map { $0 * most }
    } else {
      result.longest = longest == .zero ? .zero : nil
    }
    return result
  }

  /// These sums of something that may be left out.
  var maybe: Sums {
    var result = self
    result.shortest = .zero
    return result
  }
}
