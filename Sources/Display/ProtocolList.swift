public import MeetingProtocol
public import TextLayout

/// The protocols at hand and where each comes from.
public enum ProtocolList {
  /// What the folder is called where the program was started.
  public static let here = "in this folder"
  /// What the user's own folder is called.
  public static let own = "your own"
  /// What those are called that come with the program.
  public static let shipped = "with Convene"

  /// One protocol.
  public struct Entry: Sendable {
    let id: String
    let title: String
    let length: String
    let origin: String
    let hides: String?

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - plan: The protocol.
    ///   - origin: The folder that it comes from, as it is named to the user.
    ///   - hides: The folder of another protocol of that id that it stands before; nil where there is none.
    public init(_ plan: MeetingProtocol, origin: String, hides: String? = nil) {
      id = plan.id.text
      title = plan.title
      length = PlannedLength.words(of: plan, lists: [:])
      self.origin = origin
      self.hides = hides
    }

    /// Makes an entry of a form; see that of a protocol.
    public init(_ form: Form, origin: String, hides: String? = nil) {
      id = form.id.text
      title = form.title
      length = "form, " + FormView.size(of: form)
      self.origin = origin
      self.hides = hides
    }

    /// Makes an entry of a script that cannot be used; `reason` says why in a few words.
    public init(broken id: String, reason: String, origin: String) {
      self.id = id
      title = reason
      length = "convene check says more"
      self.origin = origin
      hides = nil
    }
  }

  /// The lines of `convene list`, the entries of one folder together.
  public static func lines(_ entries: [Entry], columns: Int) -> [StyledText] {
    if entries.isEmpty { return sentence("No protocols were found", columns: columns) }
    var sheet = Sheet(columns: columns)
    for origin in entries.map(\.origin).uniqued {
      sheet.add(origin, .dim)
      let here = entries.filter { $0.origin == origin }
      sheet.add(
        names: here.map { entry in
          let hidden = entry.hides.map { "; stands before the one in \($0)" } ?? ""
          return (entry.id, StyledText("\(entry.title), \(entry.length)\(hidden)"))
        })
    }
    return sheet.lines
  }
}
