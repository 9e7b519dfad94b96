import ArgumentParser
import Diagnostics
import Display
import Foundation
import InputLine

extension Transcript {
  /// Reads a transcript's file, or complains and leaves with exit code 1.
  static func read(fileAt path: String) throws -> Transcript {
    guard let data = FileManager.default.contents(atPath: path) else {
      var isFolder = ObjCBool(false)
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let reason: FileFault =
        exists ? (isFolder.boolValue ? .isFolder : .noPermission) : .missing
      Program.complain(
        ShellText.unreadable(path, because: reason, columns: Program.columns))
      throw ExitCode.failure
    }
    let text = String(decoding: data, as: UTF8.self)
    do throws(Transcript.Fault) {
      return try Transcript(text: text)
    } catch {
      let source = SourceText(file: path, text: text)
      Program.complain(TranscriptText.diagnostic(error, in: source).lines)
      throw ExitCode.failure
    }
  }
}
