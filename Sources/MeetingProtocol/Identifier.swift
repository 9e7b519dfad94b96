/// The name by which a script, a journal and a command refer to one thing of the type `Named`.
///
/// Two identifiers of different things never compare, so a role cannot be passed where a stage is meant.
public struct Identifier<Named>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier as written, such as `clarifying-questions`.
  public let text: String

  /// Makes an identifier of its text as written.
  public init(_ text: String) {
    self.text = text
  }

  /// The identifier as written.
  public var description: String { text }

  /// Whether the left identifier stands before the right one, by Unicode scalars.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.text < right.text
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier of a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
