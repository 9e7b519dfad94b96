import MeetingProtocol

/// The minutes as headings, paragraphs, lists and tables: what every format for readers says, in the same words.
struct MinutesPage: Equatable, Sendable {
  /// The protocol's title.
  let title: PageLine
  /// The parts from top to bottom; those that would be empty are left out.
  let chapters: [Chapter]

  /// One part of the page.
  struct Chapter: Equatable, Sendable {
    /// Which part.
    let name: ChapterName
    /// The heading; nil where the part needs none.
    let heading: PageLine?
    /// What stands under it.
    let blocks: [PageBlock]
  }
}

/// The parts of a page, in their order.
enum ChapterName: String, CaseIterable, Sendable {
  /// Day, times, people.
  case meeting
  /// What it was about.
  case about
  /// What it leaves behind.
  case outcome
  /// What will be done.
  case actions
  /// What was decided.
  case decisions
  /// What happened, stage by stage.
  case stages
  /// What was filled in and counted for the whole session.
  case results
  /// What was put off.
  case parked
  /// Questions behind which nothing was noted.
  case questions
  /// Stages that were not held.
  case ahead
  /// Stages that were passed over.
  case leftOut = "left-out"
  /// Planned and actual times.
  case time
  /// Who spoke how long, and how the floor was kept.
  case floor
  /// What was changed afterwards.
  case corrections
  /// Lines that were given back.
  case notUnderstood = "not-understood"
  /// What the room agreed to before the start.
  case agreements
  /// The rules of conduct.
  case norms
  /// Where the protocol comes from.
  case source
}

/// One block of a page.
enum PageBlock: Equatable, Sendable {
  /// A heading below the part's own.
  case heading(PageLine)
  /// A heading below that.
  case subheading(PageLine)
  /// A paragraph.
  case paragraph(PageLine)
  /// A list.
  case list([PageLine])
  /// A table.
  case table(PageTable)
  /// A drawing of what the table behind it says; formats without drawings leave it out.
  case figure(TimeFigure)
}

/// A table.
struct PageTable: Equatable, Sendable {
  /// What the table is about, for those who cannot see its place.
  let caption: String
  /// The headings; an empty one is told to nobody.
  let headings: [Heading]
  /// The rows, as many cells each as there are headings.
  let rows: [[PageLine]]
  /// Whether the last row is a sum.
  var hasSum = false

  /// A column's heading.
  struct Heading: Equatable, Sendable {
    /// The heading as it is shown.
    let text: PageLine
    /// What is said of the column where the shown heading is empty.
    let spoken: String
    /// Whether the column holds figures.
    let holdsFigures: Bool

    /// Makes a heading.
    init(_ text: PageLine, spoken: String = "", holdsFigures: Bool = false) {
      self.text = text
      self.spoken = spoken
      self.holdsFigures = holdsFigures
    }
  }
}

/// Planned and actual times as bars.
struct TimeFigure: Equatable, Sendable {
  /// One pair of bars.
  struct Bar: Equatable, Sendable {
    /// The stage.
    let label: String
    /// What was planned, at most; nil where nothing was.
    let planned: Length?
    /// What was used; nil where nothing was.
    let actual: Length?
  }

  /// What is drawn, in a sentence.
  let title: String
  /// The bars from top to bottom.
  let bars: [Bar]
}
