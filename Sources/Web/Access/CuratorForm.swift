import HTTP
import Mentoring
import Storage

/// What is known of a curator: the appointment, the contacts of the office, the last training.
struct CuratorForm: EditForm {
  var input: Input
  let today: CalendarDate

  static let labels: [(name: String, label: String)] = [
    ("number", "Номер приказа"), ("ordered", "Дата приказа"), ("post", "Должность"), ("phone", "Рабочий телефон"),
    ("email", "Рабочая почта"), ("course", "Курс"), ("hours", "Часов"), ("trained", "Дата окончания"),
    ("certificate", "Номер удостоверения"),
  ]

  static func fields(of draft: CuratorDraft) -> FormFields {
    FormFields([
      ("number", draft.order.number), ("ordered", draft.order.date.map(Russian.date) ?? ""),
      ("post", draft.contacts.post), ("phone", draft.contacts.phone), ("email", draft.contacts.email),
      ("course", draft.training.course), ("hours", draft.training.hours.map(String.init) ?? ""),
      ("trained", draft.training.date.map(Russian.date) ?? ""), ("certificate", draft.training.certificate),
    ])
  }

  mutating func validated() -> CuratorDraft? {
    let order = input.appointmentOrder(today: today)
    let contacts = AccountDetails.Contacts(
      post: input.text("post", label: "Должность", limit: 150), phone: input.phone("phone"), email: input.email("email")
    )
    let training = readTraining()
    return input.isValid ? CuratorDraft(order: order, contacts: contacts, training: training) : nil
  }

  private mutating func readTraining() -> CuratorTraining {
    let course = input.text("course", label: "Курс", limit: 300)
    let hours = input.number("hours", label: "Часов", in: 1...2000)
    let date = input.date("trained", today: today)
    let certificate = input.text("certificate", label: "Номер удостоверения", limit: 60)
    let isBegun = !course.isEmpty || !certificate.isEmpty || !input["hours"].isEmpty
    if isBegun, input["trained"].isEmpty { input.fail("trained", "Укажите, когда закончено обучение") }
    if date != nil, course.isEmpty { input.fail("course", "Укажите, какой курс пройден") }
    if let date, date > today { input.fail("trained", "Дата окончания не может быть позже сегодня") }
    if let date, date.year < 1990 { input.fail("trained", "Проверьте год") }
    return CuratorTraining(course: course, hours: hours, date: date, certificate: certificate)
  }
}
