import Mentoring
import Storage

/// A paper: what it is, its file, what it follows from and what follows from it.
struct DocumentShowPage: Page {
  static let template = "roadmap/document"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let status: StatusWord
  let editAddress: String?
  /// The act that was replaced, so that this paper must be renewed.
  let outdated: Outdated?
  let summary: Summary
  let file: File
  let chain: [Link]
  let hasChain: Bool
  let dependents: [Link]
  let hasDependents: Bool
  let removal: String?

  struct Summary: Encodable, Sendable { let rows: [Row] }

  struct Row: Encodable, Sendable {
    let key: String
    let value: String
    let address: String?
  }

  struct Outdated: Encodable, Sendable {
    let text: String
    let address: String?
    let renewal: String?
  }

  struct Link: Encodable, Sendable {
    let key: String
    let title: String
    let address: String
  }

  struct File: Encodable, Sendable {
    let link: Link?
    /// Why there is no link.
    let absence: String
    /// Absent for those who only read.
    let upload: Upload?
  }

  struct Upload: Encodable, Sendable {
    let action: String
    let label: String
    let hint: String
    let accept: String
    let error: String?
    let removal: String?
  }

  init(_ card: DocumentCard, fileError: String?, viewer: Account) {
    let line = card.line
    let id = line.document.id
    let mayEdit = viewer.mayEdit && line.isEditable
    let place = DocumentPlace(line)
    title = Words.documentTitle(line)
    caption = place.name
    crumbs = [Crumb("Документы", place.documentsAddress)]
    status =
      line.isReplaced
      ? StatusWord("заменён", .idle)
      : card.cause == nil ? StatusWord("действует", .ok) : StatusWord("нужно обновить", .warn)
    editAddress = mayEdit ? DocumentAddress.edit(id) : nil
    outdated = card.cause.map { Outdated($0, card, mayEdit: mayEdit && !line.isReplaced) }
    summary = Summary(rows: Self.rows(line))
    file = File(line, error: fileError, viewer)
    chain = [
      card.basis.map { Link("На основании", $0) }, card.replaced.map { Link("Заменил", $0) },
      card.successor.map { Link("Заменён", $0) },
    ].compactMap(\.self)
    hasChain = !chain.isEmpty
    dependents = card.dependents.map { Link($0.organisation?.name ?? "центр", $0) }
    hasDependents = !dependents.isEmpty
    removal = mayEdit ? DocumentAddress.remove(id) : nil
  }

  private static func rows(_ line: DocumentLine) -> [Row] {
    let terms = line.document.terms
    let source = line.kind.source
    return [
      Row(key: "Вид", value: line.kind.title + (source.isEmpty ? "" : " (\(source))"), address: nil),
      Row(key: "Номер", value: terms.number.isEmpty ? "–" : terms.number, address: nil),
      Row(key: "Дата", value: Russian.date(terms.issuedOn), address: nil),
      Row(key: "Подписал", value: terms.signer.isEmpty ? "–" : terms.signer, address: nil),
      Row(
        key: "Ссылка", value: terms.link.isEmpty ? "–" : terms.link, address: terms.link.isEmpty ? nil : terms.link),
      Row(key: "Публикация", value: terms.isPublished ? "опубликован" : "не опубликован", address: nil),
    ]
  }

  private init(link: Link) {
    title = "Приказ о внедрении № 5-од от 01.02.2021"
    caption = "МКОУ СОШ с. Воя"
    crumbs = [Crumb("Документы", DocumentAddress.index)]
    status = .sample
    editAddress = "/documents/7/edit"
    outdated = Outdated(text: "Приказ района заменён", address: "/documents/1", renewal: "/documents/new?kind=position")
    summary = Summary(rows: [Row(key: "Ссылка", value: "https://voya.example", address: "https://voya.example")])
    file = File(
      link: link,
      absence: "Файла нет.",
      upload: Upload(
        action: "/documents/7/file", label: "Файл", hint: "PDF, до 5 МБ", accept: ".pdf", error: "Выберите файл",
        removal: "/documents/7/file/removal"))
    chain = [link]
    hasChain = true
    dependents = [link]
    hasDependents = true
    removal = "/documents/7/removal"
  }

  static let sample = DocumentShowPage(link: Link(key: "На основании", title: "Приказ", address: "/documents/1"))
}

extension DocumentShowPage.Link {
  fileprivate init(_ key: String, _ line: DocumentLine) {
    self.init(key: key, title: Words.documentTitle(line), address: DocumentAddress.show(line.document.id))
  }
}

extension DocumentShowPage.Outdated {
  fileprivate init(_ cause: DocumentLine, _ card: DocumentCard, mayEdit: Bool) {
    text = "Заменён акт, из которого следует этот документ: \(Words.documentTitle(cause)). Издайте документ заново."
    address = DocumentAddress.show(cause.document.id)
    renewal = mayEdit ? DocumentAddress.renewal(of: card.line) : nil
  }
}

extension DocumentShowPage.File {
  fileprivate init(_ line: DocumentLine, error: String?, _ viewer: Account) {
    let id = line.document.id
    let known = line.givesFile(to: viewer) ? line.file : nil
    absence = line.file == nil ? "Файла нет." : "Файл открыт тем, кто ведёт документ: он не опубликован."
    link = known.map {
      .init(key: "Файл", title: "Скачать: \(Words.format($0))", address: DocumentAddress.file(id))
    }
    upload =
      viewer.mayEdit && line.isEditable
      ? .init(
        action: DocumentAddress.file(id), label: link == nil ? "Файл" : "Заменить файл", hint: DocumentFileForm.hint,
        accept: DocumentFileForm.accept, error: error, removal: link == nil ? nil : DocumentAddress.removeFile(id))
      : nil
  }
}
