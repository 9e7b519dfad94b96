import Filling
import InputLine
import MeetingProtocol
import Session
import Testing

/// What becomes of a pasted block while a question of a form is asked.
struct FormLineTests {
  private func read(_ entered: String, at types: FieldType...) throws -> Interpretation {
    let fields = types.enumerated().map { index, type in
      Field(id: Field.ID("f\(index)"), question: "Question \(index)", type: type)
    }
    let form = Form(id: "tried", title: "Tried", sections: [Form.Section(fields: fields)])
    let room = try Room.names(
      of: MeetingProtocol(filling: form), [.join("Amy", role: nil), .start])
    return LineReader(vocabulary: room).read(entered)
  }

  private func answers(_ read: Interpretation) -> [String]? {
    guard case .command(.session(.form(.enter(let answers)))) = read else { return nil }
    return answers.map { $0.entry.answer?.text ?? "" }
  }

  private func fault(_ read: Interpretation) -> AnswerFault? {
    if case .givenBack(.noAnswer(let fault, _)) = read { fault } else { nil }
  }

  private static let scale = FieldType.scale(Scale(codes: (1...5).map { Scale.Code("\($0)") }))
  private static let number = FieldType.number(NumberRange())

  @Test func `a block where one line is wanted is given back, and is no note`() throws {
    for type in [FieldType.text, .person, .date, .signature, .file] {
      #expect(fault(try read("my secret\nmore of it", at: type)) == .severalLines)
    }
    #expect(fault(try read("\\alpha\nbeta", at: .text)) == .severalLines)
    #expect(answers(try read("one\ntwo: x\n/end", at: .lines)) == ["one\ntwo: x\n/end"])
  }

  @Test func `a column of codes or numbers is the row that it would be typed as`() throws {
    let row = [Self.scale, Self.scale, Self.scale]
    #expect(answers(try read("4\n3\n5\n", at: row[0], row[1], row[2])) == ["4", "3", "5"])
    #expect(answers(try read("12\n7", at: Self.number, Self.number)) == ["12", "7"])
    guard case .inRow = fault(try read("4\nx", at: Self.scale, Self.scale)) else {
      Issue.record("a column with a wrong code was taken")
      return
    }
  }
}
