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
    case .noWorkConsent: "Нет письменного согласия наставника на наставничество в сфере труда (ТК, ст. 351.8)"
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

  /// What speaks for a mentor, a reason each: «запросу отвечает: математике», «свободна, обучена в сентябре 2026».
  static func reasons(_ match: Match, for mentor: Candidate) -> [String] {
    let isWoman = mentor.sex == .female
    var answering: [String] = []
    var plain: [String] = []
    for reason in match.reasons {
      switch reason {
      case .competence(let words): answering.append("запросу отвечают компетенции: \(words.joined(separator: ", "))")
      case .interest(let words): answering.append("запросу отвечают интересы: \(words.joined(separator: ", "))")
      case .subject(let word): answering.append("тот же предмет: \(word)")
      case .wantedAge(let wish): answering.append("возраст по желанию наставника: \(wish)")
      case .sameOrganisation: plain.append("та же организация")
      case .free: plain.append(isWoman ? "свободна" : "свободен")
      case .load(let load, let capacity): plain.append("ведёт \(pairs(load)) из \(capacity)")
      case .trained(let day): plain.append((isWoman ? "обучена " : "обучен ") + Russian.inMonth(of: day))
      case .time(let time): plain.append("время: \(time)")
      }
    }
    return answering.map(Russian.initialUpper)
      + (plain.isEmpty ? [] : [Russian.initialUpper(plain.joined(separator: ", "))])
  }

  /// Wishes that are not met.
  static func doubts(_ match: Match) -> [String] {
    match.doubts.map { doubt in
      switch doubt {
      case .wantedAge(let wish): "Наставник хотел бы другой возраст: \(wish)"
      }
    }
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
