/// Documents whose styles pandoc takes over, so that minutes look as a school's minutes do.
enum ReferenceDocument {
  /// For Word.
  static var word: [UInt8] {
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", wordTypes)
    archive.add("_rels/.rels", wordRoot)
    archive.add("word/document.xml", wordDocument)
    archive.add("word/_rels/document.xml.rels", wordParts)
    archive.add("word/styles.xml", wordStyles)
    archive.add("word/footer1.xml", wordFooter)
    return archive.bytes
  }

  /// For OpenDocument.
  static var openDocument: [UInt8] {
    var archive = ZipArchive()
    archive.add("mimetype", "application/vnd.oasis.opendocument.text")
    archive.add("META-INF/manifest.xml", openManifest)
    archive.add("content.xml", openContent)
    archive.add("styles.xml", openStyles)
    // Filled by pandoc; LibreOffice refuses a file with a part that the manifest does not name.
    archive.add("meta.xml", openFacts)
    return archive.bytes
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let font = "Calibri"
  static let ink = "1F3A5F"
}
