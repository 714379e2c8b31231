import Mentoring

extension Words {
  /// What a figure of the indicator is called in a sentence.
  static func measure(_ indicator: Indicator) -> String {
    if case .survey = indicator.denominator { return "Удовлетворённость" }
    let isCoverage =
      indicator.rule.subject == .people && indicator.rule.sides == [.mentee]
      && indicator.rule.roles.allSatisfy(\.isLearner)
    return isCoverage ? "Охват" : "Доля"
  }

  /// Why there is nothing to divide by.
  static func lackOfDenominator(_ indicator: Indicator) -> String {
    switch indicator.denominator {
    case .contingent(let groups):
      groups.contains { [.teachers, .teachersUnder35, .novices].contains($0) }
        ? "не внесена численность педагогов" : "не внесена численность обучающихся"
    case .enterprises: "не внесено число предприятий района"
    case .registered: "в реестре никого нет"
    case .survey: "анкет ещё нет"
    }
  }

  /// «12 человек», «3 предприятия».
  static func counted(_ count: Int, _ indicator: Indicator) -> String {
    indicator.rule.subject == .people
      ? Russian.plural(count, "человек", "человека", "человек")
      : Russian.plural(count, "организация", "организации", "организаций")
  }

  static func population(_ group: Contingent.Group) -> String {
    switch group {
    case .pupils: "все обучающиеся"
    case .pupils10to19: "обучающиеся 10–19 лет"
    case .pupils15to19: "обучающиеся 15–19 лет"
    case .teachers: "педагоги"
    case .teachersUnder35: "педагоги моложе 35 лет"
    case .novices: "педагоги со стажем 0–3 года"
    }
  }
}

extension Indicator {
  /// Of whom the denominator consists.
  var population: String {
    switch denominator {
    case .contingent(let groups): groups.map(Words.population).joined(separator: " и ")
    case .enterprises: "предприятия территории"
    case .registered: "все по правилу показателя в реестре портала"
    case .survey(.mentee): "ответившие наставляемые"
    case .survey(.mentor): "ответившие наставники"
    }
  }
}

extension Words {
  /// The formula in words: «Обучающиеся 10–19 лет (школа), которые на дату состоят в паре с приказом наставляемыми…».
  static func rule(_ indicator: Indicator) -> String {
    let rule = indicator.rule
    let who = Stay.Role.allCases.filter(rule.roles.contains).map(people).joined(separator: ", ")
    let ages = rule.ages.map { " \($0.lowerBound)–\($0.upperBound) лет" } ?? ""
    let years = rule.years.map { " со стажем \($0.lowerBound)–\($0.upperBound) лет" } ?? ""
    let kinds = Organisation.Kind.allCases.filter(rule.kinds.contains).map(kind).joined(separator: ", ")
    let moment =
      rule.moment == .onDate ? "на дату состоят в паре" : "в этом году до даты состояли или состоят в паре"
    let order = rule.needsOrder ? " с приказом" : ""
    let sides = [Pair.Side.mentee, .mentor].filter(rule.sides.contains).map(participants).joined(separator: " или ")
    let people = "\(who)\(ages)\(years) (\(kinds)), которые \(moment)\(order) как \(sides)"
    let subject = rule.subject == .people ? people : "Организации, где есть \(people)"
    let tracks = MentoringForm.Track.allCases.filter(rule.tracks.contains).map(track).joined(separator: " и ")
    let forms = rule.forms.isEmpty ? "все формы" : "\(Russian.plural(rule.forms.count, "форма", "формы", "форм"))"
    return Russian.initialUpper("\(subject); \(tracks), \(forms). Делится на: \(indicator.population).")
  }

  static func people(_ role: Stay.Role) -> String {
    switch role {
    case .pupil: "обучающиеся"
    case .student: "студенты"
    case .teacher: "педагоги"
    case .employee: "работники"
    case .parent: "родители"
    case .volunteer: "добровольцы"
    }
  }

  static func track(_ track: MentoringForm.Track) -> String {
    switch track {
    case .learners: "наставничество обучающихся"
    case .teachers: "наставничество педагогов"
    }
  }

  private static func participants(_ side: Pair.Side) -> String {
    switch side {
    case .mentor: "наставники"
    case .mentee: "наставляемые"
    }
  }

  static func denominator(_ code: String) -> String {
    switch code {
    case "enterprises": "предприятия территории (карточка района)"
    case "registered": "все по правилу в реестре портала"
    case "survey-mentee": "ответившие наставляемые (анкеты)"
    case "survey-mentor": "ответившие наставники (анкеты)"
    default:
      Indicator.Denominator(code: code).map { denominator in
        guard case .contingent(let groups) = denominator else { return code }
        return groups.map(population).joined(separator: " и ") + " (численность)"
      } ?? code
    }
  }
}
