extension ReferenceDocument {
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let wordNames =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"\(office)/relationships\""
  private static let wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let wordTypes =
    declaration + """
      <Types xmlns="\(package)/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="\(wordType).document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="\(wordType).styles+xml"/>
      <Override PartName="/word/footer1.xml" ContentType="\(wordType).footer+xml"/>
      </Types>
      """

  static let wordRoot =
    declaration + """
      <Relationships xmlns="\(package)/relationships">
      <Relationship Id="rId1" Type="\(office)/relationships/officeDocument" Target="word/document.xml"/>
      </Relationships>
      """

  static let wordParts =
    declaration + """
      <Relationships xmlns="\(package)/relationships">
      <Relationship Id="rId1" Type="\(office)/relationships/styles" Target="styles.xml"/>
      <Relationship Id="rId2" Type="\(office)/relationships/footer" Target="footer1.xml"/>
      </Relationships>
      """

  /// A4, 2 cm margins, the page's number below.
  static let wordDocument =
    declaration + """
      <w:document \(wordNames)><w:body><w:p/>
      <w:sectPr><w:footerReference w:type="default" r:id="rId2"/>
      <w:pgSz w:w="11906" w:h="16838"/>
      <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>
      </w:sectPr></w:body></w:document>
      """

  static let wordFooter =
    declaration + """
      <w:ftr \(wordNames)><w:p><w:pPr><w:jc w:val="right"/></w:pPr>
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
      """

  static var wordStyles: String {
    declaration + """
      <w:styles \(wordNames)>
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="\(font)" w:hAnsi="\(font)" w:cs="\(font)"/>
      <w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>
      <w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>
      </w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
      \(["Body Text", "First Paragraph", "Compact"].map(plainStyle).joined(separator: "\n"))
      \(headingStyle("Title", size: 40, before: 0))
      \(headingStyle("heading 1", size: 40, before: 0, level: 0))
      \(headingStyle("heading 2", size: 28, before: 320, level: 1))
      \(headingStyle("heading 3", size: 24, before: 200, level: 2))
      <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>
      <w:rPr><w:color w:val="0B5A8A"/><w:u w:val="single"/></w:rPr></w:style>
      \(wordTable)
      </w:styles>
      """
  }

  private static func plainStyle(_ name: String) -> String {
    let spacing =
      name == "Compact" ? "<w:pPr><w:spacing w:before=\"20\" w:after=\"20\"/></w:pPr>" : ""
    return """
      <w:style w:type="paragraph" w:styleId="\(name.filter { $0 != " " })"><w:name w:val="\(name)"/>
      <w:basedOn w:val="Normal"/>\(spacing)</w:style>
      """
  }

  private static func headingStyle(
    _ name: String, size: Int, before: Int, level: Int? = nil
  ) -> String {
    let id = name.prefix(1).uppercased() + name.dropFirst().filter { $0 != " " }
    let outline = level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
    return """
      <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/>
      <w:next w:val="BodyText"/><w:pPr><w:keepNext/><w:spacing w:before="\(before)" w:after="80"/>\(outline)</w:pPr>
      <w:rPr><w:b/><w:color w:val="\(ink)"/><w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/></w:rPr></w:style>
      """
  }

  /// Lines between rows, a band under the headings.
  private static let wordTable = """
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
    <w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    <w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/>
    <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="9AA5B1"/><w:bottom w:val="single" w:sz="4" w:color="9AA5B1"/>
    <w:insideH w:val="single" w:sz="4" w:color="C9D1D9"/></w:tblBorders></w:tblPr>
    <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEF2F6"/></w:tcPr></w:tblStylePr>
    </w:style>
    """
}
