import MeetingProtocol
import Testing

struct MeetingProtocolTests {
  let plan = MeetingProtocol(
    id: "tried", title: "Tried",
    roles: [Role(id: "coach", title: "Coach", people: PeopleCount(least: 1, most: 1))])

  @Test func `roles are found by id, the facilitator too`() {
    #expect(plan.role("coach")?.title == "Coach")
    #expect(plan.role("facilitator") == .facilitator)
    #expect(plan.role("nobody") == nil)
  }

  @Test func `every protocol has the built-in kinds`() {
    #expect(plan.kind("action")?.mark == "!")
    #expect(plan.kind("idea")?.mark == nil)
    #expect(plan.kind("warm") == nil)
  }

  @Test func `identifiers are ordered by their letters and read as written`() {
    let ids: [Stage.ID] = ["b", "a", "A"]
    #expect(ids.sorted() == ["A", "a", "b"])
    #expect("\(Stage.ID("clarifying-questions"))" == "clarifying-questions")
  }
}
