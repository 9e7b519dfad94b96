import MeetingProtocol
import Session
import SnapshotSupport
import Testing

@testable import Minutes

/// Copies leave out what does not belong to their readers, in every format.
struct CopyTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `what is private or struck is in no copy where it does not belong`(seed: UInt64) throws {
    let meeting = RandomMeeting.make(seed: seed)
    var document = meeting.document
    let role = try #require(meeting.engine.state.plan.roles.first?.id)
    var chance = Chance(seed: seed)
    var privateNotes: [Int: String] = [:]
    document.mark(&chance, onlyFor: role) { privateNotes[$0.number] = $0.text }
    let struck = meeting.engine.state.notes.filter(\.isStruck).map(\.draft.text)
    let standing = Set(
      meeting.engine.state.notes.filter { !$0.isStruck }.map(\.draft.text))
    for (name, isReader, copy) in copies(of: document, role) {
      let made = document.copied(copy).document
      for format in MinutesFormat.allCases where format.isOwn {
        let text = try PlainReadings.text(of: made, as: format)
        for secret in isReader ? [] : Array(privateNotes.values) {
          #expect(!text.contains(secret), "\(name) as \(format)")
        }
        for gone in struck where !standing.contains(gone) {
          #expect(!text.contains(gone), "\(name) as \(format)")
        }
      }
      let kept = Set(made.notes.map(\.number))
      #expect(isReader || kept.isDisjoint(with: privateNotes.keys))
      #expect(!isReader || kept == Set(document.notes.map(\.number)))
    }
  }

  private func copies(
    of document: MinutesDocument, _ role: Role.ID
  ) -> [(String, isReader: Bool, MinutesCopy)] {
    var share = MinutesCopy()
    share.isShareable = true
    var anonymous = MinutesCopy()
    anonymous.isAnonymous = true
    var reader = MinutesCopy()
    reader.reader = document.copyReader(named: role.text)
    var other = MinutesCopy()
    other.reader = MinutesCopy.Reader(name: "Somebody else", roles: ["none"], owners: [])
    return [
      ("shareable", false, share), ("anonymous", false, anonymous), ("reader", true, reader),
      ("another reader", false, other),
    ]
  }

  @Test func `an anonymous copy names nobody, in lists and in texts`() throws {
    let meeting = named()
    var copy = MinutesCopy()
    copy.isAnonymous = true
    let (document, report) = meeting.document.copied(copy)
    for format in MinutesFormat.allCases where format.isOwn {
      let text = try PlainReadings.text(of: document, as: format).lowercased()
      for name in ["amy", "baker", "zoë", "zoe", "o'neil", "neil", "ben", "小明"] {
        #expect(
          !text.split(whereSeparator: { !$0.isLetter }).contains { $0 == name },
          "\(name): \(format)"
        )
      }
      #expect(!text.contains("小明"))
    }
    let markdown = MarkdownMinutes.render(document)
    try expectSnapshot(markdown, "Minutes/anonymous.md")
    let found = try #require(report)
    #expect(
      found.replacements.map { "\($0.word) \($0.code) \($0.notes)" } == [
        "Amy Presenter 1 [1]", "Zoë Tuner 1 []", "Ben Brook Tuner 2 []", "BAKER Presenter 1 [1]",
        "zoe Tuner 1 [2]",
        "O'Neil Tuner 1 [3]", "Ben a person [4]", "Ben Lake Tuner 3 [5]", "小明 Tuner 4 [6]",
      ])
    #expect(found.heldByOne == ["Presenter"] && !found.isSmallGroup && found.people == 5)
  }

  private func named() -> Meeting {
    var meeting = Meeting(Plans.tuning)
    meeting.at(
      "0:00", .join("Amy Baker", role: "presenter"), .join("Zoë O'Neil", role: nil),
      .join("Ben Brook", role: nil), .join("Ben Lake", role: nil), .join("小明", role: nil))
    meeting.at("0:00", .setValue("focus", ["What does Amy want?"]), .start)
    let texts = [
      "ask Amy, or Miss BAKER's class", "zoe said so", "Mrs O'Neil agrees", "Ben was late",
      "Ben Lake was not", "我们问小明吧", "amyloid and benign stay, Benjamin too",
    ]
    for text in texts { meeting.at("1:00", .note(.person("Zoë O'Neil"), text)) }
    meeting.at(
      "2:00", .note(.group, "a visit", kind: NoteKind.action.id, owner: "Amy Baker"),
      .fillOutcome("as Zoë says"), .skip("Ben Brook must go"), .end)
    return meeting
  }

  @Test func `a small group is warned about`() {
    var meeting = Meeting(Plans.tuning)
    meeting.at("0:00", .join("Amy", role: "presenter"), .join("Ben", role: nil))
    var copy = MinutesCopy()
    copy.isAnonymous = true
    let report = meeting.document.copied(copy).report
    #expect(report?.isSmallGroup == true)
    #expect(report?.heldByOne == ["Presenter", "Tuner"])
  }

  @Test func `a reader's own actions come first, and alone into the calendar`() throws {
    let meeting = Hostile.twoOwners()
    var copy = MinutesCopy()
    copy.reader = meeting.document.copyReader(named: "amy")
    let document = meeting.document.copied(copy).document
    try expectSnapshot(MarkdownMinutes.render(document), "Minutes/for-amy.md")
    let calendar = CalendarMinutes.render(document)
    #expect(calendar.contains("SUMMARY:Amy: first") && !calendar.contains("second"))
  }

  @Test func `a copy is cut down to stages and kinds`() throws {
    let meeting = Hostile.twoOwners()
    var copy = MinutesCopy()
    copy.stages = [try #require(meeting.document.stage(named: "2"))]
    let stage = meeting.document.copied(copy).document
    #expect(stage.notes.map(\.text) == ["why"] && stage.actions == [])
    copy.stages = []
    copy.kinds = [try #require(meeting.document.kind(named: "Action"))]
    let kind = meeting.document.copied(copy).document
    #expect(kind.notes.map(\.text) == ["first", "second"] && kind.actions.count == 2)
    #expect(MarkdownMinutes.render(kind).contains("Only these kinds of note: Action."))
  }

  @Test func `a name that nobody has is nobody's`() {
    let document = Hostile.twoOwners().document
    #expect(document.copyReader(named: "Eve") == nil)
    #expect(document.stage(named: "9") == nil && document.stage(named: "Lunch") == nil)
    #expect(document.kind(named: "gossip") == nil)
    #expect(document.copyReader(named: "TUNER")?.name == "Tuner")
    #expect(document.stage(named: "clarifying-questions") == .id("clarifying-questions"))
  }

  @Test func `a copy of everything for everybody is the whole`() {
    let document = Hostile.twoOwners().document
    #expect(document.copied(MinutesCopy()).document == document)
  }
}

extension MinutesDocument {
  /// Makes some notes and sections private, as a protocol that promises it would.
  fileprivate mutating func mark(
    _ chance: inout Chance, onlyFor role: Role.ID, found: (NoteLine) -> Void
  ) {
    for section in sections.indices {
      let isWhole = Int.random(in: 0..<4, using: &chance) == 0
      if isWhole { sections[section].onlyFor = [role] }
      for block in sections[section].blocks.indices {
        for note in sections[section].blocks[block].notes.indices {
          let isPrivate = isWhole || Int.random(in: 0..<4, using: &chance) == 0
          guard isPrivate else { continue }
          sections[section].blocks[block].notes[note].onlyFor = [role]
          found(sections[section].blocks[block].notes[note])
        }
      }
    }
  }
}
