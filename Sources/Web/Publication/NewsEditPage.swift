import Mentoring
import Storage

/// A piece of news, new or as it changes.
struct NewsEditPage: Page {
  static let template = "publication/news-edit"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let edit: EditTokens
  let titleField: Field
  let text: Field
  let publishedOn: Field
  let cancelAddress: String

  init(_ form: NewsForm, of publisher: Publisher, _ item: NewsItem? = nil) {
    let input = form.input
    title = item == nil ? "Новость" : "Изменить новость"
    caption = publisher.name
    crumbs = [Crumb("Раздел «Наставничество»", publisher.backAddress)]
    errors = ErrorSummary(input)
    action = item.map { NewsAddress.update($0.id) } ?? publisher.createAddress
    edit = EditTokens(input)
    titleField = Field(input, "title", "Заголовок")
    text = Field(
      input, "text", "Текст",
      hint: "Без имён детей. Пустая строка – новый абзац, «- » – список, **жирно**, [слова](https://адрес)", rows: 10)
    publishedOn = Field(
      input, "publishedOn", "Опубликовать с", hint: "Например, 27.09.2026. Пусто – останется черновиком", width: .date,
      inputmode: "numeric", isOptional: true)
    cancelAddress = publisher.backAddress
  }

  private init(errors: ErrorSummary) {
    title = "Новость"
    caption = "СОШ с. Воя"
    crumbs = [Crumb("Раздел", "/organisations/voya/section")]
    self.errors = errors
    action = "/organisations/voya/news"
    edit = .sample
    titleField = .sample
    text = .sample
    publishedOn = .sample
    cancelAddress = "/organisations/voya/section"
  }

  static let sample = NewsEditPage(errors: .sample)
}
