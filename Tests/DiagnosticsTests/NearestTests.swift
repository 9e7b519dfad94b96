import Diagnostics
import Testing

struct NearestTests {
  private let commands = [
    "load", "join", "leave", "role", "set", "start", "next", "back", "skip", "pause", "resume",
    "extend", "as", "fix", "strike", "undo", "redo", "outcome", "status", "notes", "people",
    "norms",
    "help", "minutes", "quiet", "end", "quit", "yes", "no",
  ]

  @Test(arguments: [
    ("nxet", "next"), ("pasue", "pause"), ("edn", "end"), ("stauts", "status"), ("NEXT", "next"),
    ("miuntes", "minutes"), ("ént", "end"), ("jion", "join"), ("undoo", "undo"), ("quitt", "quit"),
  ])
  func `a slip is understood`(typed: String, meant: String) {
    #expect(Nearest.name(to: typed, among: commands) == meant)
  }

  @Test(arguments: ["", "xyzzy", "s", "presentation", "the", String(repeating: "n", count: 9999)])
  func `a far word is left alone`(typed: String) {
    #expect(Nearest.name(to: typed, among: commands) == nil)
  }

  @Test func `among equals the exchanged letters win, then the first letter, then the order`() {
    #expect(Nearest.name(to: "form", among: ["fork", "from"]) == "from")
    #expect(Nearest.name(to: "card", among: ["bard", "cord"]) == "cord")
    #expect(Nearest.name(to: "cold", among: ["cool", "cord"]) == "cord")
    #expect(Nearest.name(to: "warn", among: ["warm", "ward"]) == "warm")
  }

  @Test func `case and accents are folded`() {
    #expect(Folding.folded("Élan Über Ñandú") == "elan uber nandu")
    #expect(Folding.folded("Łódź Ǿ İzmir Ｂｅｎ E\u{301}a") == "lodz o izmir ben ea")
    #expect(Folding.same("AMY", "amy"))
    #expect(!Folding.same("Amy", "Ami"))
  }

  @Test(arguments: ["が", "й", "ё", "ά", "नि", "👩🏽‍🏫", "ß"])
  func `what an accent makes another letter stays one`(letter: String) {
    #expect(Folding.folded(letter) == letter)
  }
}
