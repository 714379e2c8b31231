import Mentoring
import Storage

extension SchoolSectionView.Gaps {
  /// What guests would not see, and where it is added.
  init(_ school: PublicSchool) {
    let slug = school.place.slug
    let gap = { (isMissing: Bool, text: String, address: String?, action: String) in
      isMissing ? SchoolSectionView.Gap(text: text, address: address, action: action) : nil
    }
    about = gap(
      school.words.about.isEmpty, "О наставничестве в школе: текста нет", SectionAddress.edit(slug), "Написать")
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

  init(sample gap: SchoolSectionView.Gap) {
    (about, curators, documents, programmes, mentors) = (gap, gap, gap, gap, gap)
    (practices, partners, news, reports) = (gap, gap, gap, gap)
  }
}
