import Filling
import MeetingProtocol

/// Forms and copies by chance, the same in every run.
struct SeededChance {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return range.lowerBound + Int(state % UInt64(range.count))
  }

  /// A form of statements, lights, choices and a grid.
  mutating func form() -> Form {
    let statements = (1...number(1...6)).map { number -> Field in
      Field(
        id: Field.ID("\(number)"), question: "Statement", type: .scale(scale()), number: number)
    }
    let grid = Grid(levels: scale(), rows: (1...number(1...4)).map { Grid.Row(title: "Row \($0)") })
    let others = [
      Field(id: "light", question: "?", type: .lights),
      Field(
        id: "choice", question: "?",
        type: .choice(Choices(options: .written(["a", "b"]), allowsOther: true))),
      Field(id: "grid", question: "?", type: .grid(grid)),
    ]
    return Form(
      id: "form", title: "Form",
      sections: [Form.Section(fields: statements), Form.Section(fields: others)])
  }

  private mutating func scale() -> Scale {
    var scale = Copies.oneTo(number(2...7), best: number(0...1) == 0 ? nil : 0)
    if number(0...1) == 1 { scale.apart = [Scale.Code("DK")] }
    return scale
  }

  /// A copy in which each place is empty, answered, passed over, of no concern or withdrawn.
  mutating func copy(of form: Form) -> FormCopy {
    var copy = FormCopy(key: FormCopy.Key(form: form.id))
    for step in FormLayout(of: form).steps(of: copy) {
      switch number(0...6) {
      case 0: break
      case 1: copy.entries[step.place] = .skipped(because: "")
      case 2: copy.entries[step.place] = .notApplicable
      case 3: copy.entries[step.place] = .withdrawn
      default: copy.entries[step.place] = .answered(answer(to: step))
      }
    }
    return copy
  }

  private mutating func answer(to step: FillingStep) -> FieldAnswer {
    guard let codes = step.type.scale?.allCodes else {
      return number(0...2) == 0 ? .other("else") : .code(["a", "b"][number(0...1)])
    }
    return .code(codes[number(0...codes.count - 1)].text)
  }
}
