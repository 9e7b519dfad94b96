import Testing

@testable import Session

struct ChunkedArrayTests {
  static let counts = [0, 1, 63, 64, 65, 127, 128, 129, 1000]

  @Test(arguments: counts)
  func `it holds what an array holds`(count: Int) {
    let plain = Array(0..<count)
    var chunked = ChunkedArray<Int>()
    for number in plain { chunked.append(number) }
    #expect(Array(chunked) == plain)
    #expect(chunked.count == count)
    #expect(chunked.last == plain.last)
    #expect(chunked == ChunkedArray(plain))
    #expect(Array(chunked.reversed()) == plain.reversed())
    #expect(chunked.description == plain.description)
    #expect(chunked.indices.map { chunked[$0] } == plain)
  }

  @Test(arguments: counts.dropFirst())
  func `a copy stays as it was when the other is changed`(count: Int) {
    let before = ChunkedArray(0..<count)
    for index in [0, count / 2, count - 1] {
      var after = before
      after[index] += 1000
      after.append(-1)
      #expect(Array(before) == Array(0..<count))
      #expect(after != before)
      #expect(after[index] == index + 1000)
      #expect(after.count == count + 1)
    }
  }
}
