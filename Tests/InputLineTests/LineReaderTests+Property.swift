import Foundation
import InputLine
import MeetingProtocol
import Session
import Testing

extension LineReaderTests {
  /// How many lines are made up in each stage; CONVENE_LINES makes it a long run.
  private static let count =
    ProcessInfo.processInfo.environment["CONVENE_LINES"].flatMap(Int.init) ?? 600
  private static let stages: [Stage.ID?] = [nil, "presentation", "discussion", "reflection"]

  @Test(arguments: stages)
  func `every line is done, kept or given back, and nothing typed is lost`(
    stage: Stage.ID?
  ) throws {
    let reader = try Room.tuning(at: stage)
    let outside = LineReader(vocabulary: nil)
    var lines = RandomLines(seed: 20_261_121)
    for _ in 0..<Self.count {
      let line = lines.next()
      let read = reader.read(line)
      let isAsPromised =
        Self.isAccountedFor(line, read) && read == reader.read(line)
        && (!Self.isPlain(line) || Self.isKeptWhole(line, read))
        && Self.isNoNote(outside.read(line))
      try #require(isAsPromised, "\(line.debugDescription) became \(read)")
    }
  }

  @Test func `of every block each line that is not blank is kept, byte for byte`() throws {
    let reader = try Room.tuning()
    var lines = RandomLines(seed: 7)
    for _ in 0..<(Self.count / 5) {
      let block = (0..<4).map { _ in lines.next() }
      let typed = block.filter { !Self.isBlank($0) }
      guard typed.count > 1 else { continue }
      guard case .note(let drafts, .pasted) = reader.read(block.joined(separator: "\n")) else {
        Issue.record("\(block) is no block")
        return
      }
      try #require(drafts.map { Array($0.text.utf8) } == typed.map { Array($0.utf8) })
      #expect(drafts.allSatisfy { $0.kind == "note" && $0.owner == nil && $0.due == nil })
    }
  }

  @Test func `the made up lines reach every end`() throws {
    let reader = try Room.tuning()
    var lines = RandomLines(seed: 20_261_121)
    let read = (0..<5000).map { _ in reader.read(lines.next()) }
    #expect(read.contains(.nothing))
    #expect(read.contains { if case .command = $0 { true } else { false } })
    #expect(read.contains { if case .givenBack = $0 { true } else { false } })
    let drafts = read.flatMap { read -> [NoteDraft] in
      if case .note(let drafts, _) = read { drafts } else { [] }
    }
    #expect(Set(drafts.map(\.kind)).isSuperset(of: ["note", "warm", "cool", "action", "question"]))
    #expect(drafts.contains { $0.owner != nil && $0.due != nil })
    #expect(drafts.contains { $0.author == .person("Amy") })
  }

  // MARK: - What is promised

  private static func isAccountedFor(_ line: String, _ read: Interpretation) -> Bool {
    switch read {
    case .nothing: isBlank(line)
    case .command, .givenBack: !isBlank(line)
    case .note(let drafts, let hint):
      drafts.count == 1 && hint != .pasted && drafts.allSatisfy { isLess($0, than: line) }
    }
  }

  /// The text is the typed text less its mark and name; of an action also less its owner and day.
  private static func isLess(_ draft: NoteDraft, than line: String) -> Bool {
    if isBlank(draft.text) { return false }
    if draft.kind != "action" {
      return Array(line.utf8).suffix(draft.text.utf8.count) == Array(draft.text.utf8)[...]
    }
    var typed = words(line)[...]
    for (index, word) in words(draft.text).enumerated() {
      // Behind a fullwidth colon the text begins without a blank.
      let place = typed.firstIndex {
        $0 == word || index == 0 && $0.suffix(word.count) == word[...]
      }
      guard let place else { return false }
      typed = typed[(place + 1)...]
    }
    return true
  }

  private static func words(_ text: String) -> [[UInt8]] {
    let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    return words.map { Array(String($0).utf8) }
  }

  /// Whether a line has no slash, backslash or mark in front, and no colon.
  private static func isPlain(_ line: String) -> Bool {
    let first = line.unicodeScalars.first { !$0.properties.isWhitespace }
    return first.map { !"/\\+-?=!".unicodeScalars.contains($0) } ?? false
      && !line.unicodeScalars.contains { $0 == ":" || $0 == "：" }
  }

  private static func isKeptWhole(_ line: String, _ read: Interpretation) -> Bool {
    guard case .note(let drafts, _) = read else { return false }
    return drafts.map { Array($0.text.utf8) } == [Array(line.utf8)]
  }

  private static func isNoNote(_ read: Interpretation) -> Bool {
    if case .note = read { false } else { true }
  }

  private static func isBlank(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

/// Lines as they are typed in meetings, and as nobody would type them.
struct RandomLines {
  private var chance: Chance

  init(seed: UInt64) {
    chance = Chance(seed: seed)
  }

  mutating func next() -> String {
    let pieces = Int.random(in: 0...7, using: &chance)
    return (0...pieces).map { _ in piece() }.joined()
  }

  private mutating func piece() -> String {
    switch Int.random(in: 0..<12, using: &chance) {
    case 0..<3: return " "
    case 3: return scalar()
    case 4: return Self.marks.randomElement(using: &chance) ?? "+"
    case 5, 6: return Self.names.randomElement(using: &chance) ?? "amy"
    case 7: return Self.commands.randomElement(using: &chance) ?? "/"
    case 8: return Self.odd.randomElement(using: &chance) ?? "\u{0}"
    default: return Self.words.randomElement(using: &chance) ?? "x"
    }
  }

  /// Any character but those that end a line.
  private mutating func scalar() -> String {
    let range: ClosedRange<UInt32> = Bool.random(using: &chance) ? 0...0x2FF : 0...0x10_FFFF
    guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &chance)),
      !Character(scalar).isNewline
    else { return "x" }
    return String(scalar)
  }

  private static let marks = [
    "+ ", "- ", "! ", "! go", "? ", "= ", "+", "-", "!", "?", "\\", "/", "//", "--", "+1", "• ",
    "– ", "* ",
    "1. ", "> ", "## ", "-5 °C", "+\u{A0}", "  + ",
  ]
  private static let names = [
    "amy: ", "AMY : ", "amy：", "Ben:", "ben", "Cyd: ", "tuners: ", "presenter: ", "note: ",
    "warm: ",
    "action: ", "Warm feedback: ", "Dee: ", "Bem: ", "âmy: ", ":", "：", ": ", "everyone: ",
  ]
  private static let commands = [
    "/next", "/n ", "next", "/nxet", "/extend 2m", "/fix 3 x", "/join Dee", "/set focus x", "undo",
    "/s/ and /sh/", "/æ/", "/as Ben", "/end", "/help ", "/-", "/load x",
    "/strike 99999999999999999999",
  ]
  private static let odd = [
    "\u{0}", "\u{7}", "\u{1B}[31m", "\u{8}", "\t", "\u{A0}", "\u{3000}", "\u{200B}", "\u{200D}",
    "\u{FE0F}", "\u{FEFF}", "\u{301}", "\u{202E}", "\u{FFFD}", "\u{10FFFF}", "👩🏽‍🏫", "🇬🇧", "🇬", "☕️",
    "각", "ा", "ẞ", "İ", "ǆ", "٣", "…", "“", "\"",
  ]
  private static let words = [
    "x", "the gist", "10:30", "https://x.org/a:b", "head@school.org", "@amy", "@ben.", " @nobody ",
    " @amy by fri",
    "by fri", " by 4 dec.", " by year 4", " by 31 feb", "by", "naïve", "e\u{301}", "你好", "1:20",
    "4b",
    " and ", "C:\\x", "don't", ",", ".", "a realistic line of some words",
  ]
}
