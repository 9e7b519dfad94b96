public import Export
public import Minutes

/// Writes minutes to files in any format.
public struct MinutesFiles {
  /// What was written, and what a missing or failing program left undone.
  public struct Outcome {
    /// The files.
    public let written: [WrittenDocument]
    /// Why the format asked for was not made, and HTML was written instead; nil where it was made.
    public let failure: DocumentConverter.Failure?
  }

  private let writer: DocumentWriter
  private let converter: DocumentConverter

  /// - Parameters:
  ///   - writer: What writes the files.
  ///   - converter: What makes the formats that are not our own.
  public init(writer: DocumentWriter, converter: DocumentConverter) {
    self.writer = writer
    self.converter = converter
  }

  /// Writes minutes under a name without an ending.
  ///
  /// - Parameters:
  ///   - document: The minutes.
  ///   - format: The format.
  ///   - framed: The minutes in a template, in HTML for a format that another program makes; nil for ours.
  ///   - name: The file's name without its ending.
  ///   - preferred: The folder to try first.
  ///   - fallback: The folder to try then, or nil.
  /// - Returns: What was written.
  /// - Throws: `DocumentError` where no folder takes them.
  public func write(
    _ document: MinutesDocument, as format: MinutesFormat, framed: String? = nil, name: String,
    preferred: String, fallback: String?
  ) throws(DocumentError) -> Outcome {
    let failure: DocumentConverter.Failure?
    switch converted(document, to: format, framed) {
    case .success(let contents?):
      let written = try writer.write(
        name: "\(name).\(format.rawValue)", contents: contents, preferred: preferred,
        fallback: fallback)
      return Outcome(written: [written], failure: nil)
    case .success(nil): failure = nil
    case .failure(let error): failure = error
    }
    var written: [WrittenDocument] = []
    let whole = document.texts(as: format)
    let files = framed.map { text in whole.map { MinutesText(suffix: $0.suffix, text: text) } }
    for file in files ?? whole {
      written.append(
        try writer.write(
          name: name + file.suffix, contents: file.text, preferred: preferred, fallback: fallback))
    }
    return Outcome(written: written, failure: failure)
  }

  /// The bytes of a format that another program makes; nil for our own.
  private func converted(
    _ document: MinutesDocument, to format: MinutesFormat, _ framed: String?
  ) -> Result<[UInt8]?, DocumentConverter.Failure> {
    let (html, target): (String, DocumentConverter.Target)
    switch format {
    case .markdown, .html, .text, .json, .csv, .calendar: return .success(nil)
    case .word: (html, target) = (HTMLMinutes.renderForConversion(document), .word)
    case .openDocument:
      (html, target) = (HTMLMinutes.renderForConversion(document), .openDocument)
    case .pdf: (html, target) = (HTMLMinutes.render(document), .pdf)
    }
    do throws(DocumentConverter.Failure) {
      return .success(try converter.convert(framed ?? html, to: target))
    } catch {
      return .failure(error)
    }
  }
}
