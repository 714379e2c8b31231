import Mentoring
import Storage

/// A line of the history of an account: when, who, what, from → to.
struct AccountHistoryLine: Encodable, Sendable {
  let when: String
  let author: String
  let what: String
  let changes: [PersonHistoryLine.Change]

  init(_ event: EventLine, clock: Clock) {
    when = clock.dateAndTime(of: event.moment)
    author = event.author ?? "администратор сервера"
    what = Words.accountEvent(event.kind)
    let known = Set(event.before.keys).union(event.after.keys).sorted()
    changes = known.compactMap { field in
      Words.accountField(field).map { label in
        PersonHistoryLine.Change(
          field: label, before: event.before[field].map { Words.accountValue($0, of: field) },
          after: Words.accountValue(event.after[field] ?? "", of: field))
      }
    }
  }

  private init() {
    when = "21.11.2026, 14:05"
    author = "Зимина О. С."
    what = "Учётная запись изменена"
    changes = [PersonHistoryLine.Change(field: "роль", before: "куратор", after: "сотрудник РУО")]
  }

  static let sample = AccountHistoryLine()
}

extension Words {
  static func accountEvent(_ kind: String) -> String {
    switch kind {
    case "accountAdded": "Учётная запись заведена"
    case "accountChanged": "Учётная запись изменена"
    case "accountDisabled": "Учётная запись отключена"
    case "accountEnabled": "Учётная запись включена"
    case "linkIssued": "Выдана одноразовая ссылка"
    case "linkAsked": "Просьба о новой ссылке"
    case "linkUnknown": "Неизвестная ссылка"
    case "passwordChanged": "Пароль задан владельцем"
    case "signedIn": "Вход"
    case "signInFailed": "Неудачный вход"
    case "signedOut": "Выход"
    case "sessionsEnded": "Сеансы завершены"
    case "curatorAppointed": "Назначен куратором"
    case "curatorChanged": "Изменены сведения куратора"
    case "curatorshipEnded": "Обязанности куратора сложены"
    case "accessRefused": "Отказ в доступе"
    default: "Изменение"
    }
  }

  static func accountValue(_ value: String, of field: String) -> String {
    switch field {
    case "role": Role(rawValue: value).map(role) ?? value
    case "link": Invitation.Kind(rawValue: value) == .reset ? "для нового пароля" : "для приглашения"
    default: given(CalendarDate(iso: value).map(Russian.date) ?? value)
    }
  }

  static func accountField(_ field: String) -> String? {
    [
      "name": "имя", "post": "должность", "phone": "телефон", "email": "почта", "role": "роль",
      "login": "имя пользователя", "order": "номер приказа", "orderedOn": "дата приказа", "starts": "с какого дня",
      "ends": "последний день", "course": "курс", "courseHours": "часов", "trainedOn": "дата обучения",
      "certificate": "удостоверение", "address": "страница", "link": "ссылка", "rows": "строк", "format": "вид файла",
      "filters": "условия",
    ][field]
  }
}
