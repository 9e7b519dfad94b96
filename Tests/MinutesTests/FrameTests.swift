import Diagnostics
import MeetingProtocol
import Session
import Testing

@testable import Minutes

/// Templates are checked before they are used.
struct FrameTests {
  private func faults(_ text: String, _ partials: [String: String] = [:]) -> [String] {
    FrameChecker { name in
      partials[name].map { SourceText(file: name, text: $0) }
    }.check(SourceText(file: "school.html", text: text)).map { fault in
      let place = "\(fault.file):\(fault.position.line):\(fault.position.column)"
      return ([place, fault.message] + fault.hints).joined(separator: ": ")
    }
  }

  @Test(arguments: [
    "", "{{title}} {{{ body }}} {{& actions}}", "{{#norms}}x{{/norms}}{{^norms}}y{{/norms}}",
    "{{! a comment with {unknown} words }}", "no tags, { single } braces",
  ])
  func `a template without faults has none`(text: String) {
    #expect(faults(text) == [])
  }

  @Test func `an unknown tag is told with its place and the nearest`() {
    #expect(
      faults("<h1>\n  {{{acitons}}}") == [
        "school.html:2:3: unknown tag 'acitons': did you mean 'actions'?"
      ])
    #expect(
      faults("{{xyzzyxyz}}") == [
        "school.html:1:1: unknown tag 'xyzzyxyz': 'convene templates' lists them"
      ])
  }

  @Test func `sections that do not match are told`() {
    #expect(
      faults("{{#norms}}{{/title}}") == [
        "school.html:1:11: 'title' is closed here and was not opened last",
        "school.html:1:1: 'norms' is opened here and never closed: write {{/norms}} behind it",
      ])
    #expect(
      faults("a {{title\n}}") == [
        "school.html:1:3: a tag begins here and does not end on this line"
      ])
    #expect(faults("{{=<% %>=}}") == ["school.html:1:1: '=' is not used in these templates"])
  }

  @Test func `partials are found, checked, and may not include themselves`() {
    #expect(faults("{{>head}}", ["head": "{{title}}"]) == [])
    #expect(
      faults("{{>hed}}", ["head": ""]) == [
        "school.html:1:1: there is no partial 'hed': it stands beside the template, with the same ending"
      ])
    #expect(
      faults("{{>a}}", ["a": "{{titel}}"]) == ["a:1:1: unknown tag 'titel': did you mean 'title'?"])
    #expect(
      faults("{{>a}}", ["a": "{{>b}}", "b": "x {{>a}}"]) == ["b:1:3: 'a' includes itself"])
  }

  @Test func `every tag has a value or stands for a part that is empty`() throws {
    let document = Hostile.meeting().document
    let names = Set(FrameTag.all.map(\.name))
    for format in StandardFrame.formats {
      let values = try #require(document.frameValues(as: format))
      #expect(names.isSuperset(of: values.keys))
      #expect(values["title"]?.contains("<i>Tuning</i>") == (format == .text))
    }
    #expect(document.frameValues(as: .json) == nil)
  }
}
