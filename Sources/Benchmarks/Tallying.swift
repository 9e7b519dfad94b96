import Filling
import Foundation
import MeetingProtocol
import Tally

/// What adding up 500 copies of a form of 29 statements in 8 sections costs, in processor time.
struct Tallying {
  private static let copies = 500
  private static let statements = 29
  private static let runs = 20

  func figures() throws -> [Figure] {
    let form = Self.form()
    let copies = Self.copies(of: form)
    var tally = Double.infinity
    var count = Double.infinity
    for _ in 0..<Self.runs {
      let before = clock()
      let sum = FormTally(of: form, copies: copies).questions.reduce(0) { $0 + $1.places }
      tally = min(tally, Self.milliseconds(since: before))
      let start = clock()
      let bare = Self.bareCount(copies)
      count = min(count, Self.milliseconds(since: start))
      guard sum == Self.copies * Self.statements, bare <= sum else {
        throw Unmeasurable(reason: "the tally does not add up to the copies")
      }
    }
    return [
      Figure(
        what: "500 copies of 29 statements added up, processor time", value: tally, bound: 50,
        yardstick: Figure.Yardstick(name: "only counting the codes", value: count))
    ]
  }

  private static func milliseconds(since start: clock_t) -> Double {
    Double(clock() - start) * 1_000 / Double(CLOCKS_PER_SEC)
  }

  /// The codes of all copies, counted and nothing else.
  private static func bareCount(_ copies: [FormCopy]) -> Int {
    var counts: [FieldAnswer: Int] = [:]
    for copy in copies {
      for case .answered(let answer) in copy.entries.values { counts[answer, default: 0] += 1 }
    }
    return counts.values.reduce(0, +)
  }

  private static func form() -> Form {
    let scale = Scale(codes: (1...5).map { Scale.Code("\($0)") }, best: 4)
    let fields = (1...statements).map { number in
      Field(
        id: Field.ID("\(number)"), question: "Statement \(number)", type: .scale(scale),
        number: number)
    }
    let sections = (0..<8).map { section in
      Form.Section(
        title: "Section \(section + 1)",
        fields: fields.enumerated().filter { $0.offset % 8 == section }.map(\.element))
    }
    return Form(id: "audit", title: "Audit", sections: sections)
  }

  /// Copies in which now and then something is empty, skipped or does not apply.
  private static func copies(of form: Form) -> [FormCopy] {
    var chance: UInt64 = 7
    func number(below most: UInt64) -> UInt64 {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (chance >> 33) % most
    }
    return (1...copies).map { writer in
      var copy = FormCopy(key: FormCopy.Key(form: form.id, writer: "Writer \(writer)"))
      for field in form.fields {
        let place = AnswerPlace(field: field.id)
        switch number(below: 20) {
        case 0: break
        case 1: copy.entries[place] = .skipped(because: "")
        case 2: copy.entries[place] = .notApplicable
        default: copy.entries[place] = .answered(.code("\(number(below: 5) + 1)"))
        }
      }
      return copy
    }
  }
}
