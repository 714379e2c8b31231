import Mentoring
import Storage

/// Главная: in ten seconds, what the programme is and how the district does (`ux.md` P1).
struct FrontShowPage: Page {
  static let template = "publication/front"

  let title: String
  let figure: PublicFigure?
  let firstData: String?
  let isUnavailable: Bool
  let indicatorsAddress: String
  let forms: [FormLine]
  let groups: [PublicSchoolGroup]
  let hasSchools: Bool
  let searchAddress: String
  let answerAddress: String
  let centre: CentreView

  var description: String? {
    "\(title): показатели, школы с разделом «Наставничество», программы и практики, как стать наставником."
  }

  struct FormLine: Encodable, Sendable {
    let name: String
    let sides: String
  }

  init(
    place: Place?, figures: PublicFigures?, forms: [PublicForm], schools: [PublicSchoolLine],
    centre: Centre, monitoring: CalendarDate?
  ) {
    title = place.map { "Наставничество: \($0.name)" } ?? "Наставничество"
    let line = figures?.lines.first
    let known = line?.figure.lastKnown.tally
    let hasData = known.map { $0.percent != nil && $0.counted > 0 } ?? false
    figure =
      hasData
      ? line.map { PublicFigure($0.figure, $0.indicator, figures?.numbers.counted.first ?? .hidden) } : nil
    firstData = hasData || line == nil ? nil : monitoring.map { "Первые данные появятся после \(Russian.date($0))." }
    isUnavailable = line == nil
    indicatorsAddress = PublicAddress.indicators
    self.forms = forms.map { FormLine(name: Russian.initialUpper($0.name), sides: Words.sides($0)) }
    groups = PublicSchoolGroup.groups(of: schools)
    hasSchools = !schools.isEmpty
    searchAddress = PublicAddress.schools
    answerAddress = AnswerAddress.new
    self.centre = CentreView(centre)
  }

  private init() {
    title = "Наставничество: Пижанский район"
    figure = .sample
    firstData = "Первые данные появятся после 20.12.2026."
    isUnavailable = true
    indicatorsAddress = PublicAddress.indicators
    forms = [FormLine(name: "Учитель – ученик", sides: "наставник – педагог, наставляемый – ученик 10–19 лет")]
    groups = [.sample]
    hasSchools = true
    searchAddress = PublicAddress.schools
    answerAddress = AnswerAddress.new
    centre = .sample
  }

  static let sample = FrontShowPage()
}

/// How to reach the centre. Parts that are not known are not shown.
struct CentreView: Encodable, Sendable {
  let name: String
  let phone: String?
  let phoneAddress: String?
  let email: String?
  let emailAddress: String?

  init(_ centre: Centre) {
    name = centre.name
    phone = centre.phone.isEmpty ? nil : centre.phone
    phoneAddress = phone.map(ContactAddress.phone)
    email = centre.email.isEmpty ? nil : centre.email
    emailAddress = email.map(ContactAddress.email)
  }

  static let sample = CentreView(
    Centre(name: "РЦО", phone: "+7 (83355) 2-13-47", email: "centre@example.ru", isDemo: true))
}

/// Addresses that open a phone or a mail program.
enum ContactAddress {
  static func phone(_ number: String) -> String { "tel:" + number.filter { $0 == "+" || $0.isNumber } }
  static func email(_ address: String) -> String { "mailto:" + address }
}
