import Diagnostics
import MeetingProtocol

/// The names that a script declares: roles, kinds and asked values share one namespace.
struct Names {
  /// What a name stands for, and where it was declared.
  struct Entry {
    var sort: NameFault.Sort
    var line: Int
  }

  private(set) var entries: [String: Entry] = [:]
  /// The line of each section, such as `roles:`.
  var sections: [String: Int] = [:]
  /// The asked values in order.
  var values: [Question.ID] = []
  /// The asked values that are lists.
  var lists: Set<Question.ID> = []
  /// The words that a value may be, where it is one of a few.
  var choices: [Question.ID: [String]] = [:]
  /// The values that each person is asked for.
  var ofEachPerson: Set<Question.ID> = []
  /// The values that are agreed in a stage and not asked before, in the order of the script.
  var agreed: [Question.ID] = []
  var roleDetails: [Role] = []
  var roleNodes: [Role.ID: ScriptNode] = [:]
  var facilitatorNames: [String] = []
  /// The roles that turns fill.
  var filledByTurns: Set<Role.ID> = []
  /// The lines on which the turns that fill a role begin.
  var seatLines: [Role.ID: Int] = [:]
  /// Those among them that are not declared under `roles:`, in the order of the script.
  var turnRoles: [Role.ID] = []

  static let reserved: Set<String> = [
    "facilitator", "everyone", "others", "rest", "nobody", "people", "session", "cycle", "norms",
    "all",
  ]

  mutating func declare(_ name: String, _ sort: NameFault.Sort, line: Int) {
    entries[name] = Entry(sort: sort, line: line)
  }

  /// The declared name that a word means: as written, or in the singular or plural with an s.
  func match(_ word: String, _ sort: NameFault.Sort, besides: [String] = []) -> String? {
    let typed = word.lowercased()
    let candidates =
      [typed, typed + "s"] + (typed.hasSuffix("s") ? [String(typed.dropLast())] : [])
    return candidates.first { entries[$0]?.sort == sort || besides.contains($0) }
  }

  /// Adds what the blocks declare: agreed values, and roles that turns fill.
  func complete(_ plan: inout MeetingProtocol) {
    for id in agreed where !plan.questions.contains(where: { $0.id == id }) {
      plan.questions.append(Question(id: id, question: id.text.asTitle, isAgreed: true))
    }
    for place in plan.roles.indices where filledByTurns.contains(plan.roles[place].id) {
      plan.roles[place].filling = .turns
    }
    for id in turnRoles where !plan.roles.contains(where: { $0.id == id }) {
      plan.roles.append(
        Role(
          id: id, title: id.text.asTitle, people: PeopleCount(least: 0, most: nil),
          filling: .turns))
    }
  }

  func all(_ sort: NameFault.Sort) -> [String] {
    entries.filter { $0.value.sort == sort }.keys.sorted()
  }
}

extension ScriptReader {
  /// The nearest of some names to a word.
  func nearest(_ word: String, _ names: [String]) -> String? {
    Nearest.name(to: word, among: names)
  }

  /// Declares a name of the script's own; false where it cannot be one.
  mutating func declare(_ key: ScriptNode, _ sort: NameFault.Sort) -> String? {
    guard let written = key.text else {
      if !key.isDamaged { report(.key(.needsText("a name")), key) }
      return nil
    }
    guard written.isIdentifier else {
      let suggestion = written.asIdentifier
      report(
        .value(.identifier(written, suggestion: suggestion.isEmpty ? nil : suggestion)), key)
      return nil
    }
    let name = written.lowercased()
    let isBuiltIn = sort == .role && NoteKind.builtIn.contains { $0.id.text == name }
    if Names.reserved.contains(name) || isBuiltIn {
      report(.name(.reserved(written)), key)
      return nil
    }
    if let other = names.entries[name] {
      report(.name(.taken(written, line: other.line)), key)
      return nil
    }
    names.declare(name, sort, line: key.position.line)
    return name
  }

  /// What a teacher may write where the language says `everyone`.
  private static let wordsForEveryone: Set<String> = [
    "all", "anybody", "anyone", "everybody", "group", "the group", "whole group",
  ]

  /// The role that a word means, the facilitator included.
  mutating func role(_ node: ScriptNode, orEveryone: Bool = false) -> Role.ID? {
    guard let word = word(node, name: "a role") else { return nil }
    if let name = names.match(word, .role, besides: ["facilitator"]) { return Role.ID(name) }
    if let name = names.facilitatorNames.first(where: { Folding.same($0, word) }) {
      report(.name(.alsoCalled(name, role: "facilitator")), node)
      return nil
    }
    let named = names.roleDetails.first { role in
      ([role.title] + role.alsoCalled).contains { Folding.same($0, word) }
    }
    if let named {
      report(.name(.alsoCalled(word, role: named.id.text)), node)
    } else if word.contains(","), word.listed.allSatisfy({ names.match($0, .role) != nil }) {
      report(.name(.severalInOne(word, corrected: "[\(word)]")), node)
    } else if orEveryone, Self.wordsForEveryone.contains(Folding.folded(word)) {
      report(.name(.unknown(.role, word, nearest: "everyone", line: names.sections["roles"])), node)
    } else {
      reportUnknown(word, .role, node, besides: ["facilitator"] + (orEveryone ? ["everyone"] : []))
    }
    return nil
  }

  /// The kind of note that a word means.
  mutating func kind(_ node: ScriptNode) -> NoteKind.ID? {
    guard let word = word(node, name: "a kind") else { return nil }
    let builtIn = NoteKind.builtIn.map(\.id.text)
    if let name = names.match(word, .kind, besides: builtIn) { return NoteKind.ID(name) }
    reportUnknown(word, .kind, node, besides: builtIn)
    return nil
  }

  mutating func reportUnknown(
    _ word: String, _ sort: NameFault.Sort, _ node: ScriptNode, besides: [String] = []
  ) {
    if let other = names.entries[word.lowercased()], sort != .list, sort != .block {
      report(.name(.otherSort(word, is: other.sort, wanted: sort)), node)
      return
    }
    let known = sort == .list ? names.lists.map(\.text).sorted() : names.all(sort)
    let near = nearest(word, known + besides)
    report(
      .name(.unknown(sort, word, nearest: near, line: names.sections[sort.key])), node)
  }

  /// A word that refers to something.
  mutating func word(_ node: ScriptNode, name: String) -> String? {
    guard case .text(let text, _) = node.content, !node.isEmpty else {
      if node.isEmpty {
        report(.key(.noValue(name)), node)
      } else if !node.isDamaged {
        report(.key(.needsText(name)), node)
      }
      return nil
    }
    return text.trimmed
  }
}

extension String {
  /// Whether the text can name something: letters of any script, digits, hyphens.
  var isIdentifier: Bool {
    (first?.isLetter == true || first?.isNumber == true)
      && allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// The text in hyphens, lower case; empty where it has no letters or digits.
  var asIdentifier: String {
    var result = ""
    for character in lowercased() where !["'", "’", "ʼ"].contains(character) {
      if character.isLetter || character.isNumber {
        result.append(character)
      } else if !result.isEmpty, result.last != "-" {
        result.append("-")
      }
    }
    return result.last == "-" ? String(result.dropLast()) : result
  }

  /// An id as a title: blanks for hyphens, a capital in front.
  var asTitle: String {
    let words = replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension String {
  /// The words that commas divide.
  fileprivate var listed: [String] { split(separator: ",").map { String($0).trimmed } }
}
