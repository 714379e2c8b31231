import Mentoring

// Who learns and who teaches: classes of both school years, those who left, those who changed school.
extension DemoRegistry {
  /// The schools of a district, in their order.
  mutating func addSchools(of district: DemoDistrict) -> [Int64] {
    let schools = district.schools.map { school in
      let place = school.shortName.split(separator: " ").suffix(2).joined(separator: " ")
      let id = add(.school, slug: school.slug, name: school.name, shortName: school.shortName, place: place)
      implement(id)
      addPupils(of: school, at: id)
      addTeachers(school.teachers, at: id, posts: Self.schoolPosts)
      return id
    }
    for (school, id) in zip(district.schools, schools) where school.lastGrade == 9 {
      for (number, graduate) in graduates(of: id, grade: 9).enumerated() where number.isMultiple(of: 2) {
        enrol(graduate, at: schools[0], class: "10А")
      }
    }
    moveSome(among: schools)
    return schools
  }

  private mutating func addPupils(of school: DemoDistrict.School, at id: Int64) {
    let letters = ["А", "Б", "В"].prefix(school.letters)
    for grade in 1...school.lastGrade {
      for letter in grade > 9 ? letters.prefix(1) : letters {
        // After the ninth class two in five go to a college.
        let size = grade > 9 ? school.classSize * 3 / 5 : school.classSize + random.number(-2...2)
        addClass(grade, letter, size: max(4, size), at: id, in: calendar.year)
      }
    }
    let leaving = school.lastGrade == 9 ? [9] : [9, 11]
    for grade in leaving {
      let size = grade == 11 || school.lastGrade == 9 ? school.classSize * 3 / 5 + 2 : school.classSize * 2 / 5
      addClass(grade, letters[0], size: size, at: id, in: calendar.previous)
    }
  }

  /// A class as it was in a school year; one of the year before today's has left school since.
  private mutating func addClass(_ grade: Int, _ letter: String, size: Int, at id: Int64, in year: SchoolYear) {
    let birthYear = year.startYear - 6 - grade
    let years = (calendar.day(1, 1, ofCalendarYear: birthYear))...(calendar.day(31, 12, ofCalendarYear: birthYear))
    let entered = SchoolYear(startYear: year.startYear - grade + 1).start
    for _ in 0..<size {
      let person = addPerson(isChild: true, born: years)
      var placements: [Placement] = []
      if year == calendar.year && grade > 1 {
        placements.append(Placement(since: calendar.previous.start, label: "\(grade - 1)\(letter)"))
      }
      placements.append(Placement(since: year.start, label: "\(grade)\(letter)"))
      let end = year == calendar.year ? nil : calendar.day(25, 6, of: year)
      addStay(person, at: id, .pupil, from: entered, until: end, placements)
    }
  }

  mutating func addTeachers(_ count: Int, at id: Int64, posts: [String]) {
    for number in 0..<count {
      // One in ten began lately, one in eight works on past the pension age.
      let years =
        number % 10 == 3 ? random.number(0...2) : number % 8 == 5 ? random.number(36...42) : random.number(4...33)
      let began = CalendarDate(year: calendar.year.startYear - years, month: 8, day: 15) ?? calendar.year.start
      let age = 22 + random.number(0...3)
      let person = addPerson(
        isChild: false, born: began.adding(years: -age - 1)...began.adding(years: -age), workSince: began,
        femalePercent: 84)
      let here = years < 3 ? began.adding(days: 17) : began.adding(years: random.number(0...(years / 2)))
      let end = number % 23 == 19 ? calendar.day(30, 6, of: calendar.previous) : nil
      addStay(
        person, at: id, .teacher, from: here, until: end, [Placement(since: here, label: posts[number % posts.count])])
      if number % 12 == 7, people[person].sex == .female {
        let maiden = DemoNames.any(of: .female, isChild: false, &random).surname
        people[person].former = (maiden, calendar.day(8, 8, of: calendar.previous).adding(years: -number % 5))
      }
    }
  }

  /// Those who finished a class last summer, by index.
  func graduates(of school: Int64, grade: Int) -> [Int] {
    let last = calendar.day(25, 6, of: calendar.previous)
    return residents(of: school).filter { index in
      people[index].stays.contains { $0.organisation == school && $0.period.end == last && $0.grade(on: last) == grade }
    }
  }

  mutating func enrol(_ person: Int, at school: Int64, class label: String) {
    addStay(
      person, at: school, .pupil, from: calendar.year.start, [Placement(since: calendar.year.start, label: label)])
  }

  /// A pupil of every small school went to the big one this autumn.
  private mutating func moveSome(among schools: [Int64]) {
    for school in schools.dropFirst() {
      let classmates = members(of: school, .pupil, through: Period(openFrom: calendar.previous.start))
        .filter { people[$0].stays[0].grade(on: calendar.today) == 6 }
      guard let mover = classmates.first, let left = people[mover].stays[0].period.closed(on: calendar.previous.end)
      else { continue }
      people[mover].stays[0].period = left
      people[mover].stays[0].placements.removeLast()
      enrol(mover, at: schools[0], class: "6А")
    }
  }

  private static let schoolPosts = [
    "учитель начальных классов", "учитель русского языка и литературы", "учитель математики", "учитель физики",
    "учитель истории и обществознания", "учитель биологии и химии", "учитель иностранного языка",
    "учитель географии", "учитель информатики", "учитель физической культуры", "учитель технологии",
    "учитель музыки", "педагог-психолог", "социальный педагог", "преподаватель-организатор ОБЗР",
    "заместитель директора по воспитательной работе",
  ]
}

extension DemoCalendar {
  func day(_ day: Int, _ month: Int, ofCalendarYear year: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? today
  }
}
