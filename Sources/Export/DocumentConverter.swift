import Dispatch
import Foundation

/// Makes Word, OpenDocument and PDF files of HTML, by programs that are found when they are asked for.
public struct DocumentConverter: Sendable {
  /// What a document can become.
  public enum Target: String, CaseIterable, Sendable {
    /// Word, by pandoc.
    case word = "docx"
    /// OpenDocument, by pandoc.
    case openDocument = "odt"
    /// PDF, by weasyprint.
    case pdf

    /// The program that makes it, which is also the name of the package that has it.
    public var program: String {
      switch self {
      case .word, .openDocument: "pandoc"
      case .pdf: "weasyprint"
      }
    }
  }

  /// Why there is no such document.
  public enum Failure: Error, Equatable, Sendable {
    /// The program is not installed.
    case missing(program: String)
    /// It took longer than it may.
    case tookTooLong(program: String)
    /// It failed, and said why in its last line.
    case failed(program: String, message: String)
  }

  private let searchPath: String
  private let limit: Int

  /// - Parameters:
  ///   - searchPath: The folders in which programs are looked for, as in `PATH`.
  ///   - limit: How many seconds a program may take.
  public init(searchPath: String, limit: Int = 60) {
    self.searchPath = searchPath
    self.limit = limit
  }

  /// The document that a program makes of HTML.
  public func convert(_ html: String, to target: Target) throws(Failure) -> [UInt8] {
    guard let program = path(of: target.program) else {
      throw .missing(program: target.program)
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("convene-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("minutes.html")
    let output = folder.appendingPathComponent("minutes." + target.rawValue)
    let reference = folder.appendingPathComponent("reference." + target.rawValue)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try Data(html.utf8).write(to: input)
      try target.reference.map { try Data($0).write(to: reference) }
    } catch {
      throw .failed(program: target.program, message: error.localizedDescription)
    }
    let arguments =
      switch target {
      case .word, .openDocument:
        [
          "--from", "html", "--to", target.rawValue, "--reference-doc", reference.path, "--output",
          output.path, input.path,
        ]
      case .pdf: ["--quiet", input.path, output.path]
      }
    try run(program, arguments, named: target.program, in: folder)
    guard let made = try? Data(contentsOf: output), !made.isEmpty else {
      throw .failed(program: target.program, message: "it wrote nothing")
    }
    return Array(made)
  }

  private func path(of program: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program to its end, without a shell and without anything to read.
  private func run(
    _ program: String, _ arguments: [String], named name: String, in folder: URL
  ) throws(Failure) {
    let process = Process()
    let complaints = folder.appendingPathComponent("complaints")
    let ended = DispatchSemaphore(value: 0)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.terminationHandler = { _ in ended.signal() }
    do {
      try Data().write(to: complaints)
      process.standardError = try FileHandle(forWritingTo: complaints)
      try process.run()
    } catch {
      throw .failed(program: name, message: error.localizedDescription)
    }
    if ended.wait(timeout: .now() + .seconds(limit)) == .timedOut {
      process.terminate()
      throw .tookTooLong(program: name)
    }
    guard process.terminationStatus != 0 else { return }
    let said = (try? String(contentsOf: complaints, encoding: .utf8)) ?? ""
    let last = said.split(whereSeparator: \.isNewline).last.map(String.init)
    throw .failed(program: name, message: last ?? "exit code \(process.terminationStatus)")
  }
}

extension DocumentConverter.Target {
  fileprivate var reference: [UInt8]? {
    switch self {
    case .word: ReferenceDocument.word
    case .openDocument: ReferenceDocument.openDocument
    case .pdf: nil
    }
  }
}
