import ArgumentParser
import Diagnostics
import Display
import Export
import Facilitator
import Minutes

/// The school's template, where one is asked for.
struct MinutesFrame: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A template of your own, for md, html, txt, docx, odt or pdf; see convene templates.",
      valueName: "file"),
    completion: .file())
  var template: String?

  /// The minutes in the template; nil where none is asked for, where the format has none, or where it has faults.
  ///
  /// Faults are said, and the minutes are written as without it.
  @MainActor
  func text(of document: MinutesDocument, as format: MinutesFormat) -> String? {
    guard let template else { return nil }
    guard let values = document.frameValues(as: format) else {
      Program.complain(MinutesWords.noTemplate(format.rawValue, columns: Program.columns))
      return nil
    }
    do throws(FrameFile.Failure) {
      let frame = try FrameFile(at: template) { source, partial in
        FrameChecker(partial: partial).check(source)
      }
      return frame.filled(with: values)
    } catch {
      switch error {
      case .faulty(let faults): Program.complain(faults.flatMap(\.lines))
      case .unreadable(let path):
        Program.complain(
          ShellText.unreadable(path, because: .missing, columns: Program.columns))
      }
      Program.complain(MinutesWords.templateNotUsed(columns: Program.columns))
      return nil
    }
  }
}
