import Mentoring
import Storage

/// The documents of a district's orders, and the names that may stand in them.
struct OrderTemplateIndexPage: Page {
  static let template = "pairs/order-templates"

  let title = "Шаблоны приказов"
  let crumbs: [Crumb]
  let municipality: String
  let errors: ErrorSummary?
  let documents: [Document]
  let names: [Name]
  let rowNames: [Name]

  struct Document: Encodable, Sendable {
    let title: String
    let state: String
    let address: String
    let field: String
    let error: String?
    let removal: String?
  }

  struct Name: Encodable, Sendable {
    let name: String
    let meaning: String
  }

  init(_ municipality: Municipality, _ own: [OrderTemplate], _ input: Input) {
    crumbs = [Crumb("Приказы", OrderAddress.index)]
    self.municipality = municipality.name
    errors = ErrorSummary(input)
    documents = Order.Kind.allCases.map { kind in
      let saved = own.first { $0.kind == kind }?.savedOn
      return Document(
        title: "Приказ \(Words.orderKind(kind))",
        state: saved.map { "свой, загружен \(Russian.date($0))" } ?? "шаблон портала",
        address: OrderTemplateAddress.show(municipality.slug, kind), field: OrderTemplateForm.field(kind),
        error: input.error(at: OrderTemplateForm.field(kind)),
        removal: saved == nil ? nil : OrderTemplateAddress.remove(municipality.slug, kind))
    }
    names = OrderDocument.names.map { Name(name: "{{\($0.name)}}", meaning: $0.meaning) }
    rowNames = OrderDocument.rowNames.map { Name(name: "{{\($0.name)}}", meaning: $0.meaning) }
  }

  private init(document: Document) {
    crumbs = [Crumb("Приказы", OrderAddress.index)]
    municipality = "Пижанский район"
    errors = .sample
    documents = [document]
    names = [Name(name: "{{номер}}", meaning: "номер приказа")]
    rowNames = [Name(name: "{{строка.наставник}}", meaning: "наставник")]
  }

  static let sample = OrderTemplateIndexPage(
    document: Document(
      title: "Приказ о закреплении пар", state: "шаблон портала",
      address: "/municipalities/pizhanka/order-templates/fixing", field: "file-fixing", error: "Выберите файл",
      removal: "/municipalities/pizhanka/order-templates/fixing/removal"))
}
