import Journal
import Testing

struct ChecksumTests {
  @Test(arguments: [
    ("", 0 as UInt32),
    ("a", 0xE8B7_BE43),
    ("123456789", 0xCBF4_3926),
    ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
  ])
  func `Known texts have their known checksums`(text: String, expected: UInt32) {
    #expect(Checksum.crc32(text.utf8) == expected)
    #expect(Checksum.crc32(Array(text.utf8).lazy.map(\.self)) == expected)
  }

  @Test func `Zero bytes count`() {
    #expect(Checksum.crc32([UInt8](repeating: 0, count: 32)) == 0x190A_55AD)
    #expect(Checksum.crc32([UInt8](repeating: 0xFF, count: 32)) == 0xFF6C_AB0B)
  }
}
