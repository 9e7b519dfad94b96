import Filling
import MeetingProtocol
import Session
import Tally

extension MinutesBuilder {
  /// What copies of one reading add up to, a table for each scale; what is only for some roles stands apart.
  func tally(
    of form: Form, _ copies: [FormCopy], _ reading: String
  ) -> [MinutesDocument.Exhibit] {
    guard let layout = state.layout(of: copies[0]) else { return [] }
    let tally = FormTally(of: form, copies: copies, terms: layout.terms)
    guard !tally.isWithheld else { return [] }
    var seen: Set<[Scale.Code]> = []
    let scales = tally.questions.compactMap(\.scale?.allCodes).filter { seen.insert($0).inserted }
    let name = ([form.title, reading].filter { !$0.isEmpty }).joined(separator: ", ")
    return scales.flatMap { codes in
      let questions = tally.questions.filter { $0.scale?.allCodes == codes }
      return byConfidence(questions, \.field.onlyFor).map { onlyFor, questions in
        let rows = questions.map { question in
          [title(of: question)] + question.counts.map { "\($0.count)" }
            + ["\(question.n)", question.mean?.text ?? ""]
        }
        return MinutesDocument.Exhibit(
          sort: "tally", title: "Tally: " + name + remark(onlyFor),
          content: .table(headings: ["Question"] + codes.map(\.text) + ["n", "mean"], rows: rows),
          onlyFor: onlyFor)
      }
    }
  }

  /// The first reading against the last, where there is more than one.
  func comparison(of form: Form, _ copies: [FormCopy]) -> [MinutesDocument.Exhibit] {
    guard let first = copies.first, let layout = state.layout(of: first),
      let comparison = Comparison(of: form, readingsOf: copies, terms: layout.terms),
      !comparison.isWithheld
    else { return [] }
    let name = "\(form.title): \(comparison.before) against \(comparison.after)"
    return byConfidence(comparison.changes, \.before.field.onlyFor).map { onlyFor, changes in
      let rows = changes.map { change in
        [title(of: change.before) + (change.before.field.isReversed ? " (turned round)" : "")]
          + [change.better, change.same, change.worse].map { $0.map(String.init) ?? "" }
          + [comparison.basis(of: change)]
          + [change.meanDifference.map { Mean.text(ofHundredths: $0, signed: true) } ?? ""]
      }
      return MinutesDocument.Exhibit(
        sort: "comparison", title: name + remark(onlyFor),
        content: .table(
          headings: ["Question", "Better", "Same", "Worse", "n", "Mean"], rows: rows),
        onlyFor: onlyFor)
    }
  }

  /// What belongs together by who may see it, in the order of the first of each.
  private func byConfidence<Part>(
    _ parts: [Part], _ onlyFor: (Part) -> [Role.ID]
  ) -> [(onlyFor: [Role.ID], parts: [Part])] {
    var seen: Set<[Role.ID]> = []
    return parts.map(onlyFor).filter { seen.insert($0).inserted }.map { roles in
      (roles, parts.filter { onlyFor($0) == roles })
    }
  }

  private func remark(_ onlyFor: [Role.ID]) -> String {
    onlyFor.isEmpty ? "" : ", only for \(onlyFor.map { title(of: $0) }.joined(separator: " and "))"
  }

  private func title(of question: QuestionTally) -> String {
    question.field.number.map { "\($0). \(question.title)" } ?? question.title
  }
}
