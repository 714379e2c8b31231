import HTTP
import Mentoring
import Storage
import TestSupport
import Testing

/// What tests of the pair pages keep asking of the demo district.
struct PairPages {
  let portal: TestPortal

  init() throws { portal = try TestPortal() }

  /// The latest place of somebody of the cast.
  func stay(_ member: DemoCast) throws -> Stay.ID {
    let card = try portal.store.personCard(portal.store.id(member), in: .everything, on: TestPortal.today)
    return card.stays.max { $0.stay.period.start < $1.stay.period.start }!.stay.id
  }

  /// The answers of the wizard that make a pair.
  func answers(
    _ mentor: DemoCast = .experiencedTeacher, _ mentees: [DemoCast] = [.mentee], form: String = "teacher-pupil"
  ) throws -> FormFields {
    FormFields(
      try mentees.map { ("mentee", try stay($0).description) } + [
        ("mentor", try stay(mentor).description), ("form", form), ("starts", "21.11.2026"), ("ends", "31.05.2027"),
      ])
  }

  func draftPair() throws -> String { "/pairs/\(try portal.store.pair(of: .draftMentee))" }
  func overduePair() throws -> String { "/pairs/\(try portal.store.pair(of: .overdueMentee))" }
}

extension Exchange {
  /// The first address on the page that begins and ends so.
  func link(_ start: String, ending end: String = "") -> String? {
    body.matches(of: /href="([^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
      .first { $0.hasPrefix(start) && $0.hasSuffix(end) }
  }
}
