import Diagnostics
import MeetingProtocol

/// The questions of `convene new`, one after the other, and the script that the answers make.
///
/// An answer that the checker would refuse is refused here, in its words, and asked for again.
public struct ScriptDialogue: Sendable {
  /// What is asked.
  enum Step: Sendable {
    case title, purpose, role, asked, stage, speaks, prompt, outcome, done
  }

  private var draft: ScriptDraft
  private var step = Step.title

  /// Begins with a title that may be taken as it is.
  public init(proposing title: String) {
    draft = ScriptDraft(title: title.asIdentifier.asTitle)
  }

  /// Whether everything was asked.
  public var isDone: Bool { step == .done }

  /// The script so far.
  public var text: String { draft.text }

  /// What is to be said before the question; empty where the question says it.
  public var introduction: String {
    switch step {
    case .title: "Enter alone takes what stands in brackets, or leaves it out."
    case .role where draft.roles.isEmpty:
      "Who takes part besides you? One role a line, such as 'presenter 1' or 'tuner 3..'."
    case .asked where draft.asked.isEmpty:
      "What must be known before the start? One a line, such as 'focus: What should we look at?'."
    case .stage where draft.stages.isEmpty:
      "The stages, one a line with their time, such as 'Presentation 4m' or 'Discussion 5m..10m'."
    case .role, .asked, .stage, .purpose, .speaks, .prompt, .outcome, .done: ""
    }
  }

  /// The question.
  public var question: String {
    switch step {
    case .title: "Title [\(draft.title)]: "
    case .purpose: "What is it for, in a sentence: "
    case .role: "Role: "
    case .asked: "Ask: "
    case .stage: "Stage: "
    case .speaks: "  Who alone may speak [everyone may]: "
    case .prompt: "  What is the room asked to do: "
    case .outcome: "What should the meeting leave behind: "
    case .done: ""
    }
  }

  /// Takes an answer.
  ///
  /// - Returns: Why it is not taken, so that the question stands; empty where it is.
  public mutating func take(_ answer: String) -> [String] {
    let answer = answer.trimmed
    var changed = draft
    let next = Self.entering(answer, at: step, &changed)
    let faults = changed == draft ? [] : changed.faults
    guard let fault = faults.first else {
      guard let next else { return ["At least one stage is needed."] }
      draft = changed
      step = next
      return []
    }
    return [fault.message] + fault.hints
  }

  /// Puts an answer into the draft; nil where there has to be one.
  private static func entering(
    _ answer: String, at step: Step, _ draft: inout ScriptDraft
  ) -> Step? {
    switch step {
    case .title:
      if !answer.isEmpty { draft.title = answer }
      return .purpose
    case .purpose:
      draft.purpose = answer
      return .role
    case .role:
      guard !answer.isEmpty else { return .asked }
      draft.roles.append(role(answer))
      return .role
    case .asked:
      guard !answer.isEmpty else { return .stage }
      draft.asked.append(asked(answer))
      return .asked
    case .stage:
      if answer.isEmpty { return draft.stages.isEmpty ? nil : .outcome }
      draft.stages.append(stage(answer))
      return draft.roles.isEmpty ? .prompt : .speaks
    case .speaks:
      draft.stages[draft.stages.count - 1].speaks = answer.lowercased()
      return .prompt
    case .prompt:
      draft.stages[draft.stages.count - 1].prompt = answer
      return .stage
    case .outcome:
      draft.outcome = answer
      return .done
    case .done: return .done
    }
  }

  /// `presenter 1`: a name, and from the first figure on how many; one or more where that is left out.
  private static func role(_ answer: String) -> ScriptDraft.Role {
    let words = answer.split(separator: " ").map(String.init)
    let place = words.firstIndex { $0.first?.isNumber == true || $0 == "rest" || $0 == "any" }
    let name = words[..<(place ?? words.count)].joined(separator: " ").asIdentifier
    let people = place.map { words[$0...].joined(separator: " ") } ?? "1.."
    return ScriptDraft.Role(name: name.isEmpty ? answer : name, people: people)
  }

  /// `focus: What about?`; a question without a key gets its first long word for one.
  private static func asked(_ answer: String) -> (key: String, question: String) {
    if let colon = answer.firstIndex(of: ":") {
      let key = answer[..<colon].trimmed.asIdentifier
      return (key, answer[colon...].dropFirst().trimmed)
    }
    let words = answer.split { !$0.isLetter }.map { $0.lowercased() }
    return (words.first { $0.count > 5 } ?? words.last ?? "focus", answer)
  }

  /// `Presentation 4m`: the longest end that is a time is the time.
  private static func stage(_ answer: String) -> ScriptDraft.Stage {
    let words = answer.split(separator: " ").map(String.init)
    for place in words.indices.dropFirst() {
      let time = words[place...].joined(separator: " ")
      let isTime = (try? TimeText.read(time)) != nil
      let isMeant = place >= words.count - 2 && time.first?.isNumber == true
      if isTime || isMeant {
        return .init(title: words[..<place].joined(separator: " "), time: time)
      }
    }
    return .init(title: answer, time: "")
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}
