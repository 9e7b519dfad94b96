import MeetingProtocol
import Session
import Testing

struct DeciderPeopleTests {
  static let tuning = MeetingProtocol(
    id: "tried", title: "Tried",
    roles: [
      Role(id: "presenter", title: "Presenting teacher", people: PeopleCount(least: 1, most: 1)),
      Role(
        id: "tuner", title: "Tuner", people: PeopleCount(least: 0, most: 3, isRest: true),
        alsoCalled: ["participant"]),
    ], kinds: [NoteKind(id: "warm", title: "Warm feedback", mark: "+")] + NoteKind.builtIn,
    blocks: [stage("talk")])

  // MARK: Names

  @Test(arguments: [
    ("Amy", NameHolder.person), ("AMY", .person), ("Ámy", .person), (" amy ", .person),
    ("presenter", .role), ("Presenters", .role), ("presenting  teacher", .role),
    ("Tuners", .role), ("Participant", .role), ("participants", .role), ("facilitator", .role),
    ("Facilitators", .role), ("warm", .kind), ("Warm Feedback", .kind), ("note", .kind),
    ("Action", .kind), ("everyone", .word), ("Group", .word), ("nobody", .word),
  ])
  func `a name that is taken gets one that is not`(name: String, holder: NameHolder) throws {
    var meeting = Meeting(Self.tuning)
    try meeting.when(.join("Amy", role: nil))
    guard
      case .nameTaken(let said, let by, let proposal) = meeting.refusal(
        of: .join(Person.ID(name), role: nil))
    else {
      Issue.record("\(name) was not refused as taken")
      return
    }
    #expect(said == name && by == holder)
    try meeting.when(.join(Person.ID(proposal), role: nil))
    #expect(meeting.state.present.count == 2)
  }

  @Test(arguments: ["", " ", "7", "!", "a:b", "a：b", "x@y", "/next", "-", "a\nb", "a\u{1B}[2J"])
  func `what cannot be a name is refused`(name: String) {
    var meeting = Meeting(Self.tuning)
    #expect(meeting.refusal(of: .join(Person.ID(name), role: nil)) == .nameUnusable(name))
  }

  @Test(arguments: ["Ay", "李雷", "O'Neill", "Jean-Luc", "Amy B", "D2", "Ümit", "Warmer", "Present"])
  func `names of all sorts are taken`(name: String) throws {
    var meeting = Meeting(Self.tuning)
    try meeting.when(.join(Person.ID(name), role: nil))
    #expect(meeting.state.presentPerson(Person.ID(name)) != nil)
  }

  @Test func `proposals go on when the letters have run out`() throws {
    var meeting = Meeting(plan([stage("talk")]))
    var name = "Amy"
    for _ in 0..<40 {
      try meeting.when(.join(Person.ID(name), role: nil))
      guard
        case .nameTaken(_, _, let proposal) = meeting.refusal(of: .join("Amy", role: nil))
      else {
        Issue.record("Amy was not refused")
        return
      }
      name = proposal
    }
    #expect(meeting.state.present.count == 40)
  }

  @Test func `who has left may come back`() throws {
    var meeting = Meeting(Self.tuning)
    try meeting.when(.join("Amy", role: nil), at: 1)
    try meeting.when(.leave("Amy"), at: 2)
    try meeting.when(.join("Amy", role: nil), at: 3)
    #expect(meeting.state.people.count == 2 && meeting.state.present.count == 1)
    #expect(meeting.state.people.first?.leftAt?.seconds == 2)
    #expect(meeting.state.presentPerson("Amy")?.joinedAt.seconds == 3)
  }

  // MARK: Roles

  @Test func `a newcomer takes the rest role, then the only one with room`() throws {
    var meeting = Meeting(Self.tuning)
    for name: Person.ID in ["Amy", "Ben", "Cyd"] {
      #expect(try meeting.when(.join(name, role: nil)) == [.personJoined(name, role: "tuner")])
    }
    #expect(
      try meeting.when(.join("Dee", role: nil)) == [.personJoined("Dee", role: "presenter")])
    #expect(meeting.refusal(of: .join("Eve", role: nil)) == .noRoleHasRoom)
    #expect(meeting.refusal(of: .join("Eve", role: "tuner")) == .roleFull("tuner", most: 3))
    #expect(
      try meeting.when(.join("Eve", role: "facilitator"))
        == [.personJoined("Eve", role: "facilitator")])
  }

  @Test func `a newcomer among several roles is asked which`() {
    var meeting = Meeting(
      plan([stage("talk")], roles: [role("coach", 1, most: 1), role("client", 1, most: 1)]))
    #expect(
      meeting.refusal(of: .join("Amy", role: nil)) == .roleNotClear(choices: ["coach", "client"]))
  }

  @Test func `a protocol without roles takes everyone`() throws {
    var meeting = Meeting(plan([stage("talk")]))
    #expect(try meeting.when(.join("Amy", role: nil)) == [.personJoined("Amy", role: nil)])
  }

  @Test func `a role handed over leaves its holder with the rest`() throws {
    var meeting = Meeting(Self.tuning)
    try meeting.when(.join("Amy", role: "presenter"))
    try meeting.when(.join("Ben", role: nil))
    try meeting.when(.handRole("presenter", to: "Ben"))
    #expect(meeting.state.presentPerson("Amy")?.roles == ["tuner"])
    #expect(meeting.state.presentPerson("Ben")?.roles == ["presenter"])
  }

  @Test func `a role with room is taken from nobody`() throws {
    var meeting = Meeting(Self.tuning)
    try meeting.when(.join("Ben", role: nil))
    #expect(
      try meeting.when(.handRole("presenter", to: "Ben"))
        == [.roleHanded("presenter", to: "Ben", from: nil)])
  }

  @Test func `a full role of several does not say whose place is taken`() throws {
    var meeting = Meeting(
      plan([stage("talk")], roles: [role("coach", most: 2), role("client", rest: true)]))
    for name: Person.ID in ["Amy", "Ben"] { try meeting.when(.join(name, role: "coach")) }
    try meeting.when(.join("Cyd", role: nil))
    #expect(meeting.refusal(of: .handRole("coach", to: "Cyd")) == .roleFull("coach", most: 2))
  }

  @Test func `the start says everything that is missing`() throws {
    var meeting = Meeting(
      plan(
        [stage("talk")],
        roles: [role("coach", 1, most: 1), role("client", 2), role("x", 1, drawnIn: "talk")],
        questions: [Question(id: "focus", question: "?")]))
    try meeting.when(.join("Amy", role: "client"))
    #expect(
      meeting.refusal(of: .start)
        == .notReady([
          .people("coach", have: 0, need: 1), .people("client", have: 1, need: 2), .value("focus"),
        ]))
    try meeting.when(.join("Ben", role: "client"))
    try meeting.when(.join("Cyd", role: "coach"))
    try meeting.when(.setValue("focus", ["sums"]))
    try meeting.when(.start)
    #expect(meeting.place == "talk")
  }

  // MARK: Voices

  @Test func `a voice lasts until the stage ends, or its person leaves`() throws {
    var meeting = Meeting(plan([stage("talk"), stage("more")]))
    try meeting.when(.join("Amy", role: nil))
    try meeting.when(.start)
    try meeting.when(.speakAs(.person("Amy")))
    #expect(meeting.state.author(ofKind: nil) == .person("Amy"))
    #expect(meeting.refusal(of: .speakAs(.person("Amy"))) == .nothingChanges)
    try meeting.when(.next(nil))
    #expect(meeting.state.author(ofKind: nil) == .group)
    try meeting.when(.speakAs(.person("Amy")))
    try meeting.when(.leave("Amy"))
    #expect(meeting.state.voice == nil)
  }
}
