import HTTP
import Mentoring
import Storage

extension DocumentEditPage {
  /// The form of a new publication.
  init(_ form: MediaPlanForm, of place: DocumentPlace) {
    self.init(
      title: "Запланировать публикацию", caption: place.name, crumbs: [Crumb("Медиаплан", MediaPlanAddress.index)],
      input: form.input, action: MediaPlanAddress.create, cancelAddress: MediaPlanAddress.index, isNew: true,
      hidden: place.hidden, controls: Self.controls(form))
  }

  init(_ form: MediaPlanForm, changing line: MediaPlanLine) {
    self.init(
      title: line.item.terms.publishedOn == nil ? "Отметить публикацию" : "Изменить публикацию", caption: line.owner,
      crumbs: [Crumb("Медиаплан", MediaPlanAddress.index)], input: form.input,
      action: MediaPlanAddress.update(line.item.id), cancelAddress: MediaPlanAddress.index, isNew: false,
      controls: Self.controls(form))
  }

  private static func controls(_ form: MediaPlanForm) -> [Control] {
    let input = form.input
    let channels = MediaPlanItem.Channel.allCases.map {
      (value: $0.rawValue, label: Words.channel($0), hint: String?.none)
    }
    let events = form.events.map {
      (value: $0.id.description, label: "\($0.title), \(Russian.date($0.heldOn))", hint: String?.none)
    }
    return [
      Control(line: Field(input, "topic", "Тема")),
      Control(select: Choice(input, "channel", "Площадка", options: [("", "Выберите", nil)] + channels)),
      Control(
        line: Field(input, "plannedOn", "Срок", hint: "Например, 27.01.2027", width: .date, inputmode: "numeric")),
      Control(line: Field(input, "responsible", "Ответственный", isOptional: true)),
      form.events.isEmpty
        ? nil
        : Control(
          select: Choice(
            input, "event", "О мероприятии", isOptional: true, options: [("", "не о мероприятии", nil)] + events)),
      Control(
        line: Field(
          input, "publishedOn", "Опубликовано", hint: "Когда вышло", width: .date, inputmode: "numeric",
          isOptional: true)),
      Control(line: Field(input, "link", "Ссылка на публикацию", isOptional: true)),
    ].compactMap(\.self)
  }
}
