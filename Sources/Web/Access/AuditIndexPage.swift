import HTTP
import Mentoring
import Storage

/// The log of who did what (`ux.md` D7): read by the centre, changed by nobody.
struct AuditIndexPage: Page {
  static let template = "access/audit"

  let title = "Журнал действий"
  let errors: ErrorSummary?
  let action = AuditAddress.index
  let who: Field
  let kind: Choice
  let subject: Field
  let from: Field
  let until: Field
  let appliedTags: [AppliedTag]
  let rows: [Row]
  let hasRows: Bool
  let olderAddress: String?

  struct Row: Encodable, Sendable {
    let when: String
    let author: String
    let what: String
    let subject: String
    let subjectAddress: String
    let organisation: String?
    let address: String
    let changes: [PersonHistoryLine.Change]
  }

  init(_ lines: [AuditLine], _ question: AuditQuestion, clock: Clock) {
    let input = question.input
    errors = ErrorSummary(input)
    who = Field(input, "who", "Кто", autocomplete: "off")
    kind = Choice(
      input, "kind", "Что",
      options: [("", "всё", nil)] + AuditKind.allCases.map { ($0.rawValue, Words.auditKind($0), nil) })
    subject = Field(input, "subject", "Запись, например pair:7", width: .short, autocomplete: "off")
    from = Field(input, "from", "С", width: .date, inputmode: "numeric")
    until = Field(input, "until", "По", width: .date, inputmode: "numeric")
    appliedTags = question.tags
    let shown = lines.prefix(Pagination.size)
    rows = shown.map { Row($0, question.fields, clock: clock) }
    hasRows = !rows.isEmpty
    olderAddress =
      lines.count <= Pagination.size
      ? nil : shown.last.map { AuditAddress.index(question.fields.setting("before", to: String($0.id))) }
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    who = .sample
    kind = .sample
    subject = .sample
    from = .sample
    until = .sample
    appliedTags = [.sample]
    rows = [
      Row(
        when: "21.11.2026, 14:05", author: "Захарова Е. В.", what: "Изменена пара", subject: "pair:7",
        subjectAddress: "/admin/audit?subject=pair%3A7", organisation: "МКОУ СОШ с. Воя", address: "127.0.0.1",
        changes: [PersonHistoryLine.Change(field: "ends", before: "2026-05-31", after: "2026-12-31")])
    ]
    hasRows = true
    olderAddress = "/admin/audit?before=7"
  }

  static let sample = AuditIndexPage(errors: .sample)
}

extension AuditIndexPage.Row {
  fileprivate init(_ line: AuditLine, _ query: FormFields, clock: Clock) {
    when = clock.dateAndTime(of: line.moment)
    author = line.author ?? "–"
    what = Words.event(line.kind, line.subject)
    subject = line.subject
    subjectAddress = AuditAddress.index(query.setting("subject", to: line.subject))
    organisation = line.organisation
    address = line.address
    // Fields that no form names are shown under their own names: the log hides nothing that it keeps.
    changes = Set(line.before.keys).union(line.after.keys).sorted().map { field in
      PersonHistoryLine.Change(
        field: Words.accountField(field) ?? field, before: line.before[field].map { Words.accountValue($0, of: field) },
        after: Words.accountValue(line.after[field] ?? "", of: field))
    }
  }
}

extension Words {
  /// What an event was, whatever it was done to.
  static func event(_ kind: String, _ subject: String) -> String {
    let change = change(
      Change(moment: 0, author: "", kind: kind, subject: subject, organisation: "", organisationSlug: ""))
    let account = accountEvent(kind)
    if account != "Изменение" { return account }
    if kind == "exported" { return "Выгрузка" }
    if kind == "demoFilled" { return "Созданы учебные данные" }
    return change == "Изменение" ? kind : change
  }
}
