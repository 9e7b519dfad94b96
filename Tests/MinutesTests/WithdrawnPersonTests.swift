import Filling
import FolderSupport
import Foundation
import Journal
import MeetingProtocol
import Session
import Testing

@testable import Minutes

/// Whoever withdraws is in no minutes any more, by the same steps that `/withdraw` takes; everybody else is.
@Suite(.temporaryFolder) struct WithdrawnPersonTests {
  /// A session before somebody's withdrawal, and as its journal has it afterwards.
  private struct Case {
    let before: Meeting
    let after: Meeting
    /// Every line of the journal.
    let journal: String
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `no format and no copy holds the words or the name of who withdrew, nor does the journal`(
    seed: UInt64
  ) throws {
    let tried = try withdrawn(RandomRoom.leaver, from: RandomRoom.make(seed: seed))
    let gone = Words(of: tried.before).gone
    var texts = ["journal": tried.journal]
    let document = tried.after.document
    for (name, copy) in copies(of: document) {
      for (place, text) in try PlainReadings.everyText(of: document.copied(copy).document) {
        texts["\(name) as \(place)"] = text
      }
    }
    for (place, text) in texts {
      let text = text.lowercased()
      let found = (gone + ["amy", "quill"]).filter(text.contains)
      #expect(found == [], "\(place), \(seed)")
    }
    #expect(document.copyReader(named: "Amy Quill") == nil)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `what everybody else said and did stays`(seed: UInt64) throws {
    let tried = try withdrawn(RandomRoom.leaver, from: RandomRoom.make(seed: seed))
    let (before, after) = (tried.before.engine.state, tried.after.engine.state)
    #expect(after.slots.map(\.opening.key) == before.slots.map(\.opening.key))
    #expect(after.slots.map(\.counts) == before.slots.map(\.counts))
    #expect(after.notes.map(\.number) == before.notes.map(\.number))
    #expect(after.notes.map(\.draft.kind) == before.notes.map(\.draft.kind))
    #expect(after.forms.copies.count == before.forms.copies.count)
    let made = try PlainReadings.everyText(of: tried.after.document)
    for word in Words(of: tried.before).staying {
      for place in ["md", "html", "txt", "json"] {
        let isThere = try #require(made[place]).contains(word)
        #expect(isThere, "\(word) is not in \(place), \(seed)")
      }
    }
    for (index, note) in before.notes.enumerated() where note.draft.author == .person("Ben") {
      let text = after.notes[index].draft.text
      #expect(text.split(separator: " ").first == note.draft.text.split(separator: " ").first)
      #expect(after.notes[index].draft.author == .person("Ben"))
    }
  }

  @Test func `the generated sessions have much to take out, and to leave`() {
    var (gone, staying, outcomes, answers, orders, given) = (0, 0, 0, 0, 0, 0)
    for seed in 0..<12 as Range<UInt64> {
      let meeting = RandomRoom.make(seed: seed)
      let state = meeting.engine.state
      let words = Words(of: meeting)
      (gone, staying) = (gone + words.gone.count, staying + words.staying.count)
      if state.outcome?.contains("azz") ?? false { outcomes += 1 }
      answers += state.forms.copies.count { $0.key.writer == "Amy Quill" && !$0.entries.isEmpty }
      for case .turnsOrdered(_, let items) in meeting.engine.turns.flatMap(\.events) {
        orders += items.count { $0.contains("azz") }
      }
      given += words.givenAway
    }
    let counts = (gone, staying, outcomes, answers, orders, given)
    #expect(gone > 200 && staying > 150 && outcomes > 5, "\(counts)")
    #expect(answers > 5 && orders > 8 && given > 2, "\(counts)")
  }

  /// Names that the format or the script have as words of their own.
  @Test(arguments: ["Amber", "May", "Card", "Thank Wording", "Red", "Start Next", "Yes", "Page"])
  func `a name that is a word of the script or the journal breaks neither`(name: String) throws {
    for seed in 0..<2 as Range<UInt64> {
      let meeting = RandomRoom.make(seed: seed, leaver: Person.ID(name))
      let tried = try withdrawn(Person.ID(name), from: meeting)
      let (before, after) = (tried.before.engine.state, tried.after.engine.state)
      #expect(after.slots.map(\.opening.key) == before.slots.map(\.opening.key))
      #expect(after.slots.map(\.answer) == before.slots.map(\.answer))
      #expect(after.people.map(\.id.text).contains("Withdrawn 1"))
      let codes = [before, after].map { state in
        state.forms.copies.flatMap { $0.entries.values.flatMap { $0.answer?.chosen ?? [] } }
          .sorted()
      }
      #expect(codes[0] == codes[1])
    }
  }

  /// What the program does for `/withdraw`, with a journal on a disk.
  private func withdrawn(_ person: Person.ID, from meeting: Meeting) throws -> Case {
    let folder = SessionFolder(dataFolder: TemporaryFolder.path)
    let header = SessionHeader(
      id: "circle", plan: "circle", scriptPath: "circle.yaml", script: "", zone: "Europe/London",
      loadedAt: meeting.facts.loadedAt, seed: 7, pace: 1, program: "test")
    let journal = try SessionJournal.create(in: folder, header: header)
    try journal.append(meeting.engine.turns)
    let withdrawal = try journal.withdrawal(of: person, plan: meeting.engine.state.plan)
    let turns = try journal.withdraw(withdrawal, at: meeting.moment(Meeting.time("60:00")))
    let stored = try SessionJournal.read(journal.header.id, in: folder).turns
    #expect(stored == turns)
    let lines = try bytes(at: folder.journalPath(of: journal.header.id))
    return Case(
      before: meeting, after: meeting.replaying(stored),
      journal: String(decoding: lines, as: UTF8.self))
  }

  private func copies(of document: MinutesDocument) -> [(String, MinutesCopy)] {
    var share = MinutesCopy()
    share.isShareable = true
    var anonymous = MinutesCopy()
    anonymous.isAnonymous = true
    let readers = ["reader", "host", "Withdrawn 1", "Ben"].map { name in
      var copy = MinutesCopy()
      copy.reader = document.copyReader(named: name)
      return ("for \(name)", copy)
    }
    return [("all", MinutesCopy()), ("shareable", share), ("anonymous", anonymous)] + readers
  }
}

/// The words of a session that say whose they are, told apart by how the session stands at its end.
private struct Words {
  /// What has to be gone.
  var gone: [String] = []
  /// What somebody else said, as far as it stands.
  var staying: [String] = []
  /// How many words of hers were somebody else's in the end.
  var givenAway = 0

  init(of meeting: Meeting) {
    let state = meeting.engine.state
    var kept: Set<String> = []
    for note in state.notes {
      let isOthers =
        if case .person(let other) = note.draft.author { other != RandomRoom.leaver } else { false }
      let all = Self.marks(in: [note.draft.text] + note.earlierTexts)
      let hers = note.draft.author == .person(RandomRoom.leaver)
      if isOthers {
        kept.formUnion(all)
        givenAway += all.count { $0.hasPrefix("azz") }
        if !note.isStruck { staying += Self.marks(in: [note.draft.text]) }
      } else if hers {
        gone += all
      }
    }
    let typed = meeting.engine.turns.flatMap(\.events).flatMap { event -> [String] in
      switch event {
      case .noteKept(_, _, let draft): [draft.text]
      case .noteFixed(_, let text): [text]
      case .lineNotUnderstood(_, let text): [text]
      case .detailSet(_, _, let text): [text]
      case .form(.entered(_, _, let entry)): [Self.text(of: entry)]
      default: []
      }
    }
    gone += Self.marks(in: typed).filter { $0.hasPrefix("azz") && !kept.contains($0) }
    staying += state.wordings.flatMap { Self.marks(in: [$0.text]) }
  }

  private static func text(of entry: FormEntry) -> String {
    switch entry {
    case .answered(let answer): answer.text
    case .skipped(let reason): reason
    case .notApplicable, .withdrawn: ""
    }
  }

  private static func marks(in texts: [String]) -> [String] {
    texts.flatMap { text in
      text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        .filter { $0.hasPrefix("azz") || $0.hasPrefix("bzz") }
    }
  }
}
