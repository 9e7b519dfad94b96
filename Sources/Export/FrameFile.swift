public import Diagnostics
import Foundation
import Mustache

/// A template on disk, checked, with the partials beside it.
public struct FrameFile {
  /// Why a template is not used.
  public enum Failure: Error {
    /// It has these faults.
    case faulty([Diagnostic])
    /// It cannot be read.
    case unreadable(path: String)
  }

  private let library: MustacheLibrary

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - path: The file; a partial `NAME` stands beside it with the same ending.
  ///   - check: Finds the faults of a text, given a way to read partials.
  /// - Throws: Why it is not used.
  public init(
    at path: String, check: (SourceText, @escaping (String) -> SourceText?) -> [Diagnostic]
  ) throws(Failure) {
    let file = URL(fileURLWithPath: path)
    guard let text = Self.read(file, named: path) else { throw .unreadable(path: path) }
    let partial: (String) -> SourceText? = { name in
      guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else { return nil }
      let beside = file.deletingLastPathComponent()
        .appendingPathComponent("\(name).\(file.pathExtension)")
      return Self.read(beside, named: beside.lastPathComponent)
    }
    let faults = check(text, partial)
    if !faults.isEmpty { throw .faulty(faults) }
    var library = MustacheLibrary()
    do {
      try Self.register("", text, in: &library, partial)
    } catch {
      throw .faulty([
        Diagnostic(
          in: text, at: SourcePosition(line: 1, column: 1), code: "template", message: "\(error)")
      ])
    }
    self.library = library
  }

  /// The template filled with values that are rendered and escaped already.
  public func filled(with values: [String: String]) -> String {
    library.render(values, withTemplate: "") ?? ""
  }

  private static func register(
    _ name: String, _ source: SourceText, in library: inout MustacheLibrary,
    _ partial: (String) -> SourceText?
  ) throws {
    // Our renderers escape; the library would do it once more, and by Character.
    let text = "{{% CONTENT_TYPE:TEXT}}" + source.lines.joined(separator: "\n")
    try library.register(text, named: name)
    for name in names(ofPartialsIn: text) where library.getTemplate(named: name) == nil {
      if let found = partial(name) { try register(name, found, in: &library, partial) }
    }
  }

  private static func names(ofPartialsIn text: String) -> [String] {
    text.matches(of: #/\{\{>\s*([^}\s]+)\s*\}\}/#).map { String($0.output.1) }
  }

  private static func read(_ file: URL, named name: String) -> SourceText? {
    guard let data = try? Data(contentsOf: file), data.count <= 1 << 20 else { return nil }
    return String(data: data, encoding: .utf8).map { SourceText(file: name, text: $0) }
  }
}
