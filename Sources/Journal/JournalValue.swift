/// What a field of a journal line can hold: the line is flat, so nothing nests.
public enum JournalValue: Equatable, Hashable, Sendable {
  /// Text of any length, empty included.
  case string(String)
  /// A whole number; the field's name says its unit.
  case integer(Int64)
  /// True or false.
  case boolean(Bool)
  /// Several texts in their order, perhaps none.
  case strings([String])
}

extension JournalValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  /// A text written in code.
  public init(stringLiteral value: String) {
    self = .string(value)
  }

  /// A number written in code.
  public init(integerLiteral value: Int64) {
    self = .integer(value)
  }

  /// A truth value written in code.
  public init(booleanLiteral value: Bool) {
    self = .boolean(value)
  }

  /// Texts written in code.
  public init(arrayLiteral elements: String...) {
    self = .strings(elements)
  }
}
