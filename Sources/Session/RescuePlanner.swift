public import MeetingProtocol

/// A part of the meeting that is still to come, or what is left of the one that is open.
public struct TimedPart: Equatable, Sendable {
  /// How long it is to take from now on.
  public let length: Length
  /// It can be made no shorter than this.
  public let least: Length
  /// It can be made no longer than this.
  public let most: Length
  /// The block that the meeting may do without, of which it is a part; nil where it may not.
  public let optionalBlock: Int?
  /// Whether it is time set aside that overruns may eat.
  public let isSpare: Bool

  /// Makes a part.
  public init(
    length: Length, least: Length, most: Length, optionalBlock: Int? = nil, isSpare: Bool = false
  ) {
    self.length = length
    self.least = least
    self.most = most
    self.optionalBlock = optionalBlock
    self.isSpare = isSpare
  }
}

/// New lengths for everything that is still to come.
public struct RescuePlan: Equatable, Sendable {
  /// How the lengths were found; spare time is always taken first.
  public enum Way: String, CaseIterable, Sendable {
    /// Every part changes in proportion to what it can change.
    case inProportion = "in-proportion"
    /// Every part changes by the same, so that none is far from its plan.
    case evenly
    /// Blocks that the meeting may do without are dropped, the last one first.
    case withoutOptional = "without-optional"
  }

  /// How they were found.
  public let way: Way
  /// The new length of each part, in the order of the parts; zero for one that is dropped.
  public let lengths: [Length]

  /// How long all parts take.
  public var total: Length { lengths.reduce(.zero, +) }
}

/// Finds lengths with which a meeting ends when it should, or as near to that as can be.
public enum RescuePlanner {
  /// Plans to take no longer than a length, none later than the one before it; empty where nothing can be changed.
  public static func plansToShorten(_ parts: [TimedPart], to available: Length) -> [RescuePlan] {
    let need = parts.map(\.length).reduce(.zero, +) - available
    guard need > .zero else { return [] }
    return distinct(
      RescuePlan.Way.allCases.map { way in
        var cuts = Cuts(parts)
        let rest = cuts.takeSpare(need)
        switch way {
        case .inProportion: cuts.takeInProportion(rest)
        case .evenly: cuts.takeEvenly(rest)
        case .withoutOptional: cuts.takeInProportion(cuts.dropOptional(rest))
        }
        return RescuePlan(way: way, lengths: cuts.lengths)
      }, of: parts)
  }

  /// Plans to take so long, where there is time to be given away; empty where nothing can take it.
  public static func plansToLengthen(_ parts: [TimedPart], to available: Length) -> [RescuePlan] {
    let extra = available - parts.map(\.length).reduce(.zero, +)
    guard extra > .zero else { return [] }
    let rooms = parts.map { $0.isSpare ? .zero : max($0.most - $0.length, .zero) }
    let shares: [(RescuePlan.Way, [Length])] = [
      (.inProportion, Sharing.inProportion(extra, rooms)), (.evenly, Sharing.evenly(extra, rooms)),
    ]
    return distinct(
      shares.map { way, shares in
        RescuePlan(way: way, lengths: zip(parts, shares).map { $0.length + $1 })
      }, of: parts)
  }

  private static func distinct(_ plans: [RescuePlan], of parts: [TimedPart]) -> [RescuePlan] {
    var seen: Set<[Length]> = [parts.map(\.length)]
    return plans.filter { seen.insert($0.lengths).inserted }
  }
}

/// What is taken from each part.
private struct Cuts {
  let parts: [TimedPart]
  private var cuts: [Length]

  init(_ parts: [TimedPart]) {
    self.parts = parts
    cuts = parts.map { _ in .zero }
  }

  var lengths: [Length] { zip(parts, cuts).map { $0.length - $1 } }

  /// What can still be taken from each part.
  private var rooms: [Length] {
    zip(parts, cuts).map { part, cut in
      part.isSpare ? .zero : max(part.length - cut - part.least, .zero)
    }
  }

  /// Takes spare time, and says how much is still needed.
  mutating func takeSpare(_ need: Length) -> Length {
    var need = need
    for (index, part) in parts.enumerated() where part.isSpare {
      let cut = min(part.length, need)
      cuts[index] = cut
      need = need - cut
    }
    return need
  }

  /// Drops optional blocks, the last one first, and says how much is still needed; what is won beyond that is spare again.
  mutating func dropOptional(_ need: Length) -> Length {
    var need = need
    for block in Set(parts.compactMap(\.optionalBlock)).sorted(by: >) where need > .zero {
      for (index, part) in parts.enumerated() where part.optionalBlock == block && !part.isSpare {
        cuts[index] = part.length
        need = need - part.length
      }
    }
    for (index, part) in parts.enumerated() where part.isSpare && need < .zero {
      let back = min(cuts[index], .zero - need)
      cuts[index] = cuts[index] - back
      need += back
    }
    return max(need, .zero)
  }

  mutating func takeInProportion(_ need: Length) { take(Sharing.inProportion(need, rooms)) }
  mutating func takeEvenly(_ need: Length) { take(Sharing.evenly(need, rooms)) }

  private mutating func take(_ shares: [Length]) {
    for index in cuts.indices { cuts[index] += shares[index] }
  }
}
