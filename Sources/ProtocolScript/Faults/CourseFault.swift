import Diagnostics
import MeetingProtocol

/// Blocks do not fit together.
enum CourseFault: Equatable, Sendable {
  case noStages(String)
  case outsideRepeat(String)
  case outsideRound
  case othersOutside
  case othersOfThings
  case unknownTurn(String)
  case repeatWithoutEnd
  case endNotReached
  case backNotEarlier(String, line: Int)
  case onNotLater(String, line: Int)
  case notEarlier(String, line: Int)
  case unreachable(behind: String)
  case neverOpens(people: String)
  case needsNothing(String, nearest: String?)
  case needsItself(String)
  case fromNothing(String, nearest: String?)
  case orderWithoutVote
  case noForming
  case oneSeat
  case tooFewForRing(seats: Int, people: Int)
  case maybeTooFewForRing(seats: Int, people: Int)
  case tooFewForPairs(people: Int)
  case tooFewForGroups(size: Int, people: Int)
  case tooManyGroups(Int, people: Int)
  case noGroupsFor(String)
  case neverSpeaks(String)
  case shortForAll(String)
  case totalTooShort(total: String, sum: String, openStages: Int, people: Int?)
  case totalTooLong(total: String, sum: String, people: Int?)
  case totalWider(total: String, sum: String, isBelow: Bool)
  case totalForNobody(Int, range: String)
  case budgetTooShort(Length, sum: Length)

  /// Whether the script can be used all the same.
  var severity: Diagnostic.Severity {
    switch self {
    case .totalWider, .unreachable, .neverOpens, .maybeTooFewForRing, .neverSpeaks,
      .shortForAll:
      .warning
    case .noStages, .outsideRepeat, .outsideRound, .othersOutside, .othersOfThings,
      .unknownTurn, .repeatWithoutEnd, .endNotReached, .backNotEarlier, .onNotLater, .notEarlier,
      .needsNothing,
      .needsItself, .fromNothing, .orderWithoutVote, .noForming, .oneSeat, .tooFewForRing,
      .tooFewForPairs, .tooFewForGroups, .tooManyGroups, .noGroupsFor, .totalTooShort,
      .totalTooLong, .totalForNobody, .budgetTooShort:
      .error
    }
  }
}

extension CourseFault {
  var wording: Wording {
    switch self {
    case .noStages, .outsideRepeat, .outsideRound, .othersOutside, .othersOfThings,
      .unknownTurn:
      placeWording
    case .repeatWithoutEnd, .endNotReached, .backNotEarlier, .onNotLater, .notEarlier,
      .unreachable, .neverOpens:
      wayWording
    case .needsNothing, .needsItself, .fromNothing, .orderWithoutVote, .noForming, .oneSeat:
      sourceWording
    case .tooFewForRing, .maybeTooFewForRing, .tooFewForPairs, .tooFewForGroups, .tooManyGroups,
      .noGroupsFor, .neverSpeaks, .shortForAll:
      peopleWording
    case .totalTooShort, .totalTooLong, .totalWider, .totalForNobody, .budgetTooShort: sumWording
    }
  }

  private var placeWording: Wording {
    switch self {
    case .noStages(let place):
      Wording(
        "no-stages", "\(place) without stages",
        "write 'stages:' and begin each with '- stage: Its title'")
    case .outsideRepeat(let word):
      Wording(
        "outside-repeat", "'\(word)' has no repeat around it",
        "put the decision inside a 'repeat:', or write 'go on'")
    case .outsideRound:
      Wording(
        "outside-round", "'next' has no round around it",
        "put the decision inside a 'round:', or write 'go on'")
    case .othersOutside:
      Wording(
        "others-outside",
        "'others' are those whose turn it is not, and this stands in nobody's turn",
        "put it inside a round of people, or write 'each: everyone'")
    case .unknownTurn(let word):
      Wording(
        "unknown-turn", "'\(word)' is nothing that a round goes through",
        "name a role, everyone, others, an asked list, groups that stand before, or a kind of note")
    default:
      Wording(
        "others-of-things", "a round of things leaves nobody over for 'others'",
        "take 'others' out, or go through people, as in 'each: everyone'")
    }
  }

  private var wayWording: Wording {
    switch self {
    case .repeatWithoutEnd:
      Wording(
        "repeat-without-end", "nothing ends this repeat",
        "write 'cycles: 4', 'until: time is up', or put a 'decide:' inside with an option that says 'leave'"
      )
    case .endNotReached:
      Wording(
        "repeat-without-end", "this repeat cannot reach the option that says 'leave'",
        "give the decision before it an option that says 'go on'")
    case .backNotEarlier(let id, let line):
      Wording(
        "back-not-earlier", "'\(id)' on line \(line) cannot be gone back to from here",
        "go back to a block that stands before this decision, in the same turn")
    case .onNotLater(let id, let line):
      Wording(
        "on-not-later", "'\(id)' on line \(line) cannot be gone on to from here",
        "go on to a block that stands behind this decision, beside it or beside what holds it")
    case .notEarlier(let id, let line):
      Wording(
        "not-earlier", "the groups '\(id)' on line \(line) are not made yet",
        "groups must stand before what uses them")
    case .unreachable(let before):
      Wording(
        "unreachable", "nothing leads to this block",
        "no answer of '\(before)' before it goes on; give one 'go on', or go 'on to' this block")
    case .neverOpens(let people):
      Wording(
        "never-opens", "this block never opens with the people that there may be, \(people)",
        "change its 'if', or the numbers of people")
    default: Wording("unreachable", "nothing leads to this block")
    }
  }

  private var sourceWording: Wording {
    switch self {
    case .needsNothing(let name, let nearest):
      Wording(
        "needs-nothing", "nothing makes '\(name)'",
        nearestHint(nearest)
          ?? "name a value that is asked or agreed, a block, or a form that is filled in here")
    case .needsItself(let name):
      Wording(
        "needs-itself", "this waits for '\(name)', which is done only when this is",
        "name a block that stands before it")
    case .fromNothing(let name, let nearest):
      Wording(
        "from-nothing", "nothing makes '\(name)'",
        nearestHint(nearest) ?? "name a value that is asked or agreed, a stage, or a kind of note")
    case .orderWithoutVote:
      Wording(
        "order-without-vote", "there is no vote before this whose order could be kept",
        "put a 'vote:' before it, or write 'order: given'")
    case .noForming:
      Wording(
        "groups-forming", "this does not say how the groups come about",
        "write 'size: 3' or 'number: 4', 'of:' and a list, or 'join:' or 'same-as:' and earlier groups"
      )
    default:
      Wording(
        "one-seat", "a ring of one seat does not go round",
        "name two roles or more, as in 'roles: [coach, client, observer]'")
    }
  }

  private var peopleWording: Wording {
    switch self {
    case .tooFewForRing(let seats, let people), .maybeTooFewForRing(let seats, let people):
      Wording(
        "too-few-for-ring", "\(seats) seats, and there may be only \(count(people))",
        "ask for at least \(seats) people, or take out a seat")
    case .tooFewForPairs(let people):
      Wording(
        "too-few-for-pairs", "pairs need two people, and there may be only \(count(people))",
        "change the number of people")
    case .tooFewForGroups(let size, let people):
      Wording(
        "too-few-for-groups", "groups of \(size), and there may be only \(count(people))",
        "make the groups smaller, or ask for more people")
    case .tooManyGroups(let number, let people):
      Wording(
        "too-few-for-groups", "\(number) groups, and there may be only \(count(people))",
        "make fewer groups, or ask for more people")
    case .noGroupsFor(let role):
      Wording(
        "no-groups", "'\(role)' is one per group, and there are no groups",
        "write a number of people, or add a block that begins with 'groups:'")
    case .shortForAll(let time):
      Wording(
        "time-for-all", "'\(time)' is the time for all turns together",
        "write '\(time) each' if every turn is to take so long")
    case .neverSpeaks(let role):
      Wording(
        "never-speaks", "'\(role)' may speak in no stage, and writes in none",
        "let it speak somewhere, or give it something to write, as in 'writes: \(role)'")
    default: Wording("too-few-for-ring", "there may be too few people")
    }
  }

  private func count(_ people: Int) -> String {
    switch people {
    case 0: "none"
    case 1: "one person"
    default: "\(people) people"
    }
  }
}
