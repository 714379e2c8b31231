import Mentoring
import Office
import Storage

/// What an order says, name by name: the document and the print page say the same.
struct OrderDocument: Sendable {
  let kind: Order.Kind
  let values: [String: String]
  let rows: [[String: String]]

  /// The names that a template may use; what each means stands on the page of templates.
  static let names: [(name: String, meaning: String)] = [
    ("организация", "полное название организации"), ("организация_кратко", "короткое название"),
    ("руководитель", "инициалы и фамилия руководителя"), ("куратор", "инициалы и фамилия куратора"),
    ("номер", "номер приказа, для проекта черта"), ("дата", "дата приказа, для проекта черта"),
    ("количество", "сколько пар: «3 пары»"), ("район", "название района"),
  ]

  static let rowNames: [(name: String, meaning: String)] = [
    ("строка.номер", "номер по порядку"), ("строка.наставник", "фамилия, имя, отчество наставника"),
    ("строка.наставник_место", "должность или класс наставника"),
    ("строка.наставляемый", "фамилия, имя, отчество наставляемого"),
    ("строка.наставляемый_место", "класс или должность наставляемого"), ("строка.форма", "форма наставничества"),
    ("строка.ролевая_модель", "ролевая модель"), ("строка.программа", "программа"),
    ("строка.начало", "первый день"), ("строка.окончание", "последний день"), ("строка.срок", "с … по …"),
    ("строка.согласие", "для педагогов: согласие наставника"),
    ("строка.соглашение", "для педагогов: дополнительное соглашение"),
    ("строка.содержание", "для педагогов: содержание работы"), ("строка.оплата", "для педагогов: оплата"),
    ("строка.прекращение", "для педагогов: досрочное прекращение"),
    ("строка.прежний_наставник", "кого заменяет наставник"), ("строка.завершена", "последний день работы"),
    ("строка.причина", "чем закончилась пара"),
  ]

  static let allNames = Set((names + rowNames).map(\.name))

  init(_ card: OrderCard, _ viewer: Account) {
    kind = card.order.kind
    let signature = card.order.signature
    values = [
      "организация": card.organisationName, "организация_кратко": card.organisationShortName,
      "руководитель": Self.initials(card.head), "куратор": Self.initials(card.curator),
      "номер": signature?.number ?? "______",
      "дата": signature.map { Russian.date($0.date) } ?? "«___» __________ 20___ г.",
      "количество": Russian.plural(card.lines.count, "пара", "пары", "пар"), "район": card.municipalityName,
    ]
    rows = card.lines.enumerated().map { index, line in Self.row(line, number: index + 1, viewer) }
  }

  private static func row(_ line: OrderCard.Line, number: Int, _ viewer: Account) -> [String: String] {
    let pair = line.line
    let addendum = line.papers?.addendum
    return [
      "строка.номер": String(number),
      "строка.наставник": Words.participantInFull(pair.mentor, to: viewer), "строка.наставник_место": pair.mentor.place,
      "строка.наставляемый": Words.participantInFull(pair.mentee, to: viewer),
      "строка.наставляемый_место": pair.mentee.place, "строка.форма": pair.form,
      "строка.ролевая_модель": line.roleModel ?? "", "строка.программа": line.programme ?? "–",
      "строка.начало": Russian.date(pair.starts), "строка.окончание": Russian.date(line.ends),
      "строка.срок": "с \(Russian.date(pair.starts)) по \(Russian.date(line.ends))",
      "строка.согласие": line.papers.map { $0.consentedOn.map { "Согласие от \(Russian.date($0))" } ?? "Согласия нет" }
        ?? "–",
      "строка.соглашение": line.papers == nil
        ? "" : addendum.flatMap(Words.addendum).map { "Доп. соглашение \($0)" } ?? "",
      "строка.содержание": addendum?.content ?? "", "строка.оплата": addendum?.payment ?? "",
      "строка.прекращение": addendum?.cancellation.map {
        "\(Words.noticeSide($0.by).lowercased()), последний день \(Russian.date($0.lastDay))"
      } ?? "",
      "строка.прежний_наставник": line.former.map {
        line.formerIsMinor && !viewer.seesMinorsByName ? "обучающийся" : $0.full
      } ?? "–",
      "строка.завершена": line.closure.map { Russian.date($0.date) } ?? "",
      "строка.причина": line.closure.map { Words.reason($0.reason) } ?? "",
    ]
  }

  /// «А. П. Иванова», as names stand under documents; what is no full name stays as it is.
  static func initials(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard (2...3).contains(words.count) else { return name }
    return words.dropFirst().map { "\($0.prefix(1)).\u{A0}" }.joined() + words[0]
  }
}
