import Mentoring
import Storage

/// Those who are likely one human being registered twice, and those whom people have told apart.
struct TwinIndexPage: Page {
  static let template = "registry/twin-index"
  static let size = 50

  let title: String
  let crumbs = [Crumb("Участники", PersonAddress.index)]
  let lead: String
  let action = TwinAddress.index
  /// Asked of those who see several.
  let municipality: Choice?
  let nothing: String?
  let pairs: [Row]
  let note: String?
  let otherAddress: String
  let otherTitle: String

  struct Row: Encodable, Sendable {
    let why: String
    let first: String
    let firstPlace: String
    let firstAddress: String
    let second: String
    let secondPlace: String
    let secondAddress: String
    let action: String
    let firstId: String
    let secondId: String
    let mergeAddress: String?
    let button: String
  }

  init(_ list: TwinList, _ district: DistrictChoice, _ input: Input, isJudged: Bool, today: CalendarDate) {
    municipality = isJudged ? nil : district.choice(input)
    title = isJudged ? "Отмечены как разные люди" : "Возможные двойники"
    lead =
      isJudged
      ? "Этих людей портал больше не предлагает объединить."
      : "Один человек, заведённый дважды, дважды попадает в отчёты. Объедините записи или отметьте, что это разные люди."
    let invitation = district.invitation("Выберите район: двойники ищутся в нём.")
    let none = isJudged ? "Таких людей нет." : invitation ?? "Похожих друг на друга записей нет."
    nothing = list.pairs.isEmpty ? none : nil
    pairs = list.pairs.map { pair in
      Row(
        why: Words.twin(pair.level), first: pair.first.words, firstPlace: pair.first.place(on: today),
        firstAddress: PersonAddress.show(pair.first.person.id), second: pair.second.words,
        secondPlace: pair.second.place(on: today), secondAddress: PersonAddress.show(pair.second.person.id),
        action: isJudged ? TwinAddress.takeBack : TwinAddress.tellApart, firstId: pair.first.person.id.description,
        secondId: pair.second.person.id.description,
        mergeAddress: isJudged ? nil : MergeAddress.new(pair.first.person.id, with: pair.second.person.id),
        button: isJudged ? "Вернуть в список двойников" : "Это разные люди")
    }
    note = list.isCut ? "Показаны первые \(Self.size): разберите их, и появятся следующие." : nil
    otherAddress = isJudged ? TwinAddress.index : TwinAddress.judged
    otherTitle =
      isJudged ? "Возможные двойники" : "Отмечены как разные люди: \(Russian.number(list.distinct))"
  }

  private init(pairs: [Row]) {
    title = "Возможные двойники"
    lead = "Один человек, заведённый дважды, дважды попадает в отчёты."
    municipality = .sample
    nothing = "Похожих друг на друга записей нет."
    self.pairs = pairs
    note = "Показаны первые 50."
    otherAddress = TwinAddress.judged
    otherTitle = "Отмечены как разные люди: 2"
  }

  static let sample = TwinIndexPage(pairs: [
    Row(
      why: Words.twin(.swappedDays), first: "Березин Артём Николаевич, 09.04.2013", firstPlace: "МКОУ СОШ с. Воя",
      firstAddress: "/people/1", second: "Березин Артём Николаевич, 04.09.2013", secondPlace: "МКОУ СОШ с. Обухово",
      secondAddress: "/people/2", action: TwinAddress.tellApart, firstId: "1", secondId: "2",
      mergeAddress: "/people/1/merge/new?with=2", button: "Это разные люди")
  ])
}

extension TwinPair.Side {
  var words: String {
    [person.name.full, person.birthDate.map(Russian.date) ?? "дата рождения не указана"].joined(separator: ", ")
  }

  func place(on today: CalendarDate) -> String { stays.first?.words(on: today) ?? "" }
}

extension Words {
  /// Why two records may be one human being.
  static func twin(_ twin: Twin) -> String {
    switch twin {
    case .certain: "Совпали имя и дата рождения"
    case .sameContact: "Совпали фамилия, дата рождения и телефон или почта"
    case .sameInitial: "Совпали фамилия, дата рождения и первая буква имени"
    case .otherSurname: "Совпали имя, отчество и дата рождения, фамилии разные"
    case .sameName: "Совпали имя, класс или должность; дата рождения указана не у обоих"
    case .swappedDays: "Совпало имя; в дате рождения переставлены день и месяц"
    }
  }
}
