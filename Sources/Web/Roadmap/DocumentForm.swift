import HTTP
import Mentoring
import Storage

/// A paper: a new one with its file, or as it is put right.
struct DocumentForm: EditForm {
  var input: Input
  /// Those that the place may have; of a paper that is there its own alone.
  let kinds: [DocumentKind]
  let bases: [DocumentLine]
  /// Papers of the same place that it can stand in the place of.
  let own: [DocumentLine]
  let today: CalendarDate
  /// Of the place, when it is published.
  var minors = MinorNames.nobody
  var file = ScanForm.File.none
  /// A paper that is there may have its file already.
  var hasFile = false

  struct Value: Sendable {
    let terms: OfficialDocument.Terms
    let file: (bytes: [UInt8], format: DocumentFormat)?
  }

  static let labels: [(name: String, label: String)] = [
    ("title", "Название"), ("number", "Номер"), ("issuedOn", "Дата"), ("signer", "Кто подписал"), ("link", "Ссылка"),
    ("basis", "На основании"), ("replaces", "Вместо документа"), ("published", "Опубликован"),
  ]

  func words(_ value: String, of name: String) -> String {
    switch name {
    case "basis", "replaces":
      (bases + own).first { $0.document.id.description == value }.map(Words.documentTitle) ?? value
    case "published": value == "1" ? "да" : "нет"
    default: value
    }
  }

  static func fields(of document: OfficialDocument) -> FormFields {
    let terms = document.terms
    return FormFields([
      ("kind", terms.kind.rawValue), ("title", terms.title), ("number", terms.number),
      ("issuedOn", Russian.date(terms.issuedOn)), ("signer", terms.signer), ("link", terms.link),
      ("basis", terms.basis?.description ?? ""), ("replaces", terms.replaces?.description ?? ""),
      ("published", terms.isPublished ? "1" : ""),
    ])
  }

  var kind: DocumentKind? { kinds.count == 1 ? kinds.first : kinds.first { $0.code.rawValue == input["kind"] } }

  mutating func validated() -> Value? {
    if kind == nil { input.fail("kind", "Выберите вид документа") }
    let title = input.text("title", label: "Название", limit: 200)
    if title.isEmpty, kind?.needsTitle == true { input.fail("title", "Укажите название документа") }
    let number = input.text("number", label: "Номер", limit: 60)
    let issuedOn = input.date("issuedOn", today: today, missing: "Укажите дату документа")
    if let issuedOn, issuedOn > today { input.fail("issuedOn", "Дата документа не может быть позже сегодня") }
    let signer = input.text("signer", label: "Кто подписал", limit: 150)
    let link = input.webAddress("link", label: "Ссылка", wrong: "Проверьте ссылку: нужен вид https://shkola.ru/prikaz")
    if link.isEmpty, kind?.code == .site { input.fail("link", "Укажите адрес раздела на сайте") }
    let basis = chosen("basis", among: bases)
    let replaces = chosen("replaces", among: own)
    let file = readFile()
    let isPublished = input["published"] == "1"
    if isPublished { checkPublication(title, link, hasFile: file != nil || hasFile) }
    guard input.isValid, let kind, let issuedOn else { return nil }
    return Value(
      terms: OfficialDocument.Terms(
        kind: kind.code, title: title, number: number, issuedOn: issuedOn, signer: signer, link: link, basis: basis,
        replaces: replaces, isPublished: isPublished), file: file)
  }

  private mutating func chosen(_ name: String, among lines: [DocumentLine]) -> OfficialDocument.ID? {
    let id: OfficialDocument.ID? = input.optionalID(name)
    guard let id else { return nil }
    if !lines.contains(where: { $0.document.id == id }) { input.fail(name, Words.refusal(.notOffered)) }
    return id
  }

  private mutating func readFile() -> (bytes: [UInt8], format: DocumentFormat)? {
    do {
      let file = try DocumentFileForm.read(file)
      if file != nil, !input.isValid { input.fail("file", "Выберите файл ещё раз: браузер не хранит его") }
      return file
    } catch {
      input.fail("file", error.text)
      return nil
    }
  }

  private mutating func checkPublication(_ title: String, _ link: String, hasFile: Bool) {
    if !hasFile, link.isEmpty { input.fail("published", "Чтобы опубликовать, приложите файл или укажите ссылку") }
    let traces = PublicText.traces(in: title, minors)
    if let first = traces.first {
      input.fail("title", "В названии есть похожее на имя: «\(first)». Опубликованное видят все: уберите имя")
    }
  }
}

/// The file of a paper: judged by what is in it.
struct DocumentFileForm: Form {
  var input: Input
  let file: ScanForm.File

  struct Problem: Error {
    let text: String
  }

  mutating func validated() -> (bytes: [UInt8], format: DocumentFormat)? {
    do {
      let read = try Self.read(file)
      if read == nil { input.fail("file", "Выберите файл: \(Self.hint)") }
      return read
    } catch {
      input.fail("file", error.text)
      return nil
    }
  }

  static let hint = "PDF, DOCX, ODT, XLSX, JPG или PNG, до 5 МБ"
  static let accept = ".pdf,.docx,.odt,.xlsx,.jpg,.jpeg,.png"

  /// Nil where none was chosen.
  static func read(_ file: ScanForm.File) throws(Problem) -> (bytes: [UInt8], format: DocumentFormat)? {
    switch file {
    case .none: return nil
    case .tooLarge: throw Problem(text: "Файл больше 5 МБ: отсканируйте с меньшим разрешением или сохраните как PDF")
    case .bytes(let bytes):
      if let format = DocumentFormat(bytes) { return (bytes, format) }
      throw Problem(text: "Такой файл не принять. Нужен \(hint); переименовать файл недостаточно")
    }
  }

  static func file(_ context: Context) throws -> ScanForm.File {
    guard let upload = (try? context.request.upload("file")) ?? nil else { return .none }
    return upload.size > DocumentFormat.limit ? .tooLarge : .bytes(try upload.bytes())
  }
}
