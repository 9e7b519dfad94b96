public import TextLayout

/// What `convene check` says of a script without errors.
public enum CheckView {
  /// The script can be used.
  public static func passed(_ path: String, warnings: Int, columns: Int) -> [StyledText] {
    let behind = warnings == 0 ? "" : ", with " + counted(warnings, "warning")
    return sentence("\(path) is fine\(behind)", .good, columns: columns)
  }
}

extension ProtocolList {
  /// The folder where the program was started.
  public static let here = "in this folder"
  /// The user's own folder.
  public static let own = "your own"
  /// Those that come with the program.
  public static let shipped = "with Convene"
}
