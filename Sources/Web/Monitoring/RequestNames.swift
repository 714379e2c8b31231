import HTTP
import Mentoring
import Storage

/// How the sources of a request are called, and the list of the registry behind each.
struct RequestNames: Sendable {
  let sources: [(source: DataRequest.Source, kind: DataRequest.Kind, title: String)]

  init(_ context: Context) throws {
    let indicators = try context.store.directory(within: context.scope()).indicators(on: context.today)
    let lines = ReportLine.all([])
    sources =
      RegistryCount.allCases.map { (.count($0), $0.kind, Words.registryCount($0)) }
      + indicators.map { (.indicator($0.code), .share, $0.name) }
      + lines.compactMap { line in
        line.requestKind.map { (.report(line.code), $0, "Отчёт: \(Words.lineInFull(line, []))") }
      }
  }

  func title(_ source: DataRequest.Source) -> String? { sources.first { $0.source == source }?.title }

  /// Where the list behind a value of the registry is; nil of what was asked.
  static func address(
    _ source: DataRequest.Source, _ answer: RequestReply.Answer, _ reply: RequestReply, asOf: CalendarDate
  ) -> String? {
    let organisation: FormFields = ["organisation": reply.organisation.description]
    let owner: FormFields = ["owner": reply.organisation.description, "status": Moderation.published.rawValue]
    switch source {
    case .indicator(let code):
      let place = Place(area: .organisation(reply.organisation), name: reply.name, slug: reply.slug)
      return CoverageAddress.index(indicator: code, on: asOf, in: place, .counted)
    case .report: return answer.period.map { ReportAddress.show($0, reply.slug) }
    case .count(let count):
      return switch count {
      case .pupils, .teachers, .order: OrganisationAddress.show(reply.slug)
      // In force on that day, paused or not: as they are counted.
      case .pairs, .mentees, .mentors: PairAddress.index(organisation.setting("on", to: asOf.iso))
      case .agreements: BankAddress.agreements(["q": reply.name])
      case .programmes: BankAddress.index(.programmes, owner)
      case .practices: BankAddress.index(.practices, owner)
      case .meetings: MeetingAddress.index(organisation)
      case .curator: CuratorAddress.index(["school": reply.slug])
      }
    }
  }
}

extension Words {
  static func registryCount(_ count: RegistryCount) -> String {
    switch count {
    case .pupils: "Обучающихся по численности"
    case .teachers: "Педагогов по численности"
    case .pairs: "Пар действует"
    case .mentees: "Наставляемых в парах"
    case .mentors: "Наставников в парах"
    case .agreements: "Действующих соглашений с партнёрами"
    case .programmes: "Программ опубликовано"
    case .practices: "Практик опубликовано"
    case .meetings: "Встреч проведено с начала учебного года"
    case .curator: "Куратор назначен"
    case .order: "Приказ о внедрении есть"
    }
  }

  static func requestKind(_ kind: DataRequest.Kind) -> String {
    switch kind {
    case .number: "число"
    case .share: "процент"
    case .mark: "да или нет"
    case .date: "дата"
    case .text: "текст"
    }
  }

  static func request(_ request: DataRequest, on today: CalendarDate) -> StatusWord {
    if let day = request.closedOn { return StatusWord("закрыт \(Russian.date(day))", .ok) }
    let deadline = Russian.deadline(request.terms.due, today: today)
    if request.isOverdue(on: today) { return StatusWord(deadline, .bad) }
    return StatusWord(deadline, today.days(until: request.terms.due) <= 7 ? .warn : .work)
  }

  static func reply(_ reply: RequestReply, _ request: DataRequest, on today: CalendarDate) -> StatusWord {
    switch reply.state {
    case .asked:
      request.closedOn != nil
        ? StatusWord("не ответили", .bad)
        : request.isOverdue(on: today) ? StatusWord("просрочено", .bad) : StatusWord("ждём", .idle)
    case .answered:
      reply.answers.values.allSatisfy(\.isOfRegistry)
        ? StatusWord("ответил реестр", .ok) : StatusWord("ответ получен", .ok)
    case .returned: StatusWord("возвращён", .bad)
    }
  }

  /// An answer as people read it; «–» while nobody has given one.
  static func answer(_ answer: RequestReply.Answer?, _ kind: DataRequest.Kind) -> String {
    guard let answer, !answer.value.isEmpty else { return "–" }
    return value(answer.value, kind)
  }

  static func value(_ value: String, _ kind: DataRequest.Kind) -> String {
    switch kind {
    case .number: Int(value).map(Russian.number) ?? value
    case .share: value + Typography.noBreakSpace + "%"
    case .date: CalendarDate(iso: value).map(Russian.date) ?? value
    case .mark, .text: value
    }
  }

  /// The foot of a column: a sum, how many said «да», or how many answered.
  static func total(_ position: Int, _ line: DataRequest.Line, _ replies: [RequestReply]) -> String {
    let values = replies.compactMap { $0.standing(position)?.value }.filter { !$0.isEmpty }
    return switch line.kind {
    case .number: Russian.number(values.compactMap { Int($0) }.reduce(0, +))
    case .mark: "да: \(values.count { $0 == ReportLine.yes }) из \(replies.count)"
    case .share, .date, .text: "есть у \(values.count) из \(replies.count)"
    }
  }
}
