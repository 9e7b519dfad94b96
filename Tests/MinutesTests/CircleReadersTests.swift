import Export
import FolderSupport
import Foundation
import Minutes
import SnapshotSupport
import Testing

/// Programs that other people wrote read the minutes of sessions with one of everything, whole and in each copy.
@Suite(.temporaryFolder) struct CircleReadersTests {
  @Test(.enabled(if: IndependentReaders.areInstalled, "`.ci/setup test` installs them"))
  func `an HTML checker, axe, a schema, a calendar, a CSV reader and pandoc accept every copy`()
    throws
  {
    let folder = URL(fileURLWithPath: TemporaryFolder.path)
    try write(ResultsTests.circle().document, of: "Joe", as: "circle", into: folder)
    try write(RandomRoom.make(seed: 3).document, of: "Amy Quill", as: "random", into: folder)
    try write(Hostile.circle(of: Hostile.texts[3]).document, of: "Joe", as: "hostile", into: folder)
    let tables = 12 * MinutesTable.allCases.count
    #expect(
      try IndependentReaders.read(folder)
        == ["read csv:\(tables) docx:12 html:12 ics:12 json:12 odt:12"])
  }

  /// The whole minutes and three copies in every format.
  private func write(
    _ document: MinutesDocument, of reader: String, as name: String, into folder: URL
  ) throws {
    var share = MinutesCopy()
    share.isShareable = true
    var anonymous = MinutesCopy()
    anonymous.isAnonymous = true
    var own = MinutesCopy()
    own.reader = document.copyReader(named: reader)
    #expect(own.reader != nil)
    let copies = ["all": MinutesCopy(), "shareable": share, "anonymous": anonymous, "own": own]
    let converter = DocumentConverter(searchPath: "/usr/bin:/bin:/usr/local/bin")
    for (kind, copy) in copies {
      let made = document.copied(copy).document
      let path = folder.appendingPathComponent("\(name)-\(kind)").path
      for format in [MinutesFormat.html, .json, .calendar] {
        for file in made.texts(as: format) {
          try FolderSupport.write(Array(file.text.utf8), to: path + file.suffix)
        }
      }
      for table in MinutesTable.allCases {
        let text = CSVMinutes.render(table, of: made)
        try FolderSupport.write(Array(text.utf8), to: "\(path)-\(table.rawValue).csv")
      }
      for target in [DocumentConverter.Target.word, .openDocument] {
        let bytes = try converter.convert(HTMLMinutes.renderForConversion(made), to: target)
        try FolderSupport.write(bytes, to: "\(path).\(target.rawValue)")
      }
    }
  }
}
