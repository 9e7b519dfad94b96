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

/// A time on the clock until which a part ahead lasts: time that is won before it is lost in waiting for it.
public struct FixedTime: Equatable, Sendable {
  /// How many parts come before it.
  public let partsBefore: Int
  /// How much later than it the meeting comes there; zero where it waits.
  public let overshoot: Length

  /// Makes a fixed time.
  public init(partsBefore: Int, overshoot: Length) {
    self.partsBefore = partsBefore
    self.overshoot = overshoot
  }
}

/// Finds lengths with which a meeting ends when it should, or as near to that as can be.
public enum RescuePlanner {
  /// Plans to take no longer than a length, none later than the one before it; empty where nothing can be changed.
  ///
  /// The fixed times among the parts are in their order.
  public static func plansToShorten(
    _ parts: [TimedPart], past fixed: [FixedTime] = [], to available: Length
  ) -> [RescuePlan] {
    let need = parts.map(\.length).reduce(.zero, +) - available
    guard need > .zero else { return [] }
    return distinct(
      RescuePlan.Way.allCases.map { way in
        var cuts = Cuts(parts, past: fixed, need)
        cuts.takeSpare()
        switch way {
        case .inProportion: cuts.take(Sharing.inProportion)
        case .evenly: cuts.take(Sharing.evenly)
        case .withoutOptional:
          cuts.dropOptional()
          cuts.take(Sharing.inProportion)
        }
        return RescuePlan(way: way, lengths: cuts.lengths)
      }, of: parts)
  }

  /// Plans to take so long, where there is time to be given away; empty where nothing can take it.
  public static func plansToLengthen(
    _ parts: [TimedPart], past fixed: [FixedTime] = [], to available: Length
  ) -> [RescuePlan] {
    let extra = available - parts.map(\.length).reduce(.zero, +)
    guard extra > .zero else { return [] }
    let first = fixed.last?.partsBefore ?? 0
    let rooms = parts.enumerated().map { index, part in
      part.isSpare || index < first ? .zero : max(part.most - part.length, .zero)
    }
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
