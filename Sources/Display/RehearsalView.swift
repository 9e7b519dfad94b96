import MeetingProtocol
public import TextLayout

/// The agenda of a rehearsal, for a person to read.
public enum RehearsalView {
  /// The lines of `convene rehearse`.
  public static func lines(_ rehearsal: Rehearsal, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    let people = rehearsal.people.map { " with " + counted($0, "person").people } ?? ""
    sheet.add(rehearsal.title + people, .bold)
    let isWide = sheet.columns >= 60
    var heads: [Table.Column] = [
      .init(rehearsal.start == nil ? "From" : "Clock", alignment: .right),
      .init("No", alignment: .right), .init("Stage"),
    ]
    if isWide { heads += [.init("Time"), .init("Floor")] }
    let rows = rehearsal.rows.map { row in
      let time = rehearsal.clock(at: row.offset) ?? row.offset.shortFigures
      let floor = row.floor.joined(separator: "; ")
      let narrow = "\(row.title), \(row.time)" + (row.floor == open ? "" : ". \(floor)")
      let number = row.number.map { "\($0)" } ?? ""
      return (isWide ? [time, number, row.title, row.time, floor] : [time, number, narrow])
        .map { StyledText($0) }
    }
    sheet.add(Table(columns: heads, rows: rows))
    sheet.add(total(of: rehearsal), .bold)
    if !rehearsal.cycles.isEmpty {
      let names = listed(rehearsal.cycles.map(\.uncapitalised))
      sheet.add("Once through each \(names); the room decides how often it goes round")
    }
    if let objection = rehearsal.objection { sheet.add(objection, .warning) }
    return sheet.lines
  }

  private static let open = ["Everyone may speak"]

  private static func total(of rehearsal: Rehearsal) -> String {
    let words = rehearsal.length.words
    return rehearsal.clock(at: rehearsal.length).map { "\(words), ends \($0)" } ?? "\(words) in all"
  }
}
