import MeetingProtocol

/// Who may speak, in words.
enum FloorText {
  /// The floor as sentences without full stops, such as "Only the host speaks".
  static func sentences(_ floor: Floor, in plan: MeetingProtocol) -> [String] {
    var sentences: [String] = []
    let speakers = roles(floor.speaks)
    if floor.isQuietWork {
      sentences.append("Quiet work: nobody speaks")
    } else if !speakers.isEmpty {
      let isOne = speakers.count == 1 && plan.isForOne(speakers[0])
      let names = listed(speakers.map { plan.party(of: $0) })
      sentences.append("Only \(names) \(isOne ? "speaks" : "speak")")
    }
    sentences += others(floor, in: plan)
    return sentences.isEmpty ? ["Everyone may speak"] : sentences
  }

  /// What is said of each role that is silent, away or writing; the same of several is said once.
  private static func others(_ floor: Floor, in plan: MeetingProtocol) -> [String] {
    let silent = roles(floor.silent)
    var said: [(does: [Bool], roles: [Role.ID])] = []
    for role in (silent + floor.away + floor.writes).uniqued {
      let does = [silent.contains(role), floor.away.contains(role), floor.writes.contains(role)]
      if let same = said.firstIndex(where: { $0.does == does }) {
        said[same].roles.append(role)
      } else {
        said.append((does, [role]))
      }
    }
    return said.map { does, roles in
      let isOne = roles.count == 1 && plan.isForOne(roles[0])
      let verbs =
        isOne
        ? ["is silent", "sits away from the table", "takes notes"]
        : ["are silent", "sit away from the table", "take notes"]
      let names = listed(roles.map { plan.party(of: $0) })
      return (names + " " + listed(zip(verbs, does).filter(\.1).map(\.0))).capitalised
    }
  }

  private static func roles(_ parties: [Floor.Party]) -> [Role.ID] {
    parties.compactMap { party in
      switch party {
      case .role(let role): role
      case .everyone: nil
      }
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
