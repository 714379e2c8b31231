import Mentoring

/// The whole demo in memory, with its keys, before it is written in one go.
struct DemoRegistry {
  let calendar: DemoCalendar
  let before: DemoKeys
  var random: DemoRandom
  private(set) var organisations: [DemoOrganisation] = []
  private(set) var orders: [DemoOrder] = []
  var people: [DemoPerson] = []
  var pairs: [DemoPair] = []
  var contingents: [Contingent] = []
  var agreements: [DemoAgreement] = []
  /// People who are left as the cast describes them: no random pair takes them.
  var reserved: Set<Int> = []
  /// Whoever was ever at an organisation, by index.
  private var residents: [Int64: [Int]] = [:]
  private(set) var stayCount: Int64 = 0
  private var known: Set<String> = []

  /// The day of the order of Пижанка, whose district this is.
  init(today: CalendarDate, seed: UInt64 = 2020_12_03, after before: DemoKeys = DemoKeys()) {
    calendar = DemoCalendar(today: today)
    self.before = before
    random = DemoRandom(seed: seed)
  }

  mutating func add(_ kind: Organisation.Kind, slug: String, name: String, shortName: String, place: String) -> Int64 {
    let id = before.organisation + Int64(organisations.count + 1)
    let head = DemoNames.any(of: random.chance(70) ? .female : .male, isChild: false, &random)
    let line = 1000 + (organisations.count + 1) * 37
    organisations.append(
      DemoOrganisation(
        id: id, kind: kind, slug: slug, name: name, shortName: shortName, head: head.full,
        address: "\(place), ул. Советская, д. \(random.number(1...60))",
        phone: "+7 (83355) 2-\(line / 100)-\(10 + line % 90)"))
    return id
  }

  /// Somebody new; two people of one name and one birthday never meet in the demo.
  mutating func addPerson(
    isChild: Bool, born: ClosedRange<CalendarDate>, workSince: CalendarDate? = nil, femalePercent: Int = 50
  ) -> Int {
    while true {
      let sex: Person.Sex = random.chance(femalePercent) ? .female : .male
      let name = DemoNames.any(of: sex, isChild: isChild, &random)
      let birth = random.day(from: born.lowerBound, to: born.upperBound)
      if !known.contains("\(name.full) \(birth.iso)") && !Self.castNames.contains(name.full) {
        return add(name, sex: sex, born: birth, workSince: workSince)
      }
    }
  }

  mutating func add(_ name: PersonName, sex: Person.Sex, born: CalendarDate, workSince: CalendarDate? = nil) -> Int {
    known.insert("\(name.full) \(born.iso)")
    people.append(
      DemoPerson(
        id: before.person + Int64(people.count + 1), name: name, sex: sex, birthDate: born, workSince: workSince))
    return people.count - 1
  }

  mutating func addStay(
    _ person: Int, at organisation: Int64, _ role: Stay.Role, from start: CalendarDate, until end: CalendarDate? = nil,
    _ placements: [Placement]
  ) {
    stayCount += 1
    residents[organisation, default: []].append(person)
    let period = Period(start: start, end: end) ?? Period(openFrom: start)
    people[person].stays.append(
      DemoStay(
        id: before.stay + stayCount, organisation: organisation, role: role, period: period, placements: placements))
  }

  mutating func addOrder(of organisation: Int64, on date: CalendarDate) -> DemoOrder {
    let number = orders.count { $0.organisation == organisation } + 41
    let order = DemoOrder(
      id: before.order + Int64(orders.count + 1), organisation: organisation, number: "\(number)-од", issuedOn: date)
    orders.append(order)
    return order
  }

  mutating func implement(_ organisation: Int64) {
    organisations[Int(organisation - before.organisation) - 1].isImplementing = true
  }

  private static let castNames = Set(DemoCast.allCases.map(\.name.full))

  /// Everybody in a role at an organisation through a whole period, by index.
  func members(of organisation: Int64, _ role: Stay.Role, through period: Period) -> [Int] {
    residents(of: organisation).filter { index in
      people[index].stays.contains { $0.organisation == organisation && $0.role == role && $0.period.encloses(period) }
    }
  }

  func residents(of organisation: Int64) -> [Int] { residents[organisation] ?? [] }
}

struct DemoAgreement {
  let organisation: Int64
  let partner: Int64
  let number: String
  let signedOn: CalendarDate
  let ends: CalendarDate
}
