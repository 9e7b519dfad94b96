import MeetingProtocol
import Session

/// What is to be done, as an iCalendar file (RFC 5545): a to-do for each action, and an event for the day on which an
/// adjourned session goes on.
public enum CalendarMinutes {
  /// The actions of the document; a calendar without entries where there are none.
  public static func render(_ document: MinutesDocument) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Convene//\(escaped(document.program))//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ]
    if case .on(let day) = document.goesOn { lines += event(on: day, in: document) }
    let owners = document.copy?.reader?.owners
    for action in document.actions {
      // Whoever takes a copy home puts only own actions into the calendar.
      if let owners, !(action.owner.map(owners.contains) ?? false) { continue }
      lines += entry(of: action, in: document)
    }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  /// The whole day: at what time it goes on is agreed in the room and not known.
  private static func event(on day: CivilDate, in document: MinutesDocument) -> [String] {
    let title = PageLine.clean(document.title)
    let adjourned = TimeWording.date(document.writtenAt.date)
    return [
      "BEGIN:VEVENT", "UID:\(escaped(document.session))-goes-on@convene",
      "DTSTAMP:\(utc(document.writtenAt))", "DTSTART;VALUE=DATE:\(basic(day))",
      "SUMMARY:\(escaped("\(title) goes on"))",
      "DESCRIPTION:\(escaped("The meeting that was adjourned on \(adjourned)"))",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private static func entry(
    of action: MinutesDocument.NoteLine, in document: MinutesDocument
  ) -> [String] {
    let title = PageLine.clean(document.title)
    let day = TimeWording.date(document.begin.date)
    let owner = action.owner.map { "\(PageLine.clean($0)): " } ?? ""
    let stage = action.during.map { ", \(PageLine.clean($0.title))" } ?? ""
    var lines = [
      "BEGIN:VTODO", "UID:\(escaped(document.session))-\(action.number)@convene",
      "DTSTAMP:\(utc(document.writtenAt))", "CREATED:\(utc(action.keptAt))",
      "SUMMARY:\(escaped(owner + PageLine.clean(action.text)))",
      "DESCRIPTION:\(escaped("\(title), \(day)\(stage), note \(action.number)"))",
    ]
    if let due = action.due { lines.append("DUE;VALUE=DATE:\(basic(due))") }
    lines += ["STATUS:NEEDS-ACTION", "END:VTODO"]
    return lines
  }

  /// Text with the signs of the format behind backslashes.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      default:
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A line in pieces of at most 75 octets, none of which cuts a scalar in half.
  private static func folded(_ line: String) -> String {
    var result: [UInt8] = []
    var room = 75
    for scalar in line.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if octets.count > room {
        result += "\r\n ".utf8
        room = 74
      }
      result += octets
      room -= octets.count
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// An instant in UTC: `20261121T154500Z`.
  private static func utc(_ time: LocalTime) -> String {
    let seconds = time.date.daysSince1970 * 86_400 + time.secondOfDay - time.offset
    let days = (Double(seconds) / 86_400).rounded(.down)
    let date = CivilDate(daysSince1970: Int(days))
    let clock = LocalTime(date: date, secondOfDay: seconds - Int(days) * 86_400)
    let digits = TimeWording.timeOfDayWithSeconds(clock).filter { $0 != ":" }
    return "\(basic(date))T\(digits)Z"
  }

  private static func basic(_ date: CivilDate) -> String {
    date.iso.filter { $0 != "-" }
  }
}
