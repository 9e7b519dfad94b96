import Foundation

/// Remembers what was written where, so that a file which a person has changed since is told from our own.
public struct WrittenMemory: Sendable {
  private let folder: String

  /// A memory in a folder, such as the data folder.
  public init(folder: String) {
    self.folder = folder
  }

  private static let name = "written-minutes"
  private static let most = 2000

  /// Whether somebody has changed a file since we wrote it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - contents: What is to be written.
  ///   - isOurs: Whether a file of which nothing is known counts as our own.
  /// - Returns: False where there is no file, or one that holds the new contents already.
  func isChanged(_ path: String, contents: [UInt8], unknownIsOurs isOurs: Bool) -> Bool {
    guard let present = FileManager.default.contents(atPath: path) else { return false }
    if present.elementsEqual(contents) { return false }
    let known = lines.filter { $0.path == Self.key(path) }.map(\.digest)
    return known.isEmpty ? !isOurs : !known.contains(Self.digest(of: present))
  }

  /// Remembers what is about to be written; before it is, so that a kill in between forgets nothing.
  func remember(_ path: String, contents: [UInt8]) {
    let key = Self.key(path)
    let previous = lines.filter { $0.path == key }.suffix(1)
    let others = lines.filter { $0.path != key }.suffix(Self.most)
    let all = others + previous + [(digest: Self.digest(of: contents), path: key)]
    let text = all.map { "\($0.digest) \($0.path)\n" }.joined()
    _ = try? DocumentWriter().write(
      name: Self.name, contents: text, preferred: folder, fallback: nil)
  }

  private var lines: [(digest: String, path: String)] {
    let text = (try? String(contentsOfFile: "\(folder)/\(Self.name)", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }

  private static func key(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// FNV-1a, 64 bits: it finds changes, it keeps no secrets.
  private static func digest(of bytes: some Sequence<UInt8>) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}
