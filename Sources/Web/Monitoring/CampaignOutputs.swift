import HTTP
import Mentoring
import Storage

extension CampaignShowPage.Outputs {
  init(_ campaign: Campaign, _ notes: [AnalyticNote], _ question: MonitoringQuestion, today: CalendarDate) {
    let period = campaign.period
    let within = { MonitoringAddress.within($0, question.slug) }
    let place = Place(
      area: .municipality(question.municipality.id), name: question.municipality.name, slug: question.municipality.slug)
    rows = [
      CampaignShowPage.Output(
        name: "Сводка для регионального центра", showAddress: within(OutcomeAddress.summary(period)),
        about: "показатели с планом, организации, строки отчётов, диаграммы",
        fileAddress: within(OutcomeAddress.summaryBook(period)), fileLabel: "XLSX"),
      CampaignShowPage.Output(
        name: "Проект приказа по итогам", showAddress: within(OutcomeAddress.order(period)),
        about: "текст и приложение с результатами организаций",
        fileAddress: within(OutcomeAddress.orderDocument(period)), fileLabel: "DOCX"),
      CampaignShowPage.Output(
        name: "Численность по возрасту и полу",
        showAddress: StatisticsAddress.show(place, on: min(campaign.terms.asOf, today)),
        about: "для форм федерального статистического наблюдения", fileAddress: nil, fileLabel: ""),
    ]
    let query = ([:] as FormFields).setting(DistrictChoice.name, to: question.slug)
    registers = [
      ("пары и группы", PairAddress.index), ("приказы о парах", OrderAddress.index), ("кураторы", CuratorAddress.index),
      ("наставники", PersonBaseAddress.mentors), ("сдача отчётов", MonitoringAddress.index),
    ].map { CampaignShowPage.Register(label: $0, registerAddress: Downloads($1, query).xlsx) }
    self.notes = notes.map { note in
      CampaignShowPage.Output(
        name: note.title, showAddress: within(NoteAddress.show(note.id, period)),
        about: note.signature.map { "подписана \(Russian.date($0.date))" } ?? "черновик",
        fileAddress: within(NoteAddress.document(note.id, period)), fileLabel: "DOCX")
    }
    newNoteAddress =
      question.viewer.isOfCentre && campaign.id != nil ? within(NoteAddress.new(period)) : nil
  }
}
