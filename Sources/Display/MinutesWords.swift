import Diagnostics
public import Minutes
public import TextLayout

/// What is said about minutes that were asked for: wrong words, missing programs, names that were replaced.
public enum MinutesWords {
  // MARK: - What there is not

  /// A format that there is not.
  public static func unknownFormat(_ word: String) -> String {
    unknown(
      "format", word, among: MinutesFormat.typedWords, known: MinutesFormat.allCases.map(\.rawValue)
    )
  }

  /// A table that there is not.
  public static func unknownTable(_ word: String) -> String {
    let known = MinutesTable.allCases.map(\.rawValue)
    return unknown("table", word, among: known, known: known)
  }

  /// A table asked for in a format that has no tables.
  public static let tableWithoutCSV = "--table goes with --to csv."

  /// Somebody whom the session does not know.
  public static func unknownReader(_ word: String, known: [String], columns: Int) -> [StyledText] {
    lines(unknown("role or person", word, among: known, known: known), .plain, columns)
  }

  /// A stage that was not opened.
  public static func unknownStage(_ word: String, known: [String], columns: Int) -> [StyledText] {
    lines(unknown("stage", word, among: known, known: known), .plain, columns)
  }

  /// A kind of note that the protocol does not know.
  public static func unknownKind(_ word: String, known: [String], columns: Int) -> [StyledText] {
    lines(unknown("kind of note", word, among: known, known: known), .plain, columns)
  }

  private static func unknown(
    _ noun: String, _ word: String, among words: [String], known: [String]
  ) -> String {
    let start = "There is no \(noun) \(word.quoted)"
    if let nearest = Nearest.name(to: word, among: words) {
      return "\(start): did you mean \(nearest.quoted)?"
    }
    return known.isEmpty ? start + "." : "\(start); there are \(listed(known))."
  }

  // MARK: - Other programs

  /// A format needs a program that is not there.
  public static func programIsMissing(
    _ program: String, for format: MinutesFormat, columns: Int
  ) -> [StyledText] {
    lines(
      "\(format.rawValue) needs \(program), which is not installed (apt-get install \(program), or brew install \(program)); HTML was written instead",
      .warning, columns)
  }

  /// A program that makes a format failed.
  public static func programFailed(
    _ program: String, _ message: String, for format: MinutesFormat, columns: Int
  ) -> [StyledText] {
    lines(
      "\(program) made no \(format.rawValue): \(message.oneLine); HTML was written instead",
      .warning, columns)
  }

  // MARK: - Templates

  /// What a template can name.
  public static func templateTags(columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add("A template can name these, between {{{ and }}}:")
    sheet.addGap()
    sheet.add(
      Table(
        columns: [Table.Column(), Table.Column()],
        rows: FrameTag.all.map { [StyledText("  " + $0.name, .bold), StyledText($0.summary)] }))
    sheet.addGap()
    sheet.add(
      "{{#norms}} … {{/norms}} stands only where there are norms; {{>letterhead}} is another file.")
    return sheet.lines
  }

  /// A format that has no template.
  public static func noTemplate(_ format: String, columns: Int) -> [StyledText] {
    let known = listed(StandardFrame.formats.map(\.rawValue))
    return lines("There is no template for \(format.quoted); there are \(known)", .plain, columns)
  }

  /// A template that is for other formats.
  public static func noTemplate(
    _ format: MinutesFormat, in path: String, for formats: [MinutesFormat], columns: Int
  ) -> [StyledText] {
    let known = listed(formats.map(\.rawValue))
    return lines(
      "\(path.quoted) is a template for \(known), not for \(format.rawValue); the minutes are written as without it",
      .warning, columns)
  }

  /// A template with faults was left aside.
  public static func templateNotUsed(columns: Int) -> [StyledText] {
    lines("The template is not used; the minutes are written as without it", .warning, columns)
  }

  // MARK: - Anonymous copies

  /// What was replaced, to be checked before the copy is sent.
  public static func replaced(_ report: Anonymisation, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    if report.replacements.isEmpty {
      sheet.add("No name was found inside a text; names of people who were not there stay")
    } else {
      sheet.add("Replaced inside texts; please check, as a name can be a word as well:")
      for replacement in report.replacements {
        let notes = replacement.notes.map(String.init)
        let place =
          notes.isEmpty ? "" : ", note\(notes.count == 1 ? "" : "s") " + listed(notes)
        sheet.add("  \(replacement.word.quoted) by \(replacement.code)\(place)", hanging: 4)
      }
      sheet.add("Names of people who were not there stay")
    }
    if report.isSmallGroup {
      let people = report.people == 1 ? "One person was" : "\(report.people) people were"
      sheet.add("\(people) there: in so small a group each can be told by what they said", .warning)
    }
    if !report.heldByOne.isEmpty {
      sheet.add(
        "Held by one person, whom readers who were there know: \(listed(report.heldByOne))",
        .warning, hanging: 2)
    }
    return sheet.lines
  }

  private static func lines(_ text: String, _ style: Style, _ columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add(text, style, hanging: 2)
    return sheet.lines
  }
}
