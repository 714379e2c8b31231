import Mentoring
import Storage

extension SchoolSectionView.Gaps {
  /// What guests would not see, and where it is added.
  init(_ school: PublicSchool) {
    let slug = school.place.slug
    let gap = { (isMissing: Bool, text: String, address: String?, action: String) in
      isMissing ? SchoolSectionView.Gap(text: text, address: address, action: action) : nil
    }
    about = gap(school.words.about.isEmpty, "О наставничестве в школе: текста нет", SectionAddress.edit(slug), "Написать")
    curators = gap(school.curators.isEmpty, "Куратор не назначен", CuratorAddress.index(["school": slug]), "Посмотреть")
    documents = gap(school.documents.isEmpty, "Документов нет", OrganisationAddress.edit(slug), "Внести приказ")
    programmes = gap(
      school.programmes.isEmpty, "Опубликованных программ нет", BankAddress.index(.programmes), "Открыть банк программ")
    mentors = gap(
      school.mentors.isEmpty, "Никого из взрослых наставников нельзя назвать: нет согласий на распространение",
      ConsentAddress.index([:]), "Открыть согласия")
    practices = gap(
      school.practices.isEmpty, "Опубликованных практик нет", BankAddress.index(.practices), "Открыть банк практик")
    partners = gap(
      school.partners.isEmpty, "Партнёров с соглашением нет", AgreementAddress.new(slug), "Записать соглашение")
    news = gap(school.news.isEmpty, "Новостей нет", NewsAddress.new(ofSchool: slug), "Добавить новость")
    reports = gap(school.reports.isEmpty, "Принятых отчётов пока нет", MonitoringAddress.index, "Открыть мониторинг")
  }

  fileprivate init(sample gap: SchoolSectionView.Gap) {
    (about, curators, documents, programmes, mentors) = (gap, gap, gap, gap, gap)
    (practices, partners, news, reports) = (gap, gap, gap, gap)
  }
}

extension SchoolSectionView {
  private init(gap: Gap) {
    let contact = Contact(key: "Телефон", value: "+7 (83355) 2-11-11", address: "tel:+78335521111")
    about = .sample
    curators = [Curator(name: "Куратор", post: "методист", contacts: [contact])]
    hasCurators = true
    implementation = "Внедряется с 01.02.2021."
    documents = [
      Document(
        title: "Приказ", requisites: "№ 12 от 01.02.2021", signer: "А. П. Иванова",
        file: File(address: "/documents/1", size: "PDF, 120 КБ"))
    ]
    hasDocuments = true
    documentMark = "localAct"
    programmes = [Programmes(form: "Учитель – ученик", titles: ["Шаг вперёд"])]
    hasProgrammes = true
    year = "2026/27"
    date = "21.11.2026"
    participation = .sample
    figures = [Line(indicator: "Охват", figure: .sample)]
    mentors = [Mentor(name: "Иванова Анна Петровна", place: "учитель математики", texts: ["Математика"])]
    hasMentors = true
    practices = [
      Practice(
        title: "Читаем вместе", form: "ученик – ученик",
        parts: [Contact(key: "Задача", value: "Читать", address: nil)], materials: "https://shkola.example/praktika")
    ]
    hasPractices = true
    partners = [Partner(name: "Маслозавод", agreement: "соглашение № 1 от 01.09.2026")]
    hasPartners = true
    news = [News(anchor: "news-1", title: "Слёт", date: "12.11.2026", text: .sample)]
    hasNews = true
    reports = ["2-е полугодие 2026 г.: принят центром 22.12.2026"]
    hasReports = true
    invitation = .sample
    applicationAddress = "/schools/voya/mentoring/application"
    contacts = [contact]
    centre = .sample
    updated = "21.11.2026"
    gaps = Gaps(sample: gap)
  }

  static let sample = SchoolSectionView(gap: Gap(text: "Новостей нет", address: "/news", action: "Добавить"))
}
