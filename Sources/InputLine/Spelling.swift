import Diagnostics

/// What was probably meant by a word that nobody knows.
enum Spelling {
  static func nearest(to word: String, among names: [String]) -> String? {
    Nearest.name(to: word, among: names)
  }

  /// The nearest name, or two where no more can be said for the one than for the other.
  static func allNearest(to word: String, among names: [String]) -> [String] {
    let first = Nearest.name(to: word, among: names)
    let last = Nearest.name(to: word, among: names.reversed())
    return first == last ? [first].compactMap(\.self) : [first, last].compactMap(\.self)
  }

  /// The command that was probably meant; nil where it may as well be another.
  static func nearestCommand(to word: String) -> CommandName? {
    let nearest = nearestCommands(to: word)
    return nearest.count == 1 ? nearest.first : nil
  }

  /// The commands that may have been meant.
  static func nearestCommands(to word: String) -> [CommandName] {
    allNearest(to: word.lowercased(), among: CommandName.allCases.map(\.rawValue))
      .compactMap(CommandName.init(rawValue:))
  }
}
