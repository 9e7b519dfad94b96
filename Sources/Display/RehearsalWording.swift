import MeetingProtocol
import Rehearsing
import Session

/// The words of a rehearsal that the screen and the page for the wall share.
struct RehearsalWording {
  let rehearsal: Rehearsal

  init(_ rehearsal: Rehearsal) { self.rehearsal = rehearsal }

  /// The protocol and how many people hold it.
  var title: String {
    let count = rehearsal.people.count
    let people = count == 0 ? "" : " with \(counted(count, "person").people)"
    return rehearsal.state.plan.title + people
  }

  /// The clock, or the length since the start.
  func clock(at offset: Length) -> String {
    rehearsal.clock(at: offset).map { clockText($0.hour, $0.minute) } ?? offset.shortFigures
  }

  /// When a part opens at the earliest and at the latest; empty where that is the same.
  func between(_ part: Rehearsal.Part) -> String {
    guard let latest = part.latest else { return "from \(clock(at: part.earliest))" }
    let (first, last) = (clock(at: part.earliest), clock(at: latest))
    return first == last ? "" : "\(first)–\(last)"
  }

  /// A part's title with its turn, its cycle, and whether the meeting may do without it.
  func label(of part: Rehearsal.Part) -> String {
    let label = rehearsal.state.label(of: part.slot)
    return part.entry.isOptional ? label + " (may be left out)" : label
  }

  /// How long a part takes.
  func time(of part: Rehearsal.Part) -> String {
    guard let stage = part.entry.stage else { return "decision" }
    if part.moved != .zero {
      return "\(part.length.words) instead of \((part.length - part.moved).words)"
    }
    switch stage.time {
    case .open where part.isTimed: return "about \(part.length.words)"
    case .open:
      if case .adjournment = stage.activity { return "another day" }
      return stage.time.words
    case .exactly, .between, .atLeast, .atMost, .until: return stage.time.words
    }
  }

  /// How long it all takes, and when it ends.
  var total: String {
    let isExact = rehearsal.shortest == rehearsal.longest
    var words = rehearsal.length.words
    if isExact {
      if rehearsal.start == nil { words += " in all" }
    } else if let longest = rehearsal.longest {
      words += " by plan, \(Length.words(from: rehearsal.shortest, to: longest)) in all"
    } else {
      words += " by plan, at least \(rehearsal.shortest.words)"
    }
    if rehearsal.untimed > 0 {
      words += ", and \(counted(rehearsal.untimed, "stage")) without a set time"
    }
    guard rehearsal.start != nil else { return words }
    words += ", ends \(clock(at: rehearsal.length))"
    if isExact { return words }
    let last = rehearsal.longest.map { " and \(clock(at: $0))" } ?? " or later"
    let first = clock(at: rehearsal.shortest)
    return words + (rehearsal.longest == nil ? ", at \(first)\(last)" : ", between \(first)\(last)")
  }

  /// What was done to make it fit.
  private var fitted: String? {
    guard let whole = rehearsal.fit else { return nil }
    let moved = rehearsal.parts.filter { $0.moved != .zero }.count
    let change = moved == 0 ? "nothing changes" : "\(counted(moved, "part")) in proportion"
    return "To take \(whole.words): \(change); a meeting does the same with /fit \(whole.words)"
  }

  /// Who works with whom in small groups, once for each block that forms them; how many where nobody has a name.
  var groups: [String] {
    var seen: Set<[SmallGroup]> = []
    return rehearsal.parts.compactMap { part in
      let groups = part.entry.groups
      guard !groups.isEmpty, seen.insert(groups).inserted else { return nil }
      let title = part.entry.containers.last { $0.kind == .groups }?.title ?? part.entry.title
      let who = groups.map { group in
        let members =
          rehearsal.isOfGuests
          ? listed(group.members) : counted(group.members.count, "person").people
        let share = group.share.isEmpty ? "" : ", takes \(listed(group.share))"
        return "\(group.name.groupTitle) \(members)\(share)\(group.task.map { ", \($0)" } ?? "")"
      }
      return "\(title): " + who.joined(separator: "; ")
    }
  }

  /// How the room answered, and what was asked for and not given.
  var remarks: [String] {
    var remarks: [String] = []
    if let fitted { remarks.append(fitted) }
    let answers = rehearsal.answered.map { "\($0.title): \($0.answer)" }
    if !answers.isEmpty { remarks.append("Answered " + answers.joined(separator: "; ")) }
    if let untold = rehearsal.answered.first(where: { !$0.isGiven }) {
      remarks.append("--answer \(untold.block.text)=ANSWER rehearses another answer")
    }
    let kinds = rehearsal.state.plan.kindsOfRounds.map { rehearsal.state.plan.name(of: $0) }
    if !kinds.isEmpty {
      remarks.append("Once for each \(listed(kinds)) that is noted; rehearsed with one")
    }
    if !rehearsal.standIns.isEmpty {
      let names = listed(rehearsal.standIns.map(\.text))
      remarks.append("Not given: \(names); --set KEY=VALUE gives it")
    }
    return remarks
  }
}
