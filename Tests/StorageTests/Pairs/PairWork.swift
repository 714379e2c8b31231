import Mentoring
import Storage
import TestSupport

/// The demo district with the few things that tests of pairs keep asking of it.
struct PairWork {
  static let today = TestPortal.today
  let store: Store
  let author = Author(account: nil, address: "test", moment: 1_795_200_000, today: TestPortal.today)

  init() throws { store = try TestPortal.demoStore() }

  /// The scope of the curator of a school.
  func scope(_ slug: String = DemoCast.school) throws -> Scope {
    guard case .organisation(let id) = try store.place(slug: slug, within: .everything).area
    else { throw Failure.notFound }
    return .organisations([id])
  }

  /// The latest place of somebody of the cast.
  func stay(_ member: DemoCast) throws -> Stay.ID {
    let card = try store.personCard(store.id(member), in: .everything, on: Self.today)
    return card.stays.max { $0.stay.period.start < $1.stay.period.start }!.stay.id
  }

  func new(
    _ mentor: DemoCast = .experiencedTeacher, _ mentees: [DemoCast] = [.mentee], _ form: String = "teacher-pupil",
    _ start: String = "2026-11-21", _ end: String = "2027-05-31", explanation: String = "",
    programme: Programme.Choice = .none
  ) throws -> NewPair {
    NewPair(
      mentees: try mentees.map(stay), mentor: try stay(mentor), form: .init(rawValue: form),
      terms: PairTerms(
        period: Period(start: CalendarDate(iso: start)!, end: CalendarDate(iso: end)!)!, programme: programme,
        explanation: explanation))
  }

  func details(_ id: Pair.ID) throws -> PairDetails { try store.pair(id, in: .everything, today: Self.today) }
}
