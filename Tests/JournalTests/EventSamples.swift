import Journal
import MeetingProtocol
import Session

/// Events of every sort with texts and numbers that a journal could stumble over.
struct EventSamples {
  var chance: Chance

  init(seed: UInt64) {
    chance = Chance(seed: seed)
  }

  /// How many sorts of event there are.
  static let sorts = 50

  /// The sort of an event; a new case of `Event` must be given one here and made below.
  static func sort(of event: Event) -> Int {
    switch event {
    case .personJoined: 0
    case .personLeft: 1
    case .roleHanded: 2
    case .roleDrawn: 3
    case .valueSet: 4
    case .slotOpened: 5
    case .stagesFinished: 6
    case .momentCame: 7
    case .paused: 8
    case .resumed: 9
    case .stageExtended: 10
    case .earlyEndQuestioned: 11
    case .earlyEndDropped: 12
    case .voiceTaken: 13
    case .noteKept: 14
    case .noteFixed: 15
    case .noteStruck: 16
    case .outcomeFilled: 17
    case .bellSet: 18
    case .gapFound: 19
    case .lineNotUnderstood: 20
    case .turnUndone, .turnRedone: 21
    case .sessionEnded: 22
    case .personWithdrawn: 41
    case .sessionRepaired: 42
    case .form: 48
    case .noteCorrected: 43
    case .recordSet: 44
    case .timeCorrected: 45
    case .floorTaken: 46
    case .floorBroken: 47
    case .planTaken: 49
    default: courseSort(of: event)
    }
  }

  private static func courseSort(of event: Event) -> Int {
    switch event {
    case .detailSet: 23
    case .cycleBegan: 24
    case .groupsFormed: 25
    case .turnsOrdered: 26
    case .turnGivenBack: 27
    case .endFixed: 28
    case .votesCounted: 29
    case .wordingAgreed: 30
    case .pointAnswered: 31
    case .questionAsked: 32
    case .stepTaken: 33
    case .timePassedOn: 34
    case .statementsAgreed: 35
    case .startedWithout: 36
    case .questionOpened: 37
    case .questionDropped: 38
    case .standingActionsKept: 39
    case .endedWithout: 40
    default: -1
    }
  }

  mutating func event(ofSort sort: Int) -> Event {
    switch sort {
    case 0: .personJoined(person(), role: perhaps { Role.ID($0.text()) })
    case 1: .personLeft(person())
    case 2: .roleHanded(Role.ID(text()), to: person(), from: perhaps { $0.person() })
    case 3: .roleDrawn(Role.ID(text()), person())
    case 4: .valueSet(Question.ID(text()), texts())
    case 8: .paused
    case 9: .resumed
    case 11: .earlyEndQuestioned
    case 12: .earlyEndDropped
    case 17: .outcomeFilled(text())
    case 18: .bellSet(Bool.random(using: &chance))
    case 20: .lineNotUnderstood(line: number(), text: text())
    case 21: oneIn(2) ? .turnUndone(number()) : .turnRedone(number())
    case 22: .sessionEnded
    case 41: .personWithdrawn(code: person(), notes: number(), mentions: number())
    case 42: .sessionRepaired(lost: number())
    case 43: .noteCorrected(number: number(), correction())
    case 44: .recordSet(Bool.random(using: &chance))
    case 45: .timeCorrected(timeCorrection())
    case 46: .floorTaken(perhaps { $0.person() }, isBreach: Bool.random(using: &chance))
    case 47: .floorBroken(person())
    case 48: .form(formEvent())
    case 49: .planTaken(plan())
    case 13...16: noteEvent(ofSort: sort)
    case 23...: courseEvent(ofSort: sort)
    default: timeEvent(ofSort: sort)
    }
  }

  private mutating func courseEvent(ofSort sort: Int) -> Event {
    switch sort {
    case 23: .detailSet(Question.ID(text()), person(), text())
    case 24: .cycleBegan(Stage.ID(text()))
    case 25: .groupsFormed(key(), groups())
    case 26: .turnsOrdered(key(), texts())
    case 27: .turnGivenBack(key())
    case 28: .endFixed(perhaps { Stage.ID($0.text()) }, instant())
    case 29: .votesCounted([number(), 0, number()])
    case 30: .wordingAgreed(Question.ID(text()), text())
    case 31: .pointAnswered(point: number(), answer: text(), because: perhaps { $0.text() })
    case 32: .questionAsked(number())
    case 33: .stepTaken(length())
    case 34: .timePassedOn(length())
    case 35: .statementsAgreed(oneIn(2) ? .ready : .consent)
    case 36: .startedWithout(text())
    case 37: .questionOpened(question())
    case 38: .questionDropped
    case 39: .standingActionsKept
    default: .endedWithout(text())
    }
  }

  private mutating func key() -> Agenda.Key {
    Agenda.Key(block: Stage.ID(text()), turns: oneIn(2) ? [] : [number(), 1])
  }

  private mutating func groups() -> [SmallGroup] {
    (0..<number(upTo: 3)).map { _ in
      SmallGroup(
        name: text(), members: texts(), share: texts(), task: perhaps { "task " + $0.text() })
    }
  }

  private mutating func question() -> OpenQuestion {
    switch Int.random(in: 0..<8, using: &chance) {
    case 6: .copiesMissing(number())
    case 7: .answersMissing(number())
    case 0: .earlyEnd
    case 1:
      .needs(
        texts().map { .value(Question.ID($0)) } + texts().map { .block(Stage.ID($0)) },
        OpenQuestion.Destination(key: key(), cycles: [number()]))
    case 2: .moreTime(length())
    case 3: .anotherCycle(Stage.ID(text()))
    case 4: .statements(oneIn(2) ? .ready : .consent)
    default: .outcomeMissing
    }
  }

  private mutating func noteEvent(ofSort sort: Int) -> Event {
    switch sort {
    case 13: .voiceTaken(perhaps { $0.author() })
    case 14: .noteKept(number: number(), place: place(), draft())
    case 15: .noteFixed(number: number(), text: text())
    default: .noteStruck(number: number())
    }
  }

  private mutating func plan() -> TakenPlan {
    TakenPlan(
      drift: oneIn(2) ? .late : .early, by: length(),
      way: RescuePlan.Way.allCases.randomElement(using: &chance) ?? .evenly,
      open: perhaps { $0.length() },
      changes: (0..<Int.random(in: 0...3, using: &chance)).map { _ in
        let turns = (0..<Int.random(in: 0...2, using: &chance)).map { _ in number() }
        return TakenPlan.Change(
          key: Agenda.Key(block: Stage.ID(text()), turns: turns), length: length())
      })
  }

  private mutating func timeCorrection() -> TimeCorrection {
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: .began(slot: number(), at: instant(), instead: instant())
    case 1: .ended(slot: number(), at: instant(), instead: instant())
    default: .paused(slot: number(), from: instant(), to: instant())
    }
  }

  private mutating func correction() -> NoteCorrection {
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: .unstruck
    case 1: .refiled(draft())
    case 2: .moved(place())
    case 3: .attributed(author())
    default: .reread(draft())
    }
  }

  private mutating func timeEvent(ofSort sort: Int) -> Event {
    switch sort {
    case 5: .slotOpened(opening())
    case 6: .stagesFinished(at: instant(), cause: cause())
    case 7: .momentCame(moment())
    case 10: .stageExtended(length())
    default: .gapFound(from: instant(), to: instant(), cause: oneIn(2) ? .closed : .asleep)
    }
  }

  private mutating func opening() -> SlotOpening {
    SlotOpening(
      key: Agenda.Key(block: Stage.ID(text()), turns: [number(), 0].shuffled(using: &chance)),
      cycles: oneIn(2) ? [] : [number(), number()], at: instant(), cause: cause(),
      lasts: perhaps { $0.length() })
  }

  private mutating func cause() -> SlotOpening.Cause {
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

  private mutating func moment() -> DueMoment {
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

  private mutating func author() -> Author {
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: .person(person())
    case 1: .role(Role.ID(text()))
    default: .group
    }
  }

  private mutating func draft() -> NoteDraft {
    NoteDraft(
      author: author(), kind: NoteKind.ID(text()), text: text(), owner: perhaps { $0.person() },
      due: perhaps {
        CivilDate(daysSince1970: Int.random(in: -700_000...2_000_000, using: &$0.chance))
      })
  }

  private mutating func place() -> NotePlace {
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: .before
    case 1: .after
    default: .slot(number())
    }
  }

  private mutating func person() -> Person.ID { Person.ID(text()) }
  private mutating func text() -> String { chance.text(upTo: 6) }
  private mutating func texts() -> [String] { (0..<number(upTo: 3)).map { _ in text() } }
  private mutating func number() -> Int { oneIn(5) ? .max : number(upTo: 40) }
  private mutating func number(upTo most: Int) -> Int { Int.random(in: 0...most, using: &chance) }
  private mutating func oneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &chance) == 0
  }
  private mutating func instant() -> SessionTime {
    SessionTime(milliseconds: Int64.random(in: 0 ... .max, using: &chance))
  }
  private mutating func length() -> Length {
    Length(milliseconds: Int64.random(in: .min ... .max, using: &chance))
  }
  private mutating func perhaps<Value>(_ make: (inout Self) -> Value) -> Value? {
    oneIn(2) ? nil : make(&self)
  }

  /// Turns of events of every sort, one after the other, in order of time.
  mutating func turns(_ count: Int) -> [Turn] {
    var time: Int64 = 0
    return (1...count).map { number in
      time += Int64.random(in: 0...100_000, using: &chance)
      let events = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
        event(ofSort: Int.random(in: 0..<Self.sorts, using: &chance))
      }
      return Turn(
        number: number,
        at: Moment(
          time: SessionTime(milliseconds: time),
          wall: WallTime(milliseconds: 1_795_275_900_000 + time)), events: events)
    }
  }
}
