public import Filling
public import MeetingProtocol

/// Something that happened to a copy of a form.
public enum FormEvent: Equatable, Sendable {
  /// A copy was opened to be filled in; alone where its writer's answers stay hidden until all are in.
  case opened(FormCopy.Key, part: String?, isAlone: Bool)
  /// Something was put at a place of it.
  case entered(FormCopy.Key, AnswerPlace, FormEntry)
  /// A question was put off.
  case putOff(FormCopy.Key, AnswerPlace)
  /// A question was asked again.
  case wentBack(FormCopy.Key, to: AnswerPlace)
  /// No more rows come in a table.
  case tableEnded(FormCopy.Key, Field.ID)
  /// It, or the part of it that was asked, is filled in.
  case finished(FormCopy.Key)
}

extension FormEvent {
  /// The copy that it is about.
  public var key: FormCopy.Key {
    switch self {
    case .opened(let key, _, _), .entered(let key, _, _), .putOff(let key, _),
      .wentBack(let key, _), .tableEnded(let key, _), .finished(let key):
      key
    }
  }
}

extension Event {
  /// Whether another copy of a form may have to be filled in after it.
  var mayOpenCopy: Bool {
    switch self {
    case .slotOpened, .personJoined, .personLeft, .roleHanded, .roleDrawn, .valueSet: true
    default: false
    }
  }
}

/// What was asked of the form that is open.
public enum FormCommand: Equatable, Sendable {
  /// Answers to the question that is asked, and to those behind it in its row.
  case enter([FormAnswer])
  /// The question is passed over, with a reason if there is one.
  case skip(because: String)
  /// The question comes again at the end.
  case later
  /// The question before is asked again.
  case back
  /// No more rows, or the copy is filled in as far as it goes.
  case done
}

/// What is put at a place of a copy.
public struct FormAnswer: Equatable, Sendable {
  /// The place.
  public let place: AnswerPlace
  /// What stands there then.
  public let entry: FormEntry

  /// Makes an answer.
  public init(place: AnswerPlace, entry: FormEntry) {
    self.place = place
    self.entry = entry
  }
}

/// Why something cannot be done with a form.
public enum FormRefusal: Equatable, Sendable {
  /// No form is being filled in.
  case noFormOpen
  /// There is no question before the first.
  case firstQuestion
  /// Every question has an answer.
  case nothingAsked
  /// Answers are missing without which the form does not count as filled in.
  case requiredMissing([FillingStep])
  /// What somebody else wrote alone would be seen.
  case wouldShow(FormCopy.Key)
  /// The form has no such reading or part.
  case unknownWord(String, of: Question.ID, known: [String])
}
