public import Diagnostics
public import InputLine
import MeetingProtocol

/// Words for a transcript that cannot be played.
public enum TranscriptText {
  /// The fault with its place, the line and a remedy.
  ///
  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - source: The transcript's text.
  /// - Returns: The diagnostic.
  public static func diagnostic(_ fault: Transcript.Fault, in source: SourceText) -> Diagnostic {
    switch fault {
    case .noTime(let place):
      Diagnostic(
        in: source, at: place, code: "no-time",
        message: "the line does not begin with the time at which it is typed",
        hints: ["write it as '@1:30   the line', with the minutes and seconds since /load"])
    case .timeRunsBack(let place, let time, let before):
      Diagnostic(
        in: source, at: place, code: "time-runs-back",
        message: "the time '@\(time.figures)' is before that of the line above",
        hints: ["the line above is typed at '@\(before.figures)'"])
    }
  }
}
