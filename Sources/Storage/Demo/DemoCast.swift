internal import GRDB
import Mentoring

/// People of the demo that tests call by name.
package enum DemoCast: Sendable, CaseIterable {
  /// Class 8, aged 14, wants a mentor and has none.
  case mentee
  /// Aged 9: too young for the forms of learners.
  case tooYoung
  /// Class 10, trained as a mentor.
  case seniorPupil
  /// An experienced trained teacher who leads two and takes five.
  case experiencedTeacher
  /// A teacher in the second year of work, without a mentor.
  case noviceTeacher
  /// Ten years at the dairy, which has an agreement with the school.
  case employee
  /// A student of the college, trained as a mentor.
  case student
  /// Led by the experienced teacher in a pair that has no order.
  case draftMentee
  /// Led by the experienced teacher in a pair whose end has passed.
  case overdueMentee
  /// One name, two birthdays with the day and the month swapped, two schools.
  case twinHere, twinThere
  /// Married; was «Зыкова» before.
  case marriedTeacher

  package static let school = "voya"
  package static let otherSchool = "pizhanka"
  package static let dairy = "maslozavod"
  package static let college = "college"
  package static let formerSurname = "Зыкова"

  package var name: PersonName {
    switch self {
    case .mentee: PersonName(surname: "Котов", given: "Даниил", patronymic: "Сергеевич")
    case .tooYoung: PersonName(surname: "Ложкина", given: "Вера", patronymic: "Ильинична")
    case .seniorPupil: PersonName(surname: "Смирнова", given: "Полина", patronymic: "Андреевна")
    case .experiencedTeacher: PersonName(surname: "Иванова", given: "Анна", patronymic: "Петровна")
    case .noviceTeacher: PersonName(surname: "Соколов", given: "Илья", patronymic: "Олегович")
    case .employee: PersonName(surname: "Крылов", given: "Степан", patronymic: "Михайлович")
    case .student: PersonName(surname: "Носкова", given: "Дарья", patronymic: "Игоревна")
    case .draftMentee: PersonName(surname: "Тюлькина", given: "Арина", patronymic: "Павловна")
    case .overdueMentee: PersonName(surname: "Бусыгин", given: "Егор", patronymic: "Денисович")
    case .twinHere, .twinThere: PersonName(surname: "Березин", given: "Артём", patronymic: "Николаевич")
    case .marriedTeacher: PersonName(surname: "Орлова", given: "Мария", patronymic: "Викторовна")
    }
  }

  package var organisation: String {
    switch self {
    case .employee: Self.dairy
    case .student: Self.college
    case .twinThere, .marriedTeacher: Self.otherSchool
    case .mentee, .tooYoung, .seniorPupil, .experiencedTeacher, .noviceTeacher, .draftMentee, .overdueMentee, .twinHere:
      Self.school
    }
  }
}

extension Store {
  /// The key of somebody of the cast.
  package func id(_ member: DemoCast) throws -> Person.ID {
    try read { db in
      let request: SQLRequest<Person.ID> = """
        SELECT person.id
        FROM person
        JOIN stay ON stay.personId = person.id
        JOIN organisation ON organisation.id = stay.organisationId
        WHERE person.surname = \(member.name.surname) AND person.given = \(member.name.given)
          AND person.patronymic = \(member.name.patronymic) AND organisation.slug = \(member.organisation)
        ORDER BY person.id
        """
      guard let id = try request.fetchOne(db) else { throw Failure.notFound }
      return id
    }
  }

  /// The newest pair in which somebody of the cast is led.
  package func pair(of mentee: DemoCast) throws -> Pair.ID {
    let person = try id(mentee)
    return try read { db in
      let request: SQLRequest<Pair.ID> = """
        SELECT pair.id
        FROM pair
        JOIN stay ON stay.id = pair.menteeStayId
        WHERE stay.personId = \(person)
        ORDER BY pair.id DESC
        """
      guard let id = try request.fetchOne(db) else { throw Failure.notFound }
      return id
    }
  }
}
