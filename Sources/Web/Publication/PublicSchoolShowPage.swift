import Mentoring
import Storage

/// The section «Наставничество» of a school, in the fixed order of its blocks (`ux.md` P3; Пижанка, п. 11.8).
///
/// An empty block is not shown to guests. The only people named are the curators, by what their work makes public, and
/// adult mentors, by a consent that is in force now.
struct PublicSchoolShowPage: Page {
  static let template = "publication/school"

  let title: String
  let name: String
  let municipality: String
  let schoolsAddress: String
  let contacts: [Contact]
  let curators: [Curator]
  let hasCurators: Bool
  let implementation: String
  let programmes: [Programmes]
  let hasProgrammes: Bool
  let year: String
  let date: String
  let participation: ParticipationView
  let figures: [Line]
  let mentors: [Mentor]
  let hasMentors: Bool
  let partners: [Partner]
  let hasPartners: Bool
  let centre: CentreView
  let updated: String

  struct Contact: Encodable, Sendable {
    let key: String
    let value: String
    let address: String?
  }

  struct Curator: Encodable, Sendable {
    let name: String
    let post: String?
    let contacts: [Contact]
  }

  struct Mentor: Encodable, Sendable {
    let name: String
    let place: String?
    let texts: [String]
  }

  struct Programmes: Encodable, Sendable {
    let form: String
    let titles: [String]
  }

  struct Line: Encodable, Sendable {
    let indicator: String
    let figure: PublicFigure
  }

  struct Partner: Encodable, Sendable {
    let name: String
    let agreement: String
  }

  init(_ school: PublicSchool, _ lines: [PublicFigureLine], centre: Centre, today: CalendarDate, clock: Clock) {
    title = "Наставничество: \(school.shortName)"
    name = school.name
    municipality = school.municipality
    schoolsAddress = PublicAddress.schools
    contacts = Self.contacts(
      address: school.contacts.address, phone: school.contacts.phone, email: school.contacts.email,
      site: school.contacts.site)
    curators = school.curators.map {
      Curator(
        name: $0.name, post: $0.post.isEmpty ? nil : $0.post,
        contacts: Self.contacts(address: "", phone: $0.phone, email: $0.email, site: ""))
    }
    hasCurators = !curators.isEmpty
    implementation = Self.implementation(school.implementation)
    programmes = Self.programmes(school)
    hasProgrammes = !programmes.isEmpty
    year = SchoolYear(containing: today).label
    date = Russian.date(today)
    let lines = lines.filter { $0.indicator.rule.kinds.contains(school.kind) }
    let tally = PublicTally(
      lines.map { ($0.indicator, $0.figure.lastKnown.tally.countedWithDenominator) },
      mentees: school.participation.total.mentees, pairs: school.participation.total.pairs)
    participation = ParticipationView(school.participation, tally)
    figures = zip(lines, tally.counted).map { line, count in
      Line(indicator: line.indicator.name, figure: PublicFigure(line.figure, line.indicator, count))
    }
    mentors = school.mentors.map(Mentor.init)
    hasMentors = !mentors.isEmpty
    partners = school.partners.map { Partner(name: $0.name, agreement: Self.agreement($0)) }
    hasPartners = !partners.isEmpty
    self.centre = CentreView(centre)
    updated = Russian.date(school.changedAt.map(clock.date) ?? today)
  }

  private static func contacts(address: String, phone: String, email: String, site: String) -> [Contact] {
    [
      Contact(key: "Адрес", value: address, address: nil),
      Contact(key: "Телефон", value: phone, address: ContactAddress.phone(phone)),
      Contact(key: "Почта", value: email, address: ContactAddress.email(email)),
      Contact(key: "Сайт", value: site, address: site.hasPrefix("https://") || site.hasPrefix("http://") ? site : nil),
    ].filter { !$0.value.isEmpty }
  }

  private static func implementation(_ implementation: Organisation.Implementation) -> String {
    let order = implementation.orderNumber.isEmpty ? "" : ", приказ \(implementation.orderNumber)"
    return "Целевая модель наставничества внедряется с \(Russian.date(implementation.since))\(order)."
  }

  /// The forms of the pairs in force and of the programmes, each with the titles of its programmes.
  private static func programmes(_ school: PublicSchool) -> [Programmes] {
    let used = school.participation.forms.map(\.form)
    let others = school.programmes.map(\.form).filter { !used.contains($0) }
    let forms = (used + others).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return forms.map { form in
      Programmes(
        form: Russian.initialUpper(form), titles: school.programmes.filter { $0.form == form }.map(\.title))
    }
  }

  private static func agreement(_ partner: PublicSchool.Partner) -> String {
    let end = partner.ends.map { ", действует до \(Russian.date($0))" } ?? ", бессрочное"
    return "соглашение № \(partner.number) от \(Russian.date(partner.signedOn))\(end)"
  }
}

extension PublicSchoolShowPage {
  private init() {
    let contact = Contact(key: "Телефон", value: "+7 (83355) 2-11-11", address: "tel:+78335521111")
    title = "Наставничество: СОШ"
    name = "Средняя школа"
    municipality = "Пижанский район"
    schoolsAddress = PublicAddress.schools
    contacts = [contact]
    curators = [Curator(name: "Куратор", post: "методист", contacts: [contact])]
    hasCurators = true
    implementation = "Внедряется с 01.02.2021, приказ № 12."
    programmes = [Programmes(form: "Учитель – ученик", titles: ["Шаг вперёд"])]
    hasProgrammes = true
    year = "2026/27"
    date = "21.11.2026"
    participation = .sample
    figures = [Line(indicator: "Охват", figure: .sample)]
    mentors = [Mentor(name: "Иванова Анна Петровна", place: "учитель математики", texts: ["Математика"])]
    hasMentors = true
    partners = [Partner(name: "Маслозавод", agreement: "соглашение № 1 от 01.09.2026")]
    hasPartners = true
    centre = .sample
    updated = "21.11.2026"
  }

  static let sample = PublicSchoolShowPage()
}

extension PublicSchoolShowPage.Mentor {
  fileprivate init(_ mentor: PublicMentor) {
    name = mentor.name.full
    let place = [mentor.post, mentor.workplace].compactMap(\.self).joined(separator: ", ")
    self.place = place.isEmpty ? nil : place
    texts = [mentor.competencies, mentor.achievements].compactMap(\.self)
  }
}
