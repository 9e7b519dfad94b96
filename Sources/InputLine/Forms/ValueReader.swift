import Filling
import MeetingProtocol
import Session

/// Reads a value that the script asks for where its answer is a number, a day, codes and the like.
struct ValueReader {
  let vocabulary: Vocabulary

  /// The value as it is kept, or why the text is none; texts of their own sort are kept as they are.
  func read(_ text: String, for question: Question) -> Result<[String], DetailObjection> {
    guard let type = question.type else { return .success([text]) }
    let field = Field(id: Field.ID(question.id.text), question: question.question, type: type)
    let form = Form(id: "ask", title: "", sections: [Form.Section(fields: [field])])
    let copy = FormCopy(key: FormCopy.Key(form: form.id))
    let terms = FillingTerms(lists: vocabulary.state.meetingLists)
    let layout = FormLayout(of: form, terms: terms)
    guard let step = copy.step(in: layout) else { return .success([text]) }
    let today = vocabulary.today
    let people = vocabulary.state.present.map(\.id.text)
    let reader = AnswerReader(
      layout: layout, copy: copy, day: { dueDate($0, today: today)?.iso },
      person: { typed in people.first { sameName($0, typed) } })
    do throws(AnswerFault) {
      let entry = try reader.read(text, at: step).first?.entry
      return .success(entry?.answer.map(\.values) ?? [text])
    } catch {
      return .failure(DetailObjection(objection: .noAnswer(error, step)))
    }
  }
}

extension FieldAnswer {
  /// The answer as the texts of a value: several where it is several, else one.
  fileprivate var values: [String] {
    switch self {
    case .several(let options, let other): options + (other.map { [$0] } ?? [])
    case .items(let items): items
    case .words, .number, .day, .code, .other, .file: [text]
    }
  }
}
