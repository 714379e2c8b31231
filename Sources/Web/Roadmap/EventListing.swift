import HTTP
import Mentoring
import Office
import Storage

extension EventFilter {
  init(_ query: FormFields, today: CalendarDate) {
    self.init()
    text = Typography.tidied(query["q"] ?? "")
    kind = MentoringEvent.Kind(rawValue: query["kind"] ?? "")
    state = MentoringEvent.State(rawValue: query["state"] ?? "")
    organiser = Organiser(query["owner"])
    since = query["from"].flatMap { try? CalendarDate.parse($0, today: today, kind: .event) }
    until = query["until"].flatMap { try? CalendarDate.parse($0, today: today, kind: .event) }
    if query["sort"] != nil { (sort, isDescending, _) = query.sort(Sort.date) }
    page = query.page
  }
}

extension EventFilter.Organiser {
  static let code = "centre"

  /// As the address says it: nothing, «centre», or the slug of an organisation.
  init(_ text: String?) {
    switch text {
    case nil, "": self = .anybody
    case Self.code: self = .centre
    case .some(let slug): self = .organisation(slug)
    }
  }
}

extension BankListing {
  /// The query of the list of events without what it does not understand.
  static func events(_ query: FormFields) -> FormFields {
    known(query, ["q", "kind", "state", "owner", "from", "until", "sort", "page"])
  }

  static func known(_ query: FormFields, _ names: [String]) -> FormFields {
    FormFields(query.pairs.filter { names.contains($0.name) && !$0.value.isEmpty }.map { ($0.name, $0.value) })
  }

  init(_ list: EventList, _ query: FormFields, _ viewer: Account, today: CalendarDate) {
    title = "Мероприятия"
    let lack =
      list.coordinations >= MentoringEvent.coordinationsWanted
      ? "" : " Нужно не реже одного-двух раз в год (Пижанка, п. 6.6)."
    about = "Координационных совещаний центра в \(today.year) году: \(list.coordinations)." + lack
    address = EventAddress.index
    self.query = query
    searchLabel = "Название или место"
    let owners = list.organisers.map { (value: $0.slug, label: $0.name) }
    selects = [
      Select("kind", "Вид", any: "любой", MentoringEvent.Kind.allCases.map { ($0.rawValue, Words.eventKind($0)) }),
      Select(
        "state", "Состояние", any: "любое",
        MentoringEvent.State.allCases.map { ($0.rawValue, Words.eventState($0).word) }),
      Select("owner", "Кто проводит", any: "любой", [(EventFilter.Organiser.code, "центр")] + owners),
    ]
    table = BankTable(
      columns: [
        .init("Мероприятие", "title", width: 44), .init("Дата", "date", width: 22), .init("Вид", "kind", width: 24),
        .init("Кто проводит", "organiser", width: 28), .init("Место", nil, width: 28),
        .init("Участников", "people", width: 12), .init("Состояние", nil, width: 14),
      ],
      rows: list.lines.map { line in
        let terms = line.event.terms
        return .init(
          address: EventAddress.show(line.event.id),
          values: [
            .text(terms.title), .text(Words.eventDays(terms)), .text(Words.eventKind(terms.kind)),
            .text(line.organiser), .text(terms.place), .text(line.participants.map(Russian.number) ?? "–"),
            .status(Words.eventState(terms.state(on: today))),
          ])
      })
    total = list.total
    page = list.page
    sorted = query["sort"] == nil ? "-date" : query.sort(EventFilter.Sort.date).value
    swapped = list.swapped
    add = viewer.mayEdit ? ("Добавить мероприятие", EventAddress.new) : nil
    emptyText =
      "Мероприятий пока нет. Внесите семинар, совещание, конкурс или церемонию: они войдут в отчёт за полугодие."
    crumbs = []
  }
}

extension Export {
  static let events = Export(EventAddress.index, "meropriyatiya", "Мероприятия", .signedIn) { context in
    Sheet(try EventHandlers.listing(context, size: .max))
  }
}
