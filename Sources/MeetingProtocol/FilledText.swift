/// Puts values for the names in angle brackets, such as `<focus>`; names without a value stay as they are.
///
/// - Parameters:
///   - text: The text of a script.
///   - value: The value of a name, or nil.
/// - Returns: The text with the known values in their places.
public func filled(_ text: String, value: (String) -> String?) -> String {
  var result = ""
  var rest = text[...]
  while let open = rest.firstIndex(of: "<") {
    result += rest[..<open]
    let inside = rest[rest.index(after: open)...]
    guard let close = inside.firstIndex(of: ">") else { return result + rest[open...] }
    let name = String(inside[..<close])
    if let known = value(name) {
      result += known
      rest = inside[inside.index(after: close)...]
    } else {
      result.append("<")
      rest = inside
    }
  }
  return result + rest
}
