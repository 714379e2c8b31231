extension TextDocument {
  /// As an office suite opens it (ECMA-376): A4, Times New Roman, the number of the page on top from the second on.
  package func docx() throws -> [UInt8] {
    try DocumentArchive.made([
      ("[Content_Types].xml", Package.contentTypes), ("_rels/.rels", Package.relations),
      ("docProps/core.xml", Package.core(title)), ("word/document.xml", Package.markup + body),
      ("word/_rels/document.xml.rels", Package.documentRelations), ("word/styles.xml", Package.styles),
      ("word/header1.xml", Package.header),
    ])
  }

  private var body: String {
    var text = "<w:document \(Package.names)><w:body>"
    for (index, part) in parts.enumerated() {
      for block in part.blocks { text += Self.markup(of: block, isLandscape: part.isLandscape) }
      let section = Self.section(isLandscape: part.isLandscape)
      // The sheets of a part are told by its last paragraph, those of the last by the end of the document.
      text += index == parts.count - 1 ? section : "<w:p><w:pPr>\(section)</w:pPr></w:p>"
    }
    return text + "</w:body></w:document>"
  }

  private static func section(isLandscape: Bool) -> String {
    let size = isLandscape ? #"w:w="16838" w:h="11906" w:orient="landscape""# : #"w:w="11906" w:h="16838""#
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz \(size)/>"
      + #"<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>"#
      + "<w:titlePg/></w:sectPr>"
  }

  private static func markup(of block: Block, isLandscape: Bool) -> String {
    switch block {
    case .title(let text): paragraph(text, "Title")
    case .heading(let text): paragraph(text, "Heading1")
    case .text(let text): paragraph(text, "Normal")
    case .quote(let text): text.split(separator: "\n").map { paragraph(String($0), "Normal") }.joined()
    case .right(let text): paragraph(text, "Annex")
    case .source(let text): paragraph(text, "Source")
    case .table(let table): markup(of: table, isLandscape: isLandscape)
    case .signature(let post, let name):
      "<w:p><w:pPr><w:pStyle w:val=\"Signature\"/></w:pPr>" + run(post) + "<w:r><w:tab/></w:r>" + run(name) + "</w:p>"
    }
  }

  private static func paragraph(_ text: String, _ style: String) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(run(text))</w:p>"
  }

  private static func run(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { MarkupToken.escaped(String($0)) }
    return "<w:r><w:t xml:space=\"preserve\">"
      + lines.joined(separator: "</w:t><w:br/><w:t xml:space=\"preserve\">") + "</w:t></w:r>"
  }

  /// Breadth between the margins, in twentieths of a point.
  private static func breadth(isLandscape: Bool) -> Int { isLandscape ? 15137 : 10205 }

  private static func markup(of table: Table, isLandscape: Bool) -> String {
    let shares = max(1, table.columns.reduce(0) { $0 + $1.share })
    let widths = table.columns.map { breadth(isLandscape: isLandscape) * $0.share / shares }
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let row = { (cells: [String], style: String?, properties: String) in
      let markup = cells.enumerated().map { index, text in
        let column = table.columns[index]
        return "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[index])\" w:type=\"dxa\"/></w:tcPr>"
          + paragraph(text, style ?? (column.isNumber ? "CellNumber" : "Cell")) + "</w:tc>"
      }
      return "<w:tr><w:trPr><w:cantSplit/>\(properties)</w:trPr>\(markup.joined())</w:tr>"
    }
    let rows = table.rows.map { cells in
      row(table.columns.indices.map { $0 < cells.count ? cells[$0].text : "" }, nil, "")
    }
    return paragraph(table.name, "Caption")
      + "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
      + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>"
      + row(table.columns.map(\.title), "CellHead", "<w:tblHeader/>") + rows.joined()
      + "</w:tbl>" + paragraph("", "Source")
  }
}

/// The parts of a text document that are the same in all.
private enum Package {
  static let markup = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  static let names =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
    + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#

  static let contentTypes =
    markup
    + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
    + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
    + #"<Default Extension="xml" ContentType="application/xml"/>"#
    + override("word/document.xml", word + "document.main+xml") + override("word/styles.xml", word + "styles+xml")
    + override("word/header1.xml", word + "header+xml")
    + override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + "</Types>"

  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  private static func override(_ part: String, _ type: String) -> String {
    "<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/>"
  }

  static let relations = list([
    ("rId1", office + "officeDocument", "word/document.xml"),
    ("rId2", package + "core-properties", "docProps/core.xml"),
  ])

  static let documentRelations = list([
    ("rId1", office + "styles", "styles.xml"), ("rId2", office + "header", "header1.xml"),
  ])

  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  private static func list(_ relations: [(id: String, type: String, target: String)]) -> String {
    markup + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + relations.map { #"<Relationship Id="\#($0.id)" Type="\#($0.type)" Target="\#($0.target)"/>"# }.joined()
      + "</Relationships>"
  }

  static func core(_ title: String) -> String {
    markup
      + #"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#
      + #"xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\#(MarkupToken.escaped(title))</dc:title>"#
      + "<dc:language>ru-RU</dc:language></cp:coreProperties>"
  }

  static let header =
    markup + "<w:hdr \(names)>" + #"<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:fldSimple w:instr="PAGE">"#
    + "<w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>"

  static let styles =
    markup + "<w:styles \(names)><w:docDefaults><w:rPrDefault><w:rPr>"
    + fonts + #"<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault></w:docDefaults>"#
    + style(
      "Normal", "Normal",
      #"<w:spacing w:after="80" w:line="276" w:lineRule="auto"/><w:ind w:firstLine="709"/><w:jc w:val="both"/>"#)
    + style(
      "Title", "Title",
      #"<w:keepNext/><w:spacing w:after="240"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="center"/>"#,
      size: 28, isBold: true)
    + style(
      "Heading1", "heading 1",
      #"<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:ind w:left="0" w:firstLine="0"/>"#
        + #"<w:outlineLvl w:val="0"/>"#,
      size: 26, isBold: true)
    + style("Annex", "Annex", #"<w:spacing w:after="120"/><w:jc w:val="right"/>"#)
    + style("Source", "Source", #"<w:spacing w:before="40" w:after="160"/>"#, size: 20)
    + style("Caption", "caption", #"<w:keepNext/><w:spacing w:before="120" w:after="60"/>"#, size: 22, isBold: true)
    + style("Cell", "Cell", "", size: 20) + style("CellNumber", "Cell number", #"<w:jc w:val="right"/>"#, size: 20)
    + style("CellHead", "Cell head", #"<w:jc w:val="center"/>"#, size: 18, isBold: true)
    + style("Header", "header", #"<w:jc w:val="center"/>"#)
    + style(
      "Signature", "Signature",
      #"<w:keepLines/><w:tabs><w:tab w:val="right" w:pos="10205"/></w:tabs><w:spacing w:before="480"/>"#)
    + #"<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>"#
    + ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" }.joined()
    + #"</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>"#
    + "</w:tblPr></w:style></w:styles>"

  private static let fonts =
    "<w:rFonts" + ["ascii", "hAnsi", "cs", "eastAsia"].map { " w:\($0)=\"Times New Roman\"" }.joined() + "/>"

  /// Each says all of itself: an office suite has its own idea of a heading.
  private static func style(
    _ id: String, _ name: String, _ paragraph: String, size: Int = 24, isBold: Bool = false
  ) -> String {
    let start = id == "Normal" ? #" w:default="1""# : ""
    return "<w:style w:type=\"paragraph\"\(start) w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:qFormat/>"
      + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(fonts)\(isBold ? "<w:b/>" : "")<w:sz w:val=\"\(size)\"/></w:rPr></w:style>"
  }
}
