import MeetingProtocol
import Session

extension MinutesBuilder {
  /// What is to be said about the record itself.
  var remarks: MinutesDocument.RecordRemarks {
    MinutesDocument.RecordRemarks(offRecord: state.offRecord.map(offRecordLine))
  }

  private func offRecordLine(_ span: OffRecord) -> MinutesDocument.OffRecordLine {
    let slot = state.slots.last { $0.openedAt <= span.from }
    return MinutesDocument.OffRecordLine(
      from: times.local(span.from), to: span.to.map(times.local),
      during: slot.map { name(of: $0) })
  }
}
