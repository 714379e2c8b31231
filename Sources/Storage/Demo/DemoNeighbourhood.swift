import Mentoring

// Everybody around the schools: the college, supplementary education, the kindergarten, partners and agreements.
extension DemoRegistry {
  /// The college takes last summer's ninth classes and has older students of its own.
  mutating func addCollege(slug: String, place: String, feeding schools: [Int64]) -> Int64 {
    let id = add(
      .college, slug: slug, name: "Профессиональный колледж агробизнеса, \(place)", shortName: "Колледж, \(place)",
      place: place)
    implement(id)
    addTeachers(18, at: id, posts: ["преподаватель", "мастер производственного обучения", "методист"])
    for school in schools {
      for person in graduates(of: school, grade: 9) where people[person].stays.count == 1 && random.chance(60) {
        addStay(
          person, at: id, .student, from: calendar.year.start, [Placement(since: calendar.year.start, label: "М-11")])
      }
    }
    for course in 2...4 {
      let entered = SchoolYear(startYear: calendar.year.startYear - course + 1).start
      let birthYear = calendar.year.startYear - 15 - course
      for _ in 0..<24 {
        let person = addPerson(
          isChild: true,
          born: calendar.day(1, 1, ofCalendarYear: birthYear)...calendar.day(31, 12, ofCalendarYear: birthYear))
        addStay(person, at: id, .student, from: entered, [Placement(since: entered, label: "М-\(course)1")])
      }
    }
    return id
  }

  /// Clubs where pupils of the big school spend their afternoons: a second place for the same people.
  mutating func addClubs(slug: String, place: String, for school: Int64) -> Int64 {
    let id = add(
      .supplementary, slug: slug, name: "Дом детского творчества, \(place)", shortName: "ДДТ, \(place)", place: place)
    implement(id)
    addTeachers(10, at: id, posts: ["педагог дополнительного образования", "методист"])
    let clubs = ["Робототехника", "Театр", "Краеведение", "Шахматы"]
    let pupils = members(of: school, .pupil, through: Period(openFrom: calendar.previous.start)).filter {
      (4...9).contains(people[$0].stays[0].grade(on: calendar.today) ?? 0)
    }
    for (number, person) in pupils.enumerated() where number % 5 == 2 {
      addStay(
        person, at: id, .pupil, from: calendar.previous.start,
        [Placement(since: calendar.previous.start, label: clubs[number % clubs.count])])
    }
    return id
  }

  mutating func addKindergarten(slug: String, place: String) -> Int64 {
    let id = add(
      .kindergarten, slug: slug, name: "Детский сад «Солнышко», \(place)", shortName: "Детский сад «Солнышко»",
      place: place)
    implement(id)
    addTeachers(9, at: id, posts: ["воспитатель", "музыкальный руководитель", "логопед"])
    return id
  }

  mutating func addPartners(of district: DemoDistrict) -> [Int64] {
    district.partners.map { partner in
      let id = add(
        partner.kind, slug: partner.slug, name: partner.name, shortName: partner.shortName, place: district.settlement)
      for number in 0..<partner.employees {
        let years = number % 5 == 4 ? random.number(1...4) : random.number(6...30)
        let began = calendar.previous.start.adding(years: -years)
        let age = random.number(19...26)
        let person = addPerson(
          isChild: false, born: began.adding(years: -age - 1)...began.adding(years: -age), workSince: began)
        let isVolunteer = partner.kind == .nonprofit
        addStay(
          person, at: id, isVolunteer ? .volunteer : .employee, from: began,
          [Placement(since: began, label: partner.posts[number % partner.posts.count])])
      }
      return id
    }
  }

  /// Every school signs with some partners; a few agreements have run out, a few are about to.
  mutating func addAgreements(of schools: [Int64], with partners: [Int64]) {
    for (row, school) in schools.enumerated() {
      for (column, partner) in partners.enumerated() where row == 0 || (row + column) % 4 == 0 {
        let number = agreements.count + 1
        let signed = calendar.day(10 + column, 9, of: calendar.previous).adding(years: -(number % 2))
        let ends =
          number % 9 == 4
          ? calendar.today.adding(days: -20 - number % 30)
          : number % 9 == 7
            ? calendar.today.adding(days: 12 + number % 14) : calendar.day(31, 12, of: calendar.year.next)
        agreements.append(
          DemoAgreement(
            organisation: school, partner: partner, number: "\(number)/\(signed.year)", signedOn: signed, ends: ends))
      }
    }
  }

  /// Figures of six school years: two counted from the register, the earlier ones as they plausibly were.
  mutating func addContingent(of organisation: Int64, isCurrentKnown: Bool) {
    for year in [calendar.year, calendar.previous] where isCurrentKnown || year != calendar.year {
      contingents.append(counted(organisation, in: year))
    }
    guard let last = contingents.last, last.organisation.rawValue == organisation else { return }
    for startYear in 2020..<calendar.previous.startYear {
      let percent = 100 + (calendar.previous.startYear - startYear) * 2
      contingents.append(
        Contingent(
          organisation: last.organisation, year: SchoolYear(startYear: startYear),
          heads: last.heads.mapValues { $0 * percent / 100 },
          asOf: calendar.day(20, 9, of: SchoolYear(startYear: startYear)), source: "ОО-1"))
    }
  }

  private func counted(_ organisation: Int64, in year: SchoolYear) -> Contingent {
    let date = calendar.past(calendar.day(20, 9, of: year))
    let residents = residents(of: organisation).map { people[$0] }
    let present: (Stay.Role) -> [DemoPerson] = { role in
      residents.filter { $0.stay(at: organisation, role, on: date) != nil }
    }
    let pupils = present(.pupil) + present(.student)
    let teachers = present(.teacher)
    let aged: (ClosedRange<Int>) -> Int = { ages in
      pupils.count { ages.contains($0.birthDate.fullYears(until: date)) }
    }
    var heads: [Contingent.Group: Int] = [
      .teachers: teachers.count, .teachersUnder35: teachers.count { $0.birthDate.fullYears(until: date) < 35 },
      .novices: teachers.count { ($0.workSince?.fullYears(until: date) ?? 99) <= 3 },
    ]
    if !pupils.isEmpty {
      // A few of the youngest are not in the register: nobody has needed them yet.
      heads[.pupils] = pupils.count + 2
      heads[.pupils10to19] = aged(10...19)
      heads[.pupils15to19] = aged(15...19)
    }
    return Contingent(
      organisation: .init(organisation), year: year, heads: heads, asOf: date, source: "ОО-1")
  }
}
