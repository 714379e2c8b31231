import Testing

@Suite struct DemoRoadmapTests {
  let demo: DemoDatabase

  init() throws { demo = try DemoDatabase.shared.get() }

  /// Read off the order of Пижанка of 03.12.2020, items 10 and 11.
  static let terms = [
    ("10.3", "2021-02-01"), ("10.4", "2021-01-20"), ("10.5", "2021-01-22"), ("10.7", "2021-01-22"),
    ("10.8", "2021-02-01"), ("10.9", "2021-02-18"), ("10.10", "2021-02-18"), ("10.11", "2021-03-12"),
    ("10.13", "2021-01-29"), ("10.15", "2021-02-01"), ("11.1", "2021-01-20"), ("11.2", "2021-01-27"),
    ("11.3", "2021-01-20"), ("11.4", "2021-02-01"), ("11.5", "2021-02-01"), ("11.6", "2021-02-03"),
    ("11.8", "2021-02-03"), ("11.9", "2021-02-15"),
  ]

  @Test("An item falls due on the day that the order names", arguments: terms)
  func due(_ item: String, _ day: String) throws {
    #expect(try demo.texts("SELECT DISTINCT due FROM roadmapTask WHERE source = 'Пижанка, п. \(item)'") == [day])
  }

  @Test("The two deadlines of the monitoring programme stay apart")
  func contradiction() throws {
    let days = try demo.texts(
      "SELECT due FROM roadmapTask WHERE source IN ('Пижанка, п. 10.5', 'Пижанка, п. 10.15') ORDER BY due")
    #expect(days == ["2021-01-22", "2021-02-01"])
  }

  @Test("Every item of both lists is there: once for the centre, once for each school")
  func completeness() throws {
    for item in 1...18 {
      #expect(
        try demo.number(
          "SELECT count(*) > 0 FROM roadmapTask WHERE source = 'Пижанка, п. 10.\(item)' AND municipalityId = 1")
          == 1)
      #expect(
        try demo.number(
          "SELECT count(*) FROM roadmapTask WHERE source = 'Пижанка, п. 11.\(item)' AND organisationId IS NOT NULL")
          == 9)
    }
  }

  @Test("Most is done with evidence, and a few schools are late")
  func overdue() throws {
    let late = "due < '2026-11-21' AND doneOn IS NULL"
    #expect((3...9).contains(try demo.number("SELECT count(*) FROM roadmapTask WHERE \(late)")))
    #expect(try demo.number("SELECT count(*) FROM roadmapTask WHERE doneOn IS NOT NULL AND evidence = ''") == 0)
  }
}
