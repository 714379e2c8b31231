import Mentoring
import Storage

/// The section «Наставничество» of a school, in the fixed order of its blocks (`ux.md` P3; Пижанка, п. 11.8): the same on its
/// page, in the preview, on paper and in a frame.
///
/// An empty block is not shown to guests; the preview shows it in a dashed frame. The only people named are the curators, by
/// what their work makes public, and adult mentors, by a consent that is in force now.
struct SchoolSectionView: Encodable, Sendable {
  let about: MarkupView?
  let curators: [Curator]
  let hasCurators: Bool
  let implementation: String
  let documents: [Document]
  let hasDocuments: Bool
  let documentMark: String?
  let programmes: [Programmes]
  let hasProgrammes: Bool
  let year: String
  let date: String
  let participation: ParticipationView
  let figures: [Line]
  let mentors: [Mentor]
  let hasMentors: Bool
  let practices: [Practice]
  let hasPractices: Bool
  let partners: [Partner]
  let hasPartners: Bool
  let news: [News]
  let hasNews: Bool
  let events: [Event]
  let hasEvents: Bool
  let reports: [String]
  let hasReports: Bool
  let invitation: MarkupView?
  let applicationAddress: String
  let contacts: [Contact]
  let centre: CentreView
  let updated: String
  let gaps: Gaps?

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

  struct Document: Encodable, Sendable {
    let title: String
    let requisites: String
    let signer: String?
    let file: File?
  }

  struct File: Encodable, Sendable {
    let address: String
    let size: String
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

  struct Practice: Encodable, Sendable {
    let title: String
    let form: String?
    let parts: [Contact]
    let materials: String?
  }

  struct Partner: Encodable, Sendable {
    let name: String
    let agreement: String
  }

  struct News: Encodable, Sendable {
    let anchor: String
    let title: String
    let date: String
    let text: MarkupView?
  }

  struct Event: Encodable, Sendable {
    let title: String
    let date: String
    let facts: String
  }

  /// What a page under way says in the place of an empty block; nil where the block is there.
  struct Gaps: Encodable, Sendable {
    let about: Gap?
    let curators: Gap?
    let documents: Gap?
    let programmes: Gap?
    let mentors: Gap?
    let practices: Gap?
    let partners: Gap?
    let news: Gap?
    let reports: Gap?
  }

  struct Gap: Encodable, Sendable {
    let text: String
    let address: String?
    let action: String
  }
}

extension SchoolSectionView {
  init(
    _ school: PublicSchool, _ figures: SchoolFigures, centre: Centre, today: CalendarDate, clock: Clock,
    isPreview: Bool = false
  ) {
    about = MarkupView(school.words.about)
    curators = school.curators.map {
      Curator(
        name: $0.name, post: $0.post.isEmpty ? nil : $0.post,
        contacts: Self.contacts(address: "", phone: $0.phone, email: $0.email, site: ""))
    }
    hasCurators = !curators.isEmpty
    implementation = "Целевая модель наставничества внедряется с \(Russian.date(school.implementation.since))."
    documents = school.documents.map(Document.init)
    hasDocuments = !documents.isEmpty
    documentMark = school.documentMark.isEmpty ? nil : school.documentMark
    programmes = Self.programmes(school)
    hasProgrammes = !programmes.isEmpty
    year = SchoolYear(containing: today).label
    date = Russian.date(today)
    participation = figures.participation
    self.figures = figures.lines
    mentors = school.mentors.map(Mentor.init)
    hasMentors = !mentors.isEmpty
    practices = school.practices.map(Practice.init)
    hasPractices = !practices.isEmpty
    partners = school.partners.map { Partner(name: $0.name, agreement: Self.agreement($0)) }
    hasPartners = !partners.isEmpty
    news = school.news.map(News.init)
    hasNews = !news.isEmpty
    events = school.events.map(Event.init)
    hasEvents = !events.isEmpty
    reports = school.reports.map {
      "\(Russian.initialUpper(Words.period($0.period))): принят центром \(Russian.date($0.acceptedOn))"
    }
    hasReports = !reports.isEmpty
    invitation = MarkupView(school.words.invitation)
    applicationAddress = PublicAddress.application(school.place.slug)
    contacts = Self.contacts(
      address: school.contacts.address, phone: school.contacts.phone, email: school.contacts.email,
      site: school.contacts.site)
    self.centre = CentreView(centre)
    updated = Russian.date(school.changedAt.map(clock.date) ?? today)
    gaps = isPreview ? Gaps(school) : nil
  }

  private static func contacts(address: String, phone: String, email: String, site: String) -> [Contact] {
    [
      Contact(key: "Адрес", value: address, address: nil),
      Contact(key: "Телефон", value: phone, address: ContactAddress.phone(phone)),
      Contact(key: "Почта", value: email, address: ContactAddress.email(email)),
      Contact(key: "Сайт", value: site, address: site.hasPrefix("https://") || site.hasPrefix("http://") ? site : nil),
    ].filter { !$0.value.isEmpty }
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

extension SchoolSectionView.Mentor {
  fileprivate init(_ mentor: PublicMentor) {
    name = mentor.name.full
    let place = [mentor.post, mentor.workplace].compactMap(\.self).joined(separator: ", ")
    self.place = place.isEmpty ? nil : place
    texts = [mentor.competencies, mentor.achievements].compactMap(\.self)
  }
}

extension SchoolSectionView.Practice {
  fileprivate init(_ practice: PublicPractice) {
    title = practice.title
    form = practice.form
    parts = [("Задача", practice.problem), ("Как делали", practice.solution), ("Результат", practice.outcome)]
      .filter { !$0.1.isEmpty }.map { .init(key: $0.0, value: $0.1, address: nil) }
    materials = practice.materials.isEmpty ? nil : practice.materials
  }
}

extension SchoolSectionView.News {
  init(_ item: NewsItem) {
    anchor = "news-\(item.id)"
    title = item.title
    date = item.publishedOn.map(Russian.date) ?? ""
    text = MarkupView(item.text)
  }
}

extension SchoolSectionView.Document {
  init(_ document: PublicDocument) {
    title = document.title
    let date = document.date.map { "от \(Russian.date($0))" }
    let number = document.number.isEmpty ? nil : "№ \(document.number)"
    requisites = [number, date].compactMap(\.self).joined(separator: " ")
    signer = document.signer.isEmpty ? nil : document.signer
    file = document.file.map {
      .init(address: DocumentAddress.file($0.document), size: "\($0.format), \(Words.fileSize($0.bytes))")
    }
  }
}

extension SchoolSectionView.Event {
  /// How many came is told nowhere here: of a small meeting it would point at people.
  fileprivate init(_ event: PublishedEvent) {
    title = event.terms.title
    date = Russian.date(event.terms.heldOn)
    facts = [Words.eventKind(event.terms.kind), event.terms.place].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
