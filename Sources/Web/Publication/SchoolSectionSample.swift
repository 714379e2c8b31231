import Mentoring
import Storage

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
    events = [Event(title: "Школа наставника", date: "12.11.2026", facts: "семинар, с. Воя")]
    hasEvents = true
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
