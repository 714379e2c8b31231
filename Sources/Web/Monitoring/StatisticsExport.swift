import Mentoring
import Office
import Storage

extension Export {
  /// The numbers of the page of statistics, a group and an age a row.
  static let statistics = Export(
    StatisticsAddress.show, "statistika", "Численность по возрасту и полу", .signedIn
  ) { context in
    let question = try StatisticsQuestion(context)
    let whole = try context.store.headcount(of: question.place, on: question.date)
    var sheet = Sheet(
      "На \(Russian.date(question.date))",
      [.init("Организация, район", width: 34), .init("Группа", width: 28), .init("Возраст", width: 20)]
        + StatisticsShowPage.sexes.map { .init(Words.sexOfPeople($0), width: 12) }
        + [.init("Всего", width: 10), .init("На дату", width: 12)])
    for group in Headcount.Group.allCases where whole.count(group) > 0 {
      for age in group.ages where age != .unknown || whole.count(group, age) > 0 {
        sheet.append(
          [.text(question.place.name), .text(Words.group(group)), .text(Words.age(age))]
            + StatisticsShowPage.sexes.map { .count(whole.count(group, age, .some($0))) }
            + [.count(whole.count(group, age)), .date(question.date)])
      }
    }
    return sheet
  }
}
