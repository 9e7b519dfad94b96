public import MeetingProtocol
public import TextLayout

/// A form as a person reads it.
public enum FormView {
  /// The lines of `convene show` for a form.
  public static func lines(_ form: Form, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add(form.title, .bold)
    if let purpose = form.purpose { sheet.addText(purpose) }
    sheet.add("Form, \(size(of: form))", .dim)
    if let source = form.source {
      sheet.add("From: " + ProtocolView.words(of: source), .dim, hanging: 2)
    }
    for section in form.sections {
      sheet.addGap()
      add(section, to: &sheet)
    }
    return sheet.lines
  }

  /// How much there is to fill in, and how often.
  static func size(of form: Form) -> String {
    var parts: [String] = []
    let fields = form.fields.filter { $0.number == nil }
    if !fields.isEmpty { parts.append(counted(fields.count, "field")) }
    if !form.items.isEmpty { parts.append(counted(form.items.count, "statement")) }
    switch form.readings {
    case .one: break
    case .named(let names): parts.append("readings: \(listed(names))")
    case .many: parts.append("filled as often as wanted")
    }
    return parts.joined(separator: ", ")
  }

  private static func add(_ section: Form.Section, to sheet: inout Sheet) {
    var heading = section.title ?? ""
    if let each = section.each {
      heading += heading.isEmpty ? "For each of the \(each)" : ", for each of the \(each)"
    }
    if !heading.isEmpty { sheet.add(heading, .bold) }
    var scale: Scale?
    for field in section.fields {
      if let own = field.type.scale, field.number != nil, own != scale {
        sheet.add("Scale: " + AnswerWording.codes(own), .dim, indent: 2, hanging: 4)
        scale = own
      }
      add(field, in: section, to: &sheet)
    }
  }

  private static func add(_ field: Field, in section: Form.Section, to sheet: inout Sheet) {
    let number = field.number.map { "\($0). " } ?? ""
    var text = StyledText(number + field.question)
    let facts = AnswerWording.facts(field, each: section.each)
    if !facts.isEmpty { text.append(" (\(facts.joined(separator: ", ")))", .dim) }
    sheet.add(text, indent: 2, hanging: 4)
    switch field.type {
    case .grid(let grid):
      for row in grid.rows { add(row, grid.levels, to: &sheet) }
    case .table(let table):
      for column in table.columns {
        var text = StyledText(column.question)
        let facts = AnswerWording.facts(column, each: nil)
        if !facts.isEmpty { text.append(" (\(facts.joined(separator: ", ")))", .dim) }
        sheet.add(text, indent: 4, hanging: 6)
      }
    case .text, .lines, .number, .date, .person, .yesNo, .choice, .several, .rank, .list, .scale,
      .lights, .axes, .file, .signature, .rollUp, .sum:
      break
    }
  }

  private static func add(_ row: Grid.Row, _ levels: Scale, to sheet: inout Sheet) {
    sheet.add(row.title + (row.mayNotApply ? " (or n/a)" : ""), indent: 4, hanging: 6)
    for (level, says) in zip(levels.codes, row.says) {
      sheet.add("\(level.text): \(says)", .dim, indent: 6, hanging: 8)
    }
  }
}
