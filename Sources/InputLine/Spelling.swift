import Diagnostics

/// What was probably meant by a word that nobody knows.
enum Spelling {
  static func nearest(to word: String, among names: [String]) -> String? {
    Nearest.name(to: word, among: names)
  }

  static func nearestCommand(to word: String) -> CommandName? {
    nearest(to: word.lowercased(), among: CommandName.allCases.map(\.rawValue))
      .flatMap(CommandName.init(rawValue:))
  }
}
