import Mentoring
import Testing

@Suite("What does not fit together in a report")
struct ReportFindingTests {
  /// A form in which everything fits, with some values changed.
  private func sheet(
    _ changes: [String: String], counted: [String: Int] = [:], previous: [String: String] = [:],
    note: String = "", jump: Int = 50
  ) -> ReportSheet {
    let lines = ReportLine.all([.sample("pupil-pupil"), .sample("teacher-pupil")])
    var values = [
      "base.pupils": "200", "base.pupils10to19": "150", "base.pupils15to19": "40", "base.teachers": "20",
      "base.teachersUnder35": "5", "base.novices": "3", "base.newcomers": "1", "forms.pairs": "30",
      "forms.pairs:pupil-pupil": "10", "forms.pairs:teacher-pupil": "20", "forms.mentees": "28",
      "forms.mentees:pupil-pupil": "10", "forms.mentees:teacher-pupil": "20", "forms.mentors": "12",
      "forms.mentors:pupil-pupil": "8", "forms.mentors:teacher-pupil": "5", "categories.age10to19": "27",
      "mentors.age15to19": "8", "mentors.teachers": "4", "mentors.trained": "3", "programmes.total": "2",
      "programmes.published": "1", "documents.orders": "да",
    ]
    values.merge(changes) { $1 }
    let entries = values.reduce(into: [ReportLine.Code: ReportEntry]()) {
      $0[.init($1.key)] = ReportEntry(value: $1.value, note: note)
    }
    return ReportSheet(
      lines: lines, entries: entries,
      counted: counted.reduce(into: [:]) { $0[.init($1.key)] = CountedValue($1.value) },
      previous: previous.reduce(into: [:]) { $0[.init($1.key)] = $1.value }, jump: jump)
  }

  private func errors(_ sheet: ReportSheet) -> [String] {
    sheet.findings.filter { $0.severity == .error }.map(\.key)
  }

  @Test("a form in which everything fits has nothing to say")
  func nothing() {
    #expect(sheet([:]).findings.isEmpty)
  }

  @Test(
    "a part larger than its whole blocks the report",
    arguments: [
      ("base.pupils10to19", "201", "base.pupils"), ("categories.age10to19", "151", "base.pupils10to19"),
      ("mentors.age15to19", "41", "base.pupils15to19"), ("mentors.trained", "13", "forms.mentors"),
      ("programmes.published", "3", "programmes.total"), ("categories.health", "29", "forms.mentees"),
      ("satisfaction.menteesAsked", "29", "forms.mentees"), ("mentors.students", "13", "forms.mentors"),
    ])
  func parts(_ part: String, _ value: String, _ whole: String) {
    #expect(errors(sheet([part: value])).contains("exceeds:\(part):\(whole)"))
  }

  @Test("more satisfied than asked blocks the report, as many does not")
  func satisfaction() {
    let asked = ["satisfaction.menteesAsked": "10"]
    #expect(
      errors(sheet(asked.merging(["satisfaction.menteesSatisfied": "11"]) { $1 }))
        == ["exceeds:satisfaction.menteesSatisfied:satisfaction.menteesAsked"])
    #expect(errors(sheet(asked.merging(["satisfaction.menteesSatisfied": "10"]) { $1 })).isEmpty)
  }

  @Test("pairs of the forms must make the total")
  func sums() {
    #expect(errors(sheet(["forms.pairs": "31"])) == ["sumDiffers:forms.pairs"])
  }

  @Test("people in two forms are counted once: the total lies between the largest form and the sum")
  func unique() {
    #expect(errors(sheet(["forms.mentees": "20", "categories.age10to19": "20"])).isEmpty)
    #expect(errors(sheet(["forms.mentees": "30"])).isEmpty)
    #expect(errors(sheet(["forms.mentees": "31"])) == ["unique:forms.mentees"])
    #expect(
      errors(sheet(["forms.mentees": "19", "categories.age10to19": "19"])).contains("unique:forms.mentees"))
  }

  @Test("overlapping categories may together be more than all mentees")
  func categories() {
    #expect(errors(sheet(["categories.health": "20", "categories.remote": "28", "categories.gifted": "15"])).isEmpty)
  }

  @Test("a value other than the counted one needs a note, and with a note it is enough")
  func counted() {
    let changed = ["base.newcomers": "2"]
    #expect(errors(sheet(changed, counted: ["base.newcomers": 1])) == ["noteMissing:base.newcomers"])
    #expect(errors(sheet(changed, counted: ["base.newcomers": 1], note: "пришла в сентябре")).isEmpty)
    #expect(
      errors(sheet(["base.newcomers": ""], counted: ["base.newcomers": 1])).contains("valueMissing:base.newcomers"))
  }

  @Test("a move by more than the per cent of the campaign needs a note")
  func jump() {
    let before = ["base.pupils": "100"]
    #expect(errors(sheet([:], previous: before)) == ["noteMissing:base.pupils"])
    #expect(errors(sheet([:], previous: before, jump: 100)).isEmpty)
    #expect(errors(sheet([:], previous: ["base.pupils": "150"])).isEmpty)
    #expect(errors(sheet(["base.newcomers": "2"], previous: ["base.newcomers": "1"])).isEmpty)
  }

  @Test("what is seldom so is a warning, not an error")
  func warnings() {
    let doubtful = sheet(["programmes.total": "0", "programmes.published": "0", "documents.orders": "нет"])
    #expect(errors(doubtful).isEmpty)
    #expect(doubtful.findings.map(\.key) == ["pairsWithoutProgrammes", "pairsWithoutOrder"])
    #expect(doubtful.findings.allSatisfy { $0.severity == .warning })
  }

  @Test("every line has its own key, a title, and a unit where it counts")
  func catalogue() {
    let lines = ReportLine.all([.sample("pupil-pupil"), .sample("teacher-pupil")])
    #expect(Set(lines.map(\.code)).count == lines.count)
    #expect(lines.allSatisfy { !$0.title.isEmpty && (!$0.kind.isNumber || !$0.unit.isEmpty) })
    #expect(Set(lines.map(\.section)) == Set(ReportSection.allCases))
  }
}
