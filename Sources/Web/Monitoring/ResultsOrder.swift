import Mentoring
import Office
import Storage

/// The draft of the order on the results of a campaign (Пижанка, п. 10.18): text, tasks, and an annex with the schools'
/// results. The office edits it as a document; the portal keeps no copy.
struct ResultsOrder: Sendable {
  let document: TextDocument

  init(_ outcome: CampaignOutcome) {
    let period = Words.period(outcome.campaign.period)
    let done = outcome.schools.reduce(0) { $0 + $1.upkeep.done }
    let tasks = outcome.schools.reduce(0) { $0 + $1.upkeep.tasks }
    let overdue = outcome.schools.reduce(0) { $0 + $1.upkeep.overdue }
    let roadmap =
      tasks == 0
      ? "Дорожные карты организаций: н/д."
      : "Мероприятия дорожных карт организаций: выполнено \(Russian.number(done)) из \(Russian.number(tasks)), просрочено "
        + "\(Russian.number(overdue)) (на \(Russian.date(outcome.today)))."
    let due = outcome.nextDue.map { "до \(Russian.date($0))" } ?? "в согласованный срок"
    let items = [
      "Утвердить итоги мониторинга внедрения целевой модели наставничества за \(period) (приложение 1).",
      "Признать работу организаций, выполнивших план по первому показателю, результативной: \(Self.names(outcome, .ahead)).",
      "Руководителям организаций устранить отмеченное в приложении 2 \(due).",
      "Руководителям организаций, отстающих от плана (\(Self.names(outcome, .behind))), представить в муниципальный "
        + "наставнический центр план действий \(due).",
      "Муниципальному наставническому центру довести итоги до организаций, подготовить представления к поощрению наставников.",
      "Контроль за исполнением приказа оставляю за собой.",
    ]
    let text: [TextDocument.Block] =
      [
        .title("\(outcome.place.name)\n\nПРИКАЗ"), .text("от «___» __________ 20___ г.                    № ______"),
        .title("Об итогах внедрения целевой модели наставничества за \(period)"),
        .text(
          "По итогам мониторинга (Пижанка, п. 10.18), в соответствии с распоряжением Минпросвещения России от 25.12.2019 "
            + "№ Р-145"),
      ] + outcome.figures.map { .text(outcome.sentence(of: $0)) } + [
        .text(outcome.standing), .text(outcome.completeness), .text(roadmap), .text("ПРИКАЗЫВАЮ:"),
      ] + items.enumerated().map { .text("\($0 + 1). \($1)") } + [.signature(post: "Начальник управления", name: "")]
    document = TextDocument(
      "Проект приказа по итогам за \(period)",
      [
        .init(text),
        .init(
          isLandscape: true,
          [
            .right("Приложение 1 к приказу от __________ № ______"), .table(outcome.indicatorTable),
            .table(outcome.schoolTable), .source(outcome.registrySource),
            .right("Приложение 2 к приказу от __________ № ______"), .table(outcome.adviceTable),
            .source(outcome.reportsSource),
          ]),
      ])
  }

  private static func names(_ outcome: CampaignOutcome, _ standing: Figure.Standing) -> String {
    let names = outcome.schools.filter { $0.figures.first?.figure.standing == standing }.map(\.place.name)
    return names.isEmpty ? "нет" : names.joined(separator: ", ")
  }
}
