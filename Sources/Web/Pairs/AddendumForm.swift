import HTTP
import Mentoring
import Storage

/// The addendum to the mentor's employment contract: number, term, content, form, pay, early end (ТК, ст. 351.8).
struct AddendumForm: EditForm {
  var input: Input
  let today: CalendarDate

  static let labels = [
    (name: "number", label: "Номер"), (name: "signedOn", label: "Подписано"), (name: "ends", label: "Действует по"),
    (name: "content", label: "Содержание работы"), (name: "format", label: "Форма работы"),
    (name: "payment", label: "Оплата"), (name: "noticedBy", label: "Кто прекращает досрочно"),
    (name: "noticedOn", label: "День уведомления"), (name: "cancelledOn", label: "Последний день"),
  ]

  mutating func validated() -> Addendum? {
    var addendum = Addendum()
    addendum.number = input.text("number", label: "Номер", limit: 50)
    addendum.signedOn = input.date("signedOn", today: today)
    addendum.ends = input.date("ends", today: today)
    addendum.content = input.text("content", label: "Содержание работы", limit: 1000, lines: .several)
    addendum.format = input.text("format", label: "Форма работы", limit: 200)
    addendum.payment = input.text("payment", label: "Оплата", limit: 200)
    let side: Addendum.Cancellation.Side? = input.optionalChoice("noticedBy")
    let noticedOn = input.date("noticedOn", today: today)
    let cancelledOn = input.date("cancelledOn", today: today)
    if let signedOn = addendum.signedOn, signedOn > today { input.fail("signedOn", Words.refusal(.dateInFuture)) }
    if addendum.number.isEmpty, addendum.signedOn != nil { input.fail("number", "Укажите номер соглашения") }
    if !addendum.number.isEmpty, addendum.signedOn == nil {
      input.fail("signedOn", "Укажите, когда соглашение подписано")
    }
    if let signedOn = addendum.signedOn, let ends = addendum.ends, ends < signedOn {
      input.fail("ends", "Срок раньше подписания: проверьте даты")
    }
    addendum.cancellation = cancellation(side, noticedOn, cancelledOn, isSigned: addendum.signedOn != nil)
    return input.isValid ? addendum : nil
  }

  private mutating func cancellation(
    _ side: Addendum.Cancellation.Side?, _ noticedOn: CalendarDate?, _ cancelledOn: CalendarDate?, isSigned: Bool
  ) -> Addendum.Cancellation? {
    guard side != nil || noticedOn != nil || cancelledOn != nil else { return nil }
    if !isSigned { input.fail("noticedBy", "Прекращать нечего: сначала внесите само соглашение") }
    guard let side else {
      input.fail("noticedBy", "Выберите, кто прекращает наставничество")
      return nil
    }
    guard let noticedOn else {
      input.fail("noticedOn", "Укажите день уведомления")
      return nil
    }
    if noticedOn > today { input.fail("noticedOn", Words.refusal(.dateInFuture)) }
    let earliest = Addendum.earliestEnd(noticedOn: noticedOn)
    guard let cancelledOn else {
      input.fail("cancelledOn", "Укажите последний день; не раньше \(Russian.date(earliest))")
      return nil
    }
    if cancelledOn < earliest {
      input.fail("cancelledOn", "Не раньше \(Russian.date(earliest)): от уведомления проходит три рабочих дня")
    }
    return Addendum.Cancellation(noticedOn: noticedOn, by: side, lastDay: cancelledOn)
  }

  func words(_ value: String, of name: String) -> String {
    name == "noticedBy" ? Addendum.Cancellation.Side(rawValue: value).map(Words.noticeSide) ?? value : value
  }

  static func fields(of addendum: Addendum?) -> FormFields {
    let date = { (date: CalendarDate?) in date.map(Russian.date) ?? "" }
    let cancellation = addendum?.cancellation
    return FormFields([
      ("number", addendum?.number ?? ""), ("signedOn", date(addendum?.signedOn)), ("ends", date(addendum?.ends)),
      ("content", addendum?.content ?? ""), ("format", addendum?.format ?? ""), ("payment", addendum?.payment ?? ""),
      ("noticedBy", cancellation?.by.rawValue ?? ""), ("noticedOn", date(cancellation?.noticedOn)),
      ("cancelledOn", date(cancellation?.lastDay)),
    ])
  }
}
