import MeetingProtocol

/// Who joins for a rehearsal, each with a role, and whether that is more or fewer than the protocol takes.
struct RehearsalCast {
  private(set) var guests: [RehearsalRequest.Guest] = []
  private(set) var obstacle: Rehearsal.Obstacle?
  private let roles: [Role]
  private let people: PeopleCount?

  init(_ plan: MeetingProtocol, _ company: RehearsalRequest.Company) {
    roles = plan.roles.filter { $0.filling == .joining && !$0.people.isAudience }
    people = plan.rules.people
    switch company {
    case .fewest: seat(least > 0 ? least : min(4, most ?? 4))
    case .number(let number): seat(number, plan.rules.wrongNumber)
    case .guests(let named):
      guests = named
      let others = named.filter { $0.role == Role.facilitator.id }.count
      let coming = named.count - others
      if coming < least, plan.rules.wrongNumber == .refuse {
        obstacle = .tooFew(needed: least)
        fill(to: least + others)
      }
    }
  }

  /// The fewest people with whom it can be held.
  private var least: Int {
    max(roles.reduce(0) { $0 + $1.people.least }, people?.least ?? 0)
  }

  /// The most people whom it takes; nil where nothing bounds them.
  private var most: Int? {
    let seats = roles.reduce(Int?.some(0)) { sum, role in
      sum.flatMap { sum in role.people.most.map { sum + $0 } }
    }
    return [roles.isEmpty ? nil : seats, people?.most].compactMap(\.self).min()
  }

  private mutating func seat(_ number: Int, _ wrongNumber: MeetingRules.WrongNumber = .refuse) {
    var coming = number
    if number < least, wrongNumber == .refuse {
      obstacle = .tooFew(needed: least)
      coming = least
    }
    if let most, number > most {
      if wrongNumber == .refuse || people?.most == nil { obstacle = .tooMany(room: most) }
      coming = most
    }
    fill(to: coming)
  }

  /// Adds people without names: each role gets its fewest first, then the role that takes the rest, then the others.
  private mutating func fill(to count: Int) {
    while guests.count < count {
      let role =
        roles.first { seated($0) < $0.people.least }
        ?? roles.first { $0.people.isRest && hasRoom($0) } ?? roles.first(where: hasRoom)
      if role == nil, !roles.isEmpty { return }
      guests.append(.init(name: "Person \(guests.count + 1)", role: role?.id))
    }
  }

  private func seated(_ role: Role) -> Int { guests.count { $0.role == role.id } }

  private func hasRoom(_ role: Role) -> Bool {
    role.people.most.map { seated(role) < $0 } ?? true
  }
}
