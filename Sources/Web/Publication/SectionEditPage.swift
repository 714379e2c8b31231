import Mentoring
import Storage

/// The page of a school under way: what is missing, the school's own words, news, versions (`ux.md` K15).
struct SectionEditPage: Page {
  static let template = "publication/section-edit"

  let title = "Раздел «Наставничество»"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let state: StatusWord
  let stateNote: String
  let publicAddress: String?
  let previewAddress: String
  let checklist: [Item]
  let summary: String
  let action: String
  let edit: EditTokens
  let areas: [Field]
  let mark: Field
  let version: String
  let publish: Step?
  let withdraw: Step?
  let news: [NewsRow]
  let hasNews: Bool
  let newNewsAddress: String
  let applicationsAddress: String
  let editions: [EditionRow]
  let hasEditions: Bool

  struct Item: Encodable, Sendable {
    let text: String
    let source: String
    let due: String?
    let status: StatusWord
  }

  struct Step: Encodable, Sendable {
    let title: String
    let action: String
  }

  struct NewsRow: Encodable, Sendable {
    let title: String
    let when: String
    let editAddress: String?
  }

  struct EditionRow: Encodable, Sendable {
    let title: String
    let author: String?
    let isCurrent: Bool
    let restoration: String?
  }

  init(_ form: SectionForm, _ section: SchoolSection, today: CalendarDate) {
    let input = form.input
    let slug = section.organisation.slug
    caption = section.organisation.shortName
    crumbs = [
      Crumb("Организации", OrganisationAddress.index),
      Crumb(section.organisation.shortName, OrganisationAddress.show(slug)),
    ]
    errors = ErrorSummary(input)
    (state, stateNote) = Self.state(section)
    publicAddress = section.isWithdrawn ? nil : PublicAddress.school(slug)
    previewAddress = SectionAddress.preview(slug)
    checklist = SectionRequirement.allCases.map { Item($0, section.facts, today: today) }
    let missing = section.facts.missing(on: today).count
    summary =
      missing == 0
      ? "Всё на месте" : "Не хватает: \(missing) из \(SectionRequirement.allCases.count)"
    action = SectionAddress.edit(slug)
    edit = EditTokens(input)
    areas = Self.areas(input)
    mark = Field(
      input, "documentMark", "Метка документов (itemprop)",
      hint: "Если сайт школы требует разметки, например localAct", width: .name, isOptional: true)
    version = String(section.version)
    let isNew = section.words != section.published?.words ?? SectionWords()
    publish =
      section.isWithdrawn || isNew
      ? Step(
        title: section.isWithdrawn ? "Опубликовать раздел" : "Опубликовать тексты",
        action: SectionAddress.publication(slug))
      : nil
    withdraw =
      section.isWithdrawn ? nil : Step(title: "Снять раздел с публикации", action: SectionAddress.withdrawal(slug))
    news = section.news.map { NewsRow($0, today: today) }
    hasNews = !news.isEmpty
    newNewsAddress = NewsAddress.new(ofSchool: slug)
    applicationsAddress = ApplicationAddress.index
    editions = section.editions.map { EditionRow($0, section) }
    hasEditions = !editions.isEmpty
  }

  private static func state(_ section: SchoolSection) -> (StatusWord, String) {
    if let day = section.facts.withdrawnOn {
      return (
        StatusWord("снят", .warn),
        "Раздел снят с публикации \(Russian.date(day)): по его адресу никто ничего не видит."
      )
    }
    let words = section.published.map { "Тексты опубликованы \(Russian.date($0.publishedOn))." }
    let isNew = section.words != section.published?.words ?? SectionWords()
    return (
      StatusWord("опубликован", .ok),
      "Раздел виден всем и сам собирается из реестра. "
        + (isNew ? "Тексты ниже изменены и ещё не опубликованы." : words ?? "Своих текстов у школы пока нет.")
    )
  }

  private static func areas(_ input: Input) -> [Field] {
    let marks = "Пустая строка – новый абзац, «- » в начале строки – список, **жирно**, [слова](https://адрес)"
    return [
      Field(input, "about", "О наставничестве в школе", hint: marks, isOptional: true, rows: 8),
      Field(
        input, "invitation", "Кого приглашаем в наставники", hint: "Кто нужен школе и как проходит работа",
        isOptional: true, rows: 5),
      Field(
        input, "hosts", "Сайты, которые показывают раздел в рамке",
        hint: "По одному в строке, например https://shkola.ru. Больше никто показать раздел в рамке не сможет",
        isOptional: true, rows: 2),
    ]
  }

  private init(errors: ErrorSummary) {
    caption = "СОШ с. Воя"
    crumbs = [Crumb("Организации", OrganisationAddress.index)]
    self.errors = errors
    state = .sample
    stateNote = "Раздел виден всем."
    publicAddress = "/schools/voya/mentoring"
    previewAddress = "/organisations/voya/section/preview"
    checklist = [Item(text: "Куратор", source: "Пижанка, п. 11.3", due: "до 20.01.2021", status: .sample)]
    summary = "Не хватает: 2 из 9"
    action = "/organisations/voya/section"
    edit = .sample
    areas = [.sample]
    mark = .sample
    version = "1"
    publish = Step(title: "Опубликовать тексты", action: "/organisations/voya/section/publication")
    withdraw = Step(title: "Снять с публикации", action: "/organisations/voya/section/withdrawal")
    news = [NewsRow(title: "Слёт", when: "с 12.11.2026", editAddress: "/news/1/edit")]
    hasNews = true
    newNewsAddress = "/organisations/voya/news/new"
    applicationsAddress = "/applications"
    editions = [
      EditionRow(
        title: "Версия 1 от 12.11.2026", author: "Куратор", isCurrent: true,
        restoration: "/organisations/voya/section/editions/1/restoration")
    ]
    hasEditions = true
  }

  static let sample = SectionEditPage(errors: .sample)
}

extension SectionEditPage.Item {
  fileprivate init(_ requirement: SectionRequirement, _ facts: SectionFacts, today: CalendarDate) {
    text = Words.requirement(requirement)
    source = requirement.source
    let isThere = facts.has(requirement, on: today)
    let day = facts.due(requirement)
    due = isThere ? nil : day.map { "до \(Russian.date($0))" }
    status =
      isThere
      ? StatusWord("есть", .ok)
      : day.map { $0 < today } ?? false ? StatusWord("просрочено", .bad) : StatusWord("нет", .warn)
  }
}

extension SectionEditPage.NewsRow {
  /// - Parameter mayEdit: others read the title alone.
  init(_ item: NewsItem, mayEdit: Bool = true, today: CalendarDate) {
    title = item.title
    when =
      item.publishedOn.map { $0 <= today ? "опубликована \(Russian.date($0))" : "появится \(Russian.date($0))" }
      ?? "черновик"
    editAddress = mayEdit ? NewsAddress.edit(item.id) : nil
  }
}

extension SectionEditPage.EditionRow {
  fileprivate init(_ edition: SchoolSection.Edition, _ section: SchoolSection) {
    title = "Версия \(edition.number) от \(Russian.date(edition.publishedOn))"
    author = edition.author
    isCurrent = edition.number == section.published?.number
    restoration =
      edition.words == section.words
      ? nil : SectionAddress.restoration(edition.number, of: section.organisation.slug)
  }
}
