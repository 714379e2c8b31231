import Mentoring
import Storage

/// The order with its annex on paper: A4, the annex across with a head that repeats.
struct OrderPrintPage: Page {
  static let template = "pairs/order-print"

  let title: String
  let crumbs: [Crumb]
  let backAddress: String
  let organisation: String
  let number: String
  let date: String
  let subject: String
  let ground: String
  let items: [String]
  let head: String
  let annexTitle: String
  let columns: [String]
  let rows: [Row]

  struct Row: Encodable, Sendable { let cells: [String] }

  init(_ card: OrderCard, _ document: OrderDocument) {
    let value = { (name: String) in document.values[name] ?? "" }
    let order = card.order
    title = Words.orderTitle(order)
    crumbs = [Crumb("Приказы", OrderAddress.index), Crumb(Words.orderTitle(order), OrderAddress.show(order.id))]
    backAddress = OrderAddress.show(order.id)
    organisation = value("организация")
    number = value("номер")
    date = value("дата")
    let text = Text(order.kind, count: value("количество"), curator: value("куратор"))
    subject = text.subject
    ground = text.ground
    items = text.items
    head = value("руководитель")
    annexTitle = text.annex
    columns = text.columns.map(\.title)
    rows = document.rows.map { row in
      Row(
        cells: text.columns.map { column in
          column.names.map { row[$0] ?? "" }.filter { !$0.isEmpty }.joined(separator: ", ")
        })
    }
  }

  private init(rows: [Row]) {
    title = "Проект приказа о закреплении пар"
    crumbs = [Crumb("Приказы", OrderAddress.index)]
    backAddress = "/orders/1"
    organisation = "МКОУ СОШ с. Воя"
    number = "______"
    date = "«___» __________ 20___ г."
    subject = "О закреплении наставнических пар (групп)"
    ground = "В целях внедрения целевой модели наставничества"
    items = ["Закрепить наставнические пары (группы) согласно приложению (3 пары)."]
    head = "А. П. Иванова"
    annexTitle = "Наставнические пары (группы)"
    columns = ["№", "Наставник"]
    self.rows = rows
  }

  static let sample = OrderPrintPage(rows: [Row(cells: ["1", "Иванова Анна Петровна, учитель"])])
}

extension OrderPrintPage {
  /// The words of the portal's own documents.
  private struct Text {
    let subject: String
    let ground: String
    let items: [String]
    let annex: String
    let columns: [(title: String, names: [String])]

    init(_ kind: Order.Kind, count: String, curator: String) {
      let model = "распоряжением Минпросвещения России от 25.12.2019 № Р-145"
      let whom = curator.isEmpty ? "Куратору" : "Куратору (\(curator))"
      let mentor = ("Наставник", ["строка.наставник", "строка.наставник_место"])
      let mentee = ("Наставляемый", ["строка.наставляемый", "строка.наставляемый_место"])
      let number = ("№", ["строка.номер"])
      let control = "Контроль за исполнением приказа оставляю за собой."
      let terms = [
        ("Форма, ролевая модель", ["строка.форма", "строка.ролевая_модель"]), ("Программа", ["строка.программа"]),
        ("Срок", ["строка.срок"]),
      ]
      let papers = ("Для педагогов: согласие, доп. соглашение", ["строка.согласие", "строка.соглашение"])
      let signature = ("Ознакомлен(а), подпись", [String]())
      switch kind {
      case .fixing:
        subject = "О закреплении наставнических пар (групп)"
        ground = "В целях внедрения целевой модели наставничества, в соответствии с \(model)"
        items = [
          "Закрепить наставнические пары (группы) согласно приложению к настоящему приказу (\(count)).",
          "Наставникам вести работу по программам наставничества в сроки, указанные в приложении.",
          "\(whom) ознакомить с приказом наставников и законных представителей наставляемых, вести учёт встреч и результатов.",
          control,
        ]
        annex = "Наставнические пары (группы)"
        columns = [number, mentor, mentee] + terms + [papers, signature]
      case .replacement:
        subject = "О замене наставников"
        ground = "В связи с невозможностью продолжения работы наставников в прежнем составе, в соответствии с \(model)"
        items = [
          "Заменить наставников согласно приложению к настоящему приказу (\(count)).",
          "\(whom) ознакомить с приказом наставников и законных представителей наставляемых.", control,
        ]
        annex = "Замена наставников"
        columns =
          [number, mentee, ("Прежний наставник", ["строка.прежний_наставник"]), ("Новый наставник", mentor.1)] + terms
          + [papers, signature]
      case .completion:
        subject = "О завершении работы наставнических пар (групп)"
        ground = "По итогам реализации программ наставничества, в соответствии с \(model)"
        items = [
          "Считать завершённой работу наставнических пар (групп) согласно приложению к настоящему приказу (\(count)).",
          "\(whom) внести результаты в базы наставников и наставляемых, подготовить представления к поощрению.",
          control,
        ]
        annex = "Завершённые наставнические пары (группы)"
        columns =
          [number, mentor, mentee] + terms
          + [("Завершена", ["строка.завершена"]), ("Чем закончилась", ["строка.причина"])]
      }
    }
  }
}
