import HTTP
import Mentoring
import Storage

/// What the centre asks to put right, line by line.
struct ReviewForm: Form {
  var input: Input
  let lines: [ReportLine]

  static func remark(_ line: ReportLine) -> String { "remark-" + line.code.rawValue }

  mutating func validated() -> [ReportLine.Code: String]? {
    var remarks: [ReportLine.Code: String] = [:]
    for line in lines {
      let remark = input.text(Self.remark(line), label: "Замечание", limit: 1000)
      if !remark.isEmpty { remarks[line.code] = remark }
    }
    if input.isValid, remarks.isEmpty {
      input.fail("remarks", "Напишите хотя бы одно замечание у строки, которую надо исправить")
    }
    return input.isValid ? remarks : nil
  }
}

/// Leave to hand in after the lock.
struct LockExceptionForm: Form {
  var input: Input
  let today: CalendarDate

  mutating func validated() -> (until: CalendarDate, reason: String)? {
    let until = input.date("until", today: today, missing: "Укажите, до какого дня продлить")
    if let until, until < today { input.fail("until", "Этот день уже прошёл") }
    if let until, until > today.adding(months: 3) { input.fail("until", "Больше чем на три месяца срок не продлевают") }
    let reason = input.text("reason", label: "Причина", limit: 500, missing: "Укажите причину")
    guard input.isValid, let until else { return nil }
    return (until, reason)
  }
}
