import Diagnostics
import MeetingProtocol
import Testing

@testable import ProtocolScript

struct ScriptDialogueTests {
  /// Answers one question after the other; what was said where an answer was not taken.
  private func held(_ answers: [String], _ name: String = "peer-review") -> (
    text: String, isDone: Bool, said: [String]
  ) {
    var dialogue = ScriptDialogue(proposing: name)
    var said: [String] = []
    for answer in answers { said += dialogue.take(answer) }
    return (dialogue.text, dialogue.isDone, said)
  }

  private static let whole = [
    "", "Better lessons: together #1", "presenter 1", "critical friend 2.. rest", "",
    "focus: What should we look at?", "", "Presentation 4m", "presenter", "Tell us: what, and why",
    "Feedback 5m..10m", "", "", "Talk", "", "", "", "What she takes away",
  ]

  @Test func `answers make a script that the checker passes without remark`() throws {
    let (text, isDone, said) = held(Self.whole)
    #expect(said == [])
    #expect(isDone)
    let read = try ProtocolReader.read(text, file: "peer-review.yaml", id: "peer-review").get()
    #expect(read.warnings == [])
    let plan = read.meetingProtocol
    #expect(plan.title == "Peer review")
    #expect(plan.purpose == "Better lessons: together #1")
    #expect(plan.roles.map(\.id) == ["presenter", "critical-friend"])
    #expect(plan.questions.map(\.id) == ["focus"])
    #expect(plan.outcome == "What she takes away")
    #expect(plan.blocks.map(\.id) == ["presentation", "feedback", "talk"])
    guard case .stage(let first) = plan.blocks[0], case .stage(let second) = plan.blocks[1] else {
      Issue.record("no stages")
      return
    }
    #expect(first.floor.speaks == [.role("presenter")])
    #expect(first.prompt == "Tell us: what, and why")
    #expect(second.time == .between(least: .minutes(5), most: .minutes(10), plan: .minutes(10)))
  }

  @Test(arguments: [
    (["", "", "presenter 1-2"], "people"), (["", "", "", "", "Talk 4 minuts"], "minuts"),
    (["", "", "presenter 1", "", "", "Talk 4m", "presentor"], "presentor"),
    (["", "", "presenter 1", "presenter 2"], "presenter"), (["", "", "", "", ""], "stage"),
    (["", "", "", "a b: x", "1?"], ""),
  ])
  func `an answer that the checker refuses is refused in its words and asked for again`(
    answers: [String], about: String
  ) {
    var dialogue = ScriptDialogue(proposing: "peer-review")
    for answer in answers.dropLast() { _ = dialogue.take(answer) }
    let before = (dialogue.text, dialogue.question)
    let said = dialogue.take(answers.last ?? "")
    guard !about.isEmpty else { return }
    #expect(said.joined(separator: "\n").contains(about), "\(said)")
    #expect((dialogue.text, dialogue.question) == before)
  }

  @Test func `texts with every sign come out as they were typed`() throws {
    let odd = [
      "\"quoted\" and 'so'", "a: b", "- c", "50 % {x} [y] #z", "\\back", "nul", "yes", "12",
    ]
    for text in odd {
      let (script, _, said) = held(["", text, "", "", "Talk 4m", "", "", text])
      #expect(said == [])
      let plan = try ProtocolReader.read(script, file: "a.yaml", id: "a").get().meetingProtocol
      #expect(plan.purpose == text)
      #expect(plan.outcome == text)
    }
  }
}
