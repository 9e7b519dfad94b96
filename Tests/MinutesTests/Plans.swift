import MeetingProtocol

/// Protocols as their scripts would give them.
enum Plans {
  static let tuning = MeetingProtocol(
    id: "project-tuning", title: "Project tuning", total: .exactly(.minutes(24)),
    source: Source(
      title: "Research case studies: Eos Teaching School Alliance, appendix two",
      authors: "Rea, Sandals and Parish", year: "2015"),
    questions: [Question(id: "focus", question: "What issue should the group look at?")],
    norms: [
      "Hard on the content, soft on the person", "Share the air, step up and step back",
      "Kind, helpful and specific",
    ],
    roles: [
      Role(
        id: "presenter", title: "Presenter", people: PeopleCount(least: 1, most: 1),
        does: "Brings the project plan"),
      Role(
        id: "tuner", title: "Tuner", people: PeopleCount(least: 1, most: nil, isRest: true),
        does: "Asks, and gives warm and cool feedback"),
    ],
    kinds: [
      NoteKind(id: "warm", title: "Warm feedback", mark: "+"),
      NoteKind(id: "cool", title: "Cool feedback", mark: "-"),
    ] + NoteKind.builtIn,
    outcome: "What the presenter takes away",
    blocks: [
      stage("presentation", "Presentation", 4, Floor(speaks: [.role("presenter")])),
      stage("clarifying-questions", "Clarifying questions", 3),
      stage("probing-questions", "Probing questions", 4),
      stage(
        "discussion", "Discussion", 7, Floor(silent: [.role("presenter")], away: ["presenter"])),
      stage("reflection", "Reflection", 4, Floor(speaks: [.role("presenter")])),
      stage("reflection-on-the-process", "Reflection on the process", 2),
    ])

  static let walk = MeetingProtocol(
    id: "learning-walk", title: "Learning walk",
    purpose: "A small team visits classrooms to gather evidence on <focus>.",
    source: Source(
      title: "Connecting professional learning", authors: "Harris and Jones", year: "2012",
      page: "Appendix 1, learning walks"),
    questions: [
      Question(id: "focus", question: "What are we looking for?"),
      Question(id: "classrooms", question: "Which classrooms?", shape: .list(upTo: 8)),
    ],
    roles: [
      Role(
        id: "listener", title: "Listener", people: PeopleCount(least: 1, most: 2),
        does: "Talks with pupils about their learning"),
      Role(
        id: "reader", title: "Reader", people: PeopleCount(least: 1, most: 2),
        does: "Looks at pupils' work"),
      Role(
        id: "watcher", title: "Watcher", people: PeopleCount(least: 1, most: 2),
        does: "Watches what pupils do"),
    ],
    kinds: [NoteKind(id: "criterion", title: "What we look for", mark: "+")] + NoteKind.builtIn,
    outcome: "What we tell the school",
    blocks: [
      stage("focus-and-tasks", "Focus and tasks", 10, timing: .ours),
      .round(
        Round(
          id: "in-the-classrooms", title: "In the classrooms", list: "classrooms",
          itemName: "classroom",
          blocks: [
            visit("visit", "Visit"), visit("corridor-debrief", "Corridor debrief"),
          ])),
      stage("record", "Record", 10, timing: .ours),
      .stage(Stage(id: "next-steps", title: "Next steps")),
    ])

  static let cycle = MeetingProtocol(
    id: "cycle", title: "Plan, do, evaluate", timing: .ours,
    source: Source(title: "Approaches to research and development"),
    roles: [
      Role(
        id: "teacher", title: "Teacher", people: PeopleCount(least: 1, most: 1), drawnIn: "plan"),
      Role(
        id: "colleague", title: "Colleague", people: PeopleCount(least: 1, most: nil, isRest: true)),
    ],
    kinds: [
      NoteKind(id: "hypothesis", title: "Hypothesis"),
      NoteKind(id: "actual", title: "What happened", mark: "~"),
    ] + NoteKind.builtIn,
    outcome: "What we can tell others",
    blocks: [
      .cycles(
        Cycles(
          id: "repeat", title: "Cycle",
          blocks: [
            stage("plan", "Plan", 20),
            .stage(
              Stage(
                id: "do", title: "Do",
                time: .between(least: .minutes(20), most: .minutes(60), plan: .minutes(30)),
                floor: Floor(silent: [.role("colleague")]))),
            .decision(
              Decision(
                id: "ready", title: "Ready to share",
                question: "Is this ready to be shared with other staff?",
                options: [
                  Decision.Option(answer: "Yes", outcome: .leave),
                  Decision.Option(answer: "No", outcome: .again),
                ])),
          ])),
      stage("share", "Share", 10),
    ])

  private static func stage(
    _ id: Stage.ID, _ title: String, _ minutes: Int64, _ floor: Floor = Floor(),
    timing: TimingOrigin = .source
  ) -> Block {
    .stage(
      Stage(id: id, title: title, time: .exactly(.minutes(minutes)), timing: timing, floor: floor))
  }

  private static func visit(_ id: Stage.ID, _ title: String) -> Block {
    .stage(
      Stage(
        id: id, title: title,
        time: .between(least: .minutes(5), most: .minutes(10), plan: .minutes(10))))
  }
}
