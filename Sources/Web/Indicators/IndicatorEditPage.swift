import Mentoring
import Storage

/// The form of a definition: fields of the closed vocabulary, and whom it would count today.
struct IndicatorEditPage: Page {
  static let template = "indicators/indicator-edit"

  let title: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let version: String
  let names: [Field]
  let subject: Choice
  let roles: Choice
  let kinds: Choice
  let ages: [Field]
  let years: [Field]
  let sides: Choice
  let tracks: Choice
  let forms: Choice
  let moment: Choice
  let needsOrder: Choice
  let denominator: Choice
  let places: Field
  let neverBelowParent: Choice
  let validFrom: Field
  let preview: Preview?

  struct Preview: Encodable, Sendable {
    let headline: String
    let rule: String
    let basis: String
    let missed: String
    let people: [Person]
    let more: String?
  }

  struct Person: Encodable, Sendable {
    let name: String
    let address: String
    let place: String
  }

  init(_ form: IndicatorForm, _ preview: IndicatorPreview?, _ viewer: Account) {
    let input = form.input
    title = form.code == nil ? "Новый показатель" : "Изменить показатель"
    crumbs = [Crumb("Показатели", IndicatorAddress.index)]
    errors = ErrorSummary(input)
    action = form.code.map(IndicatorAddress.show) ?? IndicatorAddress.index
    cancelAddress = action
    version = input["_version"]
    names = [
      Field(input, "name", "Название", width: .full),
      Field(input, "act", "Акт", hint: "Например, приказ управления образования", width: .name),
      Field(input, "clause", "Пункт", hint: "Например, п. 4.1", width: .short, isOptional: true),
    ]
    subject = Choice(
      input, "subject", "Что считаем",
      options: [("people", "людей", nil), ("organisations", "организации, где есть хотя бы один такой человек", nil)])
    roles = Choice(
      input, "roles", "Кем числится человек",
      options: Stay.Role.allCases.map { ($0.rawValue, Words.people($0), nil) })
    kinds = Choice(
      input, "kinds", "В организациях какого вида",
      options: Organisation.Kind.allCases.map { ($0.rawValue, Words.kind($0), nil) })
    ages = [
      Field(input, "ageFrom", "Возраст, от", width: .short, inputmode: "numeric", isOptional: true),
      Field(input, "ageTo", "до", width: .short, inputmode: "numeric", isOptional: true),
    ]
    years = [
      Field(input, "yearFrom", "Стаж, лет от", width: .short, inputmode: "numeric", isOptional: true),
      Field(input, "yearTo", "до", width: .short, inputmode: "numeric", isOptional: true),
    ]
    sides = Choice(
      input, "sides", "На какой стороне пары",
      options: [("mentee", "наставляемый", nil), ("mentor", "наставник", nil)])
    tracks = Choice(
      input, "tracks", "Чьё наставничество",
      hint: "Обучающихся и педагогов вместе не считают: показатель, где отмечены оба, стоит отдельно",
      options: MentoringForm.Track.allCases.map { ($0.rawValue, Words.track($0), nil) })
    forms = Choice(
      input, "forms", "Формы", hint: "Ничего не отмечено – все", isOptional: true,
      options: form.known.map { ($0.code.rawValue, $0.name, nil) })
    moment = Choice(
      input, "moment", "Когда действует пара",
      options: [("onDate", "в день отчёта", nil), ("withinYear", "в день отчёта или раньше в том же году", nil)])
    needsOrder = Choice(
      input, "needsOrder", "Приказ о закреплении",
      options: [("yes", "нужен, не позже дня отчёта", nil), ("no", "не нужен", nil)])
    denominator = Choice(
      input, "denominator", "На что делим",
      options: Self.denominators(input["denominator"]).map { ($0, Words.denominator($0), nil) })
    places = Field(input, "places", "Знаков после запятой", width: .short, inputmode: "numeric")
    neverBelowParent = Choice(
      input, "neverBelowParent", "Ступень школы не ниже районной",
      options: [("yes", "да (Пижанка, п. 11.5)", nil), ("no", "нет", nil)])
    validFrom = Field(
      input, "validFrom", "С какой даты",
      hint: form.code == nil
        ? "До этой даты показатель считается по первой формуле" : "Сегодня или позже: прошлое не пересчитывается",
      width: .date, inputmode: "numeric")
    self.preview = preview.map { Preview($0, viewer) }
  }

  /// The usual ones, and the one that the definition has.
  private static func denominators(_ chosen: String) -> [String] {
    let usual =
      Contingent.Group.allCases.map(\.rawValue)
      + ["pupils,teachers", "enterprises", "registered", "survey-mentee", "survey-mentor"]
    return usual.contains(chosen) || Indicator.Denominator(code: chosen) == nil ? usual : usual + [chosen]
  }

  private init() {
    title = "Новый показатель"
    crumbs = [Crumb("Показатели", IndicatorAddress.index)]
    errors = .sample
    action = IndicatorAddress.index
    cancelAddress = IndicatorAddress.index
    version = "1"
    names = [.sample]
    (subject, roles, kinds, sides, tracks, forms) = (.sample, .sample, .sample, .sample, .sample, .sample)
    (moment, needsOrder, denominator, neverBelowParent) = (.sample, .sample, .sample, .sample)
    ages = [.sample]
    years = [.sample]
    places = .sample
    validFrom = .sample
    preview = Preview(
      headline: "Охват 61,5 %", rule: "Обучающиеся школ", basis: "812 из 1 320", missed: "Не учтены: 508",
      people: [Person(name: "Иванова А. П.", address: "/people/1", place: "8А, СОШ")], more: "и ещё 792")
  }

  static let sample = IndicatorEditPage()
}

extension IndicatorEditPage.Preview {
  fileprivate init(_ preview: IndicatorPreview, _ viewer: Account) {
    headline =
      "\(preview.place.name): \(FigureView.headline(preview.figure, preview.indicator).replacing(", план не задан", with: ""))"
    rule = Words.rule(preview.indicator)
    basis = FigureView.basis(preview.figure.tally, preview.indicator)
    missed =
      "Учтены: \(Russian.number(preview.coverage.counted.count)), не учтены: "
      + "\(Russian.number(preview.coverage.missed.count))"
    people = preview.lines.map { line in
      IndicatorEditPage.Person(
        name: line.person.map { Words.participant($0, to: viewer) } ?? line.organisation,
        address: line.person.map { PersonAddress.show($0.person) } ?? OrganisationAddress.show(line.organisationSlug),
        place: [line.person?.place, line.organisation].compactMap(\.self).joined(separator: ", "))
    }
    let left = preview.coverage.counted.count - people.count
    more = left > 0 ? "и ещё \(Russian.number(left))" : nil
  }
}
