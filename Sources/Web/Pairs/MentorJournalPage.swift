import Mentoring
import Storage

/// The mentor's own page on a phone (`ux.md` P8): mentees by first name and initial, and one form.
struct MentorJournalPage: Page {
  static let template = "pairs/mentor-journal"

  let title = "Мои встречи"
  let errors: ErrorSummary?
  let pairs: [Row]
  let hasPairs: Bool
  let action: String
  let pair: Choice
  let heldOn: Field
  let shortcuts: DateShortcuts
  let topic: Field
  let until: String

  struct Row: Encodable, Sendable {
    let mentee: String
    let last: String
    let next: String
  }

  init(_ journal: MentorJournal, _ code: InvitationCode, _ form: MentorMeetingForm, today: CalendarDate) {
    let input = form.input
    errors = ErrorSummary(input)
    pairs = journal.pairs.map { line in
      let kind = Meeting.Kind.expected(after: line.held, ends: line.pair.lastDay, on: today)
      return Row(
        mentee: Words.firstName(line.mentee),
        last: line.lastMeeting.map { "последняя встреча \(Russian.dateInWords($0, today: today))" }
          ?? "встреч ещё не было",
        next: "следующая – \(journal.rules.name(of: kind))")
    }
    hasPairs = !pairs.isEmpty
    action = MentorLinkAddress.meetings(code.text)
    let options = journal.pairs.map { ($0.pair.id.description, Words.firstName($0.mentee), String?.none) }
    pair = Choice(
      input, "pair", "С кем", options: (options.count == 1 ? [] : [("", "выберите", nil)]) + options)
    heldOn = Field(input, "heldOn", "Когда", width: .date, autocomplete: "off")
    shortcuts = DateShortcuts(of: "heldOn", today: today)
    topic = Field(input, "topic", "О чём", autocomplete: "off")
    until = "Ссылка действует до \(Russian.date(CalendarDate(dayNumber: Int(journal.expiresAt / 86400))))."
  }

  private init(row: Row) {
    errors = .sample
    pairs = [row]
    hasPairs = true
    action = MentorLinkAddress.meetings("k7m2-9xqf")
    pair = .sample
    heldOn = .sample
    shortcuts = .sample
    topic = .sample
    until = "Ссылка действует до 21.02.2027."
  }

  static let sample = MentorJournalPage(
    row: Row(mentee: "Даниил К.", last: "последняя встреча 12 ноября", next: "следующая – регулярная"))
}

extension Words {
  /// «Даниил К.»: as much of a name as whoever knows the child needs.
  static func firstName(_ name: PersonName) -> String {
    name.surname.first.map { "\(name.given)\u{A0}\($0)." } ?? name.given
  }
}

/// The link, shown once to the curator who gives it.
struct MentorLinkIssuedPage: Page {
  static let template = "pairs/mentor-link-issued"

  let title = "Личная ссылка наставника"
  let crumbs: [Crumb]
  let name: String
  let link: String
  let until: String
  let personAddress: String

  init(_ person: Person.ID, _ name: PersonName, _ code: InvitationCode, _ context: Context) {
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка участника", PersonAddress.show(person))]
    self.name = name.full
    link = context.portal.settings.origin + MentorLinkAddress.show(code.text)
    until = context.portal.clock.dateAndTime(of: context.moment + MentorLink.lifetime)
    personAddress = PersonAddress.show(person)
  }

  private init(link: String) {
    crumbs = [Crumb("Участники", PersonAddress.index)]
    name = "Иванова Анна Петровна"
    self.link = link
    until = "24.02.2027, 14:05"
    personAddress = PersonAddress.show(.init(1))
  }

  static let sample = MentorLinkIssuedPage(link: "http://127.0.0.1:8080/m/k7m2-9xqf")
}

/// On the card of a mentor: whether there is a link, and the buttons that give it and take it back.
struct MentorLinkPanel: Encodable, Sendable {
  let text: String
  let issueAction: String
  let issueTitle: String
  let revokeAction: String?

  /// Nothing where the centre offers no links, or there is nobody to meet.
  init?(_ card: PersonCard, viewer: Account, mayChange: Bool, clock: Clock, today: CalendarDate) {
    let leads = card.pairs.contains { $0.side == .mentor && $0.pair.status(on: today) == .active }
    guard mayChange, card.offersMentorLink, leads || card.mentorLink != nil else { return nil }
    let link = card.mentorLink.flatMap { $0.expiresAt > clock.moment ? $0 : nil }
    text =
      link.map { "Выдана \(clock.dateAndTime(of: $0.issuedAt)), действует до \(clock.dateAndTime(of: $0.expiresAt))." }
      ?? "По ссылке наставник сам вносит встречи со своего телефона: видны имя и первая буква фамилии наставляемых, больше ничего."
    issueAction = MentorLinkAddress.issue(card.person.id)
    issueTitle = link == nil ? "Выдать ссылку" : "Выдать новую вместо прежней"
    revokeAction = card.mentorLink.map { _ in MentorLinkAddress.revocation(card.person.id) }
  }

  private init() {
    text = "Выдана 21.11.2026."
    issueAction = MentorLinkAddress.issue(.init(1))
    issueTitle = "Выдать ссылку"
    revokeAction = MentorLinkAddress.revocation(.init(1))
  }

  static let sample = MentorLinkPanel()
}
