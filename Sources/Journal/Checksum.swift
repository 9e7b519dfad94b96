/// CRC-32 as in IEEE 802.3, gzip and PNG (reflected polynomial 0xEDB88320).
public enum Checksum {
  /// The checksum of some bytes.
  ///
  /// - Parameter bytes: Any bytes; none give 0.
  /// - Returns: The CRC-32 as an unsigned number.
  public static func crc32(_ bytes: some Collection<UInt8>) -> UInt32 {
    if let direct = bytes.withContiguousStorageIfAvailable({ crc32(of: $0) }) { return direct }
    return Array(bytes).withUnsafeBufferPointer { crc32(of: $0) }
  }

  static func crc32(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    table.withUnsafeBufferPointer { table in
      var remainder: UInt32 = ~0
      for byte in bytes {
        remainder = table[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ (remainder >> 8)
      }
      return ~remainder
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    var entry = UInt32(index)
    for _ in 0..<8 {
      entry = entry & 1 == 0 ? entry >> 1 : (entry >> 1) ^ 0xEDB8_8320
    }
    return entry
  }
}
