import Mentoring
import Storage

/// The papers of mentoring at work for a pair of teachers.
struct AddendumEditPage: Page {
  static let template = "pairs/addendum-edit"

  let title: String
  let crumbs: [Crumb]
  let heading: String
  let errors: ErrorSummary?
  let consent: String
  let consentAddress: String?
  let action: String
  let edit: EditTokens
  let number: Field
  let signedOn: Field
  let ends: Field
  let content: Field
  let format: Field
  let payment: Field
  let noticedBy: Choice
  let noticedOn: Field
  let cancelledOn: Field
  let cancelAddress: String

  init(_ edition: AddendumEdition, _ form: AddendumForm, _ viewer: Account) {
    let id = edition.pair.id
    let input = form.input
    let date = { (name: String, label: String, hint: String?) in
      Field(input, name, label, hint: hint, width: .date, autocomplete: "off", isOptional: true)
    }
    title = "Пара №\u{A0}\(id): дополнительное соглашение"
    crumbs = [Crumb("Пары и группы", PairAddress.index), Crumb("Пара №\u{A0}\(id)", PairAddress.show(id))]
    heading = PairRow.names(edition.line, viewer)
    errors = ErrorSummary(input)
    consent =
      edition.papers.consentedOn.map { "подписано \(Russian.date($0))" } ?? "не подписано, без него работать нельзя"
    consentAddress =
      edition.papers.consentedOn == nil
      ? ConsentAddress.new(["person": edition.papers.mentor.description, "kind": Consent.Kind.mentorAtWork.rawValue])
      : nil
    action = AddendumAddress.update(id)
    edit = EditTokens(input)
    number = Field(input, "number", "Номер соглашения", width: .short, autocomplete: "off", isOptional: true)
    signedOn = date("signedOn", "Подписано", "Не позже сегодня")
    ends = date("ends", "Действует по", "Пара работает по \(Russian.date(edition.line.lastDay))")
    content = Field(
      input, "content", "Содержание работы", hint: "Чему и как наставник учит на рабочем месте", isOptional: true,
      rows: 3)
    format = Field(input, "format", "Форма работы", hint: "Например, очно, на рабочем месте", isOptional: true)
    payment = Field(input, "payment", "Оплата", hint: "Размер и условия; по актам района", isOptional: true)
    noticedBy = Choice(
      input, "noticedBy", "Кто прекращает досрочно", isOptional: true,
      options: [("", "Никто", nil)]
        + Addendum.Cancellation.Side.allCases.map { ($0.rawValue, Words.noticeSide($0), nil) })
    noticedOn = date("noticedOn", "День уведомления", nil)
    cancelledOn = date(
      "cancelledOn", "Последний день наставничества", "Через три рабочих дня после уведомления или позже")
    cancelAddress = PairAddress.show(id)
  }

  private init(errors: ErrorSummary) {
    title = "Пара № 1: дополнительное соглашение"
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    heading = "Иванова А. П. → Соколов И. О."
    self.errors = errors
    consent = "не подписано"
    consentAddress = "/consents/new?person=1"
    action = "/pairs/1/addendum"
    edit = .sample
    number = .sample
    signedOn = .sample
    ends = .sample
    content = .sample
    format = .sample
    payment = .sample
    noticedBy = .sample
    noticedOn = .sample
    cancelledOn = .sample
    cancelAddress = "/pairs/1"
  }

  static let sample = AddendumEditPage(errors: .sample)
}
