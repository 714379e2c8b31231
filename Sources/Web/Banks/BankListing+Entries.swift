import HTTP
import Mentoring
import Storage

extension BankFilter {
  /// The filter of an address. What it does not understand it leaves out: an old link still shows a list.
  init(_ query: FormFields) {
    self.init()
    text = Typography.tidied(query["q"] ?? "")
    moderation = Moderation(rawValue: query["status"] ?? "")
    form = query["form"].flatMap { $0.isEmpty ? nil : MentoringForm.Code(rawValue: $0) }
    isOfCentre = query["owner"] == "centre"
    owner = Organisation.ID(query["owner"])
    format = ExpertFormat(rawValue: query["format"] ?? "")
    tookPart = query["contest"] == "1"
    (sort, isDescending, _) = query.sort(Sort.status)
    page = query.page
  }
}

extension BankListing {
  init(_ list: BankList, of bank: Bank, _ query: FormFields, _ viewer: Account) {
    title = Words.bank(bank)
    about = Words.about(bank)
    address = BankAddress.index(bank)
    self.query = query
    searchLabel = bank == .experts ? "Имя или направление" : "Слова из названия"
    selects = Self.selects(list, bank, viewer)
    table = BankTable(list.lines, of: bank)
    total = list.total
    page = list.page
    sorted = query.sort(BankFilter.Sort.status).value
    swapped = list.swapped
    add = viewer.mayEdit ? (Words.addEntry(bank), BankAddress.new(bank)) : nil
    emptyText = Self.emptyText(bank)
  }

  private static func selects(_ list: BankList, _ bank: Bank, _ viewer: Account) -> [Select] {
    var selects: [Select] = []
    if bank == .experts {
      selects.append(
        Select("format", "Формат", any: "любой", ExpertFormat.allCases.map { ($0.rawValue, Words.format($0)) }))
    }
    if bank.hasForm {
      selects.append(
        Select("form", "Форма", any: "любая", list.forms.map { ($0.code.rawValue, Russian.initialUpper($0.name)) }))
    }
    if bank.items == .contest {
      selects.append(Select("contest", "Конкурсы", any: "не важно", [("1", "участвовали")]))
    }
    let owners = list.owners.map { ($0.id.description, $0.name) }
    selects.append(Select("owner", "Чьи", [("centre", "центра")] + owners))
    // Who only reads sees only what is published.
    if viewer.mayEdit {
      selects.append(
        Select(
          "status", "Статус", any: "все, кроме архива",
          Moderation.allCases.filter { bank.isModerated || $0 == .published || $0 == .archived }
            .map { ($0.rawValue, Words.moderation($0).word) }))
    }
    return selects
  }

  private static func emptyText(_ bank: Bank) -> String {
    switch bank {
    case .experts:
      "Экспертов пока нет. Внесите того, кто есть в реестре, с его карточки, а других – здесь. Публикует центр."
    case .programmes: "Программ пока нет. Центр вносит типовые, организация делает по ним свои. Публикует центр."
    case .practices: "Практик пока нет. Опишите, какую задачу решали, как и с каким результатом. Публикует центр."
    case .groups: "Групп пока нет. Внесите приказ о рабочей группе и её состав."
    }
  }
}

extension BankTable {
  init(_ lines: [BankLine], of bank: Bank) {
    columns = Self.columns(of: bank)
    rows = lines.map { Row(address: BankAddress.show(bank, $0.entry.id), values: Self.values($0)) }
  }

  private static func columns(of bank: Bank) -> [Column] {
    let status = bank.isModerated ? [Column("Статус", "status")] : []
    switch bank {
    case .experts:
      return [
        Column("Эксперт", "title", width: 32), Column("Где работает", "place", width: 30),
        Column("Направления", nil, width: 40), Column("Занятость и формат", nil, width: 30),
        Column("В банке с", "date", width: 12), Column("Контакты", nil, width: 28),
      ] + status
    case .programmes:
      return [
        Column("Программа", "title", width: 40), Column("Чья", "owner", width: 28), Column("Форма", "form", width: 22),
        Column("Срок", nil, width: 20), Column("Конкурсов", "items", width: 12), Column("Применили", "uses", width: 12),
      ] + status
    case .practices:
      return [
        Column("Практика", "title", width: 40), Column("Чья", "owner", width: 28), Column("Форма", "form", width: 22),
        Column("Результат", nil, width: 40), Column("Оценка экспертов", "score", width: 22),
        Column("Применили", "uses", width: 12),
      ] + status
    case .groups:
      return [
        Column("Группа", "title", width: 40), Column("Чья", "owner", width: 28), Column("Приказ", "date", width: 24),
        Column("Человек", "items", width: 12),
      ]
    }
  }

  private static func values(_ line: BankLine) -> [Value] {
    let draft = line.entry.draft
    let text = { (field: Bank.Field) in Value.text(Words.value(draft[field], of: field)) }
    let title = Value.text(line.title)
    let owner = Value.text(Words.owner(line))
    let status = Value.status(Words.moderation(line.entry.moderation))
    switch line.entry.bank {
    case .experts:
      let work = [line.workplace, line.post].filter { !$0.isEmpty }.joined(separator: ", ")
      let contacts = [draft[.phone], draft[.email]].filter { !$0.isEmpty }.joined(separator: ", ")
      let time = [draft[.occupation], Words.value(draft[.format], of: .format)].filter { !$0.isEmpty }
      return [
        title, .text(work), text(.directions), .text(time.joined(separator: ", ")),
        .date(CalendarDate(iso: draft[.since])), .text(contacts), status,
      ]
    case .programmes:
      return [title, owner, .text(line.form ?? ""), text(.duration), .count(line.items), .count(line.uses), status]
    case .practices:
      return [
        title, owner, .text(line.form ?? "все формы"), text(.outcome), .score(line.score), .count(line.uses), status,
      ]
    case .groups: return [title, owner, .text(Words.groupOrder(draft)), .count(line.items)]
    }
  }
}

extension Words {
  /// «№ 78-ОД от 03.12.2020».
  static func groupOrder(_ draft: BankDraft) -> String {
    let date = value(draft[.orderedOn], of: .orderedOn)
    return "№\(Typography.noBreakSpace)\(draft[.orderNumber])" + (date.isEmpty ? "" : " от \(date)")
  }
}
