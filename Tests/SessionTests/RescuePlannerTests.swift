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
}
