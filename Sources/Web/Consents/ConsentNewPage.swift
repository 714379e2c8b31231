import HTTP
import Mentoring
import Storage

/// «Внести подписанные»: who signed what, ticked in a grid.
struct ConsentNewPage: Page {
  static let template = "consents/new"

  let title = "Внести подписанные согласия"
  let crumbs = [Crumb("Согласия", ConsentAddress.index)]
  let errors: ErrorSummary?
  let gridError: String?
  let action: String
  let cancelAddress: String
  let filter: [HiddenField]
  let signedOn: Field
  let ends: Field
  let place: Field
  let items: Choice?
  let columns: [String]
  let rows: [Row]
  let hasRows: Bool
  let pagination: Pagination
  let without: [Without]
  let hasWithout: Bool

  struct Row: Encodable, Sendable {
    let person: String
    let name: String
    let address: String
    let place: String
    let cells: [Cell]
    let date: DateCell
    let signer: SignerCell?
  }

  struct Cell: Encodable, Sendable {
    let label: String
    let tick: Tick?
    let status: StatusWord?
  }

  struct Tick: Encodable, Sendable {
    let id: String
    let value: String
    let label: String
    let isSelected: Bool
  }

  struct DateCell: Encodable, Sendable {
    let name: String
    let value: String
    let label: String
    let error: String?
  }

  struct SignerCell: Encodable, Sendable {
    /// The only one there is; then nothing is asked.
    let only: String?
    let name: String
    let label: String
    let options: [Choice.Option]
  }

  /// A minor for whom nobody can sign yet.
  struct Without: Encodable, Sendable {
    let name: String
    let place: String
    let address: String
  }

  init(_ form: ConsentGridForm, _ asked: ConsentFilter, _ grid: ConsentGrid) {
    let input = form.input
    let kinds = ConsentGridForm.kinds(asked)
    let query = ConsentFilter.query(input.values)
    errors = ErrorSummary(input)
    gridError = input.error(at: "grid")
    action = ConsentAddress.index
    cancelAddress = ConsentAddress.index(query.setting("page", to: nil))
    filter = HiddenField.all(query)
    signedOn = Field(
      input, "signedOn", "Дата подписания", hint: "Одна для всех отмеченных; в строке можно указать другую",
      width: .date, inputmode: "numeric")
    ends = Field(
      input, "ends", "Действует по", hint: "Пусто – до окончания участия в программе", width: .date,
      inputmode: "numeric", isOptional: true)
    place = Field(input, "place", "Где лежит бумага", hint: "Например, личное дело, папка 03-12", isOptional: true)
    items =
      kinds.contains(.dissemination)
      ? Choice(
        input, "items", "Что разрешено распространять", hint: "Как отмечено в бумаге; можно уточнить у каждого потом",
        options: Consent.Item.allCases.map { ($0.rawValue, Words.item($0), nil) }) : nil
    columns = kinds.map { Russian.initialUpper(Words.consent($0)) }
    rows = grid.lines.filter { !$0.lacksRepresentative }.map { Row($0, kinds, form) }
    hasRows = !rows.isEmpty
    pagination = Pagination(
      total: grid.total, page: grid.page, query: query.setting("page", to: nil)
    ) { ConsentAddress.new($0) }
    without = grid.lines.filter(\.lacksRepresentative).map {
      Without(name: $0.name.full, place: ConsentRow.place($0), address: RepresentativeAddress.new($0.person))
    }
    hasWithout = !without.isEmpty
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    gridError = "Отметьте хотя бы одно согласие"
    action = ConsentAddress.index
    cancelAddress = ConsentAddress.index
    filter = [.sample]
    signedOn = .sample
    ends = .sample
    place = .sample
    items = .sample
    columns = ["Обработка данных"]
    rows = [
      Row(
        person: "1", name: "Котов Даниил Сергеевич", address: "/people/1", place: "ученик, 8А",
        cells: [
          Cell(
            label: "Обработка данных",
            tick: Tick(id: "sign-1", value: "1-processing", label: "Подписано", isSelected: true), status: .sample)
        ],
        date: DateCell(name: "on-1", value: "27.09.2026", label: "Дата: Котов", error: "Дата позже сегодня"),
        signer: SignerCell(
          only: "Котова Мария Ивановна, мать", name: "by-1", label: "Кто подписал", options: Choice.sample.options))
    ]
    hasRows = true
    pagination = .sample
    without = [Without(name: "Котов Даниил Сергеевич", place: "ученик, 8А", address: "/people/1")]
    hasWithout = true
  }

  static let sample = ConsentNewPage(errors: .sample)
}

extension ConsentNewPage.Row {
  fileprivate init(_ line: ConsentLine, _ kinds: [Consent.Kind], _ form: ConsentGridForm) {
    let input = form.input
    let ticked = Set(input.values.all("sign"))
    person = line.person.description
    name = line.name.full
    address = PersonAddress.show(line.person)
    place = ConsentRow.place(line)
    cells = kinds.map { kind in
      let consent = line.consents[kind]
      let status = consent?.status(on: form.today) ?? .none
      let value = ConsentGridForm.tick(line.person, kind)
      let isOpen = kind.concerns(line.subject) && status != .signed
      let word = Words.consent(kind)
      return .init(
        label: Russian.initialUpper(word),
        tick: isOpen
          ? .init(
            id: "sign-\(value)", value: value, label: "\(line.name.short): \(word)",
            isSelected: ticked.contains(value))
          : nil,
        status: status == .none ? nil : Words.consentStatus(consent, on: form.today))
    }
    let own = ConsentGridForm.date(line.person)
    date = .init(
      name: own, value: input[own], label: "Другая дата: \(line.name.short)", error: input.error(at: own))
    let by = ConsentGridForm.signer(line.person)
    signer =
      !line.subject.isMinor
      ? nil
      : .init(
        only: line.representatives.count == 1
          ? line.representatives.first.map { "\($0.name), \(Words.relation($0.relation))" } : nil,
        name: by, label: "Кто подписал: \(line.name.short)",
        options: Choice(
          input, by, "",
          options: line.representatives.map {
            ($0.id.description, "\($0.name), \(Words.relation($0.relation))", String?.none)
          }
        ).options)
  }
}
