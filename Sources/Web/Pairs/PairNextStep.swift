import Mentoring

/// What comes next in the life of a pair (`ux.md` K7): one button at most.
struct PairNextStep: Encodable, Sendable {
  let text: String
  let button: Button?

  struct Button: Encodable, Sendable {
    let title: String
    let address: String
  }

  /// One thing to do, for those who may do it; what to wait for, for everybody.
  init?(_ pair: Pair, mayChange: Bool, today: CalendarDate) {
    switch pair.nextStep(on: today) {
    case nil: return nil
    case .enterOrder:
      text = "Подпишите приказ у руководителя и внесите его номер и дату: после этого пара войдёт в охват."
      button = mayChange ? Button(title: "Внести приказ", address: OrderAddress.new([pair.id])) : nil
    case .waitForStart:
      text = "Приказ внесён, работа начнётся \(Russian.dateInWords(pair.period.start, today: today))."
      button = nil
    case .work:
      text = pair.period.end.map { "Пара работает: \(Russian.deadline($0, today: today))." } ?? "Пара работает."
      button = nil
    case .resume:
      text = "Пара приостановлена \(pair.pause(on: today).map(Words.span) ?? "")."
      button = mayChange ? Button(title: "Возобновить", address: ResumptionAddress.new(pair.id)) : nil
    case .close:
      text = "Срок пары вышел. Завершите её или продлите."
      button = mayChange ? Button(title: "Завершить пару", address: ClosureAddress.new(pair.id)) : nil
    }
  }

  private init(text: String, button: Button?) {
    self.text = text
    self.button = button
  }

  static let sample = PairNextStep(
    text: "Внесите приказ", button: Button(title: "Внести приказ", address: OrderAddress.new([.init(1)])))
}
