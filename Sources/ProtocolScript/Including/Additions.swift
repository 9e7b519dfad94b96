import MeetingProtocol

/// What included scripts add to the one that includes them.
struct Additions {
  var questions: [Question] = []
  var norms: [String] = []
  var roles: [Role] = []
  var kinds: [NoteKind] = []
  var ready: [String] = []
  var consent: [String] = []
  var forms: [Form] = []
  var afterwards: [StandingAction] = []
  var names: MeetingRules.PeopleNames = .plain

  mutating func add(_ other: Additions) {
    questions += other.questions
    norms += other.norms
    roles += other.roles
    kinds += other.kinds
    ready += other.ready
    consent += other.consent
    for form in other.forms { add(form) }
    afterwards += other.afterwards
    if names == .plain { names = other.names }
  }

  /// Adds a form that a block fills in.
  mutating func add(_ form: Form) {
    if !forms.contains(where: { $0.id == form.id }) { forms.append(form) }
  }

  /// Adds to a protocol what it does not have already.
  func complete(_ plan: inout MeetingProtocol) {
    for question in questions where !plan.questions.contains(where: { $0.id == question.id }) {
      plan.questions.append(question)
    }
    for role in roles where !plan.roles.contains(where: { $0.id == role.id }) {
      plan.roles.append(role)
    }
    for kind in kinds where !plan.kinds.contains(where: { $0.id == kind.id }) {
      plan.kinds.append(kind)
    }
    for form in forms where !plan.forms.contains(where: { $0.id == form.id }) {
      plan.forms.append(form)
    }
    plan.norms.addMissing(norms)
    plan.rules.ready.addMissing(ready)
    plan.rules.consent.addMissing(consent)
    plan.rules.afterwards.addMissing(afterwards)
    // Whoever was promised codes in a part of the meeting is not named in the minutes of the whole.
    if plan.rules.names == .plain { plan.rules.names = names }
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func addMissing(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}
