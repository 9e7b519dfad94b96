import MeetingProtocol
import Session
import Testing

/// Plans for a meeting that is late or early.
struct RescuePlannerTests {
  private static func part(
    _ minutes: Int64, least: Int64 = 0, most: Int64? = nil, optional: Int? = nil,
    spare: Bool = false
  ) -> TimedPart {
    TimedPart(
      length: .minutes(minutes), least: .minutes(least), most: .minutes(most ?? minutes),
      optionalBlock: optional, isSpare: spare)
  }

  private func words(_ plans: [RescuePlan]) -> [String] {
    plans.map { plan in
      let lengths = plan.lengths.map { "\($0.milliseconds / 1000)" }.joined(separator: " ")
      return "\(plan.way.rawValue) \(lengths)"
    }
  }

  @Test func `parts give in proportion to what they can, or evenly`() {
    let parts = [Self.part(10, least: 5), Self.part(20, least: 10), Self.part(4, least: 4)]
    #expect(
      words(RescuePlanner.plansToShorten(parts, to: .minutes(31)))
        == ["in-proportion 540 1080 240", "evenly 510 1110 240"])
  }

  @Test func `spare time goes first`() {
    let parts = [Self.part(10, least: 5), Self.part(5, spare: true), Self.part(10, least: 5)]
    #expect(
      words(RescuePlanner.plansToShorten(parts, to: .minutes(21))) == ["in-proportion 600 60 600"])
    #expect(
      words(RescuePlanner.plansToShorten(parts, to: .minutes(18))) == ["in-proportion 540 0 540"])
  }

  @Test func `what the meeting may do without is dropped, the last one first`() {
    let parts = [
      Self.part(10, least: 8, optional: 0), Self.part(10, least: 8),
      Self.part(6, least: 6, optional: 2), Self.part(2, spare: true),
    ]
    #expect(
      words(RescuePlanner.plansToShorten(parts, to: .minutes(23))) == [
        "in-proportion 510 510 360 0", "without-optional 600 600 0 120",
      ])
  }

  @Test func `what cannot end on time ends as early as can be`() {
    let parts = [Self.part(10, least: 8), Self.part(4, least: 4), Self.part(3, optional: 2)]
    #expect(
      words(RescuePlanner.plansToShorten(parts, to: .minutes(5)))
        == ["in-proportion 480 240 0"])
    #expect(RescuePlanner.plansToShorten([Self.part(4, least: 4)], to: .minutes(1)).isEmpty)
    #expect(RescuePlanner.plansToShorten(parts, to: .minutes(17)).isEmpty)
  }

  @Test func `time that was won is given away, to none more than it takes`() {
    let parts = [Self.part(10, most: 12), Self.part(10, most: 18), Self.part(2, spare: true)]
    #expect(
      words(RescuePlanner.plansToLengthen(parts, to: .minutes(27)))
        == ["in-proportion 660 840 120", "evenly 720 780 120"])
    #expect(
      words(RescuePlanner.plansToLengthen(parts, to: .minutes(90)))
        == ["in-proportion 720 1080 120"])
    #expect(RescuePlanner.plansToLengthen(parts, to: .minutes(22)).isEmpty)
    #expect(RescuePlanner.plansToLengthen([Self.part(4)], to: .minutes(9)).isEmpty)
  }

  @Test func `time before a fixed time is only taken as far as the meeting is late there`() {
    let parts = [Self.part(10, least: 2), Self.part(10, least: 2), Self.part(20, least: 10)]
    let waits = [FixedTime(partsBefore: 2, overshoot: .zero)]
    #expect(
      words(RescuePlanner.plansToShorten(parts, past: waits, to: .minutes(36)))
        == ["in-proportion 600 600 960"])
    let late = [FixedTime(partsBefore: 2, overshoot: .minutes(2))]
    #expect(
      words(RescuePlanner.plansToShorten(parts, past: late, to: .minutes(34)))
        == ["in-proportion 540 540 960"])
    #expect(
      words(RescuePlanner.plansToShorten(parts, past: late, to: .minutes(39)))
        == ["in-proportion 581 582 1177", "evenly 580 580 1180"])
    let end = [FixedTime(partsBefore: 3, overshoot: .zero)]
    #expect(RescuePlanner.plansToShorten(parts, past: end, to: .minutes(36)).isEmpty)
    let optional = [Self.part(10, least: 10, optional: 0), Self.part(10, least: 10, optional: 1)]
    let first = [FixedTime(partsBefore: 1, overshoot: .zero)]
    #expect(
      words(RescuePlanner.plansToShorten(optional, past: first, to: .minutes(5)))
        == ["without-optional 600 0"])
  }

  @Test func `time that was won before a fixed time is given to what comes after it`() {
    let parts = [Self.part(10, most: 20), Self.part(10, most: 20)]
    let fixed = [FixedTime(partsBefore: 1, overshoot: .zero)]
    #expect(
      words(RescuePlanner.plansToLengthen(parts, past: fixed, to: .minutes(25)))
        == ["in-proportion 600 900"])
  }

  @Test(arguments: UInt64(0)..<300)
  func `none below its least, none later than the one before, all the time used`(seed: UInt64) {
    var chance = Chance(seed: seed)
    let parts = (0..<Int.random(in: 1...8, using: &chance)).map { index in
      let length = Int64.random(in: 0...1_200_000, using: &chance)
      let isSpare = Int.random(in: 0..<6, using: &chance) == 0
      return TimedPart(
        length: Length(milliseconds: length),
        least: Length(milliseconds: isSpare ? 0 : Int64.random(in: 0...length, using: &chance)),
        most: Length(milliseconds: length + Int64.random(in: 0...600_000, using: &chance)),
        optionalBlock: Int.random(in: 0..<3, using: &chance) == 0 ? index / 2 : nil,
        isSpare: isSpare)
    }
    let all = parts.map(\.length).reduce(Length.zero, +)
    let available = Length(milliseconds: Int64.random(in: 0...2 * all.milliseconds, using: &chance))
    let shorter = RescuePlanner.plansToShorten(parts, to: available)
    let least = parts.map { $0.isSpare ? .zero : $0.least }.reduce(Length.zero, +)
    #expect(shorter.count <= 3 && Set(shorter.map(\.lengths)).count == shorter.count)
    for plan in shorter {
      let drops = plan.way == .withoutOptional
      for (part, length) in zip(parts, plan.lengths) {
        #expect(length <= part.length)
        #expect(
          length >= (part.isSpare ? .zero : part.least)
            || drops && part.optionalBlock != nil && length == .zero)
      }
      // What is dropped may win more than was needed; otherwise the sum is the time that is left.
      if !drops { #expect(plan.total == max(available, least)) }
      #expect(plan.total <= max(available, least))
    }
    #expect(zip(shorter, shorter.dropFirst()).allSatisfy { $0.total >= $1.total })
    let longer = RescuePlanner.plansToLengthen(parts, to: available)
    let most = parts.map { $0.isSpare ? $0.length : max($0.most, $0.length) }
      .reduce(Length.zero, +)
    for plan in longer {
      #expect(
        zip(parts, plan.lengths).allSatisfy { part, length in
          part.length <= length && (length <= part.most || length == part.length)
        })
      #expect(plan.total == min(available, most))
    }
    #expect(shorter.isEmpty || longer.isEmpty)
  }

  /// When the last part ends, told in lengths since the first begins: at a fixed time nothing goes on before it.
  private func end(_ lengths: [Length], _ fixed: [(parts: Int, at: Length)]) -> Length {
    var end = Length.zero
    for index in 0...lengths.count {
      for fixed in fixed where fixed.parts == index { end = max(end, fixed.at) }
      if index < lengths.count { end += lengths[index] }
    }
    return end
  }

  @Test(arguments: UInt64(0)..<300)
  func `past fixed times a meeting ends as early as it can or should, and nothing is cut in vain`(
    seed: UInt64
  ) {
    var chance = Chance(seed: seed)
    let parts = (0..<Int.random(in: 1...8, using: &chance)).map { _ in
      let length = Int64.random(in: 0...1_200_000, using: &chance)
      return TimedPart(
        length: Length(milliseconds: length),
        least: Length(milliseconds: Int64.random(in: 0...length, using: &chance)),
        most: Length(milliseconds: length))
    }
    let places = (0..<Int.random(in: 1...3, using: &chance)).map { _ in
      Int.random(in: 0...parts.count, using: &chance)
    }
    var fixed: [(parts: Int, at: Length)] = []
    var times: [FixedTime] = []
    for place in places.sorted() {
      let before = end(parts.prefix(place).map(\.length), fixed)
      let at = before + Length(milliseconds: Int64.random(in: -900_000...600_000, using: &chance))
      guard at >= fixed.last?.at ?? .zero else { continue }
      fixed.append((place, at))
      times.append(FixedTime(partsBefore: place, overshoot: max(before - at, .zero)))
    }
    let now = end(parts.map(\.length), fixed)
    let should = Length(milliseconds: Int64.random(in: 0...now.milliseconds, using: &chance))
    let available = parts.map(\.length).reduce(Length.zero, +) - (now - should)
    for plan in RescuePlanner.plansToShorten(parts, past: times, to: available) {
      let earliest = end(parts.map(\.least), fixed)
      #expect(end(plan.lengths, fixed) == max(should, earliest))
      for (fixed, time) in zip(fixed, times) {
        let cut = zip(parts, plan.lengths).prefix(fixed.parts).map { $0.length - $1 }
        #expect(cut.reduce(Length.zero, +) <= time.overshoot)
      }
    }
  }
}
