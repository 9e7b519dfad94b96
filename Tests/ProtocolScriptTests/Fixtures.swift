import Diagnostics
import Foundation
import MeetingProtocol
import ProtocolScript
import Testing

/// Where the checkout is.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files of a folder and its folders with an ending, in order of their names.
  static func files(in folder: String, ending: String) -> [URL] {
    let base = root.appendingPathComponent(folder)
    let names =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { base.appendingPathComponent($0) }
  }
}

/// The scripts that those of the tests include.
let shelf = ScriptShelf(
  (Checkout.files(in: "Tests/IncludedScripts", ending: ".yaml")
    + Checkout.files(in: "Tests/RightScripts", ending: ".yaml")).compactMap { file in
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      return ShelvedScript(
        id: file.deletingPathExtension().lastPathComponent, path: file.lastPathComponent, text: text
      )
    })

/// What a script gets: all its diagnostics as text, or the note that there are none.
func findings(_ result: Result<ReadProtocol, UnreadableScript>) -> String {
  switch result {
  case .success(let read): findings(read.warnings)
  case .failure(let failure): findings(failure.diagnostics)
  }
}

/// What a file of any kind gets.
func findings(_ result: Result<ReadContent, UnreadableScript>) -> String {
  switch result {
  case .success(let read): findings(read.warnings)
  case .failure(let failure): findings(failure.diagnostics)
  }
}

/// Diagnostics as text, or the note that there are none.
func findings(_ diagnostics: [Diagnostic]) -> String {
  guard !diagnostics.isEmpty else { return "no findings\n" }
  return diagnostics.map { $0.text + "\n" }.joined(separator: "\n")
}

/// Reads a script under a name of its own.
func read(_ text: String) -> Result<ReadProtocol, UnreadableScript> {
  ProtocolReader.read(text, file: "script.yaml", id: "script", shelf: shelf)
}

/// The codes of all that is found in a script.
func codes(_ text: String) -> [String] {
  switch read(text) {
  case .success(let read): read.warnings.map(\.code)
  case .failure(let failure): failure.diagnostics.map(\.code)
  }
}
