import Foundation
import Testing

/// A folder for one test, gone when the test ends.
struct TemporaryFolder: TestTrait, SuiteTrait, TestScoping {
  @TaskLocal static var path = "/nowhere"

  let isRecursive = true

  func provideScope(
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

  func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? { self }
}

extension Trait where Self == TemporaryFolder {
  static var temporaryFolder: Self { Self() }
}

func bytes(at path: String) throws -> [UInt8] {
  try Array(Data(contentsOf: URL(filePath: path)))
}

func write(_ bytes: [UInt8], to path: String) throws {
  try Data(bytes).write(to: URL(filePath: path))
}

func permissions(at path: String) throws -> Int? {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return (attributes[.posixPermissions] as? NSNumber)?.intValue
}

func names(in path: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).sorted()
}
