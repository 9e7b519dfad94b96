import Diagnostics
import MeetingProtocol

extension ScriptReader {
  mutating func readChoices(_ fields: Fields) -> Choices? {
    guard let options = readOptions(fields) else { return nil }
    var choices = Choices(options: options, allowsOther: flag(fields, "other"))
    if let none = text(fields, "none") {
      choices.none = ["true", "yes"].contains(none) ? "none of these" : none
    }
    return choices
  }

  /// The options under `of:`: written there, or the name of a list.
  mutating func readOptions(_ fields: Fields) -> FieldItems? {
    guard let node = fields["of"] else {
      let sort = FieldSort.allCases.first { fields[$0.key] != nil }?.key ?? "choice"
      report(
        .key(
          .missing(
            "of", in: "a field of type '\(sort)'", example: "{\(sort): \"…?\", of: [one, another]}")
        ),
        fields.key(sort) ?? node(of: fields))
      return nil
    }
    return readItemList(node, key: "of")
  }

  /// A list of texts, or the name of a list elsewhere.
  mutating func readItemList(_ node: ScriptNode, key: String) -> FieldItems? {
    switch node.content {
    case .damaged: return nil
    case .list(let items):
      let texts = items.compactMap { textWithColon($0) ?? text($0, name: "an item of '\(key)'") }
      if texts.count < 2 { report(.form(.fewOptions(texts.count)), node) }
      checkTwice(texts, items)
      return .written(texts)
    case .text, .map:
      return word(node, name: "'\(key)'").flatMap { listName($0, node) }.map { .named($0) }
    }
  }

  mutating func checkTwice(_ texts: [String], _ nodes: [ScriptNode]) {
    for (index, text) in texts.enumerated() where nodes.indices.contains(index) {
      if texts[..<index].contains(where: { Folding.same($0, text) }) {
        report(.form(.optionTwice(text)), nodes[index])
      }
    }
  }

  mutating func readGrid(_ fields: Fields, _ handed: HandedDown) -> FieldType? {
    let scale = fields["levels"] != nil ? readScale(fields, "levels") : handed.scale
    guard let levels = scale else {
      if fields["levels"] == nil, let key = fields.key("grid") {
        report(.key(.missing("levels", in: "a grid", example: "levels: [good, fair, poor]")), key)
      }
      return nil
    }
    guard let node = fields["rows"], case .list(let items) = node.content else {
      reportRows(fields, in: "a grid")
      return nil
    }
    let rows = items.compactMap { readGridRow($0, levels) }
    if rows.isEmpty, !hasErrors { report(.form(.fewOptions(0)), node) }
    checkTwice(rows.map(\.title), items)
    return .grid(Grid(levels: levels, rows: rows))
  }

  private mutating func readGridRow(_ node: ScriptNode, _ levels: Scale) -> Grid.Row? {
    if case .map(let entries) = node.content, entries.contains(where: { $0.name == "row" }) {
      guard let fields = fields(node, .gridRow, name: "a row"), let title = text(fields, "row")
      else { return nil }
      let found = findings.count
      let says = textList(fields, "says")
      if let list = fields["says"], says.count != levels.codes.count, findings.count == found {
        report(.form(.saysCount(says.count, levels: levels.codes.count)), list)
      }
      return Grid.Row(
        title: title, says: says, mayNotApply: flag(fields, "n/a", words: ["allowed"]))
    }
    return (textWithColon(node) ?? text(node, name: "a row")).map { Grid.Row(title: $0) }
  }

  mutating func readAxes(_ fields: Fields) -> FieldType? {
    let levels = fields["levels"] == nil ? Scale.levels : readScale(fields, "levels")
    let (across, up) = (text(fields, "across"), text(fields, "up"))
    for (key, name) in [("across", across), ("up", up)] where name == nil && fields[key] == nil {
      report(
        .key(
          .missing(
            key, in: "a field of axes",
            example: "{axes: \"Where?\", across: Capacity, up: Performance}")),
        fields.key("axes") ?? node(of: fields))
    }
    guard let levels, let across, let up else { return nil }
    return .axes(Axes(across: across, up: up, levels: levels))
  }

  mutating func reportRows(_ fields: Fields, in place: String) {
    if let node = fields["rows"] {
      if !node.isDamaged { report(.key(.needsList("rows", of: "rows")), node) }
    } else if let key = fields.key("grid") ?? fields.key("table") {
      let example =
        fields.key("grid") == nil
        ? "rows: added, where they come one by one, or rows: [All, Some]"
        : "rows: [Seating, Homework]"
      report(.key(.missing("rows", in: place, example: example)), key)
    }
  }

  /// A node to report at where the key itself is not known.
  private func node(of fields: Fields) -> ScriptNode {
    fields.place.keys.compactMap { fields.key($0) }.first
      ?? ScriptNode(content: .damaged, position: SourcePosition(line: 1, column: 1), length: 1)
  }
}
