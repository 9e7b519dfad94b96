public import TextLayout

extension ShellText {
  /// A script was written by `convene new`.
  public static func scriptMade(_ path: String, columns: Int) -> [StyledText] {
    sentence("Written: \(path)", .good, columns: columns)
      + sentence("convene rehearse \(path) shows how it will go", columns: columns)
  }

  /// There is a script of that name, which is not written over.
  public static func scriptIsThere(_ path: String, columns: Int) -> [StyledText] {
    sentence("There is \(path) already, and it was left as it is", columns: columns)
  }

  /// The questions of `convene new` were not all answered.
  public static func scriptNotFinished(columns: Int) -> [StyledText] {
    sentence("Not all questions were answered; nothing was written", columns: columns)
  }

  /// A script could not be written.
  public static func scriptNotMade(
    _ path: String, because reason: FileFault, columns: Int
  ) -> [StyledText] {
    sentence("\(path) could not be written: \(reason.words)", .warning, columns: columns)
  }

  /// A sentence of another room as it is.
  public static func plain(_ text: String, columns: Int) -> [StyledText] {
    sentence(text, columns: columns)
  }
}
