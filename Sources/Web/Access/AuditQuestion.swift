import HTTP
import Mentoring
import Storage

/// What the address of the log asks for: `who, kind, subject, from, until, before`.
struct AuditQuestion: Sendable {
  let fields: FormFields
  let input: Input
  let filter: AuditFilter

  init(_ query: FormFields, today: CalendarDate, clock: Clock) {
    let known = ["who", "kind", "subject", "from", "until"]
    fields = FormFields(query.pairs.filter { known.contains($0.name) && !$0.value.isEmpty }.map { ($0.name, $0.value) })
    var input = Input(fields)
    let from = input.date("from", today: today)
    let until = input.date("until", today: today)
    self.input = input
    var filter = AuditFilter()
    filter.author = Typography.tidied(String((query["who"] ?? "").prefix(100)))
    filter.kind = AuditKind(rawValue: query["kind"] ?? "")
    filter.subject = String(Typography.tidied(query["subject"] ?? "").prefix(60))
    filter.from = from.map(clock.start)
    filter.until = until.map { clock.start(of: $0.adding(days: 1)) }
    filter.before = query["before"].flatMap { Int64($0) }
    self.filter = filter
  }

  /// The filters in force, each with the link that takes it off.
  var tags: [AppliedTag] {
    let found: [(String, String?)] = [
      ("who", filter.author.isEmpty ? nil : "Кто: \(filter.author)"), ("kind", filter.kind.map(Words.auditKind)),
      ("subject", filter.subject.isEmpty ? nil : "Запись: \(filter.subject)"),
      ("from", filter.from == nil ? nil : "с \(input["from"])"),
      ("until", filter.until == nil ? nil : "по \(input["until"])"),
    ]
    return found.compactMap { name, text in
      text.map { AppliedTag($0, removing: name, from: fields, address: AuditAddress.index) }
    }
  }
}

extension Words {
  static func auditKind(_ kind: AuditKind) -> String {
    switch kind {
    case .signIns: "входы и выходы"
    case .refusals: "отказы в доступе"
    case .exports: "выгрузки"
    case .accounts: "учётные записи и кураторы"
    case .changes: "изменения данных"
    }
  }
}
