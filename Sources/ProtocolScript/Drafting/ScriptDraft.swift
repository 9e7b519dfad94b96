import Diagnostics
import MeetingProtocol

/// A protocol that is being written down by answering questions.
struct ScriptDraft: Equatable {
  /// A role with how many people it takes, as a script writes it.
  struct Role: Equatable {
    var name: String
    var people: String
  }

  /// A stage; a time and a speaker are left out where they are empty.
  struct Stage: Equatable {
    var title: String
    var time: String
    var speaks = ""
    var prompt = ""
  }

  var title: String
  var purpose = ""
  var roles: [Role] = []
  /// What is asked before the start, by its key.
  var asked: [(key: String, question: String)] = []
  var stages: [Stage] = []
  var outcome = ""

  static func == (left: ScriptDraft, right: ScriptDraft) -> Bool { left.text == right.text }

  /// The script.
  var text: String {
    var lines = ["convene: 1", "protocol: \(title.asValue)"]
    if !purpose.isEmpty { lines.append("purpose: \(purpose.asValue)") }
    if !asked.isEmpty {
      lines += ["", "ask:"] + asked.map { "  \($0.key): \($0.question.asValue)" }
    }
    if !roles.isEmpty {
      lines += ["", "roles:"] + roles.flatMap { ["  \($0.name):", "    people: \($0.people)"] }
    }
    if !outcome.isEmpty { lines += ["", "outcome: \(outcome.asValue)"] }
    lines += ["", "stages:"]
    for stage in stages {
      lines.append("  - stage: \(stage.title.asValue)")
      if !stage.time.isEmpty { lines.append("    time: \(stage.time)") }
      if !stage.speaks.isEmpty { lines.append("    speaks: \(stage.speaks)") }
      if !stage.prompt.isEmpty { lines.append("    prompt: \(stage.prompt.asValue)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is wrong with it so far, in the checker's words; what is still to be asked is not missed.
  var faults: [Diagnostic] {
    var whole = self
    if whole.stages.isEmpty { whole.stages = [Stage(title: "Stage", time: "1m")] }
    switch ProtocolReader.read(whole.text, file: "", id: "draft") {
    case .success: return []
    case .failure(let unreadable): return unreadable.diagnostics.filter { $0.severity == .error }
    }
  }
}

extension String {
  /// The text as the value of a key: in quotes where YAML would take it for something else.
  fileprivate var asValue: String {
    let isPlain =
      first?.isLetter == true && !contains(": ") && !contains(" #") && last != ":"
      && allSatisfy { $0.isLetter || $0.isNumber || " ,.?()'’-/;:".contains($0) }
    if isPlain { return self }
    return "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
