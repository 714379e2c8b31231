import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Until when the centre wants each obligatory paper.
struct DocumentTermForm: Form {
  var input: Input
  let kinds: [DocumentKind]
  let today: CalendarDate

  static func fields(of kinds: [DocumentKind]) -> FormFields {
    FormFields(kinds.map { ($0.code.rawValue, $0.due.map(Russian.date) ?? "") })
  }

  mutating func validated() -> [DocumentKind.Code: CalendarDate]? {
    var terms: [DocumentKind.Code: CalendarDate] = [:]
    for kind in kinds {
      let due = input.date(kind.code.rawValue, today: today)
      if let due, due > today.adding(days: 1100) {
        input.fail(kind.code.rawValue, "\(kind.title): срок дальше трёх лет, проверьте год")
      }
      if let due { terms[kind.code] = due }
    }
    return input.isValid ? terms : nil
  }
}

enum DocumentTermHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let place = try place(context, context.query)
    let kinds = try kinds(context, place)
    let form = DocumentTermForm(
      input: Input(DocumentTermForm.fields(of: kinds)), kinds: kinds, today: context.today)
    return try context.page(DocumentEditPage(form, of: place))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let fields = try context.form()
    let place = try place(context, fields)
    let form = DocumentTermForm(input: Input(fields), kinds: try kinds(context, place), today: context.today)
    return try context.submit(form) { form, status in
      try context.page(DocumentEditPage(form, of: place), status: status)
    } save: { terms in
      try context.store.saveDocumentTerms(
        terms, of: place.municipality, within: context.scope(), by: context.author)
      return context.redirect(to: DocumentAddress.index, .saved)
    }
  }

  private static func place(_ context: Context, _ fields: FormFields) throws -> DocumentPlace {
    try DocumentPlace(context, fields.setting("school", to: nil))
  }

  private static func kinds(_ context: Context, _ place: DocumentPlace) throws -> [DocumentKind] {
    try context.store.documentKinds(of: place.municipality).filter(\.isObligatory)
  }
}

extension DocumentEditPage {
  init(_ form: DocumentTermForm, of place: DocumentPlace) {
    self.init(
      title: "Сроки документов", caption: place.name, lead: "Пустой срок – как в приказе (Пижанка, п. 11.1–11.9).",
      crumbs: [Crumb("Документы", DocumentAddress.index)], input: form.input, action: DocumentAddress.terms,
      cancelAddress: DocumentAddress.index, isNew: true, hidden: place.hidden,
      controls: form.kinds.map { kind in
        Control(
          line: Field(
            form.input, kind.code.rawValue, kind.title, hint: kind.source, width: .date, inputmode: "numeric",
            isOptional: true))
      })
  }
}
