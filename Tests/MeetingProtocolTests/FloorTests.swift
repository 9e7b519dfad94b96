import MeetingProtocol
import Testing

struct FloorTests {
  @Test func `an open floor lets everyone speak`() {
    #expect(Floor().lets("tuner"))
    #expect(!Floor().isQuietWork)
  }

  @Test func `only those named speak`() {
    let floor = Floor(speaks: [.role("presenter")])
    #expect(floor.lets("presenter"))
    #expect(!floor.lets("tuner"))
    #expect(Floor(speaks: [.everyone]).lets("tuner"))
  }

  @Test func `those named are silent, or away`() {
    #expect(!Floor(silent: [.role("presenter")]).lets("presenter"))
    #expect(Floor(silent: [.role("presenter")]).lets("tuner"))
    #expect(!Floor(away: ["presenter"]).lets("presenter"))
    #expect(!Floor(speaks: [.role("presenter")], silent: [.everyone]).lets("presenter"))
    #expect(Floor(silent: [.everyone]).isQuietWork)
  }

  @Test func `what a block says about speaking replaces all that its container says of it`() {
    let container = Floor(speaks: [.role("coach")], away: ["client"], writes: ["coach"])
    #expect(Floor().inside(container) == container)
    let inside = Floor(silent: [.role("coach")]).inside(container)
    #expect(inside.speaks.isEmpty)
    #expect(inside.silent == [.role("coach")])
    #expect(inside.away == ["client"] && inside.writes == ["coach"])
    #expect(Floor(away: ["coach"], writes: ["client"]).inside(container).away == ["coach"])
    #expect(Floor(away: ["coach"], writes: ["client"]).inside(container).writes == ["client"])
  }
}
