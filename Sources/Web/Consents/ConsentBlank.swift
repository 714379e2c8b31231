import Mentoring
import Storage

/// One paper to sign: what a consent must say (152-ФЗ, ст. 9 ч. 4; приказ Роскомнадзора № 18; `domain.md` 7.2).
struct ConsentBlank: Encodable, Sendable {
  let title: String
  let signer: String
  let subject: String?
  let `operator`: String
  let purpose: String
  let data: String
  let items: [String]
  let hasItems: Bool
  let resources: String?
  let extra: String?
  let term: String
  let signature: String

  init(_ line: ConsentLine, _ kind: Consent.Kind, _ known: Operator, _ settings: ConsentSettings, today: CalendarDate) {
    let born = line.birthDate.map { ", дата рождения \(Russian.date($0))" } ?? ""
    let full = line.name.full + born
    title = Words.consentTitle(kind)
    if line.subject.isMinor {
      let representative = line.representatives.first
      let name = representative?.name ?? String(repeating: "_", count: 40)
      let relation = representative.map { Words.relation($0.relation) } ?? "мать, отец, опекун"
      signer = "Я, \(name) (\(relation)), законный представитель"
      subject = "\(full), \(ConsentRow.place(line)), \(line.organisationName)"
    } else {
      signer = "Я, \(full), \(ConsentRow.place(line)), \(line.organisationName)"
      subject = nil
    }
    let verb = kind == .mentorAtWork ? "работодатель" : "оператор"
    self.operator = "\(verb): " + Self.words(known)
    purpose = Self.purpose(kind)
    data = Self.data(kind, isMinor: line.subject.isMinor)
    items = kind == .dissemination ? Consent.Item.allCases.map(Words.item) : []
    hasItems = kind == .dissemination
    resources =
      kind == .dissemination || kind == .image
      ? (settings.resources.isEmpty ? String(repeating: "_", count: 40) : settings.resources) : nil
    extra = Self.extra(kind, settings)
    term = Self.term(kind)
    signature = line.subject.isMinor ? line.representatives.first?.name ?? "" : line.name.full
  }

  private static func words(_ known: Operator) -> String {
    let line = String(repeating: "_", count: 20)
    let or = { (text: String) in text.isEmpty ? line : text }
    return "\(or(known.name)), адрес: \(or(known.address)), ИНН \(or(known.inn)), ОГРН \(or(known.ogrn))"
  }

  private static func purpose(_ kind: Consent.Kind) -> String {
    switch kind {
    case .processing:
      "подобрать наставника и наставляемого, вести пару, её встречи и результаты, учитывать участников и отчитываться "
        + "о внедрении целевой модели наставничества числами без имён"
    case .participation: "участие ребёнка в программе наставничества: встречи с наставником, анкетирование, мероприятия"
    case .dissemination: "рассказать о наставниках и участниках на открытых страницах о наставничестве"
    case .image:
      "показать фотографии и видеозаписи с участником на открытых страницах о наставничестве (ГК РФ, ст. 152.1)"
    case .special: "предоставить наставника в первую очередь тем, кому он особенно нужен, и учесть их числом без имён"
    case .mentorAtWork:
      "по поручению работодателя помогать другому работнику овладеть профессией на рабочем месте (ТК РФ, ст. 351.8)"
    }
  }

  private static func data(_ kind: Consent.Kind, isMinor: Bool) -> String {
    switch kind {
    case .processing:
      "фамилия, имя, отчество, дата рождения, пол, место учёбы или работы, класс, группа или должность, "
        + (isMinor ? "телефон законного представителя, " : "телефон, электронная почта, стаж, компетенции, ")
        + "запрос к наставнику, сведения о парах, встречах и их результатах"
    case .participation: "сведения из согласия на обработку персональных данных"
    case .dissemination: "отметьте разрешённое; чего вы не отметили, распространяться не будет"
    case .image: "фотографические изображения и видеозаписи, без подписи именем, если нет согласия на распространение"
    case .special:
      "сведения о состоянии здоровья (ОВЗ, инвалидность), о трудной жизненной ситуации, о статусе сироты или семьи"
    case .mentorAtWork: "содержание, срок и форма выполнения работы и размер доплаты: ________________________"
    }
  }

  private static func extra(_ kind: Consent.Kind, _ settings: ConsentSettings) -> String? {
    switch kind {
    case .processing, .special:
      "Действия: сбор, запись, систематизация, накопление, хранение, уточнение, использование, передача в "
        + "\(words(settings.centre)), обезличивание, блокирование, удаление, уничтожение, с использованием средств "
        + "автоматизации и без них."
    case .dissemination:
      "Условия и запреты: ________________________________. Условия передачи по сети: ________________________."
    case .participation: "Ребёнок согласен участвовать: ____________ (подпись ребёнка – по желанию)."
    case .image: nil
    case .mentorAtWork:
      "Я вправе досрочно отказаться от наставничества, предупредив работодателя не менее чем за три рабочих дня."
    }
  }

  private static func term(_ kind: Consent.Kind) -> String {
    let from = "действует со дня подписания до окончания участия в программе наставничества"
    switch kind {
    case .mentorAtWork: return "Срок: ____________________."
    case .dissemination, .image:
      return "Согласие \(from) либо по ____________. Его можно отозвать в любой день: показ прекращается сразу."
    case .processing, .special:
      return "Согласие \(from). Его можно отозвать письменным заявлением: сведения будут уничтожены за 30 дней."
    case .participation: return "Согласие \(from). Его можно отозвать письменным заявлением."
    }
  }

  private init() {
    title = Words.consentTitle(.dissemination)
    signer = "Я, Котова Мария Ивановна (мать), законный представитель"
    subject = "Котов Даниил Сергеевич, дата рождения 14.03.2012"
    self.operator = "оператор: МКОУ СОШ с. Воя"
    purpose = "рассказать"
    data = "отметьте"
    items = ["фамилия, имя, отчество"]
    hasItems = true
    resources = "https://nastavnik.example"
    extra = "Условия: ____"
    term = "Согласие действует до окончания участия."
    signature = "Котова Мария Ивановна"
  }

  static let sample = ConsentBlank()
}
