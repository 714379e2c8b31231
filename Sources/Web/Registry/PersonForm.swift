import HTTP
import Mentoring
import Storage

/// The second step of adding a person: the place, and what is known of the roles in mentoring.
struct PersonForm: Form {
  var input: Input
  let organisations: [OrganisationOption]
  let today: CalendarDate
  /// Set by reading: the age is not one of a pupil.
  private(set) var hasUnusualAge = false

  init(input: Input, organisations: [OrganisationOption], today: CalendarDate) {
    self.input = input
    self.organisations = organisations
    self.today = today
  }

  /// How the person stands to the twins found in the first step.
  enum Origin: String, Sendable {
    /// There was none, or only others.
    case new
    /// The same human being, registered elsewhere: only the place is new.
    case twin
    /// The centre has checked that two people share name and date of birth.
    case verified
  }

  /// What to do after saving, by the button pressed.
  enum Next: String, Sendable { case show, another, pair }

  struct Value: Sendable {
    let person: NewPerson
    let origin: Origin
    let next: Next
    let pairReturn: PairReturn?
  }

  mutating func validated() -> Value? {
    var identity = PersonIdentityForm.read(&input, today: today)
    let stay = StayFields.read(&input, organisations, today: today)
    let workSince = input.date("workSince", today: today)
    if let workSince, workSince > today { input.fail("workSince", "Дата позже сегодняшней: проверьте год") }
    if let born = identity.birthDate, let since = stay?.since, since <= born {
      input.fail("since", "Дата не позже даты рождения")
    }
    if stay?.role == .pupil, let born = identity.birthDate { checkAge(born) }
    let sex: Person.Sex? = input.optionalChoice("sex")
    let sides = Set(input.values.all("sides"))
    let mentee = sides.contains("mentee") ? MenteeProfileForm.read(&input, today: today) : nil
    let mentor = sides.contains("mentor") ? MentorProfileForm.read(&input, today: today) : nil
    guard input.isValid, let stay else { return nil }
    if input["tidy"] == "1", let tidy = identity.name.suggestion {
      identity = PersonIdentity(name: tidy, birthDate: identity.birthDate)
    }
    let person = NewPerson(
      identity: identity, sex: sex, workSince: stay.role.isLearner ? nil : workSince,
      stay: stay, mentor: mentor, mentee: mentee)
    return Value(
      person: person, origin: Origin(rawValue: input["origin"]) ?? .new, next: Next(rawValue: input["then"]) ?? .show,
      pairReturn: PairReturn(encoded: input["wizard"]))
  }

  /// A pupil born yesterday or before the war is a slip of the pen: only a tick lets it pass.
  private mutating func checkAge(_ born: CalendarDate) {
    let age = born.fullYears(until: today)
    guard !Self.pupilAges.contains(age) else { return }
    hasUnusualAge = true
    if input["ageConfirmed"] != "1" {
      input.fail("birthDate", "Ученику \(Russian.years(age)): исправьте дату рождения или отметьте, что она верна")
    }
  }

  private static let pupilAges = 5...21

  /// The step as it is first shown, the identity already known.
  static func begun(
    _ identity: FormFields, origin: Origin, _ organisations: [OrganisationOption], today: CalendarDate
  ) -> PersonForm {
    let side = PairReturn(encoded: identity["wizard"] ?? "")?.side
    let kept = ["surname", "given", "patronymic", "birthDate", "wizard"].map { ($0, identity[$0] ?? "") }
    let preset = [("origin", origin.rawValue), ("tidy", "1"), ("capacity", "3"), ("sides", side?.rawValue ?? "")]
    let fields = kept + preset + StayFields.defaults(organisations, today: today)
    return PersonForm(input: Input(FormFields(fields)), organisations: organisations, today: today)
  }
}
