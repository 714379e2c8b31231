import HTTP
import Mentoring
import Storage

/// Somebody like the person being entered is registered already: which of the two is it (`ux.md` K3)?
struct PersonMatchPage: Page {
  static let template = "registry/person-match"

  let title: String
  let lead: String
  let errors: ErrorSummary?
  let action = PersonAddress.match
  /// What was entered, carried on without standing in an address.
  let identity: [HiddenField]
  let certain: [PersonTwin]
  let elsewhere: [PersonPlace]
  let comparison: TwinComparison?
  /// Whether the viewer may register the person, known elsewhere, at a place of her own.
  let mayEnrol: Bool
  /// Where to ask the other organisation for the person; absent where there is nobody to ask.
  let transferAction: String?
  /// Whether the viewer may overrule: two people with one name and one date of birth.
  let mayVerify: Bool
  let mayCorrect: Bool
  let goesOn: Bool

  init(_ match: PersonMatch, viewer: Account, organisations: [OrganisationOption]) {
    identity = ["surname", "given", "patronymic", "birthDate", "wizard"].map {
      HiddenField(name: $0, value: match.input[$0])
    }
    errors = ErrorSummary(match.input)
    certain = match.certainHere.map { PersonTwin($0, match) }
    elsewhere = Self.places(match.certainElsewhere.isEmpty ? match.possibleElsewhere : match.certainElsewhere)
    let isCertain = !match.certainHere.isEmpty || !match.certainElsewhere.isEmpty
    comparison = isCertain || match.possibleHere.isEmpty ? nil : TwinComparison(match)
    let isAway = isCertain && match.certainHere.allSatisfy { !$0.isAtPlaceWithinReach(match) }
    let certainTwins = match.certainHere + match.certainElsewhere
    // A pupil of another school is not enrolled but asked for; a club may enrol one all the same.
    let isPupil = certainTwins.contains { $0.learnsAtSchool(on: match.today) }
    mayEnrol = isAway && (!isPupil || organisations.contains { $0.kind.isEducational && $0.kind != .school })
    let isSomewhere = certainTwins.contains { $0.stays.contains { $0.stay.period.isOpen } }
    transferAction = isAway && isSomewhere ? TransferAddress.new : nil
    mayVerify = isCertain && viewer.isOfCentre
    mayCorrect = isCertain && !viewer.isOfCentre
    goesOn = !isCertain && comparison == nil
    if !match.certainHere.isEmpty {
      title = "Этот человек уже есть"
      lead = "Совпали фамилия, имя, отчество и дата рождения."
    } else if isCertain {
      title = "Этот человек числится в другой организации"
      lead =
        "Совпали фамилия, имя, отчество и дата рождения. Второй раз человека не заводят: "
        + (mayEnrol ? "запишите его к себе." : "попросите о переводе.")
    } else {
      title = "Похоже, этот человек уже есть"
      lead = "Сравните и выберите: одного человека дважды не считают."
    }
  }

  static func places(_ matches: [TwinMatch]) -> [PersonPlace] {
    matches.compactMap { match in
      match.stays.first.map { PersonPlace(organisation: $0.organisation.name, contacts: match.contacts.map(\.words)) }
    }
  }

  private init(certain: [PersonTwin], comparison: TwinComparison) {
    title = "Этот человек уже есть"
    lead = "Совпали фамилия, имя, отчество и дата рождения."
    errors = .sample
    identity = [HiddenField(name: "surname", value: "Иванова")]
    self.certain = certain
    elsewhere = [PersonPlace(organisation: "МКОУ СОШ с. Обухово", contacts: ["Токмалаева А. Ю., +7 (83355) 2-10-00"])]
    self.comparison = comparison
    mayEnrol = true
    transferAction = TransferAddress.new
    mayVerify = true
    mayCorrect = true
    goesOn = true
  }

  static let sample = PersonMatchPage(certain: [.sample], comparison: .sample)
}

/// Where somebody is whose card the viewer may not see: the organisation and whom to ask.
struct PersonPlace: Encodable, Sendable {
  let organisation: String
  let contacts: [String]
}

/// A certain twin whose card the viewer may see.
struct PersonTwin: Encodable, Sendable {
  let name: String
  let birth: String
  let places: [String]
  let openAddress: String
  let openTitle: String

  init(_ twin: TwinMatch, _ match: PersonMatch) {
    name = twin.person.name.full
    birth = twin.person.birthDate.map(Russian.date) ?? "не указана"
    places = twin.stays.map { $0.words(on: match.today) }
    openAddress = match.address(of: twin)
    openTitle = match.pairReturn == nil ? "Открыть карточку" : "Выбрать этого человека"
  }

  private init() {
    name = "Иванова Анна Петровна"
    birth = "27.09.1985"
    places = ["МКОУ СОШ с. Воя, педагог, учитель математики, с 01.09.2010"]
    openAddress = "/people/1"
    openTitle = "Открыть карточку"
  }

  static let sample = PersonTwin()
}

extension StayLine {
  /// «МКОУ СОШ с. Воя: педагог, учитель математики, с 01.09.2010».
  func words(on today: CalendarDate) -> String {
    let post = label(on: today).map { ", \($0)" } ?? ""
    return "\(organisation.name): \(Words.stayRole(stay.role))\(post), \(Words.period(stay.period))"
  }
}

extension CuratorContact {
  fileprivate var words: String { [name, phone, email].filter { !$0.isEmpty }.joined(separator: ", ") }
}
