import MeetingProtocol

/// Protocols built in code, like those that ship.
enum Plans {
  static let tuning = MeetingProtocol(
    id: "project-tuning", title: "Project tuning",
    purpose: "Structured, constructive feedback on a project plan from colleagues, before it runs.",
    total: .exactly(.minutes(24)),
    source: Source(title: "Research case studies", authors: "Rea and others", year: "2015"),
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
        id: "tuner", title: "Tuner", people: PeopleCount(least: 3, most: nil, isRest: true),
        does: "Asks, and gives warm and cool feedback", alsoCalled: ["participant"]),
    ],
    kinds: [
      NoteKind(id: "warm", title: "Warm feedback", mark: "+"),
      NoteKind(id: "cool", title: "Cool feedback", mark: "-"),
    ] + NoteKind.builtIn,
    outcome: "What the presenter takes away", blocks: tuningStages)

  private static let tuningStages: [Block] = [
    .stage(
      Stage(
        id: "presentation", title: "Presentation", time: .exactly(.minutes(4)),
        floor: Floor(speaks: [.role("presenter")]),
        prompt: "The gist of the project (product, process, content) and the issue: <focus>")),
    .stage(
      Stage(
        id: "clarifying-questions", title: "Clarifying questions", time: .exactly(.minutes(3)),
        expects: [Expectation(kind: "question", from: "tuner")],
        replies: "short, or yes and no", prompt: "Ask for facts that were left out.")),
    .stage(
      Stage(
        id: "probing-questions", title: "Probing questions", time: .exactly(.minutes(4)),
        expects: [Expectation(kind: "question", from: "tuner")],
        prompt: "Ask what makes the presenter think.")),
    .stage(
      Stage(
        id: "discussion", title: "Discussion", time: .exactly(.minutes(7)),
        floor: Floor(
          silent: [.role("presenter")], away: ["presenter"], writes: ["presenter"]),
        expects: [
          Expectation(kind: "warm", from: "tuner"), Expectation(kind: "cool", from: "tuner"),
        ],
        prompt: "Discuss the project with one another and leave the presenter out of it.\n"
          + "Presenter, listen and take notes.")),
    .stage(
      Stage(
        id: "reflection", title: "Reflection", time: .atMost(.minutes(4), plan: .minutes(4)),
        floor: Floor(speaks: [.role("presenter")]),
        prompt: "What did you get out of listening?")),
    .stage(
      Stage(
        id: "reflection-on-the-process", title: "Reflection on the process",
        time: .exactly(.minutes(2)), prompt: "How did the protocol work for us?")),
  ]

  static let walk = MeetingProtocol(
    id: "learning-walk", title: "Learning walk", purpose: "Evidence on one focus.",
    questions: [
      Question(id: "classrooms", question: "Which classrooms?", shape: .list(upTo: 4))
    ],
    roles: [
      Role(id: "coach", title: "Coach", people: PeopleCount(least: 1, most: 2)),
      Role(id: "secretary", title: "Secretary", people: PeopleCount(least: 1, most: 1)),
    ],
    blocks: [
      .part(
        Part(
          id: "opening", title: "Opening", budget: .minutes(7),
          blocks: [
            .stage(
              Stage(
                id: "settle", title: "Settle", time: .exactly(.minutes(2)), ending: .moveOn,
                floor: Floor(silent: [.everyone]), prompt: "Read the focus.")),
            .stage(Stage(id: "tasks", title: "Tasks", time: .open, cues: .every(.minutes(2)))),
          ])),
      .round(
        Round(
          id: "in-the-classrooms", title: "In the classrooms", list: "classrooms",
          itemName: "classroom", budget: .minutes(20),
          blocks: [
            .stage(
              Stage(
                id: "visit", title: "Visit",
                time: .between(least: .minutes(5), most: .minutes(10), plan: .minutes(8)),
                expects: [Expectation(kind: "evidence")],
                prompt: "Find out in <classroom> what you can."))
          ])),
      .stage(
        Stage(id: "record", title: "Record", time: .atLeast(.minutes(5), plan: .minutes(10)))),
      .stage(
        Stage(
          id: "close", title: "Close",
          time: TimeOfDay(hour: 17, minute: 0).map { .until($0) } ?? .open)),
    ])

  static let enquiry = MeetingProtocol(
    id: "enquiry", title: "Enquiry",
    roles: [
      Role(
        id: "teacher", title: "Teacher", people: PeopleCount(least: 1, most: 1), drawnIn: "plan"),
      Role(
        id: "colleague", title: "Colleague",
        people: PeopleCount(least: 1, most: nil, isRest: true)),
    ],
    kinds: [NoteKind(id: "idea-of-coachee", title: "Idea of coachee")] + NoteKind.builtIn,
    outcome: "What we can tell others",
    blocks: [
      .cycles(
        Cycles(
          id: "cycle", title: "Cycle",
          blocks: [
            .stage(
              Stage(
                id: "plan", title: "Plan", time: .exactly(.minutes(20)),
                expects: [Expectation(kind: "note"), Expectation(kind: "evidence")])),
            .stage(
              Stage(
                id: "do", title: "Do", time: .exactly(.minutes(90)),
                floor: Floor(silent: [.role("colleague")]),
                expects: [Expectation(kind: "idea", from: "teacher")])),
            .decision(
              Decision(
                id: "ready-to-share", title: "Ready to share",
                question: "Is this ready to be shared?",
                options: [
                  Decision.Option(answer: "Yes", outcome: .leave),
                  Decision.Option(answer: "No", outcome: .again),
                  Decision.Option(answer: "Plan anew", outcome: .back(to: "plan")),
                ])),
          ])),
      .stage(Stage(id: "share", title: "Share", time: .exactly(.minutes(10)))),
    ])
}
