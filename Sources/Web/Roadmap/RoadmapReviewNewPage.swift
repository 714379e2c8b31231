import Mentoring
import Storage

/// The centre reads a roadmap that was sent to it: agrees, or writes beside the measures what is to be put right.
struct RoadmapReviewNewPage: Page {
  static let template = "roadmap/review-new"

  let title = "Согласование дорожной карты"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let roadmapTitle: String
  let acceptAction: String
  let action: String
  let version: String
  let conformityAddress: String
  let cancelAddress: String
  let rows: [Row]
  let gone: [Field]
  let whole: Field

  struct Row: Encodable, Sendable {
    let task: RoadmapPlanShowPage.Row
    let remark: Field
    let versionName: String
    let taskVersion: String
    let previous: [String]
  }

  init(_ form: RoadmapReviewForm, today: CalendarDate) {
    let card = form.card
    caption = card.line.owner
    roadmapTitle = card.roadmap.title
    cancelAddress = RoadmapPlanAddress.show(card.roadmap.id)
    crumbs = [
      Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Карты", RoadmapPlanAddress.index),
      Crumb("Карта", cancelAddress),
    ]
    errors = ErrorSummary(form.input)
    acceptAction = RoadmapPlanAddress.agreement(card.roadmap.id)
    action = RoadmapPlanAddress.review(card.roadmap.id)
    version = String(card.roadmap.version)
    conformityAddress = RoadmapPlanAddress.conformity(card.roadmap.id)
    rows = card.tasks.enumerated().map { index, line in
      let task = line.task
      return Row(
        task: .init(task, number: index + 1, isRemarked: false, today: today),
        remark: Field(
          form.input, RoadmapReviewForm.remark(task.id), "Замечание: \(task.title)", width: .full, autocomplete: "off"),
        versionName: RoadmapReviewForm.version(task.id), taskVersion: String(task.version),
        previous: card.remarks.filter { $0.task == task.id }.map { "\(Russian.date($0.madeOn)): \($0.text)" })
    }
    let known = Set(card.tasks.map { RoadmapReviewForm.remark($0.task.id) })
    gone = form.input.values.pairs.filter {
      $0.name.hasPrefix("remark-") && !known.contains($0.name) && !$0.value.isEmpty
        && RoadmapTask.ID(String($0.name.dropFirst("remark-".count))) != nil
    }.map { Field(form.input, $0.name, "Замечание к мероприятию, которого уже нет", width: .full) }
    whole = Field(form.input, "whole", "Замечание к карте в целом", isOptional: true, rows: 3)
  }

  private init(rows: [Row]) {
    caption = "МКОУ СОШ с. Воя"
    roadmapTitle = "Дорожная карта на 2026/27 учебный год"
    crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
    errors = .sample
    acceptAction = RoadmapPlanAddress.agreement(.init(7))
    action = RoadmapPlanAddress.review(.init(7))
    version = "1"
    conformityAddress = RoadmapPlanAddress.conformity(.init(7))
    cancelAddress = RoadmapPlanAddress.show(.init(7))
    self.rows = rows
    gone = [.sample]
    whole = .sample
  }

  static let sample = RoadmapReviewNewPage(rows: [
    Row(task: .sample, remark: .sample, versionName: "version-7", taskVersion: "1", previous: ["17.11.2026: когда?"])
  ])
}
