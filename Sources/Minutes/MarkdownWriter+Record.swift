import MeetingProtocol

extension MarkdownWriter {
  /// When nothing was kept.
  var offRecord: [String] {
    document.remarks.offRecord.map { span in
      let from = TimeWording.timeOfDayWithSeconds(span.from)
      let time =
        span.to.map { "from \(from) to \(TimeWording.timeOfDayWithSeconds($0))" } ?? "since \(from)"
      let place = span.during.map { ", in \(title($0))" } ?? ""
      return "Off the record \(time)\(place): nothing was kept."
    }
  }
}
