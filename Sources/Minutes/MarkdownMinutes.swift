import MeetingProtocol
import Session

/// Minutes as Markdown.
public enum MarkdownMinutes {
  /// The document as text that ends with one line break.
  public static func render(_ document: MinutesDocument) -> String {
    let writer = MarkdownWriter(document: document)
    return writer.paragraphs().joined(separator: "\n\n") + "\n"
  }
}

/// Writes the parts of a document, a paragraph, heading, list or table each.
struct MarkdownWriter {
  let document: MinutesDocument

  func paragraphs() -> [String] {
    [
      header(), summary(), body(),
      list("Parked", document.parked.map(numbered)),
      list(hasEnded ? "Not reached" : "Still to come", document.ahead.map(stage)),
      list("Left out", document.leftOut.map(stage)),
      time(), corrections(),
      list("Not understood", document.notUnderstood.map { MarkdownText.escape($0, at: .start) }),
      list("Norms", document.norms.map { MarkdownText.escape($0, at: .start) }),
      [source],
    ].flatMap(\.self)
  }

  var hasEnded: Bool {
    switch document.standing {
    case .notStarted, .running: false
    case .finished, .closed: true
    }
  }

  /// A heading and a list; nothing at all where the list is empty.
  private func list(_ heading: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["## \(heading)", items.map { "- \($0)" }.joined(separator: "\n")]
  }

  /// A table; the first row is the heading.
  func table(_ rows: [[String]]) -> String {
    var lines = rows.map { row in
      "|" + row.map { $0.isEmpty ? " " : " \($0) " }.joined(separator: "|") + "|"
    }
    lines.insert("|" + String(repeating: "---|", count: rows.first?.count ?? 0), at: 1)
    return lines.joined(separator: "\n")
  }

  private func numbered(_ note: MinutesDocument.NoteLine) -> String {
    "\(note.number) · \(MarkdownText.escape(note.text))\(aside([note.speaker], note.qualifiers))"
  }

  /// Who and where, in brackets.
  func aside(_ speakers: [MinutesDocument.Speaker], _ qualifiers: [String]) -> String {
    let names = speakers.compactMap { speaker -> String? in
      switch speaker {
      case .group: nil
      case .named(let name): name
      }
    }
    let parts = (names + qualifiers).map { MarkdownText.escape($0) }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func stage(_ stage: MinutesDocument.PlannedStage) -> String {
    let planned = words(stage.planned)
    return name(stage.name, at: .start) + (planned.isEmpty ? "" : " (\(planned))")
  }

  /// What a slot is called in a list: `2 Visit, 3B`.
  func name(_ name: MinutesDocument.SlotName, at place: MarkdownText.Place = .inside) -> String {
    guard let number = name.number else { return title(name, at: place) }
    return "\(number) \(title(name))"
  }

  /// What a slot is called in a sentence: `Visit, 3B`.
  func title(_ name: MinutesDocument.SlotName, at place: MarkdownText.Place = .inside) -> String {
    ([MarkdownText.escape(name.title, at: place)]
      + name.qualifiers.map { MarkdownText.escape($0) }).joined(separator: ", ")
  }

  /// A planned time in words; empty where nothing was planned.
  func words(_ planned: MinutesDocument.PlannedTime) -> String {
    switch planned {
    case .open: ""
    case .exactly(let length): TimeWording.words(length)
    case .between(let low, let high): TimeWording.words(from: low, to: high)
    case .chosen(_, let least, let most): TimeWording.words(from: least, to: most)
    case .atLeast(let least): "at least \(TimeWording.words(least))"
    case .atMost(let most): "at most \(TimeWording.words(most))"
    case .until(let time, _): "until \(TimeWording.timeOfDay(time))"
    }
  }

  private var source: String {
    let title = MarkdownText.escape(document.title)
    guard let source = document.source else { return "Protocol: \(title)." }
    let authors = [source.authors, source.year].compactMap(\.self).map { MarkdownText.escape($0) }
    let work = "*\(MarkdownText.escape(source.title))*"
    let citation = [
      authors.joined(separator: " "), work, source.page.map { MarkdownText.escape($0) } ?? "",
    ]
    return "Protocol: \(title), after \(citation.filter { !$0.isEmpty }.joined(separator: ", "))."
  }
}
