import MeetingProtocol

/// The blocks that were read so far, and what surrounds the one that is being read.
struct Course {
  /// What surrounds a block.
  struct Around {
    /// The lists of blocks, outermost first, by number.
    var lists: [Int] = []
    /// The blocks that hold it, outermost first.
    var open: [Stage.ID] = []
    /// How many of the lists lie outside the present turn.
    var outsideTurn = 0
    /// What rounds call their items.
    var itemNames: [String] = []
    /// The roles that turns fill.
    var seats: [Role.ID] = []
    var repeats = 0
    var rounds = 0
    var roundsOfPeople = 0
    /// Whether something has a time for the whole, or ends by the clock.
    var hasBudget = false
  }

  /// Where a block stands.
  struct Place {
    var line: Int
    var node: ScriptNode
    var lists: [Int]
    var open: [Stage.ID]
    /// Its place among all blocks.
    var order: Int
    /// Whether it holds no other blocks.
    var isStage: Bool
  }

  /// A block's id that something refers to, to be looked up when all blocks are known.
  struct Reference {
    /// Which blocks may be meant.
    enum Direction {
      /// A stage, as roles are drawn and chosen in it.
      case stage
      /// One that was done before, in the same turn.
      case back
      /// One that is still to come, here or in what is around.
      case on
    }

    var node: ScriptNode
    var id: Stage.ID
    var direction: Direction
    var around: Around
    var order: Int
  }

  /// A name that a condition or a gate looks at, to be looked up when all blocks are known.
  struct Look {
    /// What it is looked at for.
    enum Purpose {
      case condition
      case need
    }

    var node: ScriptNode
    var name: String
    /// The answers that are looked for; empty where any will do.
    var answers: [String] = []
    var purpose: Purpose
    /// The blocks that hold the one that looks, and that one itself.
    var inside: [Stage.ID]
  }

  /// A form as a block fills it in.
  struct Filling {
    var form: Form
    var filling: FormFilling
    var node: ScriptNode
  }

  var places: [Stage.ID: Place] = [:]
  var references: [Reference] = []
  var looks: [Look] = []
  /// The answers of each decision.
  var answers: [Stage.ID: [String]] = [:]
  /// The blocks that fill in a form, by the form's id.
  var forms: [String: Stage.ID] = [:]
  /// What the blocks fill in, in their order.
  var fillings: [Filling] = []
  /// What forms name and the meeting does not know, by form and name, so that each is said once.
  var strangers: Set<String> = []
  /// The times for the whole of blocks, as written.
  var budgets: [Stage.ID: ScriptNode] = [:]
  /// The groups blocks that are done.
  var groups: Set<Stage.ID> = []
  /// How many votes were read.
  var votes = 0
  var count = 0
  var listCount = 0
  var around = Around()

  /// The id that a word means: a block's, or that of the block that fills in a form of this name.
  func block(_ word: String) -> Stage.ID? {
    let id = word.asIdentifier
    return places[Stage.ID(id)] != nil ? Stage.ID(id) : forms[id]
  }
}
