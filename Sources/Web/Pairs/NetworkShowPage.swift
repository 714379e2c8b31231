import HTTP
import Mentoring
import Storage

/// Schools with free mentors for schools without: counts of all, names of those who are ready to help elsewhere.
struct NetworkShowPage: Page {
  static let template = "pairs/network-show"

  let title = "Сеть школ"
  let crumbs = [Crumb("Подбор", MatchingAddress.index)]
  let tabs: [MatchingTab]
  let district: Choice?
  let action: String
  let headline: String
  let places: [Place]
  let open: [OpenMentor]
  let hasOpen: Bool
  let isEmpty: Bool
  let unchosen: String?

  struct Place: Encodable, Sendable {
    let name: String
    let waiting: String
    let free: String
    let room: String
    let open: String
    let status: StatusWord
  }

  struct OpenMentor: Encodable, Sendable {
    let name: String
    let place: String
    let organisation: String
    let competencies: String
    let state: String
    let address: String
  }

  init(_ network: Network?, _ query: FormFields, _ district: DistrictChoice) {
    tabs = MatchingTab.all(.network)
    self.district = district.choice(Input(query))
    action = MatchingAddress.network
    let all = network?.places ?? []
    let lacking = all.filter { $0.lacking > 0 }
    let spare = all.reduce(0) { $0 + max(0, $1.room - $1.waiting) }
    headline =
      lacking.isEmpty
      ? "Каждая организация обходится своими наставниками."
      : "Своих наставников не хватает: \(Russian.plural(lacking.count, "организации", "организациям", "организациям")). "
        + "У других свободно \(Russian.plural(spare, "место", "места", "мест"))."
    places = all.sorted { ($1.lacking, $0.name) < ($0.lacking, $1.name) }.map(Place.init)
    open = (network?.open ?? []).map(OpenMentor.init)
    hasOpen = !open.isEmpty
    unchosen = district.invitation("Выберите район.")
    isEmpty = places.isEmpty && unchosen == nil
  }

  private init(place: Place) {
    tabs = [.sample]
    district = .sample
    action = MatchingAddress.network
    headline = "Своих наставников не хватает: 2 организациям."
    places = [place]
    open = [
      OpenMentor(
        name: "Иванова Анна Петровна", place: "учитель математики", organisation: "Школа", competencies: "Математика",
        state: "ведёт 1 из 3", address: "/matching/mentors/1")
    ]
    hasOpen = true
    isEmpty = true
    unchosen = "Выберите район."
  }

  static let sample = NetworkShowPage(
    place: Place(name: "МКОУ СОШ с. Воя", waiting: "3", free: "2", room: "5", open: "1", status: .sample))
}

extension NetworkShowPage.Place {
  fileprivate init(_ place: Network.Place) {
    name = place.name
    waiting = Russian.number(place.waiting)
    free = Russian.number(place.free)
    room = Russian.number(place.room)
    open = Russian.number(place.open)
    status =
      place.lacking > 0
      ? StatusWord("не хватает \(Russian.number(place.lacking))", .bad)
      : place.room > place.waiting ? StatusWord("может помочь", .ok) : StatusWord("хватает", .idle)
  }
}

extension NetworkShowPage.OpenMentor {
  fileprivate init(_ mentor: Network.OpenMentor) {
    name = mentor.name.full
    place = mentor.post
    organisation = mentor.organisation
    competencies = mentor.competencies
    state = "ведёт \(mentor.load) из \(mentor.capacity)"
    address = MatchingAddress.show(.mentor, mentor.stay)
  }
}
