import Mentoring
import Storage

extension Words {
  /// The mark that says a level without colour (`ux.md` K6).
  static func level(of eligibility: Eligibility) -> StatusWord {
    switch eligibility.level {
    case .fits: StatusWord("подходит", eligibility.level.tone)
    case .remark:
      StatusWord(eligibility.needsExplanation ? "можно с пояснением" : "можно", eligibility.level.tone)
    case .impossible: StatusWord("нельзя", eligibility.level.tone)
    }
  }

  static func finding(_ finding: Eligibility.Finding) -> String {
    switch finding {
    case .samePerson: "Наставник и наставляемый – один и тот же человек"
    case .mentorRole(let role, let wanted):
      "Наставник – \(stayRole(role)), а в этой форме наставник – \(stayRole(wanted))"
    case .menteeRole(let role, let wanted):
      "Наставляемый – \(stayRole(role)), а в этой форме наставляемый – \(stayRole(wanted))"
    case .outsideMentorStay(let stay): "Наставник числится в организации \(within(stay))"
    case .outsideMenteeStay(let stay): "Наставляемый числится в организации \(within(stay))"
    case .sameFormPair: "У наставляемого уже есть пара этой формы на эти даты"
    case .menteeAge(let age, let wanted):
      "Возраст \(Russian.years(age)): модель рассчитана на \(wanted.lowerBound)–\(wanted.upperBound)"
    case .menteeBirthDateUnknown: "Дата рождения не указана: в охват по возрасту человек не войдёт"
    case .menteeGrade(let grade, let from): "\(grade) класс: форма рассчитана на \(from) класс и старше"
    case .notNovice(let years, let limit):
      "\(workYears(years)): форма – для молодых специалистов (до \(limit) лет) и тех, кто работает здесь первый год"
    case .differentOrganisation: "Наставник из другой организации: в этой форме оба учатся в одной"
    case .mentorGradeNotHigher(let mentor, let mentee):
      "Наставник в \(mentor) классе, наставляемый в \(mentee): наставник должен учиться старше"
    case .mentorWorkYears(let years, let wanted): "\(workYears(years)): наставнику обычно нужно от \(wanted) лет"
    case .noAgreement: "Нет действующего соглашения с организацией наставника"
    case .notTrained: "Наставник не обучен в этом и прошлом учебном году"
    case .mentorLoad(let load, let capacity):
      load == 0
        ? "Наставник согласен вести не больше \(capacity)"
        : "Наставник ведёт \(pairs(load)), а согласен вести \(capacity)"
    case .mentorConsent(let lack): "Наставник: \(Words.lack(lack))"
    case .menteeConsent(let lack): "Наставляемый: \(Words.lack(lack))"
    }
  }

  /// What speaks for a mentor: «свободен, обучен в сентябре 2026», «ведёт 1 пару из 3».
  static func strengths(of mentor: Candidate, during period: Period) -> String {
    let load = mentor.side.load(during: period)
    let isWoman = mentor.sex == .female
    let trained = mentor.side.trainedOn.map { (isWoman ? "обучена " : "обучен ") + Russian.inMonth(of: $0) }
    let free = load == 0 ? (isWoman ? "свободна" : "свободен") : "ведёт \(pairs(load)) из \(mentor.side.capacity)"
    return [free, trained].compactMap(\.self).joined(separator: ", ")
  }

  /// «1 пару», «3 пары», «5 пар»: after «ведёт».
  private static func pairs(_ count: Int) -> String { Russian.plural(count, "пару", "пары", "пар") }

  private static func workYears(_ years: Int?) -> String {
    years.map { "Стаж \(Russian.years($0))" } ?? "Стаж не указан"
  }

  private static func within(_ stay: Period) -> String {
    let end = stay.end.map { " по \(Russian.date($0))" } ?? ""
    return "с \(Russian.date(stay.start))\(end): сроки пары должны лежать внутри"
  }
}

extension Eligibility.Level {
  var tone: StatusWord.Tone {
    switch self {
    case .fits: .ok
    case .remark: .warn
    case .impossible: .bad
    }
  }
}
