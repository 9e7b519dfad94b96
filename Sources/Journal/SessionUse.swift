/// Whether a session is being written.
public enum SessionUse: Equatable, Sendable {
  /// Nobody writes it.
  case free
  /// A writer has it; its process where that is known.
  case inUse(process: Int32?)
}
