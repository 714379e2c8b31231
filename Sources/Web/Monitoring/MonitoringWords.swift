import Mentoring
import Storage

extension Words {
  /// «2-е полугодие 2026 г.», «2026 год».
  static func period(_ period: ReportPeriod) -> String {
    let space = Typography.noBreakSpace
    return switch period.part {
    case .first: "1-е полугодие \(period.year)\(space)г."
    case .second: "2-е полугодие \(period.year)\(space)г."
    case .whole: "\(period.year)\(space)год"
    }
  }

  static func standing(of campaign: Campaign, on today: CalendarDate) -> StatusWord {
    if campaign.handIn != nil { return StatusWord("передано", .ok) }
    return switch campaign.standing(on: today) {
    case .planned: StatusWord("не открыт", .idle)
    case .awaited: StatusWord("откроется \(Russian.date(campaign.terms.opensOn))", .idle)
    case .open: StatusWord("открыт", .work)
    case .late: StatusWord("срок вышел", .bad)
    case .locked: StatusWord("закрыт", .ok)
    }
  }

  /// The word of a report, late or not.
  static func report(
    _ state: Report.State?, edition: Int = 1, isNil: Bool = false, sentOn: CalendarDate?, due: CalendarDate,
    on today: CalendarDate
  ) -> StatusWord {
    let days = sentOn.map { max(0, due.days(until: $0)) } ?? 0
    let late =
      days > 0 ? " с опозданием на\(Typography.noBreakSpace)\(Russian.plural(days, "день", "дня", "дней"))" : ""
    let corrected = edition > 1 ? ", версия \(edition)" : ""
    let empty = isNil ? ", участников нет" : ""
    return switch state {
    case nil: today > due ? StatusWord("не сдан", .bad) : StatusWord("не начат", .idle)
    case .draft: edition > 1 ? StatusWord("уточняется\(corrected)", .work) : StatusWord("черновик", .work)
    case .sent: StatusWord("отправлен\(late)\(corrected)\(empty)", days > 0 ? .warn : .work)
    case .returned: StatusWord("возвращён с замечаниями\(corrected)", .bad)
    case .accepted: StatusWord("принят\(late)\(corrected)\(empty)", days > 0 ? .warn : .ok)
    }
  }

  static func report(_ report: Report?, due: CalendarDate, on today: CalendarDate) -> StatusWord {
    Self.report(
      report?.state, edition: report?.edition ?? 1, isNil: report?.isNil ?? false, sentOn: report?.sentOn, due: due,
      on: today)
  }

  static func report(_ cell: MonitoringBoard.Cell?, due: CalendarDate, on today: CalendarDate) -> StatusWord {
    Self.report(
      cell?.state, edition: cell?.edition ?? 1, isNil: cell?.isNil ?? false, sentOn: cell?.sentOn, due: due, on: today)
  }

  static func section(_ section: ReportSection) -> String {
    switch section {
    case .header: "Кто отчитывается"
    case .base: "Исходные численности"
    case .forms: "Участники по формам"
    case .categories: "Наставляемые по категориям"
    case .mentors: "Наставники"
    case .partners: "Партнёры"
    case .programmes: "Программы"
    case .results: "Результаты"
    case .satisfaction: "Удовлетворённость"
    case .score: "Оценка куратора"
    case .documents: "Документы"
    case .text: "Своими словами"
    }
  }

  static func progress(_ progress: ReportSection.Progress?) -> StatusWord {
    switch progress {
    case nil: StatusWord("не начато", .idle)
    case .draft: StatusWord("черновик", .work)
    case .done: StatusWord("готово", .ok)
    }
  }

  static func addressee(_ addressee: Reminder.Addressee) -> String {
    switch addressee {
    case .curator: "куратору"
    case .head: "куратору и руководителю"
    }
  }

  /// «за 14 дней до срока», «через 3 дня после срока».
  static func reminder(_ reminder: Reminder) -> String {
    let days = Russian.plural(abs(reminder.offset), "день", "дня", "дней")
    return reminder.offset < 0 ? "за \(days) до срока" : "через \(days) после срока"
  }

  static func deviation(_ deviation: ReportLine.Deviation) -> String {
    switch deviation {
    case .counted: "значение отличается от посчитанного"
    case .previous(let percent):
      "за полугодие изменилось на\(Typography.noBreakSpace)\(Russian.number(percent))\(Typography.noBreakSpace)%"
    }
  }

  /// What does not fit, in the words of the lines.
  static func finding(_ finding: ReportFinding, _ sheet: ReportSheet, _ forms: [MentoringForm]) -> String {
    let name = { (code: ReportLine.Code) in
      sheet.lines.first { $0.code == code }.map { lineInFull($0, forms) } ?? code.rawValue
    }
    let line = name(finding.line)
    let number = Russian.number(_:)
    return switch finding.problem {
    case .valueMissing: "\(line): введите значение"
    case .noteMissing(let deviation): "\(line): \(Self.deviation(deviation)) – напишите пояснение"
    case .exceeds(let whole, let less, let more):
      "\(line) – \(number(less)), больше, чем «\(name(whole))» – \(number(more))"
    case .sumDiffers(let total, let sum): "\(line): всего \(number(total)), а по формам вместе \(number(sum))"
    case .unique(let total, let largest, let sum):
      "\(line): всего \(number(total)), а по формам – от \(number(largest)) до \(number(sum)) человек без повторов"
    case .pairsWithoutProgrammes: "Пары есть, а программ наставничества нет"
    case .employersWithoutAgreements: "Наставники от партнёров есть, а действующих соглашений нет"
    case .mentorsUntrained: "Наставников десять и больше, а за период никто не обучен"
    case .pairsWithoutOrder: "Пары есть, а приказа о парах нет"
    case .nobodyOfAge: "Наставляемых 10–19 лет нет совсем"
    case .planMissing: "Уровень программы недопустимый, а плана исправления нет"
    }
  }

  /// The title of a line with what makes it clear outside its table.
  static func lineInFull(_ line: ReportLine, _ forms: [MentoringForm]) -> String {
    let title = line.title.hasPrefix("из них ") ? "\(section(line.section)): \(line.title)" : line.title
    guard let form = line.form, let name = forms.first(where: { $0.code == form })?.name,
      line.section == .forms
    else { return Russian.initialUpper(title) }
    return "\(Russian.initialUpper(title)), «\(name)»"
  }

  /// What the log says of monitoring.
  static func monitoringChange(_ kind: String) -> String? {
    switch kind {
    case "campaignOpened": "Открыт мониторинг"
    case "campaignChanged": "Изменены сроки мониторинга"
    case "summaryHandedIn": "Передана сводка за год"
    case "lockExceptionGranted": "Продлён срок отчёта"
    case "reportSectionSaved": "Заполнен раздел отчёта"
    case "reportSent": "Отправлен отчёт"
    case "reportRecalled": "Отозван отчёт"
    case "reportReturned": "Возвращён отчёт"
    case "reportAccepted": "Принят отчёт"
    case "reportCorrectionBegun": "Начато уточнение отчёта"
    case "noteBegun": "Начата аналитическая справка"
    case "noteWritten": "Изменён текст справки"
    case "noteSigned": "Подписана аналитическая справка"
    case "noteRemoved": "Удалён черновик справки"
    case "requestSent": "Отправлен запрос центра"
    case "requestAnswered": "Ответ на запрос центра"
    case "requestReturned": "Возвращён ответ на запрос центра"
    case "requestClosed": "Закрыт запрос центра"
    case "swotSaved": "Сохранён SWOT-анализ программы"
    case "deadlinesSet": "Изменены сроки мониторинга"
    case "levelsSet": "Изменены границы уровней программы"
    default: nil
    }
  }
}
