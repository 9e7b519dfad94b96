extension MeetingProtocol {
  /// The questions of a form that is filled in by itself.
  public enum FormQuestion {
    /// Which reading it is.
    public static let reading: Question.ID = "reading"
    /// Which part is filled in.
    public static let part: Question.ID = "part"
  }

  /// The word for the whole of a form with parts.
  public static let wholeForm = "all"

  /// A meeting whose only stage is to fill in a form: by everyone who joins, each a copy, else one copy by the room.
  public init(filling form: Form) {
    var questions = form.outsideLists.map {
      Question(id: Question.ID($0), question: "Which \($0)?", shape: .list(upTo: nil))
    }
    if case .named(let names) = form.readings {
      questions.append(
        Question(
          id: FormQuestion.reading, question: "Which reading: \(names.joined(separator: ", "))?"))
    }
    if !form.parts.isEmpty {
      let parts = (form.parts + [Self.wholeForm]).joined(separator: ", ")
      questions.append(
        Question(id: FormQuestion.part, question: "Which part: \(parts)?"))
    }
    let writer = Role(
      id: "writer", title: "Writer", people: PeopleCount(least: 0, most: nil, isRest: true))
    self.init(
      id: ID(form.id.text), title: form.title, purpose: form.purpose, timing: .ours,
      source: form.source, questions: questions, roles: [writer],
      blocks: [.stage(Stage(id: Stage.ID(form.id.text), title: form.title))])
    forms = [form]
    isForm = true
  }
}
