import HTTP
import Mentoring
import Storage

/// One section being filled in: beside each value what the registry counts and how it was half a year ago.
struct ReportSectionEditPage: Page {
  static let template = "monitoring/section-edit"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let lead: String
  let note: String?
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let recountAddress: String
  let edit: EditTokens
  let groups: [Group]
  let texts: [Field]
  let hasGroups: Bool

  struct Group: Encodable, Sendable {
    let title: String?
    let rows: [Row]
  }

  struct Row: Encodable, Sendable {
    let title: String
    let unit: String
    let counted: String
    let countedAddress: String?
    let previous: String
    let change: String
    let remark: String?
    let number: Field?
    let mark: Choice?
    let note: Field?
  }

  init(_ form: ReportSectionForm) {
    let (section, card) = (form.section, form.card)
    let period = card.campaign.period
    title = Words.section(section)
    caption = "\(card.organisation.shortName), \(Words.period(period))"
    cancelAddress = ReportAddress.show(period, card.organisation.slug)
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index), Crumb("Отчёт", cancelAddress)]
    lead = "Посчитано на \(Russian.date(card.countedOn)). Если ваше число другое, напишите почему."
    note = section.isSummed ? nil : "Категории не суммируются: один ребёнок может быть в нескольких."
    errors = ErrorSummary(form.input)
    action = ReportAddress.section(section, period, card.organisation.slug)
    recountAddress = action + "?from=registry"
    edit = EditTokens(form.input)
    groups =
      section == .text
      ? []
      : ReportTable.grouped(section, card).map { title, lines in
        Group(title: title, rows: lines.map { Row($0, form) })
      }
    hasGroups = !groups.isEmpty
    texts =
      section != .text
      ? []
      : ReportSectionForm.lines(section, card).map { line in
        Field(
          form.input, line.code.rawValue, line.title,
          hint: card.sheet.entry(line.code).remark.isEmpty
            ? nil : "Замечание центра: \(card.sheet.entry(line.code).remark)", isOptional: true, rows: 5)
      }
  }

  private init(groups: [Group]) {
    title = "Участники по формам"
    caption = "МКОУ СОШ с. Воя, 2-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    lead = "Посчитано на 20.11.2026."
    note = "Категории не суммируются"
    errors = .sample
    action = "/monitoring/2026-h2/voya/sections/forms"
    cancelAddress = "/monitoring/2026-h2/voya"
    recountAddress = action + "?from=registry"
    edit = .sample
    self.groups = groups
    texts = [.sample]
    hasGroups = true
  }

  static let sample = ReportSectionEditPage(groups: [
    Group(
      title: "«ученик – ученик»",
      rows: [
        Row(
          title: "Пар действует", unit: "ед.", counted: "42", countedAddress: "/pairs", previous: "40",
          change: "+2 (+5 %)", remark: "Проверьте", number: .sample, mark: .sample, note: .sample)
      ])
  ])
}

extension ReportSectionEditPage.Row {
  fileprivate init(_ line: ReportLine, _ form: ReportSectionForm) {
    let card = form.card
    let shown = ReportTable.Row(line, card)
    let name = line.code.rawValue
    let label = Words.lineInFull(line, card.forms)
    title = line.title
    unit = line.unit
    counted = shown.counted
    countedAddress = shown.countedAddress
    previous = shown.previous
    change = ReportTable.Row.change(form.input[name], card.sheet.previous[line.code], line)
    remark = shown.remark
    number =
      line.kind == .mark
      ? nil
      : Field(
        form.input, name, label, width: line.kind == .words ? .name : .short,
        inputmode: line.kind.isNumber ? (line.kind == .mean ? "decimal" : "numeric") : nil, autocomplete: "off")
    mark =
      line.kind == .mark
      ? Choice(
        form.input, name, label,
        options: [("", "–", nil), (ReportLine.yes, ReportLine.yes, nil), (ReportLine.no, ReportLine.no, nil)]) : nil
    note =
      line.kind.isCompared
      ? Field(
        form.input, ReportSectionForm.note(line),
        line.kind == .mark ? "\(label): ссылка или реквизиты" : "\(label): пояснение", width: .name,
        autocomplete: "off") : nil
  }
}
