import Mentoring

/// Somebody of the demo, with the places of that person's time.
struct DemoPerson: Sendable {
  let id: Int64
  let name: PersonName
  let sex: Person.Sex
  let birthDate: CalendarDate
  var workSince: CalendarDate?
  var former: (surname: String, until: CalendarDate)?
  var stays: [DemoStay] = []
  var mentor: MentorProfile?
  var mentee: MenteeProfile?

  func stay(at organisation: Int64, _ role: Stay.Role, on date: CalendarDate) -> DemoStay? {
    stays.first { $0.organisation == organisation && $0.role == role && $0.period.contains(date) }
  }
}

struct DemoStay: Sendable {
  let id: Int64
  let organisation: Int64
  let role: Stay.Role
  var period: Period
  var placements: [Placement]

  func grade(on date: CalendarDate) -> Int? { placements.last { $0.since <= date }?.grade }
}

struct DemoOrganisation: Sendable {
  let id: Int64
  let kind: Organisation.Kind
  let slug: String
  let name: String
  let shortName: String
  var head = ""
  var address = ""
  var phone = ""
  var isImplementing = false
}

struct DemoOrder: Sendable {
  let id: Int64
  let organisation: Int64
  let number: String
  let issuedOn: CalendarDate
}

struct DemoPair: Sendable {
  let id: Int64
  let organisation: Int64
  let form: String
  let mentor: Int64
  let mentee: Int64
  var group: Int64?
  let starts: CalendarDate
  let ends: CalendarDate
  var order: Int64?
  var closure: Pair.Closure?
  var explanation = ""
}
