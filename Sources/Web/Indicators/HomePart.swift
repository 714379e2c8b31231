import Mentoring
import Storage

/// An organisation on the first page: its figure against the step, and counts that open into lists.
struct HomePart: Encodable, Sendable {
  let name: String
  let address: String
  let headline: String?
  let basis: String?
  let percent: String
  let gap: String
  let standing: StatusWord?
  let bar: BulletBar?
  let active: Count
  let waiting: Count
  let drafts: Count
  let overdue: Count
  let tasks: Count

  struct Count: Encodable, Sendable {
    let number: String
    /// «пара без приказа», «пары без приказа»: what the number counts.
    let word: String
    let address: String
    let isZero: Bool

    init(_ count: Int, _ address: String, _ one: String, _ few: String, _ many: String) {
      number = Russian.number(count)
      word = Russian.pluralWord(count, one, few, many)
      self.address = address
      isZero = count == 0
    }
  }

  init(_ part: Home.Part, indicator: Indicator?) {
    name = part.place.name
    address = part.figure == nil ? OrganisationAddress.show(part.place.slug) : DistrictAddress.school(part.place.slug)
    headline = part.figure.flatMap { figure in indicator.map { FigureView.headline(figure, $0) } }
    basis = part.figure.flatMap { figure in indicator.map { FigureView.basis(figure.tally, $0) } }
    percent = part.figure.map { Percent.text($0.tally.percent) } ?? "–"
    gap = part.figure.map { Percent.points($0.tally.percent, minus: $0.step?.percent) } ?? "–"
    standing = part.figure.map { Words.standing($0.standing) }
    bar = part.figure.flatMap {
      BulletBar(percent: $0.tally.percent, plan: $0.step?.percent, previous: $0.previous?.percent)
    }
    active = Count(
      part.work.activePairs, HomeList.pairs(.active, of: part.place), "пара в работе", "пары в работе",
      "пар в работе")
    waiting = Count(
      part.work.waitingMentees, HomeList.waiting(of: part.place), "наставляемый без пары", "наставляемых без пары",
      "наставляемых без пары")
    drafts = Count(
      part.work.draftPairs, HomeList.pairs(.draft, of: part.place), "пара без приказа", "пары без приказа",
      "пар без приказа")
    overdue = Count(
      part.work.overduePairs.count, HomeList.pairs(.overdue, of: part.place), "пара с истёкшим сроком",
      "пары с истёкшим сроком", "пар с истёкшим сроком")
    tasks = Count(
      part.work.overdueTasks.count, HomeList.overdueTasks(of: part.place), "просроченный пункт", "просроченных пункта",
      "просроченных пунктов")
  }

  private init() {
    name = "СОШ"
    address = DistrictAddress.school("a")
    headline = "Охват 61,5 %: до плана не хватает 8,5 п. п."
    basis = "812 из 1 320"
    percent = "61,5 %"
    gap = "−8,5 п. п."
    standing = Words.standing(.near)
    bar = .sample
    active = Count(2, HomeList.pairs(.active, of: nil), "пара", "пары", "пар")
    waiting = active
    drafts = Count(0, HomeList.pairs(.draft, of: nil), "пара", "пары", "пар")
    overdue = active
    tasks = active
  }

  static let sample = HomePart()
}
