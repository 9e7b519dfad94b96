public import Filling
public import MeetingProtocol

extension Form {
  /// Copies by their reading, in the order of the form, else in the order in which they come.
  public func readings(of copies: [FormCopy]) -> [(reading: String, copies: [FormCopy])] {
    var names: [String] = []
    if case .named(let known) = readings { names = known }
    for copy in copies where !names.contains(copy.key.reading ?? "") {
      names.append(copy.key.reading ?? "")
    }
    return names.map { name in (name, copies.filter { ($0.key.reading ?? "") == name }) }
      .filter { !$0.copies.isEmpty }
  }
}
