import MeetingProtocol
public import Rehearsing
import Session
public import TextLayout

/// The agenda of a rehearsal, for a person to read.
public enum RehearsalView {
  /// The lines of `convene rehearse`.
  public static func lines(_ rehearsal: Rehearsal, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    let wording = RehearsalWording(rehearsal)
    sheet.add(wording.title, .bold)
    sheet.add(table(rehearsal, wording, isWide: sheet.columns >= 60))
    sheet.add(wording.total, .bold)
    for groups in wording.groups { sheet.add(groups, hanging: 2) }
    for remark in wording.remarks { sheet.add(remark, hanging: 2) }
    for warning in warnings(rehearsal, columns: columns) {
      sheet.add(warning.plain, .warning, hanging: 2)
    }
    return sheet.lines
  }

  private static func table(
    _ rehearsal: Rehearsal, _ wording: RehearsalWording, isWide: Bool
  ) -> Table {
    let varies = rehearsal.parts.contains { $0.earliest != $0.latest }
    var heads: [Table.Column] = [
      .init(rehearsal.start == nil ? "From" : "Clock", alignment: .right)
    ]
    if varies, isWide { heads.append(.init("Between")) }
    heads += [.init("No", alignment: .right), .init("Stage")]
    if isWide { heads += [.init("Time"), .init("Floor")] }
    let rows = rehearsal.parts.map { part in
      let floor = FloorText.sentences(part.entry.floor, in: rehearsal.state.plan)
      let number = part.entry.number.map { "\($0)" } ?? ""
      var cells = [wording.clock(at: part.offset)]
      if isWide {
        if varies { cells.append(wording.between(part)) }
        cells += [number, wording.label(of: part), wording.time(of: part)]
        cells.append(floor.joined(separator: "; "))
      } else {
        let between = varies && part.earliest != part.latest ? ", \(wording.between(part))" : ""
        let said = floor == ["Everyone may speak"] ? "" : ". " + floor.joined(separator: "; ")
        cells += [number, "\(wording.label(of: part)), \(wording.time(of: part))\(between)\(said)"]
      }
      return cells.map { StyledText($0) }
    }
    return Table(columns: heads, rows: rows)
  }

  /// What stands in the way of holding it like this.
  public static func warnings(_ rehearsal: Rehearsal, columns: Int) -> [StyledText] {
    var warnings: [StyledText] = []
    switch rehearsal.obstacle {
    case .tooFew(let needed):
      warnings.append(StyledText("Needs at least \(people(needed)); rehearsed with so many"))
    case .tooMany(let room):
      warnings.append(StyledText("Has room for \(people(room)); rehearsed with so many"))
    case .doesNotFit(let by):
      warnings.append(
        StyledText(
          by > .zero
            ? "It cannot be made shorter: it takes \(by.words) longer than that"
            : "It cannot be made longer: it takes \((.zero - by).words) less than that"))
    case .refused(let refusal):
      warnings += RefusalText.lines(refusal, rehearsal.state, columns: columns)
    case nil: break
    }
    if rehearsal.isEndless {
      let slots = rehearsal.parts.count
      warnings.append(
        StyledText("These answers lead round and round; the first \(slots) parts are listed"))
    }
    return warnings
  }

  private static func people(_ count: Int) -> String { counted(count, "person").people }
}

extension String {
  /// Of more than one person one says people.
  var people: String { replacing("persons", with: "people") }
}
