import Foundation
import Journal
import MeetingProtocol
import Session
import Testing

@testable import Facilitator

/// Sessions of random lines through the conductor: the journal alone gives the live state.
@MainActor
struct GeneratedSessionTests {
  nonisolated static let protocols = [
    "project-tuning", "grow", "learning-walk", "research-plan-do-evaluate",
  ]
  private static let names = ["Amy", "Ben", "Zoë", "Dee", "Ümit"]

  private static func line(in state: SessionState?, _ dice: inout Dice) -> String {
    let plan = state?.plan
    let role = plan?.roles.randomElement(using: &dice)?.id.text ?? "x"
    let name = names.randomElement(using: &dice) ?? "Amy"
    let number = Int.random(in: 0...9, using: &dice)
    let question = plan?.questions.randomElement(using: &dice)?.id.text ?? "focus"
    let lines = [
      "/join \(name) \(role)", "/join \(name)", "/leave \(name)", "/role \(name) \(role)",
      "/set \(question) one, two", "/start", "/next", "/next", "/next", "/yes", "/no", "/back",
      "/skip no time", "/pause", "/resume", "/extend 2m", "/extend -1m", "/as \(name)",
      "/fix \(number) put right", "/strike \(number)", "/undo", "/undo", "/redo", "/outcome this",
      "/quiet", "/loud", "+ warm \"words\"", "- cool\tones", "? why", "! act @\(name) by 4 dec",
      "= decided", "\(name): a note 🌉", "\(role): e\u{301}", "a\nb\nc", "/frob", "plain",
      "/status", "/notes",
    ]
    return lines.randomElement(using: &dice) ?? ""
  }

  @Test(arguments: protocols, UInt64(0)..<6)
  func `The journal read again is the session as it was`(name: String, seed: UInt64) throws {
    let desk = Desk(in: try Home(), canGiveBack: seed % 2 == 0, seed: seed)
    var dice = Dice(seed: seed)
    desk.type("/load \(name)")
    if seed % 3 != 0 { gather(desk) }
    for number in 1...120 {
      let millisecond = Int64.random(in: 0...40_000, using: &dice)
      if seed % 2 == 0 {
        desk.wait(seconds: millisecond / 1000)
      } else {
        desk.stall(milliseconds: millisecond)
      }
      desk.conductor.submit(Self.line(in: desk.state, &dice), line: number)
    }
    let engine = try #require(desk.conductor.session?.engine)
    #expect(try desk.replayed() == engine)
    let id = try #require(desk.conductor.session?.header.id)
    desk.conductor.inputEnded(.hangUp)
    // And gone on with, it is what it was, but for the gap.
    let again = Desk(in: desk.home, wall: desk.clock.now.wall + .seconds(30), seed: seed)
    #expect(again.conductor.resume(id))
    #expect(again.state?.notes == engine.state.notes)
    #expect(again.state?.people == engine.state.people)
    #expect(again.state?.gaps.count == engine.state.gaps.count + 1)
    #expect(again.state?.isPaused == engine.state.isPaused)
    #expect(try again.replayed() == again.conductor.session?.engine)
  }

  private func gather(_ desk: Desk) {
    for name in Self.names.prefix(4) { desk.type("/join \(name)") }
    for question in desk.state?.plan.questions ?? [] {
      desk.type("/set \(question.id.text) one, two")
    }
    for role in desk.state?.plan.roles ?? [] { desk.type("/role Amy \(role.id.text)") }
    desk.type("/start")
  }
}
