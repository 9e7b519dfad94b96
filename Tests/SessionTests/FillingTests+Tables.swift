import Filling
import MeetingProtocol
import Session
import Testing

/// What closes a table before its last cell.
extension FillingTests {
  private static func table(_ rows: FormTable.Rows) -> Form {
    let columns = ["step", "seen"].map { Field(id: Field.ID($0), question: $0, type: .text) }
    return Form(
      id: "card", title: "Card",
      sections: [
        Form.Section(fields: [
          Field(
            id: "plan", question: "Plan", type: .table(FormTable(rows: rows, columns: columns))),
          Field(id: "after", question: "After?", type: .text),
        ])
      ])
  }

  @Test(arguments: [FormTable.Rows.added, .written(["one", "two"])])
  func `done within a table closes it, and the next question behind it is asked`(
    rows: FormTable.Rows
  ) throws {
    var meeting = try meeting([fill()], form: Self.table(rows))
    try answer(&meeting, "count")
    let before = meeting.state
    try meeting.when(.form(.done))
    #expect(meeting.state.openStep?.place.field == "after")
    let turn = try #require(meeting.engine.turns.last)
    #expect(
      effects(of: turn, before: before, after: meeting.state).last == .showQuestion)
    let copy = try #require(meeting.state.openCopy)
    let seen = AnswerPlace(field: "plan", row: 1, column: "seen")
    #expect(copy.entries[seen] == .skipped(because: ""))
    try meeting.when(.undo)
    #expect(meeting.state == before)
  }

  @Test func `done closes no table in which an answer is required`() throws {
    var form = Self.table(.written(["one", "two"]))
    var table = try #require(form.sections[0].fields[0].type.table)
    table.columns[0].isRequired = true
    form.sections[0].fields[0].type = .table(table)
    var meeting = try meeting([fill()], form: form)
    let step = try #require(meeting.state.openStep)
    #expect(meeting.refusal(of: .form(.done)) == .form(.requiredMissing([step])))
    try answer(&meeting, "count")
    try meeting.when(.form(.done))
    #expect(meeting.state.openStep?.place == AnswerPlace(field: "plan", row: 2, column: "step"))
  }
}
