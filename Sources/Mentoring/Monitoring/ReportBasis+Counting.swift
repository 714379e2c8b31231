extension ReportBasis {
  /// What the registry says of a line; nil is «н/д».
  package func counted(_ line: ReportLine) -> CountedValue? {
    let name = line.code.rawValue.drop { $0 != "." }.dropFirst().prefix { $0 != ":" }
    return switch line.section {
    case .header: words[line.code].map { CountedValue($0) }
    case .base:
      name == "newcomers"
        ? CountedValue(of: newcomers.map(\.rawValue))
        : Contingent.Group(rawValue: String(name)).flatMap { contingent[$0] }.map { CountedValue($0) }
    case .forms: measure(String(name), line.form)
    case .categories: category(String(name))
    case .mentors: mentor(String(name))
    case .partners: partner(String(name))
    case .programmes: programme(String(name), line.form)
    case .results: result(String(name))
    case .satisfaction: satisfaction(String(name))
    case .score: judgement(String(name))
    case .documents: document(line, String(name))
    case .text: nil
    }
  }

  private var active: [Bond] { bonds.filter { $0.starts <= date && $0.lastDay >= date } }

  /// Over within the span: ended by a closure of the reason asked for.
  private func over(isEarly: Bool) -> [Bond] {
    bonds.filter { bond in
      bond.closure.map { $0.isEarly == isEarly && span.contains(bond.lastDay) } ?? false
    }
  }

  private func measure(_ name: String, _ form: MentoringForm.Code?) -> CountedValue? {
    let ofForm = { (bonds: [Bond]) in form.map { form in bonds.filter { $0.form == form } } ?? bonds }
    let active = ofForm(self.active)
    return switch name {
    case "pairs": CountedValue(of: active.map(\.pair))
    case "groups": CountedValue(of: active.compactMap(\.group))
    case "mentors": CountedValue(of: active.map(\.mentor.person))
    case "mentees": CountedValue(of: active.map(\.mentee.person))
    case "finished": CountedValue(of: ofForm(over(isEarly: false)).map(\.pair))
    case "early": CountedValue(of: ofForm(over(isEarly: true)).map(\.pair))
    default: nil
    }
  }

  private func category(_ name: String) -> CountedValue? {
    let teachers = active.map(\.mentee).filter { $0.role == .teacher }
    let isNovice = { (side: Side) in side.workSince.map { $0.fullYears(until: date) <= 3 } ?? false }
    let isYoung = { (side: Side) in side.birthDate.map { $0.fullYears(until: date) < 35 } ?? false }
    return switch name {
    case "age10to19": covered.map { CountedValue(of: $0.map(\.rawValue)) }
    case "novices": CountedValue(of: teachers.filter(isNovice).map(\.person))
    case "teachersUnder35": CountedValue(of: teachers.filter(isYoung).map(\.person))
    case "otherTeachers": CountedValue(of: teachers.filter { !isNovice($0) && !isYoung($0) }.map(\.person))
    // Who is in a special category nothing but the count leaves the card of the person (decision 0141).
    default: SpecialCategory(rawValue: name).map { CountedValue(special[$0] ?? 0) }
    }
  }

  private func mentor(_ name: String) -> CountedValue? {
    let mentors = active.map(\.mentor)
    let of = { (isIn: (Side) -> Bool) in CountedValue(of: mentors.filter(isIn).map(\.person)) }
    let age = { (side: Side) in side.birthDate?.fullYears(until: date) }
    return switch name {
    case "age15to19": of { $0.role == .pupil && (age($0).map { (15...19).contains($0) } ?? false) }
    case "under15": of { $0.role == .pupil && (age($0).map { $0 < 15 } ?? false) }
    case "teachers": of { $0.role == .teacher }
    case "students": of { $0.role == .student }
    case "employees": of { $0.role == .employee }
    case "parents": of { $0.role == .parent }
    case "volunteers": of { $0.role == .volunteer }
    case "trained": of { $0.trainedOn.map(span.contains) ?? false }
    default: nil
    }
  }

  private func partner(_ name: String) -> CountedValue? {
    let inForce = agreements.filter { $0.period.contains(date) }
    let giving = Set(active.map(\.mentor.organisation))
    return switch name {
    case "agreements": CountedValue(of: inForce.map(\.partner))
    case "gave": CountedValue(of: inForce.map(\.partner).filter(giving.contains))
    case "new": CountedValue(of: agreements.filter { span.contains($0.period.start) }.map(\.id))
    default: nil
    }
  }

  private func programme(_ name: String, _ form: MentoringForm.Code?) -> CountedValue? {
    let alive = programmes.filter { $0.state != .archived && (form == nil || $0.form == form) }
    return switch name {
    case "total": CountedValue(of: alive.map(\.id))
    case "published": CountedValue(of: alive.filter(\.state.isPublic).map(\.id))
    case "contest": CountedValue(of: alive.filter { $0.contests.contains(date.year) }.map(\.id))
    default: nil
    }
  }

  private func result(_ name: String) -> CountedValue? {
    switch name {
    case "finished": measure("finished", nil)
    case "published": CountedValue(of: practices.filter(\.state.isPublic).map(\.id))
    case "sent": CountedValue(of: practices.filter { $0.state == .submitted || $0.state.isPublic }.map(\.id))
    case "events": events.map { CountedValue(of: $0.held) }
    case "participants": events.flatMap { $0.participants.map { CountedValue($0) } }
    default: nil
    }
  }

  private func satisfaction(_ name: String) -> CountedValue? {
    guard let satisfaction else { return nil }
    return switch name {
    case "menteesAsked": CountedValue(satisfaction.menteesAsked)
    case "menteesSatisfied": CountedValue(satisfaction.menteesSatisfied)
    case "mentorsAsked": CountedValue(satisfaction.mentorsAsked)
    case "mentorsSatisfied": CountedValue(satisfaction.mentorsSatisfied)
    case "mean": satisfaction.mean.map { CountedValue(Russian.decimal($0)) }
    default: nil
    }
  }

  private func judgement(_ name: String) -> CountedValue? {
    guard let judgement else { return nil }
    return switch name {
    case "sum": CountedValue(judgement.points)
    case "level": CountedValue(judgement.level.title)
    case "plan": CountedValue(judgement.hasPlan)
    default: nil
    }
  }

  /// Where a paper is not entered, an item of the roadmap that is done speaks for it (Пижанка, п. 11.1–11.9).
  private static let items = [
    "group": "11.1", "position": "11.4", "roadmap": "11.4", "mediaPlan": "11.4", "monitoring": "11.4",
    "targets": "11.5", "site": "11.8",
  ]

  private func document(_ line: ReportLine, _ name: String) -> CountedValue? {
    if name == "agreements" { return CountedValue(agreements.contains { $0.period.contains(date) }) }
    if papers[DocumentKind.Code(name)] == true { return CountedValue(true) }
    if let item = Self.items[name] {
      return (roadmap[item] ?? papers[DocumentKind.Code(name)]).map { CountedValue($0) }
    }
    return marks[line.code].map { CountedValue($0) }
  }
}
