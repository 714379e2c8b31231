import Mentoring
import Storage

/// A letter of thanks to print (Калмыкия, п. 28).
struct ThanksShowPage: Page {
  static let template = "registry/thanks"

  let title = "Благодарность"
  let crumbs: [Crumb]
  let organisation: String
  let name: String
  let text: String
  let date: String

  init(_ card: PersonCard, today: CalendarDate) {
    crumbs = [Crumb("Карточка участника", PersonAddress.show(card.person.id))]
    let stay = card.stays.first
    organisation = stay?.organisation.name ?? ""
    name = card.person.name.full
    let mentees = Set(card.pairs.filter { $0.side == .mentor }.map(\.other)).count
    let led = mentees == 0 ? "" : ", за поддержку \(Self.supported(mentees))"
    text =
      card.mentor == nil && mentees == 0
      ? "за участие в программе наставничества и достигнутые успехи"
      : "за личный вклад в наставничество\(led), за внимание и щедрость, с которой вы делитесь опытом"
    date = "\(Russian.date(today))"
  }

  private static func supported(_ count: Int) -> String {
    Russian.plural(count, "наставляемого", "наставляемых", "наставляемых")
  }

  private init() {
    crumbs = [Crumb("Карточка участника", "/people/1")]
    organisation = "МКОУ СОШ с. Воя"
    name = "Иванова Анна Петровна"
    text = "за личный вклад в наставничество"
    date = "25.05.2026"
  }

  static let sample = ThanksShowPage()
}
