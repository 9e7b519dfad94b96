import Foundation
public import Testing

/// A folder for one test, gone when the test ends.
public struct TemporaryFolder: TestTrait, SuiteTrait, TestScoping {
  /// The folder's path, inside the test.
  @TaskLocal public static var path = "/nowhere"

  /// Whether tests inside a suite get a folder each.
  public let isRecursive = true

  /// Makes the folder, runs the test and removes it.
  public func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "convene-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await Self.$path.withValue(folder.path(percentEncoded: false)) { try await function() }
  }

  /// The trait provides for every test by itself.
  public func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? { self }
}

extension Trait where Self == TemporaryFolder {
  /// A folder for each test, gone when it ends.
  public static var temporaryFolder: Self { Self() }
}

/// The bytes of a file.
public func bytes(at path: String) throws -> [UInt8] {
  try Array(Data(contentsOf: URL(filePath: path)))
}

/// Writes bytes to a file.
public func write(_ bytes: [UInt8], to path: String) throws {
  try Data(bytes).write(to: URL(filePath: path))
}

/// The permission bits of a file.
public func permissions(at path: String) throws -> Int? {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return (attributes[.posixPermissions] as? NSNumber)?.intValue
}

/// The names in a folder, sorted.
public func names(in path: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).sorted()
}
