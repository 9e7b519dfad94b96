/// Where a line that was entered is remembered.
public enum LineMemory: Equatable, Sendable {
  /// For the arrow keys and in the history file.
  case onDisk
  /// For the arrow keys alone.
  case forArrowKeys
  /// Nowhere: others at the same keyboard may not bring it back.
  case nowhere
}
