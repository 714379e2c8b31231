import Mentoring
import Storage

extension Words {
  static func pauseReason(_ reason: Pause.Reason) -> String {
    switch reason {
    case .menteeAbsent: "Наставляемый временно отсутствует"
    case .mentorAbsent: "Наставник временно отсутствует"
    case .organisation: "Обстоятельства организации"
    case .other: "Другая причина"
    }
  }

  static func reopening(_ reason: Pair.Reopening) -> String {
    switch reason {
    case .mistake: "Пару завершили по ошибке"
    case .returned: "Участник вернулся"
    case .continued: "Решили продолжить работу"
    case .other: "Другая причина"
    }
  }

  /// On whose side a reason to end lies: under the reason, in small letters.
  static func reasonSide(_ reason: Pair.Reason) -> String? {
    switch reason.side {
    case .mentee: "со стороны наставляемого"
    case .mentor: "со стороны наставника"
    case nil: nil
    }
  }

  /// «с 02.11.2026 по 20.11.2026», «с 02.11.2026».
  static func span(_ period: Period) -> String {
    "с \(Russian.date(period.start))" + (period.end.map { " по \(Russian.date($0))" } ?? "")
  }

  static func addendumLack(_ lack: Addendum.Lack) -> String {
    switch lack {
    case .consent: "нет письменного согласия наставника"
    case .addendum: "нет дополнительного соглашения"
    case .expiring(let day): "соглашение истекает \(Russian.date(day))"
    case .expired(let day): "соглашение истекло \(Russian.date(day))"
    }
  }

  static func addendum(_ addendum: Addendum) -> String? {
    addendum.signedOn.map { signed in
      "№\u{A0}\(addendum.number) от\u{A0}\(Russian.date(signed))"
        + (addendum.ends.map { " по \(Russian.date($0))" } ?? "")
    }
  }

  static func noticeSide(_ side: Addendum.Cancellation.Side) -> String {
    switch side {
    case .employee: "Работник отказался"
    case .employer: "Работодатель отменил поручение"
    }
  }
}
