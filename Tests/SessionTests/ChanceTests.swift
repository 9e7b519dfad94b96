import Session
import Testing

struct ChanceTests {
  @Test func `the numbers are those of SplitMix64`() {
    // The first numbers of the published C program for the seed 1234567.
    var chance = Chance(seed: 1_234_567)
    let numbers = (0..<5).map { _ in chance.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `the same seed gives the same numbers, another others`() {
    var first = Chance(seed: 0)
    var second = Chance(seed: 0)
    var other = Chance(seed: 1)
    let numbers = (0..<100).map { _ in first.next() }
    #expect(numbers == (0..<100).map { _ in second.next() })
    #expect(numbers != (0..<100).map { _ in other.next() })
    #expect(Set(numbers).count == 100)
  }
}
