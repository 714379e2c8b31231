import Mentoring
import Office
import Storage

/// A note section by section: what the portal says, what the author says, and the way to change the latter.
struct NoteShowPage: Page {
  static let template = "monitoring/note"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let status: StatusWord
  let lead: String
  let printAddress: String
  let documentAddress: String
  let signAddress: String?
  let sections: [Section]
  let annexes: [DocumentBlock]
  let removal: Removal?

  struct Section: Encodable, Sendable {
    let sectionTitle: String
    let blocks: [DocumentBlock]
    let author: [String]
    let editAddress: String?
    let editLabel: String
  }

  struct Removal: Encodable, Sendable {
    let action: String
    let version: String
  }

  init(_ question: NoteQuestion) {
    let (id, period, note) = (question.id, question.period, question.card.note)
    title = note.title
    caption = question.caption
    crumbs = question.crumbs
    status = note.signature == nil ? StatusWord("черновик", .work) : StatusWord("подписана", .ok)
    lead =
      note.signature.map {
        "\($0.name), \($0.post), \(Russian.date($0.date)). Числа остались такими, как при подписании."
      }
      ?? "Числа и таблицы портал пишет сам и обновляет до подписания. Ваш текст при этом остаётся."
    printAddress = question.within(NoteAddress.print(id, period))
    documentAddress = question.within(NoteAddress.document(id, period))
    signAddress = question.mayWrite ? question.within(NoteAddress.signature(id, period)) : nil
    sections = AnalyticNote.Section.allCases.enumerated().map { index, section in
      let text = question.card.paragraph(section).text
      return Section(
        sectionTitle: "\(index + 1). \(Words.section(section))",
        blocks: question.figures.blocks(of: section).map(DocumentBlock.init),
        author: text.split(separator: "\n").map(String.init),
        editAddress: question.mayWrite ? question.within(NoteAddress.section(section, of: id, period)) : nil,
        editLabel: text.isEmpty ? "Добавить свой текст" : "Изменить свой текст")
    }
    annexes = question.figures.annexes.map(DocumentBlock.init)
    removal =
      question.mayWrite
      ? Removal(action: question.within(NoteAddress.removal(id, period)), version: String(note.version)) : nil
  }

  private init(sections: [Section]) {
    title = "Аналитическая справка"
    caption = "Пижанский район, 1-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    status = .sample
    lead = "Числа портал обновляет до подписания."
    printAddress = "/monitoring/2026-h1/notes/1/print"
    documentAddress = "/monitoring/2026-h1/notes/1/document"
    signAddress = "/monitoring/2026-h1/notes/1/signature"
    self.sections = sections
    annexes = DocumentPage.sample.parts[0].blocks
    removal = Removal(action: "/monitoring/2026-h1/notes/1/removal", version: "1")
  }

  static let sample = NoteShowPage(sections: [
    Section(
      sectionTitle: "1. Введение", blocks: DocumentPage.sample.parts[0].blocks, author: ["Слова автора."],
      editAddress: "/monitoring/2026-h1/notes/1/sections/introduction", editLabel: "Изменить свой текст")
  ])
}
