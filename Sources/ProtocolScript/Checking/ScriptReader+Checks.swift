import MeetingProtocol

extension ScriptReader {
  /// Holds the whole against itself: times, people, ways through.
  mutating func check(_ plan: MeetingProtocol, _ fields: Fields) {
    let company = Company(of: plan)
    checkPeople(plan, fields)
    checkBudgets(plan.blocks, Adder(plan: plan, company: company))
    // What could not be read is missing from sums and ways, about which nothing true can be said then.
    guard !hasErrors else { return }
    checkTotal(plan, company, fields)
    checkReach(plan, company)
    checkSeats(plan.blocks, plan, company)
    checkVoices(plan)
  }

  /// Holds the number of people against those that the roles take.
  private mutating func checkPeople(_ plan: MeetingProtocol, _ fields: Fields) {
    guard let people = plan.rules.people, let most = people.most, let node = fields["people"]
    else { return }
    let least = plan.roles.filter { $0.filling == .joining }.reduce(0) { $0 + $1.people.least }
    guard most < least else { return }
    report(.value(.peopleAgainstRoles(people.scriptText, roles: "at least \(least)")), node)
  }
}
