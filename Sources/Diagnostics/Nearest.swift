/// Finds the name that somebody most likely meant.
public enum Nearest {
  /// The nearest of some names; nil where none is near.
  ///
  /// Of names equally near, one with the same letters wins, then one with the same
  /// first letter, then the one given first.
  public static func name(to word: some StringProtocol, among names: some Sequence<String>)
    -> String?
  {
    let typed = Array(Folding.folded(word))
    guard !typed.isEmpty, typed.count <= 100 else { return nil }
    var best: (rank: Rank, name: String)?
    for name in names {
      let candidate = Array(Folding.folded(name))
      guard abs(candidate.count - typed.count) <= 3 else { continue }
      let distance = distance(typed, candidate)
      guard distance <= reach(typed.count), distance * 2 < max(typed.count, candidate.count)
      else { continue }
      let rank = Rank(
        distance: distance,
        hasOtherLetters: Set(typed) != Set(candidate),
        hasOtherStart: typed.first != candidate.first)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, name) }
    }
    return best?.name
  }

  private struct Rank: Comparable {
    let distance: Int
    let hasOtherLetters: Bool
    let hasOtherStart: Bool

    private var key: (Int, Int, Int) {
      (distance, hasOtherLetters ? 1 : 0, hasOtherStart ? 1 : 0)
    }

    static func < (left: Rank, right: Rank) -> Bool { left.key < right.key }
    static func == (left: Rank, right: Rank) -> Bool { left.key == right.key }
  }

  private static func reach(_ count: Int) -> Int {
    switch count {
    case ...4: 1
    case ...8: 2
    default: 3
    }
  }

  /// Insertions, deletions, replacements and exchanges of neighbours between two words.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
