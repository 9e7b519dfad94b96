/// What has to hold before a block opens.
public struct Gate: Equatable, Sendable {
  /// Whether the meeting may do without the block (`optional: true`).
  public var isOptional: Bool
  /// All must hold, or the block is passed over without a question (`if:`).
  public var conditions: [Condition]
  /// What must be agreed or done first; while it is not, opening the block asks once (`needs:`).
  public var needs: [Need]

  /// Makes a gate; with no arguments one that is always open.
  public init(isOptional: Bool = false, conditions: [Condition] = [], needs: [Need] = []) {
    self.isOptional = isOptional
    self.conditions = conditions
    self.needs = needs
  }
}

/// Something that a block waits for (`needs:`).
public enum Need: Hashable, Sendable {
  /// A value that is given or agreed.
  case value(Question.ID)
  /// A block that is done.
  case block(Stage.ID)
}

/// One condition of a block (`if:`).
public struct Condition: Hashable, Sendable {
  /// What is looked at.
  public enum Subject: Hashable, Sendable {
    /// An asked or agreed value, or the answer of a decision by the decision's id.
    case value(String)
    /// How many people are in the room, the facilitator left out.
    case people
    /// How many people hold a role.
    case role(Role.ID)
    /// The number of the session in its programme; 1 outside one.
    case session
    /// The cycle of the innermost repeat around the block, from 1.
    case cycle
  }

  /// What must be true of it.
  public enum Test: Hashable, Sendable {
    /// It is one of these, case and accents aside.
    case isOne(of: [String])
    /// It is none of these, case and accents aside.
    case isNone(of: [String])
    /// Nothing was given.
    case isEmpty
    /// Something was given.
    case isGiven
    /// It is a number, or has so many items, of at least this.
    case atLeast(Int)
    /// It is a number, or has so many items, of at most this.
    case atMost(Int)
  }

  /// What is looked at.
  public var subject: Subject
  /// What must be true of it.
  public var test: Test

  /// Makes a condition.
  public init(_ subject: Subject, _ test: Test) {
    self.subject = subject
    self.test = test
  }

  /// Whether it holds in circumstances.
  ///
  /// - Parameters:
  ///   - circumstances: What is known.
  ///   - cycle: The cycle of the innermost repeat around the block.
  /// - Returns: Whether it holds.
  public func holds(in circumstances: Circumstances, cycle: Int = 1) -> Bool {
    switch subject {
    case .value(let name): test.holds(for: circumstances.values[name] ?? [])
    case .people: test.holds(for: circumstances.people.count)
    case .role(let role): test.holds(for: circumstances.names(in: role).count)
    case .session: test.holds(for: circumstances.session)
    case .cycle: test.holds(for: cycle)
    }
  }
}

extension Condition.Test {
  fileprivate func holds(for texts: [String]) -> Bool {
    let given = texts.filter { !$0.allSatisfy(\.isWhitespace) }
    switch self {
    case .isOne(let wanted):
      return given.contains { text in wanted.contains { sameName($0, text) } }
    case .isNone(let unwanted):
      return !given.contains { text in unwanted.contains { sameName($0, text) } }
    case .isEmpty: return given.isEmpty
    case .isGiven: return !given.isEmpty
    case .atLeast(let least): return size(of: given) >= least
    case .atMost(let most): return size(of: given) <= most
    }
  }

  fileprivate func holds(for number: Int) -> Bool {
    switch self {
    case .isOne(let wanted): wanted.contains("\(number)")
    case .isNone(let unwanted): !unwanted.contains("\(number)")
    case .isEmpty: number == 0
    case .isGiven: number > 0
    case .atLeast(let least): number >= least
    case .atMost(let most): number <= most
    }
  }

  /// A single number counts as itself, anything else by its items.
  private func size(of texts: [String]) -> Int {
    if texts.count == 1, let number = Int(texts[0].filter { !$0.isWhitespace }) { return number }
    return texts.count
  }
}
