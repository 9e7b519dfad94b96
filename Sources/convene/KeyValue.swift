import ArgumentParser
import MeetingProtocol

/// A `KEY=VALUE` of the command line.
enum KeyValue {
  /// Says what is wrong where one of them has no sign.
  static func check(_ pairs: [String]) throws {
    for pair in pairs where !pair.dropFirst().contains("=") {
      throw ValidationError("--set takes KEY=VALUE; '\(pair)' has no '='.")
    }
  }

  /// Says what is wrong with the length of the whole.
  static func check(length: String?) throws {
    guard let length else { return }
    guard let read = Length(text: length), read > .zero else {
      throw ValidationError("'\(length)' is no length; --fit takes one such as 40m or 1h30m.")
    }
  }

  /// The pair as `/set` and `/join` take it: the first sign as a blank.
  static func spaced(_ pair: String) -> String {
    guard let sign = pair.firstIndex(of: "=") else { return pair }
    return pair[..<sign] + " " + pair[pair.index(after: sign)...]
  }
}
