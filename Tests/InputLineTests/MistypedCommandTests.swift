import InputLine
import MeetingProtocol
import Session
import Testing

/// Commands as tired hands type them: letters exchanged, dropped or doubled.
struct MistypedCommandTests {
  private static let mistyped: [(String, CommandName?)] = [
    ("nxet", .next), ("stauts", .status), ("quet", nil), ("quie", nil), ("on", nil),
    ("loda", .load), ("lload", .load), ("loa", .load), ("jion", .join), ("jjoin", .join),
    ("oin", .join), ("laeve", .leave), ("leavee", .leave), ("leae", .leave), ("roel", .role),
    ("rolle", .role), ("roe", .role), ("est", .set), ("seet", .set), ("statr", .start),
    ("sttart", .start), ("stat", .start), ("netx", .next), ("nnext", .next), ("nxt", .next),
    ("bakc", .back), ("bacck", .back), ("sikp", .skip), ("skiip", .skip),
    ("kip", .skip), ("pasue", .pause), ("pausse", .pause), ("puase", .pause), ("resmue", .resume),
    ("resumee", .resume), ("esume", .resume), ("etxend", .extend), ("extendd", .extend),
    ("exten", .extend), ("yse", .yes), ("yyes", .yes), ("nno", .no), ("answre", .answer),
    ("annswer", .answer), ("answe", .answer), ("ass", .as), ("fxi", .fix), ("ffix", .fix),
    ("striek", .strike), ("strikke", .strike), ("strik", .strike), ("unod", .undo),
    ("uundo", .undo), ("uno", .undo), ("erdo", .redo), ("redoo", .redo), ("reo", .redo),
    ("ouctome", .outcome), ("outcoome", .outcome), ("utcome", .outcome), ("tsatus", .status),
    ("statuus", .status), ("statu", .status), ("ntoes", .notes), ("nnotes", .notes),
    ("notse", .notes), ("pepole", .people), ("peoople", .people), ("peopl", .people),
    ("vlaues", .values), ("valuess", .values), ("vaules", .values), ("atcions", .actions),
    ("action", .actions), ("aaction", .actions), ("ednmeeting", nil), ("tpic", nil), ("optic", nil),
    ("nroms", .norms), ("normms", .norms), ("nors", .norms), ("ehlp", .help), ("heelp", .help),
    ("hlp", .help), ("uqiet", .quiet), ("quuiet", .quiet), ("qiet", .quiet), ("olud", .loud),
    ("louud", .loud), ("lod", nil), ("miuntes", .minutes), ("minuutes", .minutes),
    ("minues", .minutes), ("edn", .end), ("ennd", .end), ("uqit", .quit), ("quitt", .quit),
    ("uit", nil),
  ]

  @Test func `there are as many as meetings have been seen to lose`() {
    #expect(Self.mistyped.count >= 64)
    #expect(Set(Self.mistyped.map(\.0)).count == Self.mistyped.count)
  }

  @Test(arguments: mistyped)
  func `each is given back with the right command, or with none`(
    typed: String, meant: CommandName?
  ) throws {
    let room = try Room.tuningNames()
    for line in ["/\(typed)", "/\(typed.uppercased())", " /\(typed) and more"] {
      let read = LineReader(vocabulary: room).read(line)
      guard case .givenBack(.unknownCommand(_, let nearest)) = read else {
        Issue.record("\(line) becomes \(read)")
        continue
      }
      #expect(nearest == meant, "\(line)")
    }
    let outside = LineReader(vocabulary: nil).read(typed)
    #expect(outside == .givenBack(.notACommand(typed, nearest: meant)))
  }

  /// What chat robots take for commands, mistyped or not, is no command here, and is not lost either.
  @Test(arguments: ["#ednmeeting", "#tpic the brook", "#optic", "#aaction mail her", "#endmeeting"])
  func `the commands of other tools are kept as notes`(typed: String) throws {
    #expect(try Room.tuning().read(typed) == kept(typed))
  }

  /// The line that is given back is put right by one key, whatever stands behind the command.
  @Test(arguments: mistyped)
  func `one key puts it right`(typed: String, meant: CommandName?) throws {
    guard let meant else { return }
    let room = try Room.tuningNames()
    let behind = CommandTable.entry(of: meant).arguments.isEmpty ? "" : " "
    // A word that is the beginning of a command is completed, which is no worse.
    let begins = CommandName.allCases.contains { $0.rawValue.hasPrefix(typed) }
    if !begins { #expect(CompletionDesk.press("/\(typed)", room) == meant.typed + behind) }
    #expect(CompletionDesk.press("/\(typed) é x", room) == meant.typed + " é x")
    #expect(CompletionDesk.press("\(typed) x", nil) == meant.rawValue + " x")
  }

  /// Every exchange, drop and doubling of every command: the right one, or none, or one that is as near.
  @Test(arguments: CommandName.allCases)
  func `no slip of one letter is lost`(name: CommandName) throws {
    let reader = try Room.tuning()
    for typed in Self.slips(of: name.rawValue) where CommandName(typed: typed) == nil {
      switch reader.read("/" + typed) {
      case .givenBack(.unknownCommand(let word, let nearest)):
        #expect(word == typed)
        let found = CompletionDesk.complete("/" + typed, try Room.tuningNames()).texts
        #expect(nearest == nil || nearest == name || found.contains(nearest?.typed ?? ""))
      case let read: Issue.record("/\(typed) becomes \(read)")
      }
    }
  }

  private static func slips(of word: String) -> Set<String> {
    let letters = Array(word)
    var slips: Set<String> = []
    for index in letters.indices {
      slips.insert(String(letters[..<index] + letters[(index + 1)...]))
      slips.insert(String(letters[...index] + letters[index...]))
      guard index > 0 else { continue }
      var exchanged = letters
      exchanged.swapAt(index - 1, index)
      slips.insert(String(exchanged))
    }
    return slips.subtracting([word, ""])
  }
}
