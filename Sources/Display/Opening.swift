import MeetingProtocol
public import Session
public import TextLayout

/// What the room is told at the start: title, purpose, values, norms, and who does what.
public enum Opening {
  /// The lines.
  public static func lines(_ state: SessionState, columns: Int) -> [StyledText] {
    let plan = state.plan
    var sheet = Sheet(columns: columns)
    sheet.add(plan.title, .bold)
    if let purpose = plan.purpose { sheet.addText(purpose) }
    for question in plan.questions {
      guard let value = state.values[question.id] else { continue }
      sheet.add(labelled(question.id.text, value.joined(separator: ", ")), hanging: 2)
    }
    if !plan.norms.isEmpty {
      sheet.add("Norms", .bold)
      sheet.add(lines: NormsView.items(plan, columns: columns))
    }
    for role in plan.roles where role.filling != .turns && role.filling != .groups {
      let holders = state.holders(of: role.id).map(\.id.text)
      if holders.isEmpty, role.drawnIn == nil { continue }
      let names = holders.isEmpty ? "drawn by lots" : listed(holders)
      sheet.add(
        labelled(plan.name(of: role.id, for: max(holders.count, 1)), names), hanging: 2)
    }
    return sheet.lines
  }

  /// `Focus: …`, the label in bold.
  static func labelled(_ label: String, _ text: String) -> StyledText {
    StyledText(label.capitalised + ": ", .bold) + StyledText(text)
  }
}
