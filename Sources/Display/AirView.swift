import MeetingProtocol
import Session
public import TextLayout

/// Who has spoken how long.
public enum AirView {
  /// The lines of `/air`.
  public static func lines(
    _ scene: Scene, columns: Int, aloud: Bool = false
  ) -> [StyledText] {
    let state = scene.state
    let people = state.speakingByPerson(at: scene.now.time)
    guard people.contains(where: { $0.turns > 0 || $0.breaches > 0 }) else {
      return sentence(
        "Nobody was given the floor yet; /floor NAME says who speaks", columns: columns)
    }
    var sheet = Sheet(columns: columns)
    let roles = state.speakingByRole(at: scene.now.time)
    if aloud {
      for share in people + roles { sheet.add(spoken(share, state)) }
    } else {
      sheet.add(table(people, roles, state))
    }
    if let speaker = state.speaker { sheet.add("\(speaker.text) has the floor") }
    return sheet.lines
  }

  private static func table(
    _ people: [SpeakingShare], _ roles: [SpeakingShare], _ state: SessionState
  ) -> Table {
    let heads: [Table.Column] = [
      .init("Who"), .init("Spoke", alignment: .right), .init("Turns", alignment: .right),
      .init("Share", alignment: .right), .init("Breaches", alignment: .right),
    ]
    let all = people.map(\.length).reduce(Length.zero, +)
    func row(_ share: SpeakingShare, _ style: Style) -> [StyledText] {
      [
        name(of: share.subject, state), share.length.shortFigures, "\(share.turns)",
        percentage(share.length, of: all), share.breaches == 0 ? "" : "\(share.breaches)",
      ].map { StyledText($0, style) }
    }
    return Table(
      columns: heads, rows: people.map { row($0, .plain) } + roles.map { row($0, .dim) })
  }

  private static func spoken(_ share: SpeakingShare, _ state: SessionState) -> String {
    var facts = [share.length.words, counted(share.turns, "turn")]
    if share.breaches > 0 { facts.append(counted(share.breaches, "breach")) }
    return "\(name(of: share.subject, state)): " + facts.joined(separator: ", ")
  }

  private static func name(of subject: SpeakingShare.Subject, _ state: SessionState) -> String {
    switch subject {
    case .person(let person): person.text
    case .role(let role): state.plan.name(of: role).capitalised
    }
  }

  private static func percentage(_ length: Length, of all: Length) -> String {
    guard all > .zero else { return "" }
    return "\((length.milliseconds * 100 + all.milliseconds / 2) / all.milliseconds) %"
  }
}
