/// Files in one, as Word and OpenDocument want them; nothing is packed smaller.
struct ZipArchive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a file.
  mutating func add(_ name: String, _ text: String) {
    let data = Array(text.utf8)
    let offset = UInt32(body.count)
    let header =
      Self.bytes(UInt16(20)) + Self.bytes(UInt16(0x0800)) + Self.bytes(UInt16(0))
      + Self.bytes(UInt16(0)) + Self.bytes(UInt16(0x21)) + Self.bytes(Self.checksum(data))
      + Self.bytes(UInt32(data.count)) + Self.bytes(UInt32(data.count))
      + Self.bytes(UInt16(name.utf8.count)) + Self.bytes(UInt16(0))
    body += Self.bytes(UInt32(0x0403_4B50)) + header + name.utf8 + data
    directory += Self.bytes(UInt32(0x0201_4B50)) + Self.bytes(UInt16(20)) + header
    directory += Self.bytes(UInt16(0)) + Self.bytes(UInt16(0)) + Self.bytes(UInt16(0))
    directory += Self.bytes(UInt32(0)) + Self.bytes(offset) + name.utf8
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    body + directory + Self.bytes(UInt32(0x0605_4B50)) + Self.bytes(UInt32(0))
      + Self.bytes(count) + Self.bytes(count) + Self.bytes(UInt32(directory.count))
      + Self.bytes(UInt32(body.count)) + Self.bytes(UInt16(0))
  }

  private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  /// CRC-32, bit by bit: the files are small.
  private static func checksum(_ data: [UInt8]) -> UInt32 {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in data {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return ~rest
  }
}
