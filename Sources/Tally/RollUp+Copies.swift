public import Filling
public import MeetingProtocol

extension RollUp {
  /// What copies say at the place that the reference names, in their order.
  ///
  /// - Parameters:
  ///   - copies: Copies of any forms.
  ///   - subject: About whom or what; a copy about it, or a row or subject of that name in a copy. Nil for all.
  ///   - forms: The forms of the copies.
  ///   - terms: The lists of the meeting from which rows come.
  /// - Returns: The answers.
  public func answers(
    in copies: [FormCopy], about subject: String? = nil, forms: [Form],
    terms: FillingTerms = FillingTerms()
  ) -> [FieldAnswer] {
    guard let form = forms.first(where: { $0.id == self.form }), let field = form.field(field)
    else { return [] }
    let layout = FormLayout(of: form, terms: terms)
    return copies.filter { $0.key.form == self.form }.flatMap { copy in
      layout.steps(of: copy).filter { step in
        guard step.place.field == field.id, column == nil || step.place.column == column else {
          return false
        }
        guard let subject else { return true }
        return [copy.key.subject, step.place.subject, step.rowTitle].contains(subject)
      }.compactMap { copy.answer(at: $0.place) }
    }
  }
}
