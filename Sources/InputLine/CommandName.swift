/// Every command that can be typed, by the word behind its slash.
public enum CommandName: String, CaseIterable, Sendable {
  case load, join, leave, role, set, fit, start
  case next, back, skip, pause, resume, extend
  case late, early
  case yes, no, vote, answer
  case turn, pass, swap, agree, ask, more
  case `as`, fix, strike
  case unstrike, refile, move, by, reread, record
  case began, ended, paused
  case floor, breach, air
  case undo, redo, outcome
  case status, notes, people, norms, values, actions, help
  case withdraw
  case note, later, done
  case quiet, loud, minutes, end, quit

  /// The command of a word typed behind a slash, short forms included; nil where there is none.
  public init?(typed word: String) {
    let word = word.lowercased()
    switch word {
    case "n": self = .next
    case "p": self = .pause
    case "u": self = .undo
    default: self.init(rawValue: word)
    }
  }

  /// The command as it is typed.
  public var typed: String { "/" + rawValue }
}
