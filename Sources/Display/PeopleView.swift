import MeetingProtocol
public import Session
public import TextLayout

/// Who is here, in which role.
public enum PeopleView {
  /// The lines of `/people`.
  public static func lines(
    _ state: SessionState, columns: Int, aloud: Bool = false
  ) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    let isFacilitated = !state.holders(of: Role.facilitator.id).isEmpty
    let roles = state.plan.roles + (isFacilitated ? [.facilitator] : [])
    let rows = roles.map { role in
      let holders = state.holders(of: role.id).map(\.id.text)
      return [
        StyledText(role.title.capitalised, .bold),
        holders.isEmpty ? vacancy(role, state) : StyledText(listed(holders)),
        StyledText(role.does ?? "", .dim),
      ]
    }
    let known = Set(roles.map(\.id))
    let others = state.present.filter { person in
      !state.roles(of: person).contains(where: known.contains)
    }
    let left = state.people.filter { person in
      !person.isPresent && state.presentPerson(person.id) == nil
    }
    let showsTasks = sheet.columns >= 60
    sheet.add(pairs: rows.map { showsTasks ? $0 : Array($0.prefix(2)) }, aloud: aloud)
    if !others.isEmpty {
      let names = listed(others.map(\.id.text))
      sheet.add(rows.isEmpty ? "Here: \(names)" : "Without a role: \(names)", hanging: 2)
    }
    for group in state.openEntry?.groups ?? [] { Card.addGroup(group, to: &sheet) }
    if !left.isEmpty {
      sheet.add("Left: " + listed(left.map(\.id.text).uniqued), .dim, hanging: 2)
    }
    if sheet.lines.isEmpty { sheet.add("Nobody has joined yet; /join NAME") }
    return sheet.lines
  }

  private static func vacancy(_ role: Role, _ state: SessionState) -> StyledText {
    if let stage = role.drawnIn {
      return StyledText("drawn by lots after \(state.title(of: stage))", .dim)
    }
    return role.people.least > 0 ? StyledText("nobody yet", .warning) : StyledText("nobody", .dim)
  }
}
