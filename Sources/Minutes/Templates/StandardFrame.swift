/// The templates that the program brings, to be copied and changed.
public enum StandardFrame {
  /// The formats that have a template.
  public static let formats: [MinutesFormat] = [.markdown, .html, .text]

  /// The template of a format; the minutes without a template are the same.
  public static func text(for format: MinutesFormat) -> String? {
    switch format {
    case .markdown: "{{{heading}}}\n\n{{{body}}}\n"
    case .text: "{{{heading}}}\n\n{{{body}}}\n"
    case .html, .word, .openDocument, .pdf:
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="{{program}}">
      <title>{{title}}, {{date}}</title>
      <style>
      {{{style}}}
      </style>
      </head>
      <body>
      <main>
      {{{heading}}}
      {{{body}}}
      </main>
      </body>
      </html>

      """
    case .json, .csv, .calendar: nil
    }
  }
}
