import ArgumentParser
import Display
import Export
import Facilitator
import Minutes
import Settings

/// The school's template, where one is asked for.
struct MinutesFrame: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A template of your own, for md, html, txt, docx, odt or pdf; see convene templates.",
      valueName: "file"),
    completion: .file())
  var template: String?

  /// The template asked for, else that of the settings; nil where there is none for a format.
  private func chosen(for format: MinutesFormat) -> MinutesTemplate? {
    if let template {
      let own = MinutesTemplate(path: template)
      if own.formats.contains(format) { return own }
      Program.complain(
        MinutesWords.noTemplate(format, in: template, for: own.formats, columns: Program.columns))
      return nil
    }
    return Program.template.flatMap { $0.formats.contains(format) ? $0 : nil }
  }

  /// The minutes in the template; nil where none is asked for, where it is for other formats, or where it has faults.
  ///
  /// Faults are said, and the minutes are written as without it.
  @MainActor
  func text(of document: MinutesDocument, as format: MinutesFormat) -> String? {
    guard let template = chosen(for: format) else { return nil }
    do throws(FrameFile.Failure) {
      return try template.text(of: document, as: format)
    } catch {
      Program.complain(error.lines(columns: Program.columns))
      return nil
    }
  }
}
