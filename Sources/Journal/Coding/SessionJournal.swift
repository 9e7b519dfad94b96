public import Session

/// The journal of one session, open for writing.
public final class SessionJournal {
  /// The first line.
  public let header: SessionHeader
  private let writer: JournalWriter
  private let clock: LocalClock

  private init(header: SessionHeader, writer: JournalWriter) {
    self.header = header
    self.writer = writer
    clock = LocalClock(zone: header.zone)
  }
}
