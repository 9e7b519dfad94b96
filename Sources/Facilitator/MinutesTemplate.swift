import Diagnostics
import Display
public import Export
import Foundation
public import Minutes
public import TextLayout

/// A school's template of the minutes on disk, for the formats that its ending stands for.
public struct MinutesTemplate: Equatable, Sendable {
  /// The file.
  public let path: String

  /// - Parameter path: The file.
  public init(path: String) {
    self.path = path
  }

  /// The formats that it is for: those of its ending, or every one that has a template where the ending says nothing.
  public var formats: [MinutesFormat] {
    switch MinutesFormat(typed: URL(fileURLWithPath: path).pathExtension) {
    case .markdown: [.markdown]
    case .text: [.text]
    case .html: [.html, .word, .openDocument, .pdf]
    case .json, .csv, .calendar, .word, .openDocument, .pdf, nil:
      [.markdown, .html, .text, .word, .openDocument, .pdf]
    }
  }

  /// The minutes in the template.
  ///
  /// - Parameters:
  ///   - document: The minutes.
  ///   - format: One of the template's formats.
  /// - Returns: The text; nil for a format that has no template.
  /// - Throws: What is wrong with the template.
  public func text(
    of document: MinutesDocument, as format: MinutesFormat
  ) throws(FrameFile.Failure) -> String? {
    guard let values = document.frameValues(as: format) else { return nil }
    let frame = try FrameFile(at: path) { source, partial in
      FrameChecker(partial: partial).check(source)
    }
    return frame.filled(with: values)
  }
}

extension FrameFile.Failure {
  /// What is wrong with a template, and that it is not used.
  public func lines(columns: Int) -> [StyledText] {
    let faults =
      switch self {
      case .faulty(let faults): faults.flatMap(\.lines)
      case .unreadable(let path):
        ShellText.unreadable(path, because: .missing, columns: columns)
      }
    return faults + MinutesWords.templateNotUsed(columns: columns)
  }
}
