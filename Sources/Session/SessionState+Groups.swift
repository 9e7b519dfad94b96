import MeetingProtocol

extension SessionState {
  /// A small group and the block that formed it.
  public struct KnownGroup: Equatable, Sendable {
    /// The group's name; a number where the script gives none.
    public let name: String
    /// The title of the block.
    public let block: String
  }

  /// The small groups that work now, else all that were formed in this cycle.
  public var knownGroups: [KnownGroup] {
    if let entry = openEntry, !entry.groups.isEmpty {
      let title = entry.containers.last { $0.kind == .groups }?.title ?? entry.title
      return entry.groups.map { KnownGroup(name: $0.name, block: title) }
    }
    return groups.sorted { $0.key.block < $1.key.block }.flatMap { key, groups in
      groups.map {
        KnownGroup(name: $0.name, block: groupsBlock(key.block)?.title ?? key.block.text)
      }
    }
  }
}
