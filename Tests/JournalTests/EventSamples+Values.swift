import Journal
import MeetingProtocol
import Session

/// What events are put together from, by chance.
extension EventSamples {
  mutating func opening() -> SlotOpening {
    SlotOpening(
      key: Agenda.Key(block: Stage.ID(text()), turns: [number(), 0].shuffled(using: &chance)),
      cycles: oneIn(2) ? [] : [number(), number()], at: instant(), cause: cause(),
      lasts: perhaps { $0.length() })
  }

  mutating func cause() -> SlotOpening.Cause {
    switch Int.random(in: 0..<7, using: &chance) {
    case 6: .pass
    case 0: .start
    case 1: .next
    case 2: .back
    case 3: .skip(text())
    case 4: .itself
    default: .answer(text())
    }
  }

  mutating func moment() -> DueMoment {
    let kind: DueMoment.Kind =
      switch Int.random(in: 0..<7, using: &chance) {
      case 5: .light(DueMoment.Kind.Light.allCases.randomElement(using: &chance) ?? .green)
      case 6: .meetingEnds
      case 0: .left(length())
      case 1: .gone(length())
      case 2: .mayEnd
      case 3: .timeUp
      default: .budgetUsed(Stage.ID(text()))
      }
    return DueMoment(slot: number(), kind: kind, at: instant())
  }

  mutating func author() -> Author {
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: .person(person())
    case 1: .role(Role.ID(text()))
    case 2: .smallGroup(text())
    default: .group
    }
  }

  mutating func draft() -> NoteDraft {
    NoteDraft(
      author: author(), kind: NoteKind.ID(text()), text: text(), owner: perhaps { $0.person() },
      due: perhaps {
        CivilDate(daysSince1970: Int.random(in: -700_000...2_000_000, using: &$0.chance))
      })
  }

  mutating func place() -> NotePlace {
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: .before
    case 1: .after
    default: .slot(number())
    }
  }

  mutating func person() -> Person.ID { Person.ID(text()) }
  mutating func text() -> String { chance.text(upTo: 6) }
  mutating func texts() -> [String] { (0..<number(upTo: 3)).map { _ in text() } }
  mutating func number() -> Int { oneIn(5) ? .max : number(upTo: 40) }
  mutating func number(upTo most: Int) -> Int { Int.random(in: 0...most, using: &chance) }
  mutating func oneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &chance) == 0
  }
  mutating func instant() -> SessionTime {
    SessionTime(milliseconds: Int64.random(in: 0 ... .max, using: &chance))
  }
  mutating func length() -> Length {
    Length(milliseconds: Int64.random(in: .min ... .max, using: &chance))
  }
  mutating func perhaps<Value>(_ make: (inout Self) -> Value) -> Value? {
    oneIn(2) ? nil : make(&self)
  }
}
