public import Display
import Foundation
public import TextLayout

/// Lines only: for pipes, for transcripts, for `--plain`, and for terminals that cannot move the cursor.
@MainActor
public final class PlainConsole: Console {
  /// The width in columns.
  public let columns: Int
  /// Whether its lines are heard or read as a log.
  public let isReadAloud: Bool
  /// A line that was read is gone.
  public let canGiveBack = false
  /// What stands at the left of the input line, for whoever echoes typed lines.
  public private(set) var status: StyledText = ""
  private let write: @MainActor (String) -> Void

  /// Makes a console.
  ///
  /// - Parameters:
  ///   - columns: The width to which lines are wrapped.
  ///   - write: Takes text that ends in a line break; standard output unless another is given.
  public init(
    columns: Int, write: @escaping @MainActor (String) -> Void = PlainConsole.writeToOutput
  ) {
    self.columns = columns
    isReadAloud = false
    self.write = write
  }

  /// Makes a console for a screen reader or a log: a sentence is a line, however long.
  ///
  /// - Parameter write: Takes text that ends in a line break; standard output unless another is given.
  public init(aloud write: @escaping @MainActor (String) -> Void = PlainConsole.writeToOutput) {
    columns = 10_000
    isReadAloud = true
    self.write = write
  }

  /// Shows lines; a bell makes no line.
  public func update(_ update: ConsoleUpdate) {
    status = update.status
    if update.above.isEmpty { return }
    write(update.above.map { $0.rendered(as: .plain) + "\n" }.joined())
  }

  /// There is no input line to put it on.
  public func giveBack(_ line: String) {}

  /// Shows a typed line as a terminal would have: behind the status, or alone where that is not spoken.
  public func echo(_ line: String) {
    let status = isReadAloud ? "" : status.rendered(as: .plain)
    write((status + Sanitiser.sanitise(line, lineBreaks: .kept)) + "\n")
  }

  /// Nothing to put back.
  public func close() {}

  /// Writes to standard output at once; a refusal ends nothing, as a session goes on without being seen.
  public static func writeToOutput(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      outputFault = outputFault ?? FileFault(writing: error)
    }
  }

  /// Why something could not be written to standard output; nil where all of it was.
  public private(set) static var outputFault: FileFault?
}
