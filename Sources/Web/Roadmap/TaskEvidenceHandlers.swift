import HTTP
import HTTPTypes
import Mentoring
import Storage

enum TaskEvidenceHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let card = try card(context)
    return try context.page(
      TaskEvidenceNewPage(TaskEvidenceForm(input: Input(), file: .none, options: card.options), card.line.task))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let card = try card(context)
    let form = TaskEvidenceForm(
      input: Input(try context.form()), file: try ScanForm.file(context), options: card.options)
    return try context.submit(form) { form, status in
      try context.page(TaskEvidenceNewPage(form, card.line.task), status: status)
    } save: { evidence in
      try context.store.addEvidence(evidence, to: card.line.task.id, within: context.scope(), by: context.author)
      return context.redirect(to: RoadmapTaskAddress.show(card.line.task.id), .taskEvidenceAdded)
    }
  }

  /// Never shown by the portal itself: a file of strangers is taken away and opened elsewhere (security.md 54).
  @Sendable static func show(_ context: Context) throws -> Response {
    let id: TaskEvidence.ID = try context.id("evidence")
    let file = try context.store.evidenceFile(id, of: context.id(), within: context.scope())
    return Response(
      fields: [
        .contentType: file.format.contentType, .xContentTypeOptions: "nosniff",
        .contentDisposition: "attachment; filename=\"podtverzhdenie-\(id).\(file.format.rawValue)\"",
        .contentSecurityPolicy: "sandbox; default-src 'none'",
      ], body: .bytes(file.bytes))
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    let task: RoadmapTask.ID = try context.id()
    return try context.once {
      try context.store.removeEvidence(
        context.id("evidence"), of: task, within: context.scope(), by: context.author)
      return context.redirect(to: RoadmapTaskAddress.show(task), .taskEvidenceRemoved)
    }
  }

  private static func card(_ context: Context) throws -> RoadmapTaskCard {
    let card = try context.taskCard()
    guard card.line.isEditable else { throw Failure.forbidden }
    return card
  }
}

/// One of three: a record of the portal, a page, a file. A file is judged by what is in it.
struct TaskEvidenceForm: Form {
  var input: Input
  let file: ScanForm.File
  let options: [RecordOption]

  static func code(_ option: RecordOption) -> String { "\(option.kind.rawValue) \(option.target)" }

  mutating func validated() -> NewEvidence? {
    let label = input.text("label", label: "Что это")
    let link = input.webAddress("link", label: "Адрес", wrong: "Проверьте адрес: нужен вид https://school.ru/page")
    let named = [!input["record"].isEmpty, !link.isEmpty, isFileSent].count { $0 }
    if input.isValid, named == 0 { input.fail("record", "Выберите запись портала, укажите адрес или приложите файл") }
    if named > 1 { input.fail("record", "Добавляйте по одному подтверждению: запись, адрес или файл") }
    guard input.isValid else { return nil }
    if !link.isEmpty { return .link(link, label: label.isEmpty ? link : label) }
    if !input["record"].isEmpty { return record() }
    return sent(label)
  }

  private var isFileSent: Bool {
    if case .none = file { return false }
    return true
  }

  private mutating func record() -> NewEvidence? {
    guard let option = options.first(where: { Self.code($0) == input["record"] }) else {
      input.fail("record", "Такой записи в списке нет: выберите другую")
      return nil
    }
    return .record(option)
  }

  private mutating func sent(_ label: String) -> NewEvidence? {
    switch file {
    case .none: break
    case .tooLarge: input.fail("scan", "Файл больше 5 МБ: отсканируйте с меньшим разрешением или в оттенках серого")
    case .bytes(let bytes):
      guard let format = ScanFormat(bytes) else {
        input.fail("scan", "Это не PDF, JPG или PNG: проверьте файл; переименовать его недостаточно")
        break
      }
      if label.isEmpty { input.fail("label", "Напишите, что в файле: «Протокол педсовета № 3»") }
      if input.isValid { return .file(bytes: bytes, format, label: label) }
    }
    return nil
  }
}
