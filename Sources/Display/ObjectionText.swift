public import InputLine
import MeetingProtocol
import Minutes
public import Session
public import TextLayout

/// Why a line is given back, and what to type instead.
public enum ObjectionText {
  /// The lines of an objection; without a state no session is open.
  public static func lines(
    _ objection: Objection, _ state: SessionState?, columns: Int
  ) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add(text(objection, state), hanging: 2)
    return sheet.lines
  }

  private static func text(_ objection: Objection, _ state: SessionState?) -> String {
    switch objection {
    case .unknownCommand, .notACommand, .needsSession, .sessionIsOpen, .unknownHelp:
      commandText(objection)
    case .noAnswer(let fault, let step): AnswerText.text(fault, step)
    case .missingArgument(let name): missingText(name, state)
    case .unexpectedArgument(let name, let behind):
      "\(name.typed) takes nothing behind it, and \(behind.quoted) is; \(name.typed) alone"
    case .nothingBehind("\\"): "There is nothing behind \\; type the note behind it"
    case .nothingBehind(let typed): "There is nothing behind \(typed.quoted) to keep; add the text"
    case .unknownRole, .unknownStage, .unknownPerson, .unknownValue: unknownText(objection, state)
    case .unknownFilter(let word, let nearest):
      "No note has \(word.quoted): did you mean \(nearest.quoted)?"
    case .severalPeople(let name, let people):
      "\(listed(people.map(\.text))) share the name \(name.quoted): type one of them in full"
    case .unknownFormat(let word, let nearest?):
      "There is no format \(word.quoted): did you mean /minutes \(nearest.rawValue)?"
    case .unknownFormat(let word, nil):
      "There is no format \(word.quoted); the formats are "
        + listed(MinutesFormat.allCases.map(\.rawValue))
    case .notALength(let text): "\(text.quoted) is no length of time: write 2m, 90s or 1m30s"
    case .notANumber(let text):
      "\(text.quoted) is no number of a note; /notes shows them with their numbers"
    case .notAPastTime, .notAPlanNumber, .roleNotOnePerson: roomText(objection, state)
    case .notARange, .unknownKind, .onlyActionsHaveMore, .noOwnerOrDay, .stageNotOpened,
      .notOnOrOff:
      correctionText(objection)
    case .missingReason(let name):
      "\(name.typed) because needs its reason, such as /\(name.rawValue) because the room is needed"
    case .notACount(let text): "\(text.quoted) is no count of votes: /vote 5 2 1"
    case .notAQuestionNumber(let text):
      "\(text.quoted) is no number of a question; /more shows them with their numbers"
    case .wantsPerson(let value):
      "\(value.capitalised) is asked of each person: /set \(value) NAME=TEXT"
    case .oneNameAtATime(let text):
      "\(text.quoted) looks like several people: one /join for each"
    case .noValuePerPerson(let text):
      "\(text.quoted): this protocol asks nothing of each person; /join NAME ROLE"
    }
  }

  private static func commandText(_ objection: Objection) -> String {
    switch objection {
    case .unknownCommand(let word, let nearest?):
      "\(("/" + word).quoted) is no command: did you mean \(nearest.typed)?"
    case .unknownCommand(let word, nil):
      "\(("/" + word).quoted) is no command: /help lists them, \\ in front keeps it as a note"
    case .notACommand(let word, let nearest?):
      "\(word.quoted) is no command: did you mean \(nearest.typed)?"
    case .notACommand(let word, nil):
      "\(word.quoted) is no command; nothing is kept before /load PROTOCOL"
    case .needsSession(let name): "\(name.typed) needs a protocol first: /load PROTOCOL"
    case .sessionIsOpen:
      "A protocol is loaded already; /end closes this session first"
    case .unknownHelp(let word, let nearest?):
      "There is no command \(word.quoted): did you mean /help \(nearest.rawValue)?"
    case .unknownHelp(let word, nil): "There is no command \(word.quoted); /help lists them"
    default: ""
    }
  }

  /// What a command wants behind it, with an example that fits the session where there is one.
  private static func missingText(_ name: CommandName, _ state: SessionState?) -> String {
    let entry = CommandTable.entry(of: name)
    let wanted = "\(name.typed) needs something behind it: \(entry.synopsis)"
    switch name {
    case .set:
      guard let questions = state?.plan.questions, !questions.isEmpty else {
        return state == nil ? wanted : "This protocol asks for no values"
      }
      return "/set needs a name and its value: "
        + listed(questions.map { "/set \($0.id.text) …" }, last: "or")
    case .leave, .role, .as:
      let here = (state?.present ?? []).map(\.id.text)
      return here.isEmpty ? wanted : wanted + "; here are " + listed(here)
    default:
      return wanted + ", such as \(entry.example)"
    }
  }

  private static func unknownText(_ objection: Objection, _ state: SessionState?) -> String {
    switch objection {
    case .unknownRole(let word, let nearest, let known):
      unknown("There is no role \(word.quoted)", nearest, known, noun: "role")
    case .unknownStage(let word, let nearest, let known):
      unknown("There is no stage \(word.quoted)", nearest, known, noun: "stage")
    case .unknownValue(let word, let nearest, let known):
      unknown("This protocol does not ask for \(word.quoted)", nearest, known, noun: "value")
    case .unknownPerson(let word, let nearest?):
      "Nobody here is called \(word.quoted): did you mean \(nearest)?"
    case .unknownPerson(let word, nil): unknownPerson(word, state)
    default: ""
    }
  }

  private static func unknownPerson(_ word: String, _ state: SessionState?) -> String {
    let here = (state?.present ?? []).map(\.id.text)
    let start = "Nobody here is called \(word.quoted)"
    return here.isEmpty
      ? start + "; nobody has joined yet"
      : start + "; here \(here.count == 1 ? "is" : "are") "
        + listed(here)
  }

  static func unknown(
    _ start: String, _ nearest: String?, _ known: [String], noun: String
  ) -> String {
    if let nearest { return start + ": did you mean \(nearest.quoted)?" }
    if known.isEmpty { return start + ": it has no \(noun.plural)" }
    return start + "; the \(known.count == 1 ? "only \(noun) is" : "\(noun.plural) are") "
      + listed(known)
  }
}
