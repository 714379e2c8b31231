import Mentoring
import Testing

@Suite("What the registry counts for a report")
struct ReportBasisTests {
  private let date = CalendarDate(iso: "2026-11-20")!

  private func side(
    _ person: Int64, _ role: Stay.Role, born: String = "2012-01-01", workSince: String? = nil, trained: String? = nil
  ) -> ReportBasis.Side {
    ReportBasis.Side(
      person: person, role: role, organisation: role == .employee ? 2 : 1, birthDate: CalendarDate(iso: born),
      workSince: workSince.flatMap(CalendarDate.init(iso:)), trainedOn: trained.flatMap(CalendarDate.init(iso:)))
  }

  private func bond(
    _ id: Int64, _ mentor: ReportBasis.Side, _ mentee: ReportBasis.Side, form: String = "teacher-pupil",
    until last: String = "2027-05-25", closure: Pair.Reason? = nil, group: Int64? = nil
  ) -> ReportBasis.Bond {
    ReportBasis.Bond(
      pair: id, form: .init(rawValue: form), group: group, mentor: mentor, mentee: mentee,
      starts: CalendarDate(iso: "2026-09-15")!, lastDay: CalendarDate(iso: last)!, closure: closure)
  }

  private func value(_ bonds: [ReportBasis.Bond], _ code: String, _ change: (inout ReportBasis) -> Void = { _ in })
    -> String?
  {
    var basis = ReportBasis(date: date, span: Period(start: CalendarDate(iso: "2026-05-21")!, end: date)!)
    basis.bonds = bonds
    change(&basis)
    let forms = ["teacher-pupil", "pupil-pupil", "teacher-teacher"].map(MentoringForm.sample)
    return ReportLine.all(forms).first { $0.code.rawValue == code }.flatMap { basis.counted($0)?.value }
  }

  @Test("one mentor of two is one mentor, and a mentee in two forms is one mentee")
  func once() {
    let mentor = side(1, .teacher, born: "1980-01-01")
    let bonds = [
      bond(1, mentor, side(10, .pupil), group: 1), bond(2, mentor, side(11, .pupil), group: 1),
      bond(3, side(2, .pupil, born: "2009-01-01"), side(10, .pupil), form: "pupil-pupil"),
    ]
    #expect(value(bonds, "forms.pairs") == "3")
    #expect(value(bonds, "forms.groups") == "1")
    #expect(value(bonds, "forms.mentors") == "2")
    #expect(value(bonds, "forms.mentees") == "2")
    #expect(value(bonds, "forms.mentees:teacher-pupil") == "2")
    #expect(value(bonds, "forms.mentees:pupil-pupil") == "1")
  }

  @Test("a pair over within the period is finished or early, and no longer in force; one over before is nothing")
  func over() {
    let mentor = side(1, .teacher, born: "1980-01-01")
    let bonds = [
      bond(1, mentor, side(10, .pupil), until: "2026-11-01", closure: .completed),
      bond(2, mentor, side(11, .pupil), until: "2026-11-20", closure: .menteeLeft),
      bond(3, mentor, side(12, .pupil), until: "2026-11-10"),
    ]
    #expect(value(bonds, "forms.pairs") == "1")
    #expect(value(bonds, "forms.finished") == "1")
    #expect(value(bonds, "results.finished") == "1")
    #expect(value(bonds, "forms.early") == "1")
  }

  @Test(
    "the age of a pupil who mentors is that of the day",
    arguments: [("2011-11-20", "1", "0"), ("2011-11-21", "0", "1"), ("2007-11-20", "1", "0")])
  func ages(_ born: String, _ older: String, _ younger: String) {
    let bonds = [bond(1, side(1, .pupil, born: born), side(10, .pupil), form: "pupil-pupil")]
    #expect(value(bonds, "mentors.age15to19") == older)
    #expect(value(bonds, "mentors.under15") == younger)
  }

  @Test("a young specialist of any age and a teacher under 35 are two lines, not one")
  func teachers() {
    let mentor = side(1, .teacher, born: "1970-01-01")
    let bonds = [
      bond(1, mentor, side(20, .teacher, born: "1985-01-01", workSince: "2025-09-01"), form: "teacher-teacher"),
      bond(2, mentor, side(21, .teacher, born: "1999-01-01", workSince: "2018-09-01"), form: "teacher-teacher"),
      bond(3, mentor, side(22, .teacher, born: "1980-01-01", workSince: "2005-09-01"), form: "teacher-teacher"),
    ]
    #expect(value(bonds, "categories.novices") == "1")
    #expect(value(bonds, "categories.teachersUnder35") == "1")
    #expect(value(bonds, "categories.otherTeachers") == "1")
  }

  @Test("only an agreement in force counts, and a partner gave mentors when one of its people leads a pair")
  func partners() {
    let bonds = [bond(1, side(1, .employee, born: "1980-01-01"), side(10, .pupil), form: "employer-pupil")]
    let signed = { (id: Int64, partner: Int64, from: String, until: String) in
      ReportBasis.Partnership(
        id: id, partner: partner,
        period: Period(start: CalendarDate(iso: from)!, end: CalendarDate(iso: until))!)
    }
    let agreements = [
      signed(1, 2, "2024-09-01", "2027-08-31"), signed(2, 3, "2026-09-10", "2027-08-31"),
      signed(3, 4, "2020-09-01", "2026-08-31"),
    ]
    #expect(value(bonds, "partners.agreements") { $0.agreements = agreements } == "2")
    #expect(value(bonds, "partners.gave") { $0.agreements = agreements } == "1")
    #expect(value(bonds, "partners.new") { $0.agreements = agreements } == "1")
  }

  @Test("what the registry has no source for is not known, which is not zero")
  func unknown() {
    for code in ["results.events", "satisfaction.menteesAsked", "score.sum", "base.pupils", "categories.disabled"] {
      #expect(value([], code) == nil)
    }
    #expect(value([], "forms.pairs") == "0")
  }

  @Test("special categories are counted without a key of anybody")
  func special() {
    var basis = ReportBasis(date: date, span: Period(openFrom: date))
    basis.special = [.orphan: 2]
    let line = ReportLine.all([]).first { $0.code.rawValue == "categories.orphan" }
    #expect(line.flatMap(basis.counted) == CountedValue(2))
  }
}
