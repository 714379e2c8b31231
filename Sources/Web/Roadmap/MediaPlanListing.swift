import HTTP
import Mentoring
import Office
import Storage

extension MediaPlanFilter {
  init(_ query: FormFields) {
    self.init()
    text = Typography.tidied(query["q"] ?? "")
    channel = MediaPlanItem.Channel(rawValue: query["channel"] ?? "")
    state = MediaPlanItem.State(rawValue: query["state"] ?? "")
    owner = EventFilter.Organiser(query["owner"])
    if query["sort"] != nil { (sort, isDescending, _) = query.sort(Sort.planned) }
    page = query.page
  }
}

extension BankListing {
  init(_ list: MediaPlanList, _ query: FormFields, _ viewer: Account, today: CalendarDate) {
    title = "Медиаплан"
    about = "Что и где публикуем о наставничестве: по плану и с адресами вышедшего (Пижанка, п. 11.4, 11.8)."
    address = MediaPlanAddress.index
    self.query = query
    searchLabel = "Тема или ответственный"
    let owners = list.owners.map { (value: $0.slug, label: $0.name) }
    selects = [
      Select(
        "channel", "Площадка", any: "любая", MediaPlanItem.Channel.allCases.map { ($0.rawValue, Words.channel($0)) }),
      Select(
        "state", "Состояние", any: "любое",
        MediaPlanItem.State.allCases.map { ($0.rawValue, Words.mediaPlanState($0).word) }),
      Select("owner", "Чей план", any: "любой", [(EventFilter.Organiser.code, "центр")] + owners),
    ]
    table = BankTable(
      columns: [
        .init("Тема", "topic", width: 44), .init("Срок", "planned", width: 12), .init("Площадка", "channel", width: 18),
        .init("Чей план", "owner", width: 28), .init("Ответственный", nil, width: 24),
        .init("Вышло", "published", width: 12), .init("Ссылка", nil, width: 36), .init("Состояние", nil, width: 14),
      ],
      rows: list.lines.map { line in
        let terms = line.item.terms
        return .init(
          address: viewer.mayEdit && line.isEditable ? MediaPlanAddress.edit(line.item.id) : nil,
          values: [
            .text(terms.topic), .date(terms.plannedOn), .text(Words.channel(terms.channel)), .text(line.owner),
            .text(terms.responsible), .date(terms.publishedOn), .text(terms.link),
            .status(Words.mediaPlanState(terms.state(on: today))),
          ])
      })
    total = list.total
    page = list.page
    sorted = query["sort"] == nil ? "-planned" : query.sort(MediaPlanFilter.Sort.planned).value
    swapped = list.swapped
    add = viewer.mayEdit ? ("Запланировать публикацию", MediaPlanAddress.new) : nil
    emptyText = "В медиаплане пока пусто. Запланируйте публикацию о парах, программе или мероприятии."
    crumbs = []
  }
}

extension Export {
  static let mediaPlan = Export(MediaPlanAddress.index, "mediaplan", "Медиаплан", .signedIn) { context in
    Sheet(try MediaPlanHandlers.listing(context, size: .max))
  }
}
