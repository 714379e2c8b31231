import Mentoring

// The named cast, where the tests look for it.
extension DemoRegistry {
  mutating func addCast(school: Int64, otherSchool: Int64, college: Int64, dairy: Int64) {
    let start = calendar.year.startYear
    let born: (Int, Int, Int) -> CalendarDate = { [calendar] year, month, day in
      calendar.day(day, month, ofCalendarYear: start - year)
    }
    let mentee = addPupil(.mentee, .male, born(14, 3, 14), "8", at: school)
    people[mentee].mentee = MenteeProfile(reason: .career, request: "Хочу понять, подойдёт ли мне техника")
    _ = addPupil(.tooYoung, .female, born(9, 5, 12), "3", at: school)
    let senior = addPupil(.seniorPupil, .female, born(16, 2, 3), "10", at: school)
    people[senior].mentor = MentorProfile(
      competencies: "Олимпиады по биологии, школьное самоуправление", interests: "Волейбол", capacity: 3,
      trainedOn: calendar.past(calendar.day(10, 9, of: calendar.year)))
    _ = addPupil(.twinHere, .male, born(13, 4, 9), "7", at: school)
    _ = addPupil(.twinThere, .male, born(13, 9, 4), "7", at: otherSchool)
    let draft = addPupil(.draftMentee, .female, born(13, 6, 21), "7", at: school)
    let overdue = addPupil(.overdueMentee, .male, born(12, 1, 30), "8", at: school)

    let experienced = addWorker(
      .experiencedTeacher, .female, born(47, 8, 17), 24, .teacher, "учитель математики", at: school)
    people[experienced].mentor = MentorProfile(
      competencies: "Математика, проектная работа, подготовка к экзаменам", interests: "Шахматы", capacity: 5,
      trainedOn: calendar.past(calendar.day(14, 9, of: calendar.year)))
    let novice = addWorker(.noviceTeacher, .male, born(24, 4, 6), 1, .teacher, "учитель физики", at: school)
    people[novice].mentee = MenteeProfile(reason: .profession, request: "Как держать внимание класса")
    let married = addWorker(
      .marriedTeacher, .female, born(33, 12, 11), 10, .teacher, "учитель начальных классов", at: otherSchool)
    people[married].former = (DemoCast.formerSurname, calendar.day(9, 8, of: calendar.previous.previous))
    addOutsiders(school: school, college: college, dairy: dairy, born)
    addCastPairs(at: school, mentor: experienced, draft: draft, overdue: overdue)
  }

  private mutating func addOutsiders(
    school: Int64, college: Int64, dairy: Int64, _ born: (Int, Int, Int) -> CalendarDate
  ) {
    let employee = addWorker(.employee, .male, born(36, 10, 2), 10, .employee, "мастер цеха", at: dairy)
    people[employee].mentor = MentorProfile(
      competencies: "Переработка молока, наладка линий", interests: "Рыбалка", capacity: 3,
      trainedOn: calendar.past(calendar.day(21, 9, of: calendar.year)))
    agreements.append(
      DemoAgreement(
        organisation: school, partner: dairy, number: "14/\(calendar.previous.startYear)",
        signedOn: calendar.day(15, 9, of: calendar.previous), ends: calendar.day(31, 12, of: calendar.year.next)))
    let student = add(DemoCast.student.name, sex: .female, born: born(18, 7, 19))
    addStay(
      student, at: college, .student, from: calendar.previous.start,
      [Placement(since: calendar.previous.start, label: "М-21")])
    people[student].mentor = MentorProfile(
      competencies: "Робототехника, чертёж", interests: "Музыка", capacity: 2,
      trainedOn: calendar.past(calendar.day(23, 9, of: calendar.year)))
    reserved.insert(student)
  }

  private mutating func addCastPairs(at school: Int64, mentor: Int, draft: Int, overdue: Int) {
    let today = calendar.today
    add(
      DemoForm.teacherPupil, at: school, mentor: mentor, mentees: [draft],
      terms: DemoTerms(
        orders: [], ends: calendar.lastDay(of: calendar.year), delay: 0...0, latestStart: today.adding(days: -4)))
    let order = addOrder(of: school, on: today.adding(days: -71))
    add(
      DemoForm.teacherPupil, at: school, mentor: mentor, mentees: [overdue],
      terms: DemoTerms(
        orders: [order], ends: today.adding(days: -11), delay: 1...1, latestStart: today.adding(days: -70)))
  }

  private mutating func addPupil(
    _ member: DemoCast, _ sex: Person.Sex, _ birth: CalendarDate, _ grade: String, at school: Int64
  ) -> Int {
    let person = add(member.name, sex: sex, born: birth)
    let number = Int(grade) ?? 1
    let entered = SchoolYear(startYear: calendar.year.startYear - number + 1).start
    addStay(
      person, at: school, .pupil, from: entered,
      [
        Placement(since: calendar.previous.start, label: "\(number - 1)А"),
        Placement(since: calendar.year.start, label: "\(number)А"),
      ])
    reserved.insert(person)
    return person
  }

  private mutating func addWorker(
    _ member: DemoCast, _ sex: Person.Sex, _ birth: CalendarDate, _ years: Int, _ role: Stay.Role, _ post: String,
    at place: Int64
  ) -> Int {
    let began = SchoolYear(startYear: calendar.year.startYear - years).start
    let person = add(member.name, sex: sex, born: birth, workSince: began)
    addStay(person, at: place, role, from: began, [Placement(since: began, label: post)])
    reserved.insert(person)
    return person
  }
}
