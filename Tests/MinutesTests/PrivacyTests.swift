import MeetingProtocol
import Session
import Testing

@testable import Minutes

/// What was promised to stay private is in no copy where it does not belong, whatever happened in the session.
struct PrivacyTests {
  /// Marks every text of a session by where it was typed.
  private struct Secrets {
    var forHost: [String] = []
    var gone: [String] = []

    init(of meeting: Meeting) {
      let state = meeting.engine.state
      let hidden = Set(
        state.slots.filter { slot in
          !(state.entry(of: slot)?.confidence.onlyFor.isEmpty ?? true)
        }.map(\.number))
      for note in state.notes {
        gone += note.earlierTexts
        if note.isStruck { gone.append(note.draft.text) }
        if case .slot(let number) = note.place, hidden.contains(number), !note.isStruck {
          forHost.append(note.draft.text)
        }
      }
      forHost += state.wordings.filter { hidden.contains($0.slot) }.map(\.text)
      forHost += state.slots.filter { hidden.contains($0.number) }.compactMap(\.skippedBecause)
      let standing = Set(meeting.engine.standingTurns.map(\.number))
      for turn in meeting.engine.turns where !standing.contains(turn.number) {
        for case .noteKept(_, _, let draft) in turn.events { gone.append(draft.text) }
        for case .wordingAgreed(_, let text) in turn.events { gone.append(text) }
      }
    }
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `no copy says what is not for its reader, and none what was struck or taken back`(
    seed: UInt64
  ) throws {
    let meeting = RandomMeeting.make(seed: seed, plan: Plans.circle)
    let secrets = Secrets(of: meeting)
    let document = meeting.document
    var share = MinutesCopy()
    share.isShareable = true
    var anonymous = MinutesCopy()
    anonymous.isAnonymous = true
    var reader = MinutesCopy()
    reader.reader = document.copyReader(named: "reader")
    var host = MinutesCopy()
    host.reader = document.copyReader(named: "host")
    for copy in [share, anonymous, reader] {
      for (place, text) in try PlainReadings.everyText(of: document.copied(copy).document) {
        for secret in secrets.forHost + secrets.gone {
          #expect(!text.contains(secret), "\(secret) in \(place)")
        }
      }
    }
    for copy in [MinutesCopy(), host] {
      let made = try PlainReadings.everyText(of: document.copied(copy).document)
      for (place, text) in made {
        for secret in secrets.gone { #expect(!text.contains(secret), "\(secret) in \(place)") }
      }
      let markdown = try #require(made["md"])
      for note in secrets.forHost where note.hasPrefix("q") {
        #expect(markdown.contains(note), "\(note) is for the host")
      }
    }
  }

  @Test func `the generated sessions have secrets`() {
    var forHost = 0
    var gone = 0
    for seed in 0..<80 as Range<UInt64> {
      let secrets = Secrets(of: RandomMeeting.make(seed: seed, plan: Plans.circle))
      forHost += secrets.forHost.count
      gone += secrets.gone.count
    }
    #expect(forHost > 40 && gone > 100, "\(forHost), \(gone)")
  }

  @Test(arguments: [MeetingRules.PeopleNames.roles, .codes, .off])
  func `a script that promises no names gets minutes without them`(
    names: MeetingRules.PeopleNames
  ) throws {
    var plan = Plans.circle
    plan.rules.names = names
    let document = ResultsTests.circle(plan).document
    for (place, text) in try PlainReadings.everyText(of: document) {
      let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
      for name in ["ruth", "marta", "joe", "owen", "ida", "lev", "hill", "brook"] {
        #expect(!words.contains(name), "\(name) in \(place)")
      }
    }
    let markdown = MarkdownMinutes.render(document)
    let (line, table) =
      switch names {
      case .plain: ("", "")
      case .roles: ("- Host 1: the bridge at night", "| Reader | Reader 1, Reader 2,")
      case .codes: ("- Person 1: the bridge at night", "| Reader | Person 2, Person 3,")
      case .off: ("- Host: the bridge at night", "| Reader | 5 people |")
      }
    #expect(markdown.contains(line), "\(markdown)")
    #expect(markdown.contains(table), "\(markdown)")
    var anonymous = MinutesCopy()
    anonymous.isAnonymous = true
    #expect(document.copied(anonymous).document.roles == document.roles)
  }

  @Test func `a list whose names are coded or left out is so everywhere`() throws {
    for (names, value) in [(Question.Names.codes, "P1, P2"), (.off, "(name left out)")] {
      var plan = Plans.circle
      for index in plan.questions.indices where plan.questions[index].id == "passages" {
        plan.questions[index].names = names
      }
      var meeting = ResultsTests.circle(plan)
      meeting.facts.session = "circle"
      let made = try PlainReadings.everyText(of: meeting.document)
      for (place, text) in made {
        #expect(!text.contains("Page 3") && !text.contains("Page 9"), "\(place)")
      }
      #expect(try #require(made["md"]).contains("Passages \(value)"))
    }
  }
}
