/// Decides when a new status may be drawn.
///
/// Readline shows a history search in place of the prompt, so a status that comes meanwhile waits; one that
/// says the same again costs nothing.
struct StatusSlot: Equatable {
  /// The status that readline has now.
  private(set) var shown: String
  private var waiting: String?

  init(shown: String) {
    self.shown = shown
  }

  /// Takes a new status, if there is one, and returns what must be drawn now.
  mutating func next(_ status: String?, isBlocked: Bool) -> String? {
    if let status { waiting = status }
    guard !isBlocked, let candidate = waiting else { return nil }
    waiting = nil
    guard candidate != shown else { return nil }
    shown = candidate
    return candidate
  }
}
