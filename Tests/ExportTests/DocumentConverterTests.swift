import Export
import FolderSupport
import Foundation
import Testing

/// Other programs are run without a shell, and what goes wrong with them is told.
@Suite(.temporaryFolder) struct DocumentConverterTests {
  private func install(_ name: String, _ script: String) throws {
    let path = "\(TemporaryFolder.path)/\(name)"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func convert(
    to target: DocumentConverter.Target, limit: Int = 30
  ) throws(DocumentConverter.Failure) -> String {
    let converter = DocumentConverter(
      searchPath: "/nowhere:\(TemporaryFolder.path)", limit: limit)
    return String(decoding: try converter.convert("<p>$(echo x)</p>", to: target), as: UTF8.self)
  }

  @Test(arguments: DocumentConverter.Target.allCases)
  func `a program that is not installed is named`(target: DocumentConverter.Target) {
    #expect(throws: DocumentConverter.Failure.missing(program: target.program)) {
      try convert(to: target)
    }
  }

  @Test func `pandoc reads the HTML and a reference document`() throws {
    try install(
      "pandoc",
      """
      [ "$1 $2 $3" = "--from html --to" ] && [ -s "$6" ] && printf '%s ' "$4" >"$8" && cat "$9" >>"$8"
      """)
    #expect(try convert(to: .word) == "docx <p>$(echo x)</p>")
    #expect(try convert(to: .openDocument) == "odt <p>$(echo x)</p>")
  }

  @Test func `weasyprint gets the page and the file to write`() throws {
    try install("weasyprint", "cp \"$2\" \"$3\"")
    #expect(try convert(to: .pdf) == "<p>$(echo x)</p>")
  }

  @Test func `a program that fails says why`() throws {
    try install("pandoc", "echo first >&2; echo 'no such thing' >&2; exit 3")
    #expect(throws: DocumentConverter.Failure.failed(program: "pandoc", message: "no such thing")) {
      try convert(to: .word)
    }
    try install("pandoc", "exit 3")
    #expect(throws: DocumentConverter.Failure.failed(program: "pandoc", message: "exit code 3")) {
      try convert(to: .word)
    }
  }

  @Test func `a program that writes nothing has made nothing`() throws {
    try install("weasyprint", "exit 0")
    #expect(
      throws: DocumentConverter.Failure.failed(program: "weasyprint", message: "it wrote nothing")
    ) { try convert(to: .pdf) }
  }

  @Test func `a program that takes too long is ended`() throws {
    try install("weasyprint", "exec tail -f /dev/null")
    #expect(throws: DocumentConverter.Failure.tookTooLong(program: "weasyprint")) {
      try convert(to: .pdf, limit: 1)
    }
  }
}
