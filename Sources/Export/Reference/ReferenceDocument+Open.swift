extension ReferenceDocument {
  private static let names = ["office", "style", "text", "table"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ")
  private static let looks =
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""

  static let openManifest =
    declaration + """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
      <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """

  static let openFacts =
    declaration + """
      <office:document-meta \(names) office:version="1.2"><office:meta/></office:document-meta>
      """

  static let openContent =
    declaration + """
      <office:document-content \(names) office:version="1.2"><office:body><office:text/></office:body></office:document-content>
      """

  static var openStyles: String {
    declaration + """
      <office:document-styles \(names) \(looks) office:version="1.2">
      <office:font-face-decls><style:font-face style:name="\(font)" svg:font-family="\(font)" style:font-family-generic="swiss"/></office:font-face-decls>
      <office:styles>
      <style:default-style style:family="paragraph">
      <style:paragraph-properties fo:margin-bottom="0.18cm" fo:line-height="115%"/>
      <style:text-properties style:font-name="\(font)" fo:font-size="11pt" fo:language="en" fo:country="GB"/>
      </style:default-style>
      <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
      <style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"/>
      <style:style style:name="First_20_paragraph" style:display-name="First paragraph" style:family="paragraph" style:parent-style-name="Text_20_body"/>
      <style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard"/>
      <style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents">
      <style:text-properties fo:font-weight="bold"/></style:style>
      \(openHeading("Title", size: 20)) \(openHeading("Heading_20_1", size: 20))
      \(openHeading("Heading_20_2", size: 14)) \(openHeading("Heading_20_3", size: 12))
      <style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
      <style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
      <style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#0b5a8a" style:text-underline-style="solid"/></style:style>
      </office:styles>
      <office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2cm" fo:margin-right="2cm"/></style:page-layout></office:automatic-styles>
      <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer><text:p text:style-name="Standard"><text:page-number/></text:p></style:footer></style:master-page></office:master-styles>
      </office:document-styles>
      """
  }

  private static func openHeading(_ name: String, size: Int) -> String {
    let title = name.split(separator: "_20_").joined(separator: " ")
    return """
      <style:style style:name="\(name)" style:display-name="\(title)" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body">
      <style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/>
      <style:text-properties fo:font-size="\(size)pt" fo:font-weight="bold" fo:color="#\(ink.lowercased())"/></style:style>
      """
  }
}
