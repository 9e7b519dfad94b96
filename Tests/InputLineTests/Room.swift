import InputLine
import MeetingProtocol
import Session

/// Sessions in which lines are typed.
enum Room {
  /// A tuning like the shipped one: Discussion is the fourth of its stages.
  static let tuning = MeetingProtocol(
    id: "project-tuning", title: "Project tuning",
    questions: [Question(id: "focus", question: "What issue should the group look at?")],
    roles: [
      Role(id: "presenter", title: "Presenter", people: PeopleCount(least: 1, most: 1)),
      Role(
        id: "tuner", title: "Tuner", people: PeopleCount(least: 2, most: nil, isRest: true),
        alsoCalled: ["participant"]),
    ],
    kinds: [
      NoteKind(id: "warm", title: "Warm feedback", mark: "+"),
      NoteKind(id: "cool", title: "Cool feedback", mark: "-"),
    ] + NoteKind.builtIn,
    outcome: "What the presenter takes away",
    blocks: [
      stage("presentation", "Presentation", 4, floor: Floor(speaks: [.role("presenter")])),
      stage("clarifying-questions", "Clarifying questions", 3, expects: [("question", "tuner")]),
      stage("probing-questions", "Probing questions", 4, expects: [("question", "tuner")]),
      stage(
        "discussion", "Discussion", 7,
        floor: Floor(
          silent: [.role("presenter")], away: ["presenter"], writes: ["presenter"]),
        expects: [("warm", "tuner"), ("cool", "tuner")]),
      stage("reflection", "Reflection", 4, floor: Floor(speaks: [.role("presenter")])),
      stage("reflection-on-the-process", "Reflection on the process", 2),
    ])

  /// A walk with roles of several words, a list, a decision, and kinds wanted from anyone.
  static let walk = MeetingProtocol(
    id: "walk", title: "Walk",
    questions: [
      Question(id: "rooms", question: "Which rooms?", shape: .list(upTo: 8)),
      Question(id: "élan", question: "What drives us?"),
    ],
    roles: [
      Role(id: "lead", title: "Lead", people: PeopleCount(least: 0, most: nil)),
      Role(
        id: "critical-friend", title: "Critical friend", people: PeopleCount(least: 0, most: 2),
        alsoCalled: ["friend of the whole school", "rôle d'ami"]),
      Role(id: "walker", title: "Walker", people: PeopleCount(least: 0, most: nil, isRest: true)),
    ],
    kinds: [
      NoteKind(id: "wonder", title: "I wonder", mark: "~"),
      NoteKind(id: "doubt", title: "Doubt", mark: "~~"),
    ] + NoteKind.builtIn,
    blocks: [
      stage("look", "Look", 5, expects: [("evidence", nil)]),
      stage(
        "talk", "Talk", 5,
        expects: [("wonder", "critical-friend"), ("doubt", "walker"), ("question", "lead")]),
      stage("mix", "Mix", 5, expects: [("wonder", nil), ("doubt", "lead")]),
      stage("plan", "Plan", 5, expects: [("action", nil)]),
      stage("hush", "Hush", 5, floor: Floor(silent: [.everyone])),
      .decision(
        Decision(
          id: "enough", title: "Enough seen", question: "Enough?",
          options: [
            Decision.Option(answer: "Yes", outcome: .goOn),
            Decision.Option(answer: "Another round", outcome: .back(to: "look")),
          ])),
    ])

  /// Saturday 21 November 2026.
  static let today = CivilDate(daysSince1970: 20_778)

  /// Tuning with Amy as presenter, Ben and Cyd as tuners.
  static func tuning(
    at stage: Stage.ID? = "discussion", _ more: [Command] = []
  ) throws -> LineReader {
    LineReader(vocabulary: try tuningNames(at: stage, more))
  }

  /// The names that are known in it.
  static func tuningNames(
    at stage: Stage.ID? = "discussion", _ more: [Command] = []
  ) throws -> Vocabulary {
    let people: [Command] = [
      .join("Amy", role: "presenter"), .join("Ben", role: nil), .join("Cyd", role: nil),
    ]
    let values: [Command] = [.setValue("focus", ["Is it strong enough?"])]
    return try names(of: tuning, people + values + opening(stage, first: "presentation") + more)
  }

  /// The walk with people of several words and accents.
  static func walk(at stage: Stage.ID? = "look", _ more: [Command] = []) throws -> LineReader {
    LineReader(vocabulary: try walkNames(at: stage, more))
  }

  /// The names that are known on it.
  static func walkNames(
    at stage: Stage.ID? = "look", _ more: [Command] = []
  ) throws -> Vocabulary {
    let people: [Command] = [
      .join("Amélie Noël", role: "lead"), .join("Sam Hill", role: "walker"),
      .join("Sam Park", role: "walker"), .join("José", role: "critical-friend"),
      .join("Maria del Carmen Ruiz", role: "walker"), .join("Kim B.", role: "walker"),
    ]
    let values: [Command] = [.setValue("rooms", ["4b"]), .setValue("élan", ["curiosity"])]
    return try names(of: walk, people + values + opening(stage, first: "look") + more)
  }

  /// A reader of lines that are typed after some commands.
  static func reader(
    of plan: MeetingProtocol, _ commands: [Command], today: CivilDate = today
  ) throws -> LineReader {
    LineReader(vocabulary: try names(of: plan, commands, today: today))
  }

  /// The names that are known after some commands.
  static func names(
    of plan: MeetingProtocol, _ commands: [Command], today: CivilDate = today
  ) throws -> Vocabulary {
    var engine = SessionEngine(plan: plan, clock: LocalClock(zone: "UTC"))
    let start = WallTime(milliseconds: Int64(today.daysSince1970) * 86_400_000)
    for (index, command) in commands.enumerated() {
      let time = Length.seconds(Int64(index))
      let now = Moment(time: .zero + time, wall: start + time)
      if let turn = try engine.decide(command, at: now) { engine.apply(turn) }
    }
    return Vocabulary(state: engine.state, today: today)
  }

  private static func opening(_ stage: Stage.ID?, first: Stage.ID) -> [Command] {
    guard let stage else { return [] }
    return stage == first ? [.start] : [.start, .next(stage)]
  }

  private static func stage(
    _ id: Stage.ID, _ title: String, _ minutes: Int64, floor: Floor = Floor(),
    expects: [(NoteKind.ID, Role.ID?)] = []
  ) -> Block {
    .stage(
      Stage(
        id: id, title: title, time: .exactly(.minutes(minutes)), floor: floor,
        expects: expects.map { Expectation(kind: $0.0, from: $0.1) }))
  }
}

/// A typed line and what becomes of it.
struct Row: Sendable, CustomStringConvertible {
  let typed: String
  let becomes: Interpretation

  init(_ typed: String, _ becomes: Interpretation) {
    self.typed = typed
    self.becomes = becomes
  }

  var description: String { String(typed.prefix(60)) }
}

/// One note.
func kept(
  _ text: String, by author: Author = .role("tuner"), _ kind: NoteKind.ID = "note",
  owner: Person.ID? = nil, due: CivilDate? = nil, hint: Hint? = nil
) -> Interpretation {
  .note([NoteDraft(author: author, kind: kind, text: text, owner: owner, due: due)], hint)
}

/// A command for the session.
func done(_ command: Command) -> Interpretation { .command(.session(command)) }

/// Something to look at.
func shown(_ view: View) -> Interpretation { .command(.show(view)) }

/// A day of 2026 or another year, which must be one.
func day(_ month: Int, _ day: Int, _ year: Int = 2026) -> CivilDate? {
  CivilDate(year: year, month: month, day: day)
}

/// The hint that nobody here has a name.
func notHere(_ name: String, nearest: Person.ID? = nil) -> Hint {
  .notHere(name, nearest: nearest)
}
