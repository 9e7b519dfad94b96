import MeetingProtocol

/// How many people there may be, of each role and in all.
struct Company: Equatable {
  /// From the fewest to the most; nil where nothing bounds it.
  struct Bounds: Equatable {
    var least: Int
    var most: Int?

    /// Whether a number lies within.
    func contains(_ number: Int) -> Bool { least <= number && number <= most ?? .max }

    /// The bounds as a script writes them.
    var text: String {
      most.map { $0 == least ? "\(least)" : "\(least)..\($0)" } ?? "\(least).."
    }
  }

  /// Everyone, the facilitator left out.
  var everyone: Bounds
  var roles: [Role.ID: Bounds]
  /// Whether the script says anything about how many there are.
  var isKnown: Bool

  init(of plan: MeetingProtocol) {
    let joining = plan.roles.filter { $0.filling == .joining }
    let counted = joining.filter { !$0.people.isAudience }
    let least = counted.reduce(0) { $0 + $1.people.least }
    var most: Int? = 0
    for role in counted {
      most = most.flatMap { sum in role.people.most.map { sum + $0 } }
    }
    // Whoever has no role is there too, where no role takes the rest and the script says so.
    everyone = Bounds(least: least, most: counted.isEmpty ? nil : most)
    isKnown = !counted.isEmpty
    if let people = plan.rules.people {
      isKnown = true
      everyone.least = max(everyone.least, people.least)
      everyone.most = [people.most, counted.isEmpty ? nil : most].compactMap(\.self).min()
      if !counted.contains(where: \.people.isRest) { everyone.most = people.most }
    }
    roles = [:]
    for role in plan.roles {
      var bounds = Bounds(least: role.people.least, most: role.people.most)
      if role.people.isRest {
        let others = least - role.people.least
        bounds.least = max(bounds.least, everyone.least - Self.most(of: counted, besides: role))
        if let everyoneMost = everyone.most {
          bounds.most = min(bounds.most ?? .max, max(everyoneMost - others, 0))
        }
      }
      roles[role.id] = bounds
    }
  }

  /// The company when there are exactly so many people.
  init(of plan: MeetingProtocol, people: Int) {
    var exact = plan
    exact.rules.people = PeopleCount(least: people, most: people)
    self.init(of: exact)
    everyone = Bounds(least: people, most: people)
  }

  private static func most(of roles: [Role], besides role: Role) -> Int {
    var sum = 0
    for other in roles where other.id != role.id { sum += min(other.people.most ?? 1000, 1000) }
    return sum
  }
}
