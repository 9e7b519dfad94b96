/// A script that another one refers to.
public struct ShelvedScript: Hashable, Sendable {
  /// The file's name without the ending, as it was asked for.
  public var id: String
  /// The file as diagnostics name it.
  public var path: String
  /// The file's text.
  public var text: String

  /// Makes a script.
  public init(id: String, path: String, text: String) {
    self.id = id
    self.path = path
    self.text = text
  }
}

/// Where a script finds the others that it refers to by their ids: includes and forms.
public struct ScriptShelf: Sendable {
  let find: @Sendable (String) -> ShelvedScript?
  let ids: @Sendable () -> [String]
  /// Whether there is a place to look at all; where not, nothing is said about forms that are missing.
  let isThere: Bool

  /// Makes a shelf that finds scripts by id, case aside, and knows which ids there are.
  public init(
    find: @escaping @Sendable (String) -> ShelvedScript?, ids: @escaping @Sendable () -> [String]
  ) {
    self.find = find
    self.ids = ids
    isThere = true
  }

  /// Makes a shelf of scripts at hand, such as those that a journal keeps.
  public init(_ scripts: [ShelvedScript]) {
    self.init(
      find: { id in scripts.first { $0.id.lowercased() == id.lowercased() } },
      ids: { scripts.map(\.id) })
  }

  private init() {
    find = { _ in nil }
    ids = { [] }
    isThere = false
  }

  /// No shelf: includes are not found, and forms are taken on trust.
  public static let none = ScriptShelf()
}
