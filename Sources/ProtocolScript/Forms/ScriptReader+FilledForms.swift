import Diagnostics
import MeetingProtocol

/// A form of another file as it was read.
struct FormReading {
  /// The form; nil where its file has faults.
  var form: Form?
  /// What was found in the file.
  var diagnostics: [Diagnostic]
  /// The file, and those that it refers to itself.
  var files: [ShelvedScript]
}

extension ScriptReader {
  /// The form that a block fills in: one of the script's own, else that of a file; nil where none can be read.
  mutating func filledForm(_ name: String, _ node: ScriptNode) -> Form? {
    let id = name.lowercased()
    if let own = ownForms[id] {
      if let own { additions.add(own) }
      return own
    }
    guard let script = formScript(name, node) else { return nil }
    let reading = formReading(of: script)
    keep(reading.files)
    guard var form = reading.form else {
      let errors = reading.diagnostics.count { $0.severity == .error }
      report(.filling(.faulty(name, path: script.path, count: max(errors, 1))), node)
      for diagnostic in reading.diagnostics where !foreign.contains(diagnostic) {
        foreign.append(diagnostic)
      }
      return nil
    }
    form.id = Form.ID(id)
    additions.add(form)
    addSources(of: form)
    return form
  }

  /// The file of a form, where the files are known; says where there is none, or where it is no form.
  private mutating func formScript(_ name: String, _ node: ScriptNode) -> ShelvedScript? {
    guard shelf.isThere else { return nil }
    guard let script = shelf.find(name) else {
      let near = nearest(name, ownForms.keys.sorted() + shelf.ids())
      report(.name(.unknown(.form, name, nearest: near, line: nil)), node)
      return nil
    }
    if let kind = script.kind, kind != "form" {
      report(.include(.noForm(name, is: kind)), node)
      return nil
    }
    return script
  }

  /// Reads the form of a file, once.
  private mutating func formReading(of script: ShelvedScript) -> FormReading {
    let key = script.id.lowercased()
    if let known = formReadings[key] { return known }
    var reading = FormReading(form: nil, diagnostics: [], files: [script])
    if script.text.utf8.count <= ProtocolReader.mostBytes {
      var (reader, root) = opened(script, named: script.id)
      if let root {
        reading.form = reader.readForm(root, id: Form.ID(key))
      }
      reading.diagnostics = reader.diagnostics
      reading.files += reader.included
    }
    formReadings[key] = reading
    return reading
  }

  /// The forms from which a form takes answers: the session needs to know them too.
  private mutating func addSources(of form: Form) {
    for source in form.sources where ownForms[source.text] == nil {
      guard let script = shelf.find(source.text), script.kind == "form",
        let form = formReading(of: script).form
      else { continue }
      additions.add(form)
    }
  }

  /// Holds the place from which a form takes answers against the form that is named.
  mutating func check(_ rollUp: RollUp, _ node: ScriptNode) {
    let name = rollUp.form.text
    guard ownForms[name] == nil, !including.contains(where: { $0.lowercased() == name }),
      name != id.text.lowercased(), let script = formScript(name, node),
      let form = formReading(of: script).form
    else { return }
    // A session needs the text to read this form again, wherever the files are then.
    keep([script])
    guard let field = form.field(rollUp.field) else {
      let known = form.fields.filter { $0.number == nil }.map(\.id.text)
      reportMissing(rollUp.field, in: name, known, node)
      return
    }
    guard let column = rollUp.column else { return }
    let columns = field.type.table?.columns.map(\.id) ?? []
    if !columns.contains(column) {
      reportMissing(column, in: "\(name).\(field.id)", columns.map(\.text), node)
    }
  }

  private mutating func reportMissing(
    _ field: Field.ID, in form: String, _ known: [String], _ node: ScriptNode
  ) {
    let near = nearest(field.text, known)
    report(.filling(.noSuchField(field.text, of: form, nearest: near, known: known)), node)
  }
}

extension Form {
  /// The forms from which its fields and columns take answers.
  var sources: Set<Form.ID> {
    Set(
      fields.flatMap { [$0] + ($0.type.table?.columns ?? []) }.compactMap { field in
        if case .rollUp(let source) = field.type, source.form != id { source.form } else { nil }
      })
  }
}
