import Filling
import MeetingProtocol
import Session

/// Sessions in which each text says who said it, and others speak of one person by name.
struct RandomRoom {
  /// The person whose words are to be taken out; what she says holds a word of its own, `azz` and a number.
  static let leaver: Person.ID = "Amy Quill"
  private static let others: [Person.ID] = ["Ben", "Cyd Marsh", "Dee", "Eve"]
  /// How others write of her.
  private static let mentions = ["Amy", "AMY QUILL's", "amy quill", "Mrs Quill", "(Amy)"]

  private(set) var meeting: Meeting
  private var chance: Chance
  private var step = 0
  private let leaver: Person.ID

  /// A session of a seed, at whose end the outcome is made of notes.
  static func make(seed: UInt64, leaver: Person.ID = leaver) -> Meeting {
    var room = RandomRoom(seed: seed, leaver: leaver)
    for _ in 0..<140 { room.go() }
    // The outcome comes from notes by itself where there are any.
    for _ in 0..<3 { try? room.meeting.attempt(.end, at: room.time) }
    return room.meeting
  }

  private init(seed: UInt64, leaver: Person.ID) {
    chance = Chance(seed: seed)
    self.leaver = leaver
    meeting = Meeting(Self.plan)
    meeting.at("0:00", .join(leaver, role: "host", details: ["school": "azz0z school"]))
    for name in Self.others { meeting.at("0:00", .join(name, role: nil)) }
    meeting.at(
      "0:00", .setDetail("school", "Ben", "bzz0z beside \(leaver.text)"),
      .setValue("text", ["what \(leaver.text) wrote"]), .setValue("question", ["bzz1z"]),
      .setValue("passages", ["page 3", leaver.text, "page 9"]), .start, .answer(.yes),
      .answer(.yes))
  }

  /// A reading circle with a form for each, a round over notes in an order by lots, and an outcome that comes from notes.
  private static var plan: MeetingProtocol {
    var plan = Plans.circle
    plan.questions.removeAll { $0.id == "variant" }
    plan.variants = []
    plan.outcomeSource = .kind("warm")
    plan.forms = [
      Form(
        id: "card", title: "Card",
        sections: [
          Form.Section(fields: [
            Field(id: "word", question: "In a word?", type: .text),
            Field(id: "by", question: "By when?", type: .date),
            Field(id: "light", question: "How is it?", type: .lights),
            Field(id: "list", question: "What else?", type: .list(.any)),
          ])
        ])
    ]
    let card = Block.stage(
      Stage(
        id: "card", title: "Card",
        activity: .form(FormFilling(form: "card", writes: [.everyone], isAlone: true))))
    let round = Block.round(
      Round(
        id: "thanks", title: "Thanks", over: .notes("warm"), order: .drawn,
        blocks: [.stage(Stage(id: "thank", title: "Thank", time: .exactly(.minutes(1))))]))
    plan.blocks.insert(card, at: 1)
    plan.blocks.insert(round, at: 3)
    return plan
  }

  private var time: SessionTime { SessionTime(milliseconds: Int64(step) * 9000) }

  private mutating func go() {
    step += 1
    try? meeting.attempt(command(), at: time)
  }

  private mutating func command() -> Command {
    if let filling = filling(), Int.random(in: 0..<3, using: &chance) > 0 { return filling }
    switch Int.random(in: 0..<30, using: &chance) {
    case 0, 1, 2, 3, 4: return .next(nil)
    case 5: return .undo
    case 6: return .redo
    case 7: return courseCommand()
    case 8: return courseCommand()
    case 9, 10, 11, 12: return correction()
    default: return note()
    }
  }

  private mutating func note() -> Command {
    let kinds: [NoteKind.ID] = ["warm", "warm", .init("note"), NoteKind.action.id, "question"]
    let kind = kinds.randomElement(using: &chance) ?? "warm"
    let isOwned = kind == NoteKind.action.id && Bool.random(using: &chance)
    let author = author()
    return .note(
      author, text(by: author), kind: kind, owner: isOwned ? leaver : nil)
  }

  private mutating func author() -> Author {
    let authors: [Author] =
      [.person(leaver), .person(leaver), .role("host"), .group, .role("reader")]
      + Self.others.map { .person($0) }
    return authors.randomElement(using: &chance) ?? .group
  }

  /// A text that says whose it is: what the host said is hers as long as she alone is host.
  private mutating func text(by author: Author) -> String {
    let hosts = meeting.engine.state.holders(of: "host").map(\.id)
    let isHers = author == .person(leaver) || author == .role("host") && hosts == [leaver]
    return isHers ? "azz\(step)z said" : others(say: "so")
  }

  private mutating func others(say text: String) -> String {
    let mentions = leaver == Self.leaver ? Self.mentions : [leaver.text]
    let mention = mentions.randomElement(using: &chance) ?? ""
    return Bool.random(using: &chance) ? "bzz\(step)z \(text)" : "bzz\(step)z \(mention) \(text)"
  }

  private mutating func correction() -> Command {
    let notes = meeting.engine.state.notes
    guard let note = notes.randomElement(using: &chance) else { return .next(nil) }
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: return .strike(number: note.number)
    case 1: return .correct([NumberedCorrection(number: note.number, .unstruck)])
    case 2, 3:
      // Whoever puts a text right, it stays the words of who said it.
      let isHers = note.draft.text.hasPrefix("azz")
      return .fix(number: note.number, text: isHers ? "azz\(step)z so" : others(say: "so"))
    case 4:
      let given = NumberedCorrection(number: note.number, .attributed(self.author()))
      return .correct([given])
    default:
      var draft = note.draft
      draft.kind = "warm"
      return .correct([NumberedCorrection(number: note.number, .refiled(draft))])
    }
  }

  private mutating func courseCommand() -> Command {
    switch Int.random(in: 0..<13, using: &chance) {
    case 0: return .agree(others(say: "worded"))
    case 1: return .skip(others(say: "because"))
    case 2: return .answer(.words("fail because " + others(say: "no")))
    case 3: return .giveFloor(leaver)
    case 4: return .reportBreach(leaver)
    case 5: return .vote([1, 2, 1])
    case 6: return .handRole("host", to: "Ben")
    case 7: return .handRole("host", to: leaver)
    case 8: return .leave(leaver)
    case 9: return .join(leaver, role: nil)
    case 10: return .reportNotUnderstood(line: step, text: "\(leaver.text): azz\(step)z lost")
    case 11: return .reportNotUnderstood(line: step, text: "/by 99 \(leaver.text)")
    default: return .answer(.yes)
    }
  }

  /// An answer to the question of the form that is open; nil where none is.
  private mutating func filling() -> Command? {
    guard let asked = meeting.engine.state.openStep,
      let writer = meeting.engine.state.copiesMissing.first?.writer
    else { return nil }
    let text = text(by: .person(Person.ID(writer)))
    let answer: FieldAnswer =
      switch asked.field.type {
      case .date: .day("2026-12-04", words: text)
      case .lights: .code("amber")
      case .list: .items([text, "page 9"])
      default: .words(text)
      }
    if Int.random(in: 0..<6, using: &chance) == 0 { return .form(.skip(because: text)) }
    return .form(.enter([FormAnswer(place: asked.place, entry: .answered(answer))]))
  }
}
