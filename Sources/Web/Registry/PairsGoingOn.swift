import Mentoring
import Storage

/// The pairs of somebody who moves: those that end, those that are ticked to go on, and why (`ux.md` 35).
struct PairsGoingOn: Encodable, Sendable {
  let consequence: String
  let all: [Line]
  /// Absent where the form of no pair lets it go on.
  let keep: Choice?
  let reason: Field

  struct Line: Encodable, Sendable {
    let id: String
    let text: String
    let address: String
  }

  init?(_ input: Input, _ departing: Departing, leaving day: CalendarDate) {
    guard !departing.pairs.isEmpty else { return nil }
    let count = departing.pairs.count
    consequence =
      "После \(Russian.date(day)) здесь \(Russian.pluralWord(count, "продолжалась", "продолжались", "продолжались")) бы "
      + "\(Russian.plural(count, "пара", "пары", "пар")). Неотмеченные завершатся в этот день, не начавшиеся отменятся:"
    all = departing.pairs.map {
      Line(id: $0.pair.id.description, text: Words.pairOfPerson($0), address: PairAddress.show($0.pair.id))
    }
    let keepable = departing.pairs.filter { $0.mayGoOn(as: departing.line.stay.role, was: departing.line.stay.role) }
    keep =
      keepable.isEmpty
      ? nil
      : Choice(
        input, "keep", "Какие пары продолжатся на новом месте",
        options: keepable.map {
          let hint = $0.side == .mentee ? "Новой организации понадобится свой приказ о закреплении" : nil
          return ($0.pair.id.description, Words.pairOfPerson($0), hint)
        })
    reason = Field(input, "keepReason", "Почему пары продолжаются", hint: "Нужно, если пары отмечены", isOptional: true)
  }

  static func read(_ input: inout Input) -> (closing: [Pair.ID], keeping: [Pair.ID], reason: String) {
    let keeping = input.values.all("keep").compactMap { Pair.ID($0) }
    let reason = input.text(
      "keepReason", label: "Причина", limit: 500,
      missing: keeping.isEmpty ? nil : "Напишите, почему пары продолжаются")
    let shown = input.values.all("pair").compactMap { Pair.ID($0) }
    return (shown.filter { !keeping.contains($0) }, keeping, reason)
  }

  private init() {
    consequence = "После 20.11.2026 продолжалась бы 1 пара:"
    all = [
      Line(id: "17", text: "№ 17, учитель – ученик: наставник Иванова А. П.", address: PairAddress.show(Pair.ID(17)))
    ]
    keep = .sample
    reason = .sample
  }

  static let sample = PairsGoingOn()
}

extension Words {
  /// «№ 17, учитель – ученик: наставник Иванова А. П., с 01.10.2026 по 31.05.2027».
  static func pairOfPerson(_ line: PersonPair) -> String {
    let other = "\(side(line.side == .mentor ? .mentee : .mentor)) \(line.otherName.short)"
    return
      "№\(Typography.noBreakSpace)\(line.pair.id), \(line.formName): \(other), \(period(line.pair.period))"
  }
}
