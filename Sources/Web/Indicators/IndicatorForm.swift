import HTTP
import Mentoring

/// A definition of an indicator, composed of the closed vocabulary (mission D4).
struct IndicatorForm: Form {
  var input: Input
  /// Nil for an indicator that does not exist yet.
  let code: Indicator.Code?
  let today: CalendarDate
  /// The forms of mentoring that there are.
  let known: [MentoringForm]

  static func fields(of indicator: Indicator, from date: CalendarDate) -> FormFields {
    let rule = indicator.rule
    let all: (String, [String]) -> [(String, String)] = { name, values in values.sorted().map { (name, $0) } }
    return FormFields(
      [
        ("name", indicator.name), ("act", indicator.act), ("clause", indicator.clause),
        ("subject", rule.subject.rawValue), ("moment", rule.moment.rawValue),
        ("needsOrder", rule.needsOrder ? "yes" : "no"), ("denominator", indicator.denominator.code),
        ("places", String(indicator.places)), ("neverBelowParent", indicator.isNeverBelowParent ? "yes" : "no"),
        ("ageFrom", rule.ages.map { String($0.lowerBound) } ?? ""),
        ("ageTo", rule.ages.map { String($0.upperBound) } ?? ""),
        ("yearFrom", rule.years.map { String($0.lowerBound) } ?? ""),
        ("yearTo", rule.years.map { String($0.upperBound) } ?? ""), ("validFrom", Russian.date(date)),
      ] + all("sides", rule.sides.map(\.rawValue)) + all("roles", rule.roles.map(\.rawValue))
        + all("kinds", rule.kinds.map(\.rawValue)) + all("tracks", rule.tracks.map(\.rawValue))
        + all("forms", rule.forms.keys.map(\.rawValue)))
  }

  /// What an empty form begins with: pupils as mentees, on the date, with an order.
  static func initial(today: CalendarDate) -> FormFields {
    FormFields([
      ("subject", "people"), ("sides", "mentee"), ("roles", "pupil"), ("kinds", "school"), ("tracks", "learners"),
      ("moment", "onDate"), ("needsOrder", "yes"), ("denominator", "pupils"), ("places", "1"),
      ("neverBelowParent", "yes"), ("validFrom", Russian.date(today)),
    ])
  }

  mutating func validated() -> Indicator? {
    let name = input.text("name", label: "Название", limit: 160, missing: "Назовите показатель")
    let act = input.text("act", label: "Акт", limit: 120, missing: "Укажите акт: приказ, распоряжение")
    let clause = input.text("clause", label: "Пункт", limit: 120)
    let rule = readRule()
    let denominator = Indicator.Denominator(code: input["denominator"])
    if denominator == nil { input.fail("denominator", "Выберите, на что делить") }
    let places = input.number("places", label: "Знаков после запятой", in: 0...2, missing: "Укажите округление")
    let from = input.date("validFrom", today: today, missing: "Укажите, с какой даты действует формула")
    if let from, from.year > today.year + 5 { input.fail("validFrom", "Проверьте год") }
    let slug = code?.rawValue ?? Russian.slug(name)
    if slug.isEmpty || slug == "new" { input.fail("name", "Назовите показатель словами: этого для адреса мало") }
    guard input.isValid, let rule, let denominator, let places, let from else { return nil }
    return Indicator(
      code: .init(rawValue: slug), validFrom: from, name: name, act: act, clause: clause, rule: rule,
      denominator: denominator, places: places, isNeverBelowParent: input["neverBelowParent"] == "yes",
      isApart: denominator.isMixed || rule.isMixed && !denominator.isSurvey)
  }

  private mutating func readRule() -> Indicator.Rule? {
    let subject: Indicator.Subject? = input.choice("subject", missing: "Выберите, кого считать")
    let moment: Indicator.Moment? = input.choice("moment", missing: "Выберите, когда должна действовать пара")
    let sides: Set<Pair.Side> = chosen("sides", "Отметьте хотя бы одну сторону пары")
    let roles: Set<Stay.Role> = chosen("roles", "Отметьте, кем человек числится")
    let kinds: Set<Organisation.Kind> = chosen("kinds", "Отметьте виды организаций")
    let tracks: Set<MentoringForm.Track> = chosen("tracks", "Отметьте, чьё наставничество")
    let ages = range("ageFrom", "ageTo", "Возраст", in: 0...100)
    let years = range("yearFrom", "yearTo", "Стаж", in: 0...70)
    guard input.isValid, let subject, let moment else { return nil }
    // Numbers of forms are known to the registry alone; it looks them up.
    let codes = Set(known.map(\.code.rawValue))
    if !codes.isSuperset(of: input.values.all("forms")) { input.fail("forms", Words.refusal(.notOffered)) }
    let forms = input.values.all("forms").map { (MentoringForm.Code(rawValue: $0), UInt8(0)) }
    return Indicator.Rule(
      subject: subject, sides: sides, roles: roles, kinds: kinds, tracks: tracks,
      forms: Dictionary(forms, uniquingKeysWith: { first, _ in first }), ages: ages, years: years, moment: moment,
      needsOrder: input["needsOrder"] != "no")
  }

  private mutating func chosen<Value: RawRepresentable<String> & Hashable>(
    _ name: String, _ missing: String
  ) -> Set<Value> {
    let values = input.values.all(name)
    let known = Set(values.compactMap { Value(rawValue: $0) })
    if known.isEmpty || known.count != Set(values).count { input.fail(name, missing) }
    return known
  }

  /// Both ends, or neither.
  private mutating func range(
    _ from: String, _ to: String, _ label: String, in limits: ClosedRange<Int>
  ) -> ClosedRange<Int>? {
    let first = input.number(from, label: "\(label), от", in: limits)
    let last = input.number(to, label: "\(label), до", in: limits)
    guard let first, let last else {
      if (first == nil) != (last == nil) { input.fail(first == nil ? from : to, "\(label): укажите и от, и до") }
      return nil
    }
    guard first <= last else {
      input.fail(to, "\(label): «до» меньше, чем «от»")
      return nil
    }
    return first...last
  }
}

extension Indicator.Rule {
  /// Pupils and teachers in one list.
  fileprivate var isMixed: Bool { roles.contains(where: \.isLearner) && roles.contains(.teacher) }
}

extension Indicator.Denominator {
  fileprivate var isSurvey: Bool { if case .survey = self { true } else { false } }

  /// Pupils and teachers added up: such an indicator stands apart.
  fileprivate var isMixed: Bool {
    guard case .contingent(let groups) = self else { return false }
    let teachers: Set<Contingent.Group> = [.teachers, .teachersUnder35, .novices]
    return groups.contains(where: teachers.contains) && !groups.allSatisfy(teachers.contains)
  }
}
