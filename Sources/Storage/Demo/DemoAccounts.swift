import Mentoring

/// An account of the demo; only those with a password can sign in.
struct DemoAccount {
  let login: String
  let name: String
  let post: String
  let role: Role
  let email: String
  var phone = "+7 (83355) 2-13-47"
  var isLimitedToMunicipality = false
  var organisation: Int64?
  var hasPassword = false
}

extension DemoAccount {
  static let office = [
    DemoAccount(
      login: "admin", name: "Администратор портала", post: "администратор", role: .administrator,
      email: "admin@centre.example", hasPassword: true),
    DemoAccount(
      login: "centre", name: "Зимина Ольга Сергеевна", post: "методист центра", role: .coordinator,
      email: "centre@centre.example", isLimitedToMunicipality: true, hasPassword: true),
    DemoAccount(
      login: "ruo", name: "Громова Татьяна Викторовна", post: "главный специалист РУО", role: .ruo,
      email: "ruo@centre.example", phone: "+7 (83355) 2-17-20", isLimitedToMunicipality: true, hasPassword: true),
  ]
}

extension DemoRegistry {
  /// A curator for every organisation that implements the model; the one of the cast's school can sign in.
  mutating func curators() -> [DemoAccount] {
    organisations.filter(\.isImplementing).map { organisation in
      let isCast = organisation.slug == DemoCast.school
      let name =
        isCast
        ? PersonName(surname: "Захарова", given: "Елена", patronymic: "Викторовна")
        : DemoNames.any(of: .female, isChild: false, &random)
      return DemoAccount(
        login: isCast ? "curator" : "curator-" + organisation.slug, name: name.full,
        post: organisation.kind == .school ? "заместитель директора по воспитательной работе" : "методист",
        role: .curator, email: "nastavnik@\(organisation.slug).example", phone: organisation.phone,
        organisation: organisation.id, hasPassword: isCast)
    }
  }
}
