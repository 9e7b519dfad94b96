import ArgumentParser
import Display
import Facilitator
import Filling
import Journal
import MeetingProtocol
import ProtocolScript
import Session
import Tally

/// `convene form FORM`.
struct FillCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Fill in a form outside a meeting.",
    discussion: """
      The first question is asked at once. Each answer is on the disk before the next question: \
      after an interruption convene resume goes on. With --person each writes a copy of their own, \
      one after the other, hidden until all are in. /end writes the minutes, convene tally adds up.

      convene form mentor-audit --person Amy --reading before
      """)

  @Argument(
    help: ArgumentHelp("A form's id, or the path of its file.", valueName: "form"),
    completion: Completions.protocols)
  var name: String

  @Option(
    name: .customLong("person"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Someone who fills in a copy; give it once for each.", valueName: "name"))
  var people: [String] = []

  @Option(help: ArgumentHelp("Which reading it is, such as before.", valueName: "name"))
  var reading: String?

  @Option(help: ArgumentHelp("Which part is filled in, or all.", valueName: "name"))
  var part: String?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A list that the form goes through, its items divided by commas.", valueName: "key=value"))
  var values: [String] = []

  @OptionGroup var live: LiveOptions

  func validate() throws {
    try KeyValue.check(values)
  }

  func perform() throws {
    let form: Form
    switch try Scripts.loadContent(name) {
    case .form(let found): form = found
    case .meetingProtocol:
      Program.complain(ShellText.protocolNoForm(name, columns: Program.columns))
      throw ExitCode.failure
    }
    let stage = LiveStage(options: live, afterEnd: .leave, namesFacilitator: true)
    stage.play { conductor in
      conductor.submit("/load \(name)")
      guard conductor.hasSession else { return false }
      for line in settings(of: form) { conductor.submit("/set " + line) }
      for person in people { conductor.submit("/join " + person) }
      conductor.submit("/start")
      return true
    }
  }

  private func settings(of form: Form) -> [String] {
    var lines = values.map(KeyValue.spaced)
    if let reading { lines.append("\(MeetingProtocol.FormQuestion.reading) \(reading)") }
    if let part {
      lines.append("\(MeetingProtocol.FormQuestion.part) \(part)")
    } else if !form.parts.isEmpty {
      lines.append("\(MeetingProtocol.FormQuestion.part) \(MeetingProtocol.wholeForm)")
    }
    return lines
  }
}

/// `convene tally FORM SESSION...`.
struct TallyCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", abstract: "Add up the copies of a form in one session or several.",
    discussion: """
      Counts and n for each question, per cent of the counts, means where the codes are numbers. \
      Where there are two readings, one is held against the other: by person, else by code.

      convene tally mentor-audit last
      """)

  @Argument(help: ArgumentHelp("The form's id.", valueName: "form"))
  var name: String

  @Argument(
    help: ArgumentHelp(
      "Sessions: ids, unique beginnings of them, or last.", valueName: "session"),
    completion: Completions.sessions)
  var sessions: [String]

  @Flag(help: "A line for each code of each question, for a spreadsheet.")
  var csv = false

  @Flag(help: "The same as JSON.")
  var json = false

  func validate() throws {
    if csv, json { throw ValidationError("--csv and --json cannot stand together.") }
  }

  func perform() throws {
    var form: Form?
    var copies: [FormCopy] = []
    var terms = FillingTerms()
    // A session that is named twice, as by its id and as the last, counts once.
    var seen: Set<String> = []
    for session in sessions {
      let id = try StoredSessions.find(session)
      guard seen.insert(id).inserted else { continue }
      let state = try StoredSessions.state(of: id)
      guard let own = state.plan.forms.first(where: { $0.id.text == name }) else {
        Program.complain(ShellText.formNotInSession(name, session, columns: Program.columns))
        throw ExitCode.failure
      }
      form = form ?? own
      // A copy that was handed out and never written in says nothing.
      let all = state.shownCopies.filter { $0.key.form == own.id }
      let written = all.filter { !$0.entries.isEmpty }
      let found = written.isEmpty ? all : written
      if let first = found.first, let layout = state.layout(of: first) { terms = layout.terms }
      copies += found
    }
    terms.roles = nil
    guard let form else { return }
    show(form, copies, terms)
  }

  @MainActor
  private func show(_ form: Form, _ copies: [FormCopy], _ terms: FillingTerms) {
    let readings = form.readings(of: copies)
    let tallies = readings.map { reading, copies in
      (reading, FormTally(of: form, copies: copies, terms: terms))
    }
    let comparison = Comparison(of: form, readingsOf: copies, terms: terms)
    if csv || json {
      let record = TallyRecord(tallies, comparison: comparison)
      PlainConsole.writeToOutput(csv ? record.csv : record.json)
      return
    }
    for (reading, tally) in tallies {
      Program.show(TallyView.lines(tally, reading: reading, columns: Program.columns))
    }
    if let comparison {
      Program.show(TallyView.lines(comparison, columns: Program.columns))
    }
  }
}
