import Foundation
import MeetingProtocol
import Rehearsing
import Session

/// A rehearsal as JSON has it; lengths are in seconds.
struct RehearsalReport: Encodable {
  struct Part: Encodable {
    let id: String
    let number: Int?
    let title: String
    let turns: [String]
    let cycles: [Int]
    let opens: Int64
    let earliest: Int64
    let latest: Int64?
    let lasts: Int64?
    let least: Int64?
    let most: Int64?
    let clock: String?
    let isOptional: Bool
    let speaks: [String]
    let silent: [String]
  }

  struct Answer: Encodable {
    let id: String
    let answer: String
    let isGiven: Bool
  }

  let `protocol`: String
  let title: String
  let people: [String]
  let start: String?
  let lasts: Int64
  let shortest: Int64
  let longest: Int64?
  let fit: Int64?
  let stagesWithoutTime: Int
  let answers: [Answer]
  let notGiven: [String]
  let canBeHeld: Bool
  let parts: [Part]

  init(_ rehearsal: Rehearsal) {
    let plan = rehearsal.state.plan
    `protocol` = plan.id.text
    title = plan.title
    people = rehearsal.people
    start = rehearsal.start.map { clockText($0.hour, $0.minute) }
    lasts = rehearsal.length.seconds
    shortest = rehearsal.shortest.seconds
    longest = rehearsal.longest?.seconds
    fit = rehearsal.fit?.seconds
    stagesWithoutTime = rehearsal.untimed
    answers = rehearsal.answered.map {
      Answer(id: $0.block.text, answer: $0.answer, isGiven: $0.isGiven)
    }
    notGiven = rehearsal.standIns.map(\.text)
    canBeHeld = rehearsal.obstacle == nil && !rehearsal.isEndless
    parts = rehearsal.parts.map { part in
      let stage = part.entry.stage
      return Part(
        id: part.slot.opening.key.block.text, number: part.entry.number, title: part.entry.title,
        turns: part.entry.turns.map(\.item), cycles: part.slot.opening.cycles,
        opens: part.offset.seconds, earliest: part.earliest.seconds, latest: part.latest?.seconds,
        lasts: part.isTimed ? part.length.seconds : nil, least: stage?.time.shortest?.seconds,
        most: stage?.time.longest?.seconds,
        clock: rehearsal.clock(at: part.offset).map { clockText($0.hour, $0.minute) },
        isOptional: part.entry.isOptional, speaks: part.entry.floor.speaks.map(\.word),
        silent: part.entry.floor.silent.map(\.word))
    }
  }

  /// The report as text, its keys in order.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

extension Length {
  fileprivate var seconds: Int64 { milliseconds / 1000 }
}

extension Floor.Party {
  fileprivate var word: String {
    switch self {
    case .role(let role): role.text
    case .everyone: "everyone"
    }
  }
}
