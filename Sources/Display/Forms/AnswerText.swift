import Filling
import InputLine
import MeetingProtocol
import Session
import TextLayout

/// What is said about answers to a form: kept, not one, or missing.
enum AnswerText {
  /// What stands at a place, in words.
  static func words(_ entry: FormEntry) -> String {
    switch entry {
    case .answered(let answer): answer.text.oneLine
    case .notApplicable: "does not apply"
    case .skipped(let reason): reason.isEmpty ? "skipped" : "skipped, \(reason)".oneLine
    case .withdrawn: "withdrawn"
    }
  }

  /// Why a line is no answer, and what would be one.
  static func text(_ fault: AnswerFault, _ step: FillingStep) -> String {
    switch fault {
    case .notACode, .lookAlike, .severalMeant, .tooManyCodes, .notTwoLevels, .mustApply, .inRow:
      codeText(fault, step)
    case .notANumber, .outside, .notADay: figureText(fault)
    case .severalLines: "The question stands: it takes one line; /note TEXT keeps a note"
    case .notAnOption, .noneAmongOthers, .rankedTwice, .notRanked, .tooMany, .notExactly, .nothing,
      .noOptions:
      listText(fault)
    }
  }

  private static func codeText(_ fault: AnswerFault, _ step: FillingStep) -> String {
    switch fault {
    case .notACode(let typed, let nearest?, _):
      "\(typed.quoted) is none of the codes: did you mean \(nearest.quoted)?"
    case .notACode(let typed, nil, let codes):
      "\(typed.quoted) is none of the codes: \(AnswerWording.codes(codes))"
    case .lookAlike(let typed, let code): lookAlike(typed, code)
    case .severalMeant(let typed, let meant):
      "\(typed.quoted) may be \(listed(meant, last: "or")): type it in full"
    case .tooManyCodes(let count, let left):
      "\(count) answers, but \(left) \(left == 1 ? "question is" : "questions are") left in this row"
    case .notTwoLevels(let typed, let axes):
      "\(typed.quoted) is not two levels: first \(axes.across), then \(axes.up)"
    case .mustApply: "n/a is no answer here; /skip passes the question over"
    case .inRow(let step, let inner): "\(QuestionCard.question(step)): \(text(inner, step))"
    default: ""
    }
  }

  private static func lookAlike(_ typed: String, _ code: String) -> String {
    let double = FormCodes.double(in: typed, of: code)
    let letter = double.map { "the \($0.letter) is a \($0.script) letter" } ?? "it only looks alike"
    return "\(typed.quoted) is not \(code.quoted): \(letter); type \(code)"
  }

  private static func figureText(_ fault: AnswerFault) -> String {
    switch fault {
    case .notANumber(let typed): "\(typed.quoted) is no number: write digits, as in 22 or 3.5"
    case .outside(let figure, let range):
      "\(figure.text) is no \(AnswerWording.sort(.number(range)) ?? "number here")"
    case .notADay(let typed):
      "\(typed.quoted) is no day: write today, 4 dec or 2026-12-04, then a comma and more if you like"
    default: ""
    }
  }

  private static func listText(_ fault: AnswerFault) -> String {
    switch fault {
    case .notAnOption(let typed, let nearest?, _):
      "\(typed.quoted) is none of the options: did you mean \(nearest.quoted)?"
    case .notAnOption(let typed, nil, let options):
      "\(typed.quoted) is none of the options: \(listed(options, last: "or"))"
    case .noneAmongOthers(let none): "\(none.quoted) stands alone, or not at all"
    case .rankedTwice(let item): "\(item.quoted) is there twice; name each once"
    case .notRanked(let items): "\(listed(items)) \(items.count == 1 ? "is" : "are") missing"
    case .tooMany(let count, let most): "\(count) items, and at most \(most) are taken"
    case .notExactly(let count, let wanted):
      "\(counted(count, "item")), and \(wanted) are wanted; divide them by commas"
    case .noOptions(let list): "The list \(list.quoted) is empty; /skip passes the question over"
    default: "There is nothing to keep"
    }
  }

  /// Why something cannot be done with a form.
  static func text(_ refusal: FormRefusal) -> String {
    switch refusal {
    case .noFormOpen: "No form is being filled in"
    case .firstQuestion: "This is the first question; /back STAGE goes back in the meeting"
    case .nothingAsked: "No question is asked now; /back asks one again"
    case .requiredMissing(let steps):
      "Still needed: \(listed(steps.prefix(3).map { QuestionCard.question($0).quoted }))"
        + "; answer, or /skip with a reason"
    case .wouldShow(let key):
      "It is not taken back: \(CopyName.words(key) ?? "a copy") would be seen while somebody else writes"
    case .unknownWord(let word, let question, let known):
      "\(word.quoted) is no \(question.text); \(question.text) is \(listed(known, last: "or"))"
    }
  }
}
