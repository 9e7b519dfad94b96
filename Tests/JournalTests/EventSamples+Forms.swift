import Filling
import MeetingProtocol
import Session

extension EventSamples {
  /// An event of a form.
  mutating func formEvent() -> FormEvent {
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: .opened(copyKey(), part: some(), isAlone: Bool.random(using: &chance))
    case 1: .entered(copyKey(), answerPlace(), entry())
    case 2: .putOff(copyKey(), answerPlace())
    case 3: .wentBack(copyKey(), to: answerPlace())
    case 4: .tableEnded(copyKey(), Field.ID(word()))
    default: .finished(copyKey())
    }
  }

  private mutating func copyKey() -> FormCopy.Key {
    FormCopy.Key(form: Form.ID(word()), subject: some(), writer: some(), reading: some())
  }

  private mutating func answerPlace() -> AnswerPlace {
    AnswerPlace(
      field: Field.ID(word()), row: some().map(\.count), column: some().map { Field.ID($0) },
      subject: some())
  }

  private mutating func entry() -> FormEntry {
    switch Int.random(in: 0..<11, using: &chance) {
    case 0: .notApplicable
    case 1: .skipped(because: word())
    case 2: .withdrawn
    case 3: .answered(.words(word()))
    case 4: .answered(.number(Figure(thousandths: Int64.random(in: -9999...9999, using: &chance))))
    case 5: .answered(.day(word(), words: word()))
    case 6: .answered(.code(word()))
    case 7: .answered(.other(word()))
    case 8: .answered(.several([word(), word()], other: some()))
    case 9: .answered(.items([word()]))
    default: .answered(.file(word(), owner: word(), permission: word()))
    }
  }

  private mutating func word() -> String { chance.text(upTo: 6) }
  private mutating func some() -> String? { Bool.random(using: &chance) ? word() : nil }
}
