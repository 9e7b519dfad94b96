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
  static let sorts = 51

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
    case .fitSet: 50
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
    case 50: .fitSet(oneIn(2) ? nil : length())
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

  private mutating func leaving() -> OpenQuestion.Leaving? {
    oneIn(2) ? nil : oneIn(2) ? .answer(text()) : .skipped(text())
  }

  private mutating func question() -> OpenQuestion {
    switch Int.random(in: 0..<8, using: &chance) {
    case 6: .copiesMissing(number())
    case 7: .answersMissing(number())
    case 0: .earlyEnd
    case 1:
      .needs(
        texts().map { .value(Question.ID($0)) } + texts().map { .block(Stage.ID($0)) },
        OpenQuestion.Destination(
          key: key(), cycles: [number()], leaving: leaving()))
    case 2: .moreTime(length())
    case 3: .anotherCycle(Stage.ID(text()), leaving: leaving())
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
      drift: oneIn(2) ? .late : .early, by: length(), whole: perhaps { $0.length() },
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
