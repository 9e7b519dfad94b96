import MeetingProtocol
import Testing

/// How small groups come about.
struct GroupFormingTests {
  private let seven = ["Amy", "Ben", "Cyd", "Dee", "Eve", "Fay", "Gil"]

  private func sizes(
    _ forming: Groups.Forming, leftOver: Groups.LeftOver = .bigger, of count: Int
  ) -> [Int] {
    let block = Groups(id: "g", title: "G", forming: forming, leftOver: leftOver, blocks: [])
    return block.formed(of: Array(seven.prefix(count)), in: Circumstances()) { _ in [] }
      .map(\.members.count)
  }

  @Test func `whoever is left over makes groups bigger, or a smaller one`() {
    #expect(sizes(.size(least: 3, most: 3), of: 7) == [4, 3])
    #expect(sizes(.size(least: 3, most: 3), leftOver: .smaller, of: 7) == [3, 3, 1])
    #expect(sizes(.size(least: 2, most: 3), of: 7) == [3, 2, 2])
    #expect(sizes(.number(2), of: 7) == [4, 3])
    #expect(sizes(.number(9), of: 3) == [1, 1, 1])
    #expect(sizes(.size(least: 3, most: 3), of: 2) == [2])
  }

  @Test func `people of one school are spread, and those who met before too`() {
    var room = Circumstances(
      people: zip(seven, ["A", "A", "B", "B", "A", "B", "A"]).map {
        .init(name: $0, details: ["school": $1])
      })
    let bySchool = Groups(
      id: "g", title: "G", forming: .number(2), mixing: .by("school"), blocks: [])
    for group in bySchool.formed(of: seven, in: room, earlier: { _ in [] }) {
      let schools = room.people.filter { group.members.contains($0.name) }.map(\.details["school"])
      #expect(schools.count { $0 == "A" } == 2)
    }
    room.met = [
      SmallGroup(name: "1", members: ["Amy", "Ben"]),
      SmallGroup(name: "2", members: ["Cyd", "Dee"]),
    ]
    let anew = Groups(id: "g", title: "G", forming: .number(2), mixing: .new, blocks: [])
    for group in anew.formed(of: Array(seven.prefix(4)), in: room, earlier: { _ in [] }) {
      #expect(!room.met.contains { Set($0.members) == Set(group.members) })
    }
  }

  @Test func `groups join, stay the same, and come of what people said`() {
    let pairs = [["Amy", "Ben"], ["Cyd", "Dee"], ["Eve", "Fay"]].enumerated().map {
      SmallGroup(name: "\($0 + 1)", members: $1)
    }
    let joined = Groups(id: "g", title: "G", forming: .joining("pairs"), blocks: [])
    #expect(
      joined.formed(of: seven, in: Circumstances()) { $0 == "pairs" ? pairs : [] }.map(\.members)
        == [["Amy", "Ben", "Cyd", "Dee", "Eve", "Fay"]])
    let smaller = Groups(
      id: "g", title: "G", forming: .joining("pairs"), leftOver: .smaller, blocks: [])
    #expect(
      smaller.formed(of: seven, in: Circumstances()) { _ in pairs }.map(\.members.count) == [4, 2])
    let same = Groups(id: "g", title: "G", forming: .sameAs("pairs"), blocks: [])
    #expect(same.formed(of: seven, in: Circumstances()) { _ in pairs } == pairs)
    var room = Circumstances(people: [
      .init(name: "Amy", details: ["team": "Maths"]), .init(name: "Ben", details: ["team": "Art"]),
      .init(name: "Cyd", details: ["team": "maths"]),
    ])
    room.values["topics"] = ["one", "two", "three"]
    let teams = Groups(
      id: "g", title: "G", forming: .of("team"), share: "topics", blocks: []
    ).formed(of: ["Amy", "Ben", "Cyd"], in: room) { _ in [] }
    #expect(teams.map(\.members) == [["Amy", "Cyd"], ["Ben"]])
    #expect(teams.map(\.share) == [["one", "three"], ["two"]])
  }

  @Test func `hosts stay while the others move on`() {
    let room = Circumstances(people: [
      .init(name: "Amy", roles: ["host"]), .init(name: "Ben"),
      .init(name: "Cyd", roles: ["host"]), .init(name: "Dee"),
    ])
    let block = Groups(
      id: "g", title: "G", forming: .number(2), stay: "host", blocks: [])
    let moved = block.movedOn(
      from: [
        SmallGroup(name: "1", members: ["Amy", "Ben"]),
        SmallGroup(name: "2", members: ["Cyd", "Dee"]),
      ], in: room)
    #expect(moved.map(\.members) == [["Amy", "Dee"], ["Cyd", "Ben"]])
  }
}
