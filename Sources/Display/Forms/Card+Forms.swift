import MeetingProtocol
import Session
import TextLayout

extension Card {
  /// Which form is filled in, and how many copies of it.
  static func addFilling(_ filling: FormFilling, _ state: SessionState, to sheet: inout Sheet) {
    guard let open = state.openFilling else {
      return sheet.add("The form '\(filling.form)' is not known here", .warning)
    }
    var facts = [open.form.title]
    if let part = filling.part { facts.append("part: \(part)") }
    if let reading = filling.reading { facts.append("reading: \(reading)") }
    let missing = state.copiesMissing.count
    if open.keys.isEmpty {
      facts.append("nobody and nothing to fill it in for yet")
    } else if missing == 0 {
      facts.append("filled in")
    } else if open.keys.count > 1 {
      facts.append(
        missing < open.keys.count
          ? "\(missing) of \(open.keys.count) copies to fill in" : "\(missing) copies")
    }
    sheet.addFacts(facts.map(\.oneLine), .plain)
  }
}
