import Mentoring
import Testing

@Suite("Who enters which organisations")
struct OrganisationDraftTests {
  private let curator = Scope.organisations([.init(1)])
  private let centre = Scope.municipality(.init(1))

  @Test("a curator adds partners, the centre anything")
  func adding() {
    #expect(curator.kindsToAdd == Organisation.Kind.partners)
    #expect(centre.kindsToAdd == Organisation.Kind.allCases)
  }

  @Test("a partner never becomes a school, and a curator leaves the kind of her school alone")
  func changing() {
    #expect(centre.kinds(changing: .enterprise) == Organisation.Kind.partners)
    #expect(centre.kinds(changing: .school) == Organisation.Kind.educational)
    #expect(curator.kinds(changing: .school) == [.school])
    #expect(curator.kinds(changing: .enterprise) == Organisation.Kind.partners)
  }
}
