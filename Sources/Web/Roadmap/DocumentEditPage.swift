import HTTP
import Mentoring
import Storage

/// The form of a paper, an event or a publication: one shape, a new one or a change.
struct DocumentEditPage: Page {
  static let template = "roadmap/document-edit"

  let title: String
  let caption: String
  let lead: String?
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  /// Absent for a new one.
  let edit: EditTokens?
  let hidden: [HiddenField]
  let controls: [Control]
  let file: FileField?
  let button: String

  /// One of them is there.
  struct Control: Encodable, Sendable {
    var select: Choice?
    var line: Field?
    var area: Field?
    var checks: Choice?
  }

  struct FileField: Encodable, Sendable {
    let label: String
    let hint: String
    let accept: String
    let error: String?
  }

  init(
    title: String, caption: String, lead: String? = nil, crumbs: [Crumb], input: Input, action: String,
    cancelAddress: String, isNew: Bool, hidden: [HiddenField] = [], controls: [Control], file: FileField? = nil,
    button: String = "Сохранить"
  ) {
    self.title = title
    self.caption = caption
    self.lead = lead
    self.crumbs = crumbs
    errors = ErrorSummary(input)
    self.action = action
    self.cancelAddress = cancelAddress
    edit = isNew ? nil : EditTokens(input)
    self.hidden = hidden
    self.controls = controls
    self.file = file
    self.button = button
  }

  private init(errors: ErrorSummary) {
    title = "Новый документ"
    caption = "МКОУ СОШ с. Воя"
    lead = "Пижанка, п. 11.4"
    crumbs = [Crumb("Документы", DocumentAddress.index)]
    self.errors = errors
    action = DocumentAddress.create
    cancelAddress = DocumentAddress.index
    edit = .sample
    hidden = [.sample]
    controls = [Control(select: .sample, line: .sample, area: .sample, checks: .sample)]
    file = FileField(label: "Файл", hint: "PDF, до 5 МБ", accept: ".pdf", error: "Выберите файл")
    button = "Сохранить"
  }

  static let sample = DocumentEditPage(errors: .sample)
}

extension DocumentEditPage {
  /// - Parameter line: the paper that is there; nil for a new one.
  init(_ form: DocumentForm, of place: DocumentPlace, _ line: DocumentLine? = nil) {
    let input = form.input
    let kind = form.kind
    let source = kind?.source ?? ""
    self.init(
      title: line.map { "Изменить: \($0.kind.title)" } ?? "Внести документ", caption: place.name,
      lead: kind.map { $0.title + (source.isEmpty ? "" : " (\(source))") },
      crumbs: [Crumb("Документы", place.documentsAddress)], input: input,
      action: line.map { DocumentAddress.show($0.document.id) } ?? DocumentAddress.create,
      cancelAddress: line.map { DocumentAddress.show($0.document.id) } ?? place.documentsAddress, isNew: line == nil,
      hidden: place.hidden, controls: Self.controls(form, input),
      file: line == nil
        ? FileField(
          label: "Файл", hint: DocumentFileForm.hint, accept: DocumentFileForm.accept, error: input.error(at: "file"))
        : nil,
      button: line == nil ? "Внести документ" : "Сохранить")
  }

  private static func controls(_ form: DocumentForm, _ input: Input) -> [Control] {
    let none: [(value: String, label: String, hint: String?)] = [("", "не указано", nil)]
    let choices = { (lines: [DocumentLine]) in
      none + lines.map { ($0.document.id.description, Words.documentTitle($0), nil) }
    }
    let kinds = form.kinds.map { (value: $0.code.rawValue, label: $0.title, hint: String?.none) }
    let asksTitle = form.kinds.count > 1 || form.kind?.needsTitle == true || !input["title"].isEmpty
    return [
      form.kinds.count > 1
        ? Control(select: Choice(input, "kind", "Вид документа", options: [("", "Выберите", nil)] + kinds)) : nil,
      asksTitle
        ? Control(
          line: Field(
            input, "title", "Название", hint: "Без имён детей. Можно не указывать, если его заменяет вид",
            isOptional: form.kind?.needsTitle != true)) : nil,
      Control(line: Field(input, "number", "Номер", width: .short, isOptional: true)),
      Control(line: Field(input, "issuedOn", "Дата", hint: "Например, 27.01.2026", width: .date, inputmode: "numeric")),
      Control(line: Field(input, "signer", "Кто подписал", hint: "Должность и фамилия", isOptional: true)),
      Control(line: Field(input, "link", "Ссылка", hint: "Где документ лежит на сайте", isOptional: true)),
      form.bases.isEmpty
        ? nil
        : Control(
          select: Choice(
            input, "basis", "На основании", hint: "Когда этот акт заменят, портал напомнит обновить документ",
            isOptional: true, options: choices(form.bases))),
      form.own.isEmpty
        ? nil
        : Control(
          select: Choice(
            input, "replaces", "Вместо документа", hint: "Прежний останется в истории", isOptional: true,
            options: choices(form.own))),
      Control(
        checks: Choice(
          input, "published", "Публикация",
          hint: "Опубликованное скачивает любой посетитель. Проверьте, что в файле нет имён детей",
          options: [("1", "Опубликовать на странице «Наставничество»", nil)])),
    ].compactMap(\.self)
  }
}
