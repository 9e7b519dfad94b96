import InputLine
import MeetingProtocol
import Session
import Testing

/// What Tab offers for the question of a form.
struct CompletionFormTests {
  private static let agreement = Scale(
    codes: [
      Scale.Code("SA", label: "strongly agree"), Scale.Code("A", label: "agree"),
      Scale.Code("D", label: "disagree"),
    ], apart: [Scale.Code("DK", label: "do not know")])

  private func desk(_ types: [FieldType]) throws -> Vocabulary {
    let fields = types.enumerated().map { index, type in
      Field(id: Field.ID("f\(index)"), question: "Question \(index)", type: type)
    }
    let form = Form(id: "tried", title: "Tried", sections: [Form.Section(fields: fields)])
    return try Room.names(
      of: MeetingProtocol(filling: form),
      [.join("Amy", role: nil), .join("Zoë Hart", role: nil), .start])
  }

  private func offered(_ typed: String, _ types: FieldType...) throws -> [String] {
    CompletionDesk.complete(typed, try desk(types)).texts
  }

  @Test func `codes are offered with their meaning, by the code or by the meaning`() throws {
    #expect(try offered("", .scale(Self.agreement)) == ["SA", "A", "D", "DK"])
    #expect(try offered("d", .scale(Self.agreement)) == ["D", "DK"])
    #expect(try offered("strongly a", .scale(Self.agreement)) == ["SA"])
    #expect(try CompletionDesk.press("str", desk([.scale(Self.agreement)])) == "SA")
    let found = CompletionDesk.complete("do n", try desk([.scale(Self.agreement)]))
    #expect(found.candidates.map(\.meaning) == [.code("do not know")])
  }

  @Test func `in a row of codes the last word is completed, for its own statement`() throws {
    let yes = FieldType.yesNo
    #expect(try offered("A d", .scale(Self.agreement), .scale(Self.agreement)) == ["D", "DK"])
    #expect(try offered("SA y", .scale(Self.agreement), yes) == ["yes"])
    #expect(try offered("SA D ", .scale(Self.agreement), yes) == [])
  }

  @Test func `options are completed behind the last comma, names where a name is asked`() throws {
    let tools = FieldType.several(
      Choices(options: .written(["board", "books", "big screen"]), none: "no tool"))
    #expect(try offered("bo", tools) == ["board", "books"])
    #expect(try offered("board, big s", tools) == ["big screen"])
    #expect(try offered("no", tools) == ["no tool"])
    #expect(try offered("z", .person) == ["Zoë Hart"])
  }

  @Test func `a text has no candidates, and what begins with a backslash is a note`() throws {
    #expect(try offered("am", .text) == [])
    #expect(try offered("\\am", .scale(Self.agreement)) == [])
    #expect(try offered("/later", .text) == ["/later"])
  }
}
