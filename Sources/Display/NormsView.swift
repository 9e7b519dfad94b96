public import MeetingProtocol
public import TextLayout

/// The rules of conduct.
public enum NormsView {
  /// The lines of `/norms`.
  public static func lines(_ plan: MeetingProtocol, columns: Int) -> [StyledText] {
    if plan.norms.isEmpty { return sentence("This protocol has no norms", columns: columns) }
    var sheet = Sheet(columns: columns)
    sheet.add("Norms", .bold)
    sheet.add(lines: items(plan, columns: columns))
    return sheet.lines
  }

  static func items(_ plan: MeetingProtocol, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    for norm in plan.norms { sheet.add("- " + norm, indent: 2, hanging: 4) }
    return sheet.lines
  }
}
