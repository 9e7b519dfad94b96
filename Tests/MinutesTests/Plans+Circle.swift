import MeetingProtocol

extension Plans {
  /// A protocol with one of everything that leaves more than notes: votes, a test, groups, seats, a wording that is
  /// agreed, called-up questions, consent, a stage for some and a stage off the record.
  static let circle = MeetingProtocol(
    id: "circle", title: "Reading circle",
    questions: [
      Question(id: "text", question: "What do we read?"),
      Question(id: "school", question: "Which school?", isOfEachPerson: true, isOptional: true),
      Question(id: "question", question: "Which question?", isAgreed: true),
      Question(id: "passages", question: "Which passages?", shape: .list(upTo: 4)),
      Question(id: "variant", question: "Which variant?", shape: .choice(["short", "long"])),
    ],
    roles: [
      Role(id: "host", title: "Host", people: PeopleCount(least: 0, most: 1)),
      Role(id: "reader", title: "Reader", people: PeopleCount(least: 1, most: nil, isRest: true)),
    ],
    kinds: [NoteKind(id: "warm", title: "Warm", mark: "+")] + NoteKind.builtIn,
    outcome: "What we take from it",
    rules: MeetingRules(
      ready: ["Everyone has read the text"], consent: ["What is said here may be quoted"]),
    variants: [
      ProtocolVariant(name: "short", blocks: circleBlocks),
      ProtocolVariant(name: "long", blocks: circleBlocks),
    ],
    blocks: circleBlocks)

  private static let circleBlocks: [Block] = [
    .round(
      Round(
        id: "first-thoughts", title: "First thoughts", over: .everyone,
        blocks: [
          .stage(
            Stage(
              id: "thought", title: "Thought", time: .exactly(.minutes(1)),
              lights: Lights(green: .seconds(30), amber: .seconds(45), red: .seconds(60))))
        ])),
    .stage(
      Stage(
        id: "wording", title: "Question", time: .exactly(.minutes(5)),
        words: StageWords(
          questions: ["What does it say?", "What does it leave out?"],
          bank: ["Who would disagree?"]),
        agrees: "question")),
    .stage(
      Stage(
        id: "check", title: "Test of the question",
        activity: .test(
          WordingTest(
            of: "question",
            points: ["Can be answered", "Is worth an hour"],
            outcomes: [Decision.Option(answer: "fail", outcome: .back(to: "wording"))])))),
    .groups(
      Groups(
        id: "trios", title: "Trios", forming: .size(least: 2, most: 3), share: "passages",
        tasks: ["Find the turning point", "Find what is left out"],
        blocks: [
          .rotation(
            Rotation(
              id: "ring", title: "Ring of seats", seats: ["speaker", "listener"],
              blocks: [.stage(Stage(id: "talk", title: "Talk", time: .exactly(.minutes(2))))]))
        ])),
    .stage(
      Stage(
        id: "choice", title: "Which passage",
        activity: .vote(Vote(among: .list("passages"), votesEach: 2)))),
    .decision(
      Decision(
        id: "go-on", title: "Go on today", question: "Is there time for the second half?",
        by: .vote,
        options: [
          Decision.Option(answer: "Yes", outcome: .goOn),
          Decision.Option(answer: "No", outcome: .goOn),
        ])),
    .decision(
      Decision(
        id: "next-text", title: "Next text", question: "Do we read the same author again?",
        by: .consent,
        options: [
          Decision.Option(answer: "Agreed", outcome: .goOn),
          Decision.Option(answer: "Not agreed", outcome: .goOn),
        ])),
    .stage(
      Stage(
        id: "host-only", title: "For the host", agrees: "question",
        confidence: Confidence(onlyFor: ["host"]))),
    .stage(
      Stage(id: "apart", title: "Off the record", confidence: Confidence(isOffRecord: true))),
    .stage(Stage(id: "close", title: "Close", time: .exactly(.minutes(2)))),
  ]
}
