extension MinutesDocument {
  /// What is to be said about the record itself.
  public struct RecordRemarks: Equatable, Sendable {
    /// When nothing was kept.
    public let offRecord: [OffRecordLine]
  }

  /// A time in which nothing that was said was kept.
  public struct OffRecordLine: Equatable, Sendable {
    /// Since when.
    public let from: LocalTime
    /// Until when; nil while the record is off.
    public let to: LocalTime?
    /// In what it began.
    public let during: SlotName?
  }
}
