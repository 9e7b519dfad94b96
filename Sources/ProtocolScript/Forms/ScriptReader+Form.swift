import Diagnostics
import MeetingProtocol

/// What a form or a section says of all its fields.
struct HandedDown {
  var part: String?
  var each: String?
  var onlyFor: [Role.ID] = []
  var conditions: [FieldCondition] = []
  var scale: Scale?
  /// Whether a best code was named that the scale has not, which was said.
  var hasWrongBest = false
}

/// The fields of a form so far: what later ones can refer to.
struct FormNames {
  private(set) var lines: [Field.ID: Int] = [:]
  private(set) var order: [Field.ID] = []
  /// The fields and columns that a list can be taken from.
  var lists: Set<Field.ID> = []
  /// Every key under `fields:` of the form, read or still to come.
  var all: Set<String> = []
  /// What alone can be an answer, of the fields of which that is known.
  var answers: [Field.ID: [String]] = [:]
  /// How many statements there were.
  var items = 0

  mutating func declare(_ id: Field.ID, line: Int) {
    lines[id] = line
    order.append(id)
  }
}

extension ScriptReader {
  /// The form of a file whose first key behind `convene: 1` is `form:`.
  mutating func readForm(_ root: ScriptNode?, id: Form.ID) -> Form? {
    guard let root, case .map(let entries) = root.content,
      let fields = fields(root, .form, name: "the form")
    else { return nil }
    checkFormHead(entries, fields)
    return readForm(
      entries, fields, id, title: text(fields, "form") ?? "", key: fields.key("form"))
  }

  /// A form of its keys, which stand in a file of their own or under `forms:` of a protocol.
  mutating func readForm(
    _ entries: [ScriptEntry], _ fields: Fields, _ id: Form.ID, title: String, key: ScriptNode?
  ) -> Form? {
    formNames = FormNames()
    formNames.all = fieldNames(entries)
    course.around.itemNames += formNames.all.sorted()
    let handed = readHandedDown(fields, HandedDown())
    var sections = readFields(fields, handed).map { [$0] } ?? []
    sections += readSections(fields, handed)
    if sections.flatMap(\.fields).isEmpty, !hasErrors, let key {
      report(.form(.noFields("the form")), key)
    }
    let form = Form(
      id: id, title: title, purpose: text(fields, "purpose"),
      source: readSource(fields), readings: readReadings(fields),
      leastCopies: number(fields, "at-least-n"), pairedBy: readPairedBy(fields),
      sections: sections)
    return hasErrors ? nil : form
  }

  private mutating func checkFormHead(_ entries: [ScriptEntry], _ fields: Fields) {
    if entries[0].name != "convene" {
      report(.key(.conveneNotFirst(line: fields.key("convene")?.position.line)), entries[0].key)
    }
    if let version = text(fields, "convene"), version != "1", let node = fields["convene"] {
      report(.key(.version(version)), node)
    }
  }

  /// The keys under `fields:` anywhere in the form.
  private func fieldNames(_ entries: [ScriptEntry]) -> Set<String> {
    var names: Set<String> = []
    for entry in entries {
      if entry.name == "fields", case .map(let fields) = entry.value.content {
        names.formUnion(fields.map { $0.name.lowercased() })
      } else if entry.name == "sections", case .list(let sections) = entry.value.content {
        for section in sections {
          if case .map(let inner) = section.content { names.formUnion(fieldNames(inner)) }
        }
      }
    }
    return names
  }

  private mutating func readSections(_ fields: Fields, _ handed: HandedDown) -> [Form.Section] {
    guard let node = fields["sections"] else { return [] }
    guard case .list(let items) = node.content else {
      if !node.isDamaged { report(.key(.needsList("sections", of: "sections")), node) }
      return []
    }
    return items.compactMap { readSection($0, handed) }
  }

  private mutating func readSection(_ node: ScriptNode, _ outer: HandedDown) -> Form.Section? {
    guard let fields = fields(node, .section, name: "a section", example: "section: What we saw")
    else { return nil }
    let title = text(fields, "section")
    let handed = readHandedDown(fields, outer)
    var section = readFields(fields, handed) ?? Form.Section(fields: [])
    section.title = title
    if fields["each"] != nil { section.each = handed.each }
    if section.fields.isEmpty, !hasErrors {
      report(.form(.noFields("this section")), fields.key("section") ?? fields.key("part") ?? node)
    }
    return section
  }

  /// The fields and statements directly under a form or a section; nil where it has neither key.
  private mutating func readFields(_ fields: Fields, _ handed: HandedDown) -> Form.Section? {
    guard fields["fields"] != nil || fields["items"] != nil else { return nil }
    var read: [Field] = []
    if let node = fields["fields"] {
      if case .map(let entries) = node.content {
        read += entries.compactMap { readField($0, handed, in: .field) }
      } else if !node.isDamaged {
        report(
          node.isEmpty
            ? .key(.noValue("'fields'"))
            : .key(.needsKeys("'fields'", example: "class: Which class?")),
          node)
      }
    }
    read += readItems(fields, handed)
    return Form.Section(fields: read)
  }

  /// What holds for all fields inside, with what is said farther out.
  mutating func readHandedDown(_ fields: Fields, _ outer: HandedDown) -> HandedDown {
    var handed = outer
    if let part = name(fields, "part") { handed.part = part }
    if let each = readEach(fields) { handed.each = each }
    if fields["only-for"] != nil { handed.onlyFor = readOnlyFor(fields) }
    handed.conditions += readConditions(fields)
    let isOfAll = [.form, .inlineForm, .section].contains(fields.place)
    if fields["scale"] != nil, isOfAll {
      handed.scale = readScale(fields, "scale")
      let best = fields["good"]?.text?.trimmed.lowercased()
      handed.hasWrongBest = handed.scale?.best == nil && best != nil && best != "none"
    } else if let good = fields.key("good"), isOfAll {
      report(
        .key(.missing("scale", in: "'good'", example: "scale: {1: not at all, 5: fully}")), good)
    }
    return handed
  }

  private mutating func readReadings(_ fields: Fields) -> Form.Readings {
    guard let node = fields["readings"] else { return .one }
    if case .text(let text, _) = node.content, !node.isEmpty {
      if text.trimmed == "many" { return .many }
      report(.form(.readingsWords(text)), node)
      return .one
    }
    let names = textList(fields, "readings")
    if names.count == 1 { report(.form(.oneReading), node) }
    return names.isEmpty ? .one : .named(names)
  }

  private mutating func readPairedBy(_ fields: Fields) -> Field.ID? {
    guard let node = fields["paired-by"], let word = word(node, name: "'paired-by'") else {
      return nil
    }
    return fieldID(word, node)
  }
}
