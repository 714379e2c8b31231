import Mentoring
import Storage

extension Words {
  static func status(_ status: Pair.Status) -> StatusWord {
    switch status {
    case .draft: StatusWord("без приказа", .warn)
    case .fixed: StatusWord("закреплена", .idle)
    case .active: StatusWord("в работе", .work)
    case .paused: StatusWord("приостановлена", .warn)
    case .overdue: StatusWord("срок вышел", .bad)
    case .completed: StatusWord("завершена", .ok)
    case .endedEarly: StatusWord("прекращена досрочно", .idle)
    }
  }

  static func reason(_ reason: Pair.Reason) -> String {
    switch reason {
    case .completed: "Программа пройдена"
    case .menteeLeft: "Наставляемый выбыл"
    case .mentorLeft: "Наставник выбыл"
    case .menteeRefused: "Наставляемый отказался"
    case .mentorRefused: "Наставник отказался"
    case .mentorReplaced: "Наставника заменили"
    case .goalReachedEarly: "Цель достигнута раньше срока"
    case .other: "Другая причина"
    }
  }

  static func participant(_ participant: Participant, to viewer: Account) -> String {
    shortName(participant.name, participant.person, isMinor: participant.isMinor, to: viewer)
  }

  static func participantInFull(_ participant: Participant, to viewer: Account) -> String {
    fullName(participant.name, participant.person, isMinor: participant.isMinor, to: viewer)
  }

  /// «01.09.2026 – 31.05.2027».
  static func term(_ start: CalendarDate, _ end: CalendarDate) -> String {
    "\(Russian.date(start))\u{A0}– \(Russian.date(end))"
  }

  static func order(_ order: Pair.FixingOrder) -> String {
    "№\u{A0}\(order.number) от\u{A0}\(Russian.date(order.date))"
  }

  /// What an event about a pair was.
  static func pairEvent(_ kind: String) -> String {
    switch kind {
    case "pairAdded": "Пара сохранена"
    case "pairChanged": "Условия изменены"
    case "pairFixed": "Закреплена приказом"
    case "pairClosed": "Завершена"
    case "pairReopened": "Продолжена: уход отменён"
    case "pairRestored": "Возвращена: действие отменено"
    case "pairKept": "Продолжается на новом месте"
    case "pairContinued": "Продолжает пару с прежнего места"
    case "pairReplaced": "Начата вместо пары с прежним наставником"
    case "pairPaused": "Приостановлена"
    case "pairResumed": "Возобновлена"
    case "pairProlonged": "Продлена"
    case "pairOpenedAgain": "Открыта снова"
    case "pairCompletionOrdered": "Завершение подписано приказом"
    case "addendumSaved": "Дополнительное соглашение"
    case "meetingAddedByMentor": "Встреча внесена наставником по ссылке"
    case "meetingChanged": "Исправлена встреча"
    case "meetingRemoved": "Удалена встреча"
    case "meetingRestored": "Возвращена встреча"
    default: "Изменение"
    }
  }

  /// A changed field of an event about a pair, as its form calls it.
  static func pairField(_ field: String) -> String {
    switch field {
    case "starts": "начало"
    case "ends": "окончание"
    case "programme": "программа"
    case "roleModel": "ролевая модель"
    case "explanation": "пояснение"
    case "orderNumber": "номер приказа"
    case "orderDate": "дата приказа"
    case "closedOn": "дата"
    case "closeReason": "причина"
    case "closeNote": "примечание"
    case "pair": "номер прежней пары"
    case "pausedFrom": "пауза с"
    case "pausedTo": "пауза по"
    case "pauseReason", "reopenReason": "причина"
    case "resumedOn": "работает с"
    case "addendumNumber": "номер соглашения"
    case "addendumSignedOn": "соглашение подписано"
    case "addendumEnds": "соглашение до"
    case "noticedOn": "уведомление о прекращении"
    case "cancelledOn": "последний день по уведомлению"
    case "heldOn": "дата встречи"
    case "kind": "вид встречи"
    case "state": "состоялась ли"
    case "minutes": "минут"
    case "isOnline": "онлайн"
    case "place": "место"
    case "topic": "тема"
    case "result": "результат"
    case "nextStep": "следующий шаг"
    case "meeting": "номер встречи"
    default: field
    }
  }

  /// A logged value in words: the log keeps codes and dates as the database does.
  static func pairValue(_ value: String, of field: String) -> String {
    if value.isEmpty { return "не указано" }
    switch field {
    case "kind": return Meeting.Kind(rawValue: value).flatMap { MeetingChoices.names[$0] } ?? value
    case "state": return Meeting.State(rawValue: value).map { Words.meetingState($0).word } ?? value
    case "isOnline": return "да"
    case "closeReason": return Pair.Reason(rawValue: value).map(reason) ?? value
    case "pauseReason": return Pause.Reason(rawValue: value).map(pauseReason) ?? value
    case "reopenReason": return Pair.Reopening(rawValue: value).map(reopening) ?? value
    default: break
    }
    return CalendarDate(iso: value).map(Russian.date) ?? value
  }
}
