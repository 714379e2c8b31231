import HTTP
import Mentoring
import Storage

extension DocumentEditPage {
  /// The form of a new event.
  init(_ form: EventForm, of place: DocumentPlace) {
    self.init(
      title: "Добавить мероприятие", caption: place.name, crumbs: [Crumb("Мероприятия", EventAddress.index)],
      input: form.input, action: EventAddress.create, cancelAddress: EventAddress.index, isNew: true,
      hidden: place.hidden, controls: Self.controls(form.input, isNew: true))
  }

  init(_ form: EventForm, changing line: MentoringEventLine) {
    let address = EventAddress.show(line.event.id)
    self.init(
      title: "Изменить мероприятие", caption: line.organiser,
      crumbs: [Crumb("Мероприятия", EventAddress.index), Crumb("Мероприятие", address)], input: form.input,
      action: address, cancelAddress: address, isNew: false, controls: Self.controls(form.input, isNew: false))
  }

  private static func controls(_ input: Input, isNew: Bool) -> [Control] {
    let kinds = MentoringEvent.Kind.allCases.map {
      (value: $0.rawValue, label: Words.eventKind($0), hint: String?.none)
    }
    let cancelled = Control(
      checks: Choice(input, "cancelled", "Отмена", options: [("1", "Мероприятие не состоится или не состоялось", nil)]))
    return [
      Control(select: Choice(input, "kind", "Вид", options: [("", "Выберите", nil)] + kinds)),
      Control(line: Field(input, "title", "Название")),
      Control(line: Field(input, "heldOn", "Дата", hint: "Например, 27.01.2026", width: .date, inputmode: "numeric")),
      Control(
        line: Field(
          input, "endsOn", "Последний день", hint: "Если мероприятие идёт несколько дней", width: .date,
          inputmode: "numeric", isOptional: true)),
      Control(line: Field(input, "place", "Место", isOptional: true)),
      Control(line: Field(input, "link", "Ссылка", hint: "Трансляция, запись или страница", isOptional: true)),
      Control(area: Field(input, "about", "О чём", isOptional: true, rows: 3)),
      Control(
        area: Field(
          input, "materials", "Материалы", hint: "Названия и адреса, каждый с новой строки", isOptional: true, rows: 3)
      ),
      Control(
        checks: Choice(
          input, "published", "Публикация", hint: "В опубликованном не должно быть имён детей",
          options: [("1", "Показывать на странице «Наставничество»", nil)])),
    ] + (isNew ? [] : [cancelled])
  }
}
