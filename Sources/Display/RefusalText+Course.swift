import MeetingProtocol
import Session

extension RefusalText {
  /// Turns, votes, wordings, questions and what is asked of each person.
  static func courseText(_ refusal: Refusal, _ state: SessionState) -> String {
    switch refusal {
    case .noRoundOpen: return "No round is open here; /next opens the next stage"
    case .noSuchTurn(let name, let items):
      let left = items.isEmpty ? "no turn is left" : "still to come: \(listed(items))"
      return "\(name.quoted) has no turn here; \(left)"
    case .turnsStand:
      return "Here the turns stand: everyone comes to every seat; /next goes on"
    case .turnGoesOn(let item, let next):
      return "\(item)'s turn goes on with \(state.title(of: next)); /next opens it,"
        + " /turn NAME calls somebody else up"
    case .mayNotPass: return "Everyone takes a turn in this round; /next goes on"
    case .nothingToAgree:
      return "This stage ends with no agreed wording; = TEXT keeps a decision"
    case .noSuchQuestion(let number, let count): return questionText(number, count)
    case .noVoteOpen: return "Nothing is voted on here; = TEXT keeps a decision"
    case .countsWanted(let names):
      return "/vote wants \(counted(names.count, "count")), one each for \(listed(names))"
    case .tooManyVotes(let counted, let most):
      return "\(counted) votes are more than the \(most) that this room has; count again"
    case .pointNeedsReason(let answer): return "Why? /answer \(answer) because …"
    case .noSuchAnswer(let answers):
      return "The answers are " + listed(answers.map { "/answer \($0)" }, last: "or")
    case .notAChoice(let id, let choices):
      return
        "\(id.text.capitalised) is \(listed(choices, last: "or")); /set \(id.text) \(choices[0])"
    case .itemsWanted(let id, let exactly):
      return "\(counted(exactly, "item").capitalised) are wanted for \(id.text), divided by commas"
    case .variantIsSettled: return "The session has started in its variant; it stays as it is"
    case .notOfEachPerson(let id):
      return "This protocol does not ask for \(id.text.quoted) of each person"
    case .roleIsSeated(let role): return seatedText(role, state)
    case .consentMissing: return "Nothing goes on before everyone agrees; /start asks again"
    default: return ""
    }
  }

  private static func questionText(_ number: Int?, _ count: Int) -> String {
    if count == 0 { return "This stage has no questions of its own; ? TEXT keeps one" }
    if let number {
      return "There is no question \(number): they go from 1 to \(count), /more shows them"
    }
    return "All questions were put; /ask N puts one again"
  }

  private static func seatedText(_ role: Role.ID, _ state: SessionState) -> String {
    let name = state.plan.name(of: role)
    switch state.plan.role(role)?.filling {
    case .chosen(let stage):
      return "The \(name) is chosen in \(state.title(of: stage)): /role NAME \(role.text) then"
    case .groups: return "Each group has its own \(name); /join NAME without it"
    case .turns, .drawn, .joining, nil:
      return "The \(name) goes round by turns; /join NAME without it"
    }
  }
}
