import Session

/// Why a record is no event of this version.
public enum CodingFault: Error, Equatable, Sendable {
  /// No event of that kind is known.
  case unknownKind(String)
  /// A field is not there.
  case missing(String)
  /// A field has a value that it cannot have.
  case badValue(String)
}

extension CodingFault {
  /// The fault as damage of a line.
  var reason: JournalDamage.Reason {
    switch self {
    case .unknownKind(let kind): .unknownKind(kind)
    case .missing(let field), .badValue(let field): .field(field)
    }
  }
}

/// Takes typed values out of a record.
struct FieldReader {
  let record: JournalRecord

  func string(_ name: String) throws(CodingFault) -> String {
    guard let text = try optionalString(name) else { throw .missing(name) }
    return text
  }

  func optionalString(_ name: String) throws(CodingFault) -> String? {
    guard let value = record[name] else { return nil }
    guard case .string(let text) = value else { throw .badValue(name) }
    return text
  }

  func integer(_ name: String) throws(CodingFault) -> Int64 {
    guard let number = try optionalInteger(name) else { throw .missing(name) }
    return number
  }

  func optionalInteger(_ name: String) throws(CodingFault) -> Int64? {
    guard let value = record[name] else { return nil }
    guard case .integer(let number) = value else { throw .badValue(name) }
    return number
  }

  func number(_ name: String) throws(CodingFault) -> Int {
    Int(clamping: try integer(name))
  }

  func boolean(_ name: String) throws(CodingFault) -> Bool {
    guard let value = record[name] else { throw .missing(name) }
    guard case .boolean(let flag) = value else { throw .badValue(name) }
    return flag
  }

  func strings(_ name: String) throws(CodingFault) -> [String] {
    guard let value = record[name] else { throw .missing(name) }
    guard case .strings(let texts) = value else { throw .badValue(name) }
    return texts
  }

  func numbers(_ name: String) throws(CodingFault) -> [Int] {
    var numbers: [Int] = []
    for text in try strings(name) {
      guard let number = Int(text) else { throw .badValue(name) }
      numbers.append(number)
    }
    return numbers
  }

  func instant(_ name: String) throws(CodingFault) -> SessionTime {
    SessionTime(milliseconds: try integer(name))
  }
}
