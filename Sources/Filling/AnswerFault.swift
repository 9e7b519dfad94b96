public import MeetingProtocol

/// Why a typed line is no answer to the question that is asked.
public indirect enum AnswerFault: Error, Equatable, Sendable {
  /// It is none of the codes.
  case notACode(String, nearest: String?, codes: [Scale.Code])
  /// A letter of it only looks like the one in the code.
  case lookAlike(String, code: String)
  /// It is the beginning of several codes or options.
  case severalMeant(String, [String])
  /// It is no number.
  case notANumber(String)
  /// The number lies outside its bounds.
  case outside(Figure, NumberRange)
  /// It is no day.
  case notADay(String)
  /// It is none of the options.
  case notAnOption(String, nearest: String?, options: [String])
  /// The option that says none fits stands beside others.
  case noneAmongOthers(String)
  /// A ranking names one twice.
  case rankedTwice(String)
  /// A ranking leaves some out.
  case notRanked([String])
  /// The list has more items than the field takes.
  case tooMany(Int, most: Int)
  /// The list has not so many items as the field takes.
  case notExactly(Int, wanted: Int)
  /// More codes than there are questions left in the row.
  case tooManyCodes(Int, left: Int)
  /// Two axes take two levels.
  case notTwoLevels(String, Axes)
  /// `n/a` is no answer here.
  case mustApply
  /// A pasted block, where the answer is one line.
  case severalLines
  /// Nothing was said.
  case nothing
  /// The list that the options come from is empty.
  case noOptions(String)
  /// One code in a row of several is none.
  case inRow(FillingStep, AnswerFault)
}
