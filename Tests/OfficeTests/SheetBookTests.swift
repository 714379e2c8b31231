import Office
import Testing

@Suite struct SheetBookTests {
  private static func sheet(_ title: String) -> Sheet {
    var sheet = Sheet(
      title, [.init("Школа"), .init("Факт, %"), .init("План, %")],
      charts: [.init("Факт и план", .bars, names: 0, values: [1, 2])])
    for number in 1...3 { sheet.append([.text("Школа \(number)"), .decimal(10.5), .decimal(70)]) }
    return sheet
  }

  @Test("several sheets stand in one book, each with its rows, also of one name")
  func sheets() throws {
    let grids = try Workbook(SheetBook([Self.sheet("Школы"), Self.sheet("школы")]).xlsx()).grids
    #expect(grids.count == 2)
    #expect(grids.allSatisfy { $0.rows.count == 4 && $0.rows[3] == ["Школа 3", "10,5", "70"] })
  }

  @Test("a chart is the office suite's own and knows its cells")
  func charts() throws {
    let bytes = try SheetBook([Self.sheet("Школы")]).xlsx()
    #expect(try Files.part("xl/charts/chart1.xml", of: bytes).contains("$B$2:$B$4"))
  }

  @Test("a chart over no rows is left out")
  func empty() throws {
    let sheet = Sheet("Школы", [.init("А"), .init("Б")], charts: [.init("Т", .line, names: 0, values: [1])])
    #expect(try Files.rows(sheet.xlsx()) == [["А", "Б"]])
  }
}
