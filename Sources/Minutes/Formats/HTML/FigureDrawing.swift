import MeetingProtocol

/// Draws planned and actual times as bars: the plan as an outline, the time used filled.
struct FigureDrawing {
  let figure: TimeFigure

  /// What a box stands for.
  private enum Box: String {
    case planned
    case used

    /// How it looks where a program that makes pages leaves the style of drawings alone.
    var colours: String {
      switch self {
      case .planned: "fill=\"none\" stroke=\"#444\""
      case .used: "fill=\"#0b4a73\""
      }
    }
  }

  private let width = 640
  private let labelWidth = 200
  private let rowHeight = 26

  /// The drawing; the table behind it says the same, so what is spoken is short.
  var svg: String {
    let height = figure.bars.count * rowHeight + 8
    let longest =
      figure.bars.flatMap { [$0.planned, $0.actual] }.compactMap { $0?.milliseconds }
      .max() ?? 0
    let bars = figure.bars.enumerated().map { index, bar in
      self.bar(bar, top: index * rowHeight + 4, longest: max(1, longest))
    }
    let title = HTMLText.entities(figure.title)
    let caption =
      figure.bars.contains { $0.planned != nil }
      ? "\n<figcaption>Outlined: planned. Filled: used.</figcaption>" : ""
    return """
      <figure>
      <svg viewBox="0 0 \(width) \(height)" role="img" aria-label="\(title); the table below says the same">
      \(bars.joined(separator: "\n"))
      </svg>\(caption)
      </figure>
      """
  }

  private func bar(_ bar: TimeFigure.Bar, top: Int, longest: Int64) -> String {
    let label = HTMLText.entities(shortened(bar.label))
    var parts = [
      "<text x=\"\(labelWidth - 8)\" y=\"\(top + 15)\" text-anchor=\"end\" font-size=\"13\">\(label)</text>"
    ]
    if let planned = bar.planned {
      parts.append(box(.planned, top: top, length: planned, longest: longest, height: 20))
    }
    if let actual = bar.actual {
      parts.append(box(.used, top: top + 5, length: actual, longest: longest, height: 10))
    }
    return parts.joined(separator: "\n")
  }

  private func box(
    _ sort: Box, top: Int, length: Length, longest: Int64, height: Int
  ) -> String {
    let room = Int64(width - labelWidth - 4)
    let size = max(1, length.milliseconds * room / longest)
    return
      "<rect class=\"\(sort.rawValue)\" \(sort.colours) x=\"\(labelWidth)\" y=\"\(top)\" "
      + "width=\"\(size)\" height=\"\(height)\"/>"
  }

  /// A label that fits beside its bar.
  private func shortened(_ label: String) -> String {
    label.count <= 27 ? label : label.prefix(25) + "…"
  }
}
