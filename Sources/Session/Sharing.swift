import MeetingProtocol

/// Divides a length among rooms, none more than it holds, all of it where they hold so much.
enum Sharing {
  static func inProportion(_ whole: Length, _ rooms: [Length]) -> [Length] {
    let all = rooms.reduce(Length.zero, +)
    if all <= whole { return rooms }
    let shares = rooms.map { room in
      // Whole seconds, as they are said; doubles are exact far beyond a day.
      let share = Double(room.milliseconds) * Double(whole.milliseconds) / Double(all.milliseconds)
      return min(Length.seconds(Int64(share / 1000)), room)
    }
    return filledUp(shares, to: whole, rooms)
  }

  static func evenly(_ whole: Length, _ rooms: [Length]) -> [Length] {
    if rooms.reduce(.zero, +) <= whole { return rooms }
    var shares = rooms.map { _ in Length.zero }
    var open = rooms.indices.filter { rooms[$0] > .zero }
    var left = whole
    while !open.isEmpty {
      let each = Length(milliseconds: left.milliseconds / Int64(open.count))
      let full = open.filter { rooms[$0] <= each }
      guard !full.isEmpty else {
        for index in open { shares[index] = .seconds(each.milliseconds / 1000) }
        break
      }
      for index in full {
        shares[index] = rooms[index]
        left = left - rooms[index]
      }
      open.removeAll(where: full.contains)
    }
    return filledUp(shares, to: whole, rooms)
  }

  /// Gives what rounding left over to those that have room, a second each.
  private static func filledUp(
    _ shares: [Length], to whole: Length, _ rooms: [Length]
  ) -> [Length] {
    var shares = shares
    var left = whole - shares.reduce(.zero, +)
    while left > .zero {
      var gave = false
      for index in shares.indices where left > .zero && shares[index] < rooms[index] {
        let more = min(min(.seconds(1), left), rooms[index] - shares[index])
        shares[index] += more
        left = left - more
        gave = true
      }
      if !gave { break }
    }
    return shares
  }
}
