public import TextLayout

/// The sessions on this machine.
public enum SessionList {
  /// How far a session has come.
  public enum Standing: Sendable {
    /// It was closed with `/end`.
    case closed
    /// It can be taken up again.
    case open
    /// It is open in another window.
    case running
    /// Its journal cannot be read whole.
    case damaged
  }

  /// One session.
  public struct Entry: Sendable {
    let id: String
    let title: String
    let standing: Standing
    let notes: Int
    let people: Int

    /// Makes an entry.
    public init(id: String, title: String, standing: Standing, notes: Int, people: Int) {
      self.id = id
      self.title = title
      self.standing = standing
      self.notes = notes
      self.people = people
    }
  }

  /// The lines of `convene sessions`, in the order given.
  public static func lines(_ entries: [Entry], columns: Int) -> [StyledText] {
    if entries.isEmpty {
      return sentence("No sessions yet; convene run PROTOCOL begins one", columns: columns)
    }
    var sheet = Sheet(columns: columns)
    // A name is there to be copied: where it would be broken it gets a line of its own.
    let isWide = sheet.columns >= 70 && entries.allSatisfy { 2 * $0.id.count + 2 <= sheet.columns }
    for entry in entries where !isWide {
      sheet.add(entry.id, .bold)
      sheet.add(facts(of: entry), indent: 2)
    }
    if isWide {
      let rows = entries.map { [StyledText($0.id, .bold), facts(of: $0)] }
      sheet.add(Table(columns: [.init(), .init()], rows: rows))
    }
    if entries.contains(where: { $0.standing == .open }) {
      sheet.add("convene resume with the beginning of a name goes on with an open one", .dim)
    }
    return sheet.lines
  }

  private static func facts(of entry: Entry) -> StyledText {
    // Of a journal that cannot be read nothing else is known.
    if entry.title.isEmpty { return StyledText("damaged; convene resume says where", .alarm) }
    let counts =
      "\(entry.title), \(counted(entry.people, "person").people), \(counted(entry.notes, "note"))"
    var text = StyledText("\(counts), ")
    switch entry.standing {
    case .closed: text.append("closed")
    case .open: text.append("open", .warning)
    case .running: text.append("open in another window", .good)
    case .damaged: text.append("damaged", .alarm)
    }
    return text
  }
}
