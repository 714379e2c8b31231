import Mentoring
import Storage

/// The rules of meetings, and the school calendar that silence is counted by.
struct MeetingRulesPage: Page {
  static let template = "pairs/meeting-rules"

  let title = "Правила встреч и каникулы"
  let crumbs = [Crumb("Журнал встреч", MeetingAddress.index)]
  let errors: ErrorSummary?
  let limits: Limits
  let kinds: [Kind]
  let kindForm: KindForm
  let access: Access
  let calendar: Calendar

  /// What was typed in each of the four forms.
  struct Inputs: Sendable {
    let limits: Input
    let kind: Input
    let access: Input
    let vacation: Input
  }

  struct Limits: Encodable, Sendable {
    let action: String
    let gapDays: Field
    let dayHours: Field
    let mentorPairs: Field
    let validFrom: Field
  }

  struct Kind: Encodable, Sendable {
    let name: String
    let due: String
    let source: String
  }

  struct KindForm: Encodable, Sendable {
    let action: String
    let kind: Choice
    let name: Field
    let dueDays: Field
    let kindFrom: Field
  }

  struct Access: Encodable, Sendable {
    let action: String
    let openFrom: Field
    let links: Choice
  }

  struct Calendar: Encodable, Sendable {
    let whose: String
    let vacations: [Row]
    let action: String
    let vacation: Field
    let starts: Field
    let ends: Field
  }

  struct Row: Encodable, Sendable {
    let name: String
    let term: String
    let isCommon: Bool
    let removal: String?
  }

  init(
    _ rules: MeetingRules, _ vacations: [Vacation], of municipality: Municipality.ID?, _ inputs: Inputs,
    today: CalendarDate
  ) {
    errors = [inputs.limits, inputs.kind, inputs.access, inputs.vacation].lazy.compactMap { ErrorSummary($0) }.first
    limits = Limits(inputs.limits)
    kinds = Meeting.Kind.allCases.map { code in
      Kind(
        name: Russian.initialUpper(rules.name(of: code)),
        due: rules.kinds[code]?.dueDays.map { "через \(Russian.plural($0, "день", "дня", "дней")) после начала" }
          ?? "–",
        source: rules.kinds[code]?.source ?? "")
    }
    kindForm = KindForm(inputs.kind, rules)
    access = Access(inputs.access)
    calendar = Calendar(vacations, of: municipality, inputs.vacation, today: today)
  }

  private init(limits: Limits) {
    errors = .sample
    self.limits = limits
    kinds = [Kind(name: "Пробная рабочая", due: "через 28 дней", source: "Калмыкия, п. 21")]
    kindForm = KindForm(
      action: MeetingRulesAddress.kinds, kind: .sample, name: .sample, dueDays: .sample, kindFrom: .sample)
    access = Access(action: MeetingRulesAddress.access, openFrom: .sample, links: .sample)
    calendar = Calendar(
      whose: "Каникулы района",
      vacations: [
        Row(
          name: "осенние", term: "27.10.2026 – 04.11.2026", isCommon: true,
          removal: MeetingRulesAddress.removal(.init(1)))
      ], action: MeetingRulesAddress.vacations, vacation: .sample, starts: .sample, ends: .sample)
  }

  static let sample = MeetingRulesPage(
    limits: Limits(
      action: MeetingRulesAddress.limits, gapDays: .sample, dayHours: .sample, mentorPairs: .sample, validFrom: .sample)
  )
}

extension MeetingRulesPage.Limits {
  fileprivate init(_ input: Input) {
    action = MeetingRulesAddress.limits
    gapDays = Field(
      input, "gapDays", "Учебных дней без встречи", hint: "Дольше – задача куратору; каникулы и выходные не считаются",
      width: .short, inputmode: "numeric")
    dayHours = Field(
      input, "dayHours", "Часов встреч у наставника за день", hint: "Больше – вопрос центра", width: .short,
      inputmode: "numeric")
    mentorPairs = Field(
      input, "mentorPairs", "Пар у наставника одновременно", hint: "Больше – вопрос центра", width: .short,
      inputmode: "numeric")
    validFrom = Field(input, "validFrom", "С какого дня", width: .date, autocomplete: "off")
  }
}

extension MeetingRulesPage.KindForm {
  fileprivate init(_ input: Input, _ rules: MeetingRules) {
    action = MeetingRulesAddress.kinds
    kind = MeetingChoices.kind(input, rules)
    name = Field(input, "name", "Как называется", width: .name, autocomplete: "off")
    dueDays = Field(
      input, "dueDays", "Через сколько дней после начала", hint: "Пусто – без срока", width: .short,
      inputmode: "numeric", isOptional: true)
    kindFrom = Field(input, "kindFrom", "С какого дня", width: .date, autocomplete: "off")
  }
}

extension MeetingRulesPage.Access {
  fileprivate init(_ input: Input) {
    action = MeetingRulesAddress.access
    openFrom = Field(
      input, "openFrom", "Встречи вносят с", hint: "Что раньше – в принятом отчёте. Пусто – открыто всё", width: .date,
      autocomplete: "off", isOptional: true)
    links = Choice(
      input, "links", "Личные ссылки наставников",
      options: [
        ("0", "выключены", "Выданные ссылки не открываются"),
        ("1", "включены", "Куратор выдаёт ссылку на карточке наставника: по ней наставник сам вносит встречи"),
      ])
  }
}

extension MeetingRulesPage.Calendar {
  fileprivate init(
    _ vacations: [Vacation], of municipality: Municipality.ID?, _ input: Input, today: CalendarDate
  ) {
    whose = municipality == nil ? "Каникулы региона" : "Каникулы района"
    let since = SchoolYear(containing: today).start
    self.vacations = vacations.filter { ($0.period.end ?? since) >= since }.map { vacation in
      .init(
        name: vacation.name, term: Words.term(vacation.period.start, vacation.period.end ?? vacation.period.start),
        isCommon: municipality != nil && vacation.municipality == nil,
        removal: vacation.municipality == municipality ? MeetingRulesAddress.removal(vacation.id) : nil)
    }
    action = MeetingRulesAddress.vacations
    vacation = Field(input, "vacation", "Какие каникулы", width: .name, autocomplete: "off")
    starts = Field(input, "starts", "Первый день", width: .date, autocomplete: "off")
    ends = Field(input, "ends", "Последний день", width: .date, autocomplete: "off")
  }
}
