import HTTP
import Mentoring
import Storage

/// Who suits somebody, with the reasons on each line; choosing leads into the wizard with both chosen.
struct MatchingShowPage: Page {
  static let template = "pairs/matching-show"

  let title: String
  let crumbs = [Crumb("Подбор", MatchingAddress.index)]
  let name: String
  let caption: String
  let note: String
  let menteeFindings: [String]
  let hasMenteeFindings: Bool
  let groups: [PairDraftMentorPage.Group]
  let impossible: PairDraftMentorPage.Group?
  let isEmpty: Bool
  let wizardAddress: String
  let personAddress: String

  init(_ matches: Matches, _ viewer: Account) {
    let person = matches.person
    title = matches.side == .mentee ? "Кто подойдёт в наставники" : "Кому подойдёт наставник"
    name = person.name.full
    caption = [person.place, person.organisation].filter { !$0.isEmpty }.joined(separator: ", ")
    note = person.note
    menteeFindings = matches.ofMentee.findings.map(Words.finding)
    hasMenteeFindings = !menteeFindings.isEmpty
    func group(_ level: Eligibility.Level, _ title: String) -> PairDraftMentorPage.Group? {
      let found = matches.lines.filter { $0.eligibility.level == level }
      return found.isEmpty
        ? nil
        : PairDraftMentorPage.Group(
          level, title,
          found.prefix(PairDraftMentorPage.limit).map { PairDraftMentorPage.Row($0, for: matches.side) },
          of: found.count)
    }
    groups = [group(.fits, "Подходят"), group(.remark, "С оговорками")].compactMap(\.self)
    impossible = group(.impossible, "Не подходят")
    isEmpty = matches.lines.isEmpty
    wizardAddress = PairReturn.start(matches.side, person.stay)
    personAddress = PersonAddress.show(person.side.person)
  }

  private init(group: PairDraftMentorPage.Group) {
    title = "Кто подойдёт в наставники"
    name = "Котов Даниил Сергеевич"
    caption = "8А, МКОУ СОШ с. Воя"
    note = "Хочу понять, подойдёт ли мне техника"
    menteeFindings = ["Возраст 9 лет"]
    hasMenteeFindings = true
    groups = [group]
    impossible = group
    isEmpty = true
    wizardAddress = "/pairs/new/form?mentee=1"
    personAddress = "/people/1"
  }

  static let sample = MatchingShowPage(group: .sample)
}

extension PairDraftMentorPage.Row {
  fileprivate init(_ line: Matches.Line, for side: Pair.Side) {
    let other = side == .mentee ? line.mentor : line.mentee
    name = other.name.full
    place = other.place
    organisation = other.organisation
    reasons = [Russian.initialUpper(line.form.name)] + Words.reasons(line.match, for: line.mentor)
    note = other.note
    findings = line.eligibility.findings.map(Words.finding) + Words.doubts(line.match)
    isCurrent = false
    address = PairDraftAddress.step(
      PairDraftAddress.terms,
      FormFields([
        ("mentee", line.mentee.stay.description), ("form", line.form.code.rawValue),
        ("mentor", line.mentor.stay.description),
      ]))
  }
}
