import HTTP
import Mentoring
import Storage

extension PartnerFilter {
  init(_ query: FormFields) {
    self.init()
    text = Typography.tidied(query["q"] ?? "")
    kind = Organisation.Kind(rawValue: query["kind"] ?? "")
    standing = AgreementFilter.Standing(rawValue: query["standing"] ?? "")
    (sort, isDescending, _) = query.sort(Sort.name)
    page = query.page
  }
}

extension AgreementFilter {
  init(_ query: FormFields) {
    self.init()
    text = Typography.tidied(query["q"] ?? "")
    kind = Agreement.Kind(rawValue: query["kind"] ?? "")
    standing = Standing(rawValue: query["standing"] ?? "")
    (sort, isDescending, _) = query.sort(Sort.ends)
    page = query.page
  }
}

extension BankListing {
  init(_ list: PartnerList, _ query: FormFields, _ viewer: Account, today: CalendarDate) {
    title = "Партнёры"
    about =
      "Предприятия и организации, которые дают наставников и экспертов (Пижанка, п. 10.10; первое заполнение – до 18.02.2021)."
    address = BankAddress.partners
    self.query = query
    searchLabel = "Название или ИНН"
    selects = [
      Select("kind", "Вид", any: "любой", Organisation.Kind.partners.map { ($0.rawValue, Words.kind($0)) }),
      Select(
        "standing", "Соглашения", any: "не важно",
        AgreementFilter.Standing.allCases.map { ($0.rawValue, Words.standing($0)) }),
    ]
    table = BankTable(
      columns: [
        .init("Партнёр", "name", width: 36), .init("Вид", "kind", width: 18), .init("ИНН", "inn", width: 14),
        .init("Соглашений в силе", "agreements", width: 12), .init("Ближайший срок", "ends", width: 24),
        .init("Ведут пары", "mentors", width: 12),
        .init("Экспертов", "experts", width: 12),
      ],
      rows: list.lines.map { line in
        .init(
          address: OrganisationAddress.show(line.slug),
          values: [
            .text(line.name), .text(Words.kind(line.kind)), .text(line.inn), .count(line.agreements),
            .status(Words.standing(of: line, today: today)), .count(line.mentors), .count(line.experts),
          ])
      })
    total = list.total
    page = list.page
    sorted = query.sort(PartnerFilter.Sort.name).value
    swapped = list.swapped
    add = viewer.mayEdit ? ("Добавить партнёра", OrganisationAddress.new + "?kind=enterprise") : nil
    emptyText = "Партнёров пока нет. Добавьте предприятие или учреждение и запишите соглашение с ним."
  }

  init(_ list: AgreementList, _ query: FormFields, today: CalendarDate) {
    title = "Соглашения"
    about =
      "С партнёрами (Пижанка, п. 11.9) и между сильными школами и школами с низкими результатами (Л-Кузнецкий, п. 2.7–2.8). Новое записывают с карточки организации."
    address = BankAddress.agreements
    self.query = query
    searchLabel = "Организация или номер"
    selects = [
      Select("kind", "О чём", any: "все", Agreement.Kind.allCases.map { ($0.rawValue, Words.agreementKind($0)) }),
      Select(
        "standing", "Состояние", any: "любое",
        AgreementFilter.Standing.allCases.filter { $0 != .absent }.map { ($0.rawValue, Words.standing($0)) }),
    ]
    table = BankTable(
      columns: [
        .init("Номер", "number", width: 12), .init("Организация", "organisation", width: 30),
        .init("С кем", "partner", width: 32), .init("О чём", "kind", width: 18),
        .init("Подписано", "signed", width: 12),
        .init("Действует по", "ends", width: 12), .init("Состояние", nil, width: 24),
      ],
      rows: list.records.map { record in
        .init(
          address: (record.organisation.slug ?? record.partner.slug).map(OrganisationAddress.show),
          values: [
            .text(record.agreement.number), .text(record.organisation.name), .text(record.partner.name),
            .text(Words.agreementKind(record.agreement.kind)), .date(record.agreement.period.start),
            .date(record.agreement.period.end), .status(Words.standing(record.agreement.standing(on: today))),
          ])
      })
    total = list.total
    page = list.page
    sorted = query.sort(AgreementFilter.Sort.ends).value
    swapped = list.swapped
    add = nil
    emptyText = "Соглашений пока нет. Запишите первое с карточки своей организации."
  }
}

extension Words {
  static func standing(_ standing: AgreementFilter.Standing) -> String {
    switch standing {
    case .inForce: "в силе"
    case .expiring: "истекает за месяц"
    case .expired: "истекло"
    case .absent: "нет соглашения"
    }
  }

  static func standing(of partner: PartnerLine, today: CalendarDate) -> StatusWord {
    if partner.agreements > 0 {
      let standing = Agreement.standing(ending: partner.ends, on: today)
      guard standing == .inForce, let end = partner.ends else { return Words.standing(standing) }
      return StatusWord("в силе до \(Russian.date(end))", .ok)
    }
    return partner.hasExpired ? standing(Agreement.Standing.expired) : StatusWord("нет соглашения", .idle)
  }
}
