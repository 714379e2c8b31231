// What a row tells of a person beside the name and the place.
extension ImportReader {
  func readFacts(_ row: inout RowValues, _ person: inout ImportedPerson) {
    var facts: [ImportFact: String] = [:]
    facts[.init(.person, .birthDate)] = person.birthDate?.iso
    facts[.init(.person, .sex)] = row.word(.sex, ImportWords.sex, "напишите «м» или «ж»")?.rawValue
    facts[.init(.person, .workSince)] = pastDate(&row, .workSince)
    readContacts(&row, &facts)
    let stated = row.word(.mentoring, ImportWords.sides, "напишите «наставник» или «наставляемый»")
    person.sides = stated ?? plan.side.map { [$0] } ?? []
    let mentor = mentorFacts(&row)
    let mentee = menteeFacts(&row)
    if !mentor.isEmpty { person.sides.insert(.mentor) }
    if !mentee.isEmpty { person.sides.insert(.mentee) }
    // Columns that both bases have belong to whatever the person is.
    var shared: [ImportField: String] = [:]
    shared[.enteredOn] = pastDate(&row, .enteredOn)
    shared[.results] = text(&row, .results, 1_000)
    shared[.caseAddress] = caseAddress(&row)
    for (side, own) in [(Pair.Side.mentor, mentor), (.mentee, mentee)] where person.sides.contains(side) {
      let table: ImportFact.Table = side == .mentor ? .mentorProfile : .menteeProfile
      for (field, value) in own.merging(shared, uniquingKeysWith: { own, _ in own }) {
        facts[.init(table, field)] = value
      }
    }
    person.facts = facts
  }

  private func mentorFacts(_ row: inout RowValues) -> [ImportField: String] {
    var facts: [ImportField: String] = [:]
    for field in [ImportField.competencies, .achievements, .interests] { facts[field] = text(&row, field, 1_000) }
    facts[.wantedAge] = text(&row, .wantedAge, 100)
    facts[.time] = text(&row, .time, 200)
    facts[.capacity] = capacity(&row)
    facts[.interviewedOn] = pastDate(&row, .interviewedOn)
    facts[.trainedOn] = pastDate(&row, .trainedOn)
    return facts
  }

  private func menteeFacts(_ row: inout RowValues) -> [ImportField: String] {
    let typed = ImportWords.request(row.text(.request, limit: 1_000))
    let reason: MenteeProfile.Reason? =
      row.word(.reason, ImportWords.reason, "выберите из причин анкеты, например «выбор профессии»") ?? typed.reason
    var facts: [ImportField: String] = [:]
    facts[.reason] = reason?.rawValue
    if !typed.request.isEmpty { facts[.request] = typed.request }
    return facts
  }

  private func text(_ row: inout RowValues, _ field: ImportField, _ limit: Int) -> String? {
    let text = row.text(field, limit: limit)
    return text.isEmpty ? nil : text
  }

  private func pastDate(_ row: inout RowValues, _ field: ImportField) -> String? {
    guard let date = date(&row, field, kind: .event) else { return nil }
    if date > today { row.fail("дата позже сегодняшней", at: field) }
    return date.iso
  }

  /// «3», and «1 из 3» of our own base.
  private func capacity(_ row: inout RowValues) -> String? {
    let text = row[.capacity]
    guard !text.isEmpty else { return nil }
    guard let number = text.split(separator: " ").last.flatMap({ Int($0) }), (1...50).contains(number) else {
      row.fail("напишите число от 1 до 50", at: .capacity)
      return nil
    }
    return String(number)
  }

  private func caseAddress(_ row: inout RowValues) -> String? {
    guard let text = text(&row, .caseAddress, 200) else { return nil }
    let address = text.contains("://") ? text : "https://" + text
    guard address.hasPrefix("https://") || address.hasPrefix("http://"), address.contains("."),
      !address.contains(where: \.isWhitespace)
    else {
      row.fail("нужен адрес страницы, например school.ru/keys", at: .caseAddress)
      return nil
    }
    return address
  }

  /// A phone and a mail address, each in its column or both in one. Those of children are not in our files: «на карточке».
  private func readContacts(_ row: inout RowValues, _ facts: inout [ImportFact: String]) {
    let both = row[.contacts] == "на карточке" ? "" : row[.contacts]
    let parts = both.split(whereSeparator: { ",;".contains($0) || $0.isNewline }).flatMap { part in
      part.contains("@") ? part.split(separator: " ").map(String.init) : [String(part)]
    }
    let mail = row[.email].isEmpty ? parts.first { $0.contains("@") } : row[.email]
    let typed = row[.phone].isEmpty ? parts.first { !$0.contains("@") && $0.contains(where: \.isNumber) } : row[.phone]
    if let typed {
      facts[.init(.contact, .phone)] = Russian.phone(typed)
      if Russian.phone(typed) == nil {
        row.fail("в телефоне нужно 10 цифр с кодом", at: row[.phone].isEmpty ? .contacts : .phone)
      }
    }
    if let mail {
      let address = Typography.tidied(mail)
      let sides = address.split(separator: "@", omittingEmptySubsequences: false)
      if sides.count == 2, sides[1].contains("."), !address.contains(" "), !sides[0].isEmpty, address.count <= 120 {
        facts[.init(.contact, .email)] = address
      } else {
        row.fail("проверьте адрес почты", at: row[.email].isEmpty ? .contacts : .email)
      }
    }
  }
}
