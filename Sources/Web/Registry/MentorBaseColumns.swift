import Mentoring
import Storage

/// The «База наставников» column by column (`domain.md` 3.6), for the screen and for files alike.
enum MentorBaseColumns {
  static let titles = [
    "Контакты", "Место работы или учёбы", "Основные компетенции", "Важные достижения", "Награды и конкурсы", "Интересы",
    "Желаемый возраст наставляемых", "Ресурс времени", "Дата вхождения", "Собеседование", "Обучение", "Ведёт",
    "Наставляемые", "Форма", "Место наставляемого", "Дата завершения", "Результаты", "Кейс или отзыв",
  ]

  static func cells(_ line: PersonBaseLine<MentorProfile>, _ viewer: Account) -> [String] {
    let profile = line.profile
    return [
      PersonBaseCells.contacts(line.contact, isMinor: line.isMinor, viewer),
      PersonBaseCells.place(line.role, line.label, line.organisation), profile.competencies,
      profile.achievements, line.honours, profile.interests, profile.wantedAge, profile.time,
      PersonBaseCells.date(profile.enteredOn),
      PersonBaseCells.date(profile.interviewedOn), PersonBaseCells.date(profile.trainedOn),
      "\(line.load) из \(profile.capacity)",
    ] + PersonBaseCells.pairs(line.pairs, viewer) + [profile.results, profile.caseAddress]
  }
}

/// The «База наставляемых» column by column.
enum MenteeBaseColumns {
  static let titles = [
    "Контакты", "Год рождения", "Класс, должность", "Организация", "Основной запрос", "Дата вхождения", "Наставник",
    "Форма", "Место наставника", "Дата завершения", "Результаты", "Кейс или отзыв", "Прохождение",
  ]

  static func cells(_ line: PersonBaseLine<MenteeProfile>, _ viewer: Account) -> [String] {
    let profile = line.profile
    let hides = line.isMinor && !viewer.seesMinorsByName
    let request = [Words.menteeReason(profile.reason), hides ? "" : profile.request].filter { !$0.isEmpty }
    return [
      PersonBaseCells.contacts(line.contact, isMinor: line.isMinor, viewer),
      hides ? "" : line.birthDate.map { String($0.year) } ?? "", line.label ?? Words.stayRole(line.role),
      line.organisation, request.joined(separator: ": "), PersonBaseCells.date(profile.enteredOn),
    ] + PersonBaseCells.pairs(line.pairs, viewer) + [profile.results, profile.caseAddress, completion(line.pairs)]
  }

  /// The mark of completion is the pair's, never entered a second time.
  private static func completion(_ pairs: [PersonPair]) -> String {
    if pairs.contains(where: { $0.pair.closure?.reason == .completed }) { return "пройдена" }
    return pairs.contains { $0.pair.closure == nil && $0.pair.order != nil } ? "проходит" : ""
  }
}

/// What both bases say alike.
enum PersonBaseCells {
  /// Of a minor they stand on the card, behind «Показать».
  static func contacts(_ contact: Contact, isMinor: Bool, _ viewer: Account) -> String {
    if !viewer.mayEdit { return "" }
    if isMinor { return "на карточке" }
    return [contact.phone, contact.email].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func place(_ role: Stay.Role, _ label: String?, _ organisation: String) -> String {
    [organisation, label ?? Words.stayRole(role)].joined(separator: ", ")
  }

  static func date(_ date: CalendarDate?) -> String { date.map(Russian.date) ?? "" }

  /// The other side, the form, the other's place and the end of the pairs, each once.
  static func pairs(_ pairs: [PersonPair], _ viewer: Account) -> [String] {
    let names = pairs.map { Words.shortName($0.otherName, $0.other, isMinor: $0.otherIsMinor, to: viewer) }
    let ends = pairs.map { $0.pair.lastDay.map(Russian.date) ?? "" }
    return [names, pairs.map(\.formName), pairs.map(\.otherOrganisation), ends].map { values in
      values.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; ")
    }
  }
}
