import Mentoring
import Storage

/// All the banks with what stands in them, and what waits.
struct BankIndexPage: Page {
  static let template = "banks/index"

  let title = "Муниципальные банки"
  let fillingAddress = BankAddress.filling
  let banks: [Card]

  struct Card: Encodable, Sendable {
    let title: String
    let address: String
    let about: String
    let count: String
    let notes: [Note]
  }

  struct Note: Encodable, Sendable {
    let text: String
    let address: String
  }

  init(_ counts: BankCounts, viewer: Account) {
    let partners = Card(
      title: "Партнёры", address: BankAddress.partners,
      about: "Предприятия и организации, которые дают наставников и экспертов (Пижанка, п. 10.10).",
      count: Russian.plural(counts.partners, "партнёр", "партнёра", "партнёров"), notes: [])
    let agreements = Card(
      title: "Соглашения", address: BankAddress.agreements,
      about: "С партнёрами и между школами (Пижанка, п. 11.9; Л-Кузнецкий, п. 2.7–2.8).",
      count: Russian.plural(counts.agreements, "соглашение", "соглашения", "соглашений"),
      notes: counts.expiring == 0
        ? []
        : [
          Note(
            text: "истекает за месяц: \(Russian.number(counts.expiring))",
            address: BankAddress.agreements + "?standing=expiring")
        ])
    let people = [
      Card(
        title: "Кураторы", address: CuratorAddress.index,
        about: "Кто отвечает за наставничество в организациях, по каким приказам и чему учился (Пижанка, п. 10.7).",
        count: Russian.plural(counts.curators, "куратор", "куратора", "кураторов"), notes: []),
      Card(
        title: "Наставники", address: PersonBaseAddress.mentors,
        about: "Компетенции, обучение, нагрузка и пары (Пижанка, п. 10.9); отсюда же банк «Учитель – наставник».",
        count: Russian.plural(counts.mentors, "наставник", "наставника", "наставников"), notes: []),
      Card(
        title: "Наставляемые", address: PersonBaseAddress.mentees,
        about: "Запросы и кто их ведёт (Л-Кузнецкий, п. 2.5; Калмыкия, п. 5–7).",
        count: Russian.plural(counts.mentees, "наставляемый", "наставляемых", "наставляемых"), notes: []),
    ]
    let entries = Bank.allCases.map { Card($0, counts.entries[$0] ?? [:], viewer) }
    banks = people + [entries[0], partners, agreements] + entries.dropFirst()
  }

  private init(card: Card) { banks = [card] }

  static let sample = BankIndexPage(
    card: Card(
      title: "Эксперты", address: "/banks/experts", about: "Кто оценивает практики.", count: "5 экспертов",
      notes: [Note(text: "на проверке: 2", address: "/banks/experts?status=submitted")]))
}

extension BankIndexPage.Card {
  fileprivate init(_ bank: Bank, _ counts: [Moderation: Int], _ viewer: Account) {
    title = Words.bank(bank)
    address = BankAddress.index(bank)
    about = Words.about(bank)
    count = Words.entries(counts[.published] ?? 0, of: bank)
    notes = [Moderation.submitted, .returned, .draft].compactMap { state in
      guard let count = counts[state], viewer.mayEdit else { return nil }
      return BankIndexPage.Note(
        text: "\(Words.moderation(state).word): \(Russian.number(count))",
        address: BankAddress.index(bank, ["status": state.rawValue]))
    }
  }
}
