import HTTP
import Mentoring
import Storage

/// Which of two records gives each fact, and what the surname that is not chosen was.
struct MergeForm: Form {
  var input: Input
  let draft: MergeDraft
  let today: CalendarDate

  /// The surname that is not chosen was a slip, or the one before.
  enum OtherSurname: String, CaseIterable { case slip, former }

  mutating func validated() -> Merge? {
    if let refusal = draft.refusal { input.fail("surname", Words.refusal(refusal)) }
    let facts = Merge.Fact.allCases.filter { input[$0.rawValue] == "merged" }
    var merge = Merge(fromMerged: Set(facts))
    if asksSurname { merge.formerSurnameUntil = readOtherSurname() }
    return input.isValid ? merge : nil
  }

  var asksSurname: Bool {
    SearchKey(draft.kept.person.name.surname) != SearchKey(draft.merged.person.name.surname)
  }

  private mutating func readOtherSurname() -> CalendarDate? {
    let other: OtherSurname? = input.choice(
      "otherSurname", missing: "Фамилии разные: выберите, невыбранная ошибочна или прежняя")
    guard other == .former else { return nil }
    let until = input.date("surnameUntil", today: today, missing: "Укажите последний день прежней фамилии")
    if let until, until > today { input.fail("surnameUntil", "Дата позже сегодняшней: проверьте год") }
    return until
  }

  /// What goes on to the next page: keys and dates, never a name.
  var answers: FormFields {
    let names = Merge.Fact.allCases.map(\.rawValue) + ["otherSurname", "surnameUntil"]
    return FormFields(input.values.pairs.filter { names.contains($0.name) }.map { ($0.name, $0.value) })
  }

  var versions: (kept: Int, merged: Int) { (Int(input["keptVersion"]) ?? 0, Int(input["mergedVersion"]) ?? 0) }
}

/// One fact of both records in words.
struct MergeFact {
  let fact: Merge.Fact
  let title: String
  let kept: String
  let merged: String

  /// What is known of either; the facts of a profile only where both have one.
  static func all(_ draft: MergeDraft) -> [MergeFact] {
    let row = { (fact: Merge.Fact, title: String, value: (PersonCard) -> String) in
      MergeFact(fact: fact, title: title, kept: value(draft.kept), merged: value(draft.merged))
    }
    let date = { (date: CalendarDate?) in date.map(Russian.date) ?? "" }
    var facts = [
      row(.surname, "Фамилия") { $0.person.name.surname }, row(.given, "Имя") { $0.person.name.given },
      row(.patronymic, "Отчество") { $0.person.name.patronymic ?? "" },
      row(.birthDate, "Дата рождения") { date($0.person.birthDate) },
      row(.sex, "Пол") { $0.person.sex.map(Words.sex) ?? "" },
      row(.workSince, "Работает с") { date($0.person.workSince) },
    ]
    if draft.kept.mentor != nil, draft.merged.mentor != nil {
      facts += [
        row(.competencies, "Компетенции") { $0.mentor?.value.competencies ?? "" },
        row(.interests, "Интересы") { $0.mentor?.value.interests ?? "" },
        row(.capacity, "Наставляемых одновременно") { $0.mentor.map { Russian.number($0.value.capacity) } ?? "" },
        row(.trainedOn, "Обучение наставника") { date($0.mentor?.value.trainedOn) },
      ]
    }
    if draft.kept.mentee != nil, draft.merged.mentee != nil {
      facts += [
        row(.reason, "Зачем нужен наставник") { $0.mentee.map { Words.menteeReason($0.value.reason) } ?? "" },
        row(.request, "Запрос") { $0.mentee?.value.request ?? "" },
      ]
    }
    return facts.filter { !$0.kept.isEmpty || !$0.merged.isEmpty }
  }

  var differs: Bool { kept != merged }

  /// What is chosen until somebody chooses: the record kept, unless it knows nothing.
  func isFromMerged(_ input: Input) -> Bool {
    let answer = input[fact.rawValue]
    return answer.isEmpty ? kept.isEmpty : answer == "merged"
  }
}
