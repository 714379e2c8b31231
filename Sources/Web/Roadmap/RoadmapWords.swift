import Mentoring
import Storage

extension Words {
  static func taskStatus(_ status: RoadmapTask.Status) -> String {
    switch status {
    case .overdue: "просрочено"
    case .work: "в работе"
    case .planned: "по плану"
    case .standing: "без даты"
    case .waived: "не применимо"
    case .done: "выполнено"
    }
  }

  /// The state of a task on a day, with the days that are left of its last month.
  static func state(of task: RoadmapTask, on today: CalendarDate) -> StatusWord {
    let status = task.status(on: today)
    switch status {
    case .done: return StatusWord(taskStatus(status), .ok)
    case .standing, .waived: return StatusWord(taskStatus(status), .idle)
    case .overdue: return StatusWord(task.due.map { Russian.deadline($0, today: today) } ?? "", .bad)
    case .planned, .work:
      guard let due = task.due, today.days(until: due) <= 30 else { return StatusWord(taskStatus(status), .work) }
      return StatusWord(Russian.deadline(due, today: today), .warn)
    }
  }

  static func roadmapState(_ state: Roadmap.State) -> String {
    switch state {
    case .draft: "черновик"
    case .sent: "на согласовании"
    case .returned: "возвращена"
    case .agreed: "согласована"
    }
  }

  static func agreement(of roadmap: Roadmap) -> StatusWord {
    let word = roadmapState(roadmap.state)
    return switch roadmap.state {
    case .draft: StatusWord(word, .idle)
    case .sent: StatusWord(roadmap.sentOn.map { "\(word) с \(Russian.date($0))" } ?? word, .work)
    case .returned: StatusWord(word, .warn)
    case .agreed: StatusWord(roadmap.agreedOn.map { "\(word) \(Russian.date($0))" } ?? word, .ok)
    }
  }

  static func days(_ period: Period) -> String {
    "\(Russian.date(period.start))–\(period.end.map(Russian.date) ?? "")"
  }

  /// For whom: after «для».
  static func forLevel(_ level: RoadmapTemplate.Level) -> String {
    switch level {
    case .municipality: "района"
    case .organisation: "организации"
    }
  }

  static func stage(_ stage: Int) -> String {
    let names = [
      "подготовка условий", "база наставляемых", "база наставников", "отбор и обучение наставников",
      "формирование пар", "работа пар", "завершение",
    ]
    return names.indices.contains(stage - 1) ? "\(stage). \(names[stage - 1])" : ""
  }

  /// «14 записей: приказы о закреплении пар, последняя 12.10.2026».
  static func proof(_ found: ProofFound) -> String {
    let latest = found.latest.map { ", последняя запись \(Russian.date($0))" } ?? ""
    return "\(Russian.initialUpper(proofName(found.proof))): \(Russian.number(found.count))\(latest)"
  }

  private static func proofName(_ proof: RoadmapMeasure.Proof) -> String {
    switch proof {
    case .curator: "куратор назначен"
    case .group: "рабочая группа с приказом"
    case .order: "приказ о внедрении в карточке организации"
    case .programmes: "опубликованные программы"
    case .agreements: "действующие соглашения"
    case .practices: "опубликованные практики"
    case .pairs: "приказы о закреплении пар"
    case .mentors: "наставники в базе"
    case .mentees: "наставляемые в базе"
    case .consents: "подписанные согласия"
    case .entrySurvey: "ответы на входные анкеты"
    case .preferenceSurvey: "ответы на анкеты предпочтений"
    case .exitSurvey: "ответы на итоговые анкеты"
    case .measures: "замеры участников"
    case .training: "обученные наставники"
    case .interviews: "собеседования"
    case .firstMeeting: "первые встречи в журнале"
    case .trialMeeting: "пробные встречи в журнале"
    case .planningMeeting: "встречи-планирования в журнале"
    case .meetings: "регулярные встречи в журнале"
    case .finalMeeting: "заключительные встречи в журнале"
    case .groupMeeting: "групповые встречи в журнале"
    case .report: "сданные отчёты мониторинга"
    case .curators: "кураторы в базе"
    case .experts: "опубликованные эксперты"
    case .partners: "партнёры с соглашением"
    }
  }

  static func conformity(_ kind: Conformity.Kind) -> String {
    switch kind {
    case .missing: "Нет мероприятия"
    case .later: "Позже, чем требуется"
    case .weaker: "Ниже, чем требуется"
    case .noExecutor: "Нет исполнителя"
    case .contradiction: "Документы расходятся"
    }
  }

  static func place(_ place: Conformity.Place) -> String {
    switch place {
    case .own: "эта карта"
    case .municipal: "муниципальная карта"
    case .document: "документ"
    }
  }

  /// What was done to roadmaps, for the lists of changes.
  static func roadmapChange(_ kind: String) -> String? {
    switch kind {
    case "roadmapAdded": "Заведена дорожная карта"
    case "roadmapChanged": "Изменена дорожная карта"
    case "roadmapRemoved": "Удалена дорожная карта"
    case "roadmapEditionBegun": "Начата новая версия дорожной карты"
    case "roadmapSent": "Дорожная карта отправлена на согласование"
    case "roadmapRecalled": "Дорожная карта отозвана"
    case "roadmapReturned": "Дорожная карта возвращена с замечаниями"
    case "roadmapAgreed": "Дорожная карта согласована"
    case "roadmapTaskAdded": "Добавлено мероприятие дорожной карты"
    case "roadmapTaskChanged": "Изменено мероприятие дорожной карты"
    case "roadmapTaskRemoved": "Убрано мероприятие дорожной карты"
    case "roadmapTaskDone": "Выполнен пункт дорожной карты"
    case "roadmapTaskMarked": "Изменено состояние пункта дорожной карты"
    case "taskEvidenceAdded": "Добавлено подтверждение пункта дорожной карты"
    case "taskEvidenceRemoved": "Убрано подтверждение пункта дорожной карты"
    case "calendarFeedIssued": "Выдан адрес календаря"
    case "calendarFeedRevoked": "Отозван адрес календаря"
    default: nil
    }
  }
}
