import Mentoring
import Testing

@Suite("The check of an entry")
struct ModerationTests {
  @Test("an organisation submits, the centre publishes or returns, and what came back is submitted again")
  func way() {
    #expect(Moderation.draft.after(.submit, by: .owner) == .submitted)
    #expect(Moderation.submitted.after(.return, by: .checker) == .returned)
    #expect(Moderation.returned.after(.submit, by: .owner) == .submitted)
    #expect(Moderation.submitted.after(.publish, by: .checker) == .published)
    #expect(Moderation.published.after(.archive, by: .checker) == .archived)
    #expect(Moderation.archived.after(.restore, by: .owner) == .draft)
  }

  @Test("nobody checks an own entry, except the centre, which has nobody else")
  func ownHand() {
    #expect(Moderation.submitted.after(.publish, by: .owner) == nil)
    #expect(Moderation.draft.after(.publish, by: .checker) == nil)
    #expect(Moderation.draft.after(.publish, by: .both) == .published)
  }

  @Test("a reader makes no step from any state", arguments: Moderation.allCases)
  func readers(state: Moderation) {
    for step in Moderation.Step.allCases { #expect(state.after(step, by: .reader) == nil) }
    #expect(!state.mayEdit(.reader))
  }

  @Test("what is published or with the centre is not changed by its organisation")
  func editing() {
    #expect(Moderation.draft.mayEdit(.owner) && Moderation.returned.mayEdit(.owner))
    #expect(!Moderation.submitted.mayEdit(.owner) && Moderation.submitted.mayEdit(.checker))
    #expect(!Moderation.published.mayEdit(.owner) && !Moderation.published.mayEdit(.checker))
  }

  @Test("a working group is changed as long as it exists, and only goes to the archive and back")
  func groups() {
    let group = entry(.groups, .published)
    #expect(group.mayEdit(.owner) && !group.mayEdit(.reader))
    #expect(group.after(.archive, by: .owner) == .archived)
    #expect(group.after(.return, by: .checker) == nil)
    #expect(entry(.groups, .archived).after(.restore, by: .owner) == .published)
  }

  @Test("an entry knows what it lacks for the check")
  func missing() {
    #expect(entry(.practices, .draft).missing == [.problem, .solution, .outcome, .author])
  }

  private func entry(_ bank: Bank, _ state: Moderation) -> BankEntry {
    BankEntry(
      id: .init(1), bank: bank, draft: BankDraft(owner: .municipality(.init(1)), title: "Название"), moderation: state,
      remark: "", version: 1)
  }
}
