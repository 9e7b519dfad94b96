public import Filling
import MeetingProtocol

/// The copies of forms in a session.
public struct FormsState: Equatable, Sendable {
  /// Every copy, in the order in which they were opened.
  public var copies: [FormCopy] = []
  /// The copy opened last.
  public var open: FormCopy.Key?
  /// The part that is filled in of it; nil for the whole.
  public var part: String?
  /// The slot in which it was opened.
  public var slot = 0
  /// The slot in which each copy was opened first.
  public var firstSlots: [FormCopy.Key: Int] = [:]
  /// Copies whose answers stay hidden until all are in.
  public var alone: Set<FormCopy.Key> = []

  /// No copies yet.
  public init() {}

  /// The copy of a key; nil where it was never opened.
  public func copy(_ key: FormCopy.Key) -> FormCopy? {
    copies.first { $0.key == key }
  }
}

extension SessionState {
  /// The copy that is being filled in; nil where none is, and where whoever began it is gone.
  public var openCopy: FormCopy? {
    guard phase == .running, forms.slot == slots.count, let key = forms.open,
      openFilling?.keys.contains(key) ?? false
    else { return nil }
    return forms.copy(key)
  }

  /// The question that is asked; nil where none is.
  public var openStep: FillingStep? {
    guard let copy = openCopy, let layout = layout(of: copy, part: forms.part) else { return nil }
    return copy.isFinished(forms.part) ? nil : copy.step(in: layout)
  }

  /// Whether what is typed now is to be seen by nobody else.
  public var isFillingAlone: Bool {
    openCopy.map { forms.alone.contains($0.key) && !$0.isFinished(forms.part) } ?? false
  }

  /// Whether what is typed now may be brought back at the keyboard by nobody: others use the same one.
  public var isTypingInConfidence: Bool {
    isFillingAlone || openStep.map { $0.isOnlyForSome } ?? false
  }

  /// Whether a copy that is filled in alone is told by its code, so that no name is to stand beside that.
  public func goesByCode(_ key: FormCopy.Key) -> Bool {
    forms.alone.contains(key) && plan.forms.first { $0.id == key.form }?.pairedBy != nil
  }

  /// How a copy's form is laid out for whoever writes it; nil where the form is not of this session.
  public func layout(of copy: FormCopy, part: String? = nil) -> FormLayout? {
    guard let form = plan.forms.first(where: { $0.id == copy.key.form }) else { return nil }
    let writer = copy.key.writer.flatMap { name in people.last { $0.id.text == name } }
    let roles = writer.map { Set(self.roles(of: $0)) } ?? rolesTogether(for: copy.key)
    return FormLayout(of: form, terms: FillingTerms(part: part, roles: roles, lists: meetingLists))
  }

  /// The roles of those who fill in a copy together: the only one whose holders do, none where it is the room or a
  /// group; nil where the form is filled in by itself.
  private func rolesTogether(for key: FormCopy.Key) -> Set<Role.ID>? {
    if plan.isForm { return nil }
    let entries = forms.open == key ? openEntry.map { [$0] } ?? agenda.entries : agenda.entries
    let writers = entries.compactMap { entry -> [Floor.Party]? in
      guard case .form(let filling) = entry.stage?.activity, filling.form == key.form.text else {
        return nil
      }
      return filling.writes
    }
    return Set(
      writers.compactMap { parties in
        guard parties.count == 1, case .role(let role) = parties[0] else { return nil }
        return role
      })
  }

  /// The lists of the meeting, by their names: people by role, everyone, and the values given.
  public var meetingLists: [String: [String]] {
    var lists: [String: [String]] = [:]
    for role in plan.roles { lists[role.id.text] = holders(of: role.id).map(\.id.text) }
    lists["everyone"] = present.map(\.id.text)
    for (question, texts) in values { lists[question.text] = texts }
    return lists
  }

  /// The copies that may be shown: those filled in alone only once all of them are in.
  public var shownCopies: [FormCopy] {
    guard phase == .running, let filling = openFilling, filling.isAlone else { return forms.copies }
    let areIn = filling.keys.allSatisfy { forms.copy($0)?.isFinished(filling.part) ?? false }
    return areIn ? forms.copies : forms.copies.filter { !filling.keys.contains($0.key) }
  }
}
