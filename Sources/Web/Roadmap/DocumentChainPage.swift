import HTTP
import Mentoring
import Storage

/// Act of the region → order of the district → order of the school → programmes → pairs; first what a replaced act
/// leaves to be renewed.
struct DocumentChainPage: Page {
  static let template = "roadmap/document-chain"

  let title = "Цепочка документов"
  let crumbs = [Crumb("Документы", DocumentAddress.index)]
  let lead = "Акт региона → приказ района → приказ школы → документы и программы → пары"
  let action = DocumentAddress.chain
  let municipality: Choice?
  let unchosen: String?
  let outdated: [Outdated]
  let outdatedTitle: String
  let hasOutdated: Bool
  let isFresh: Bool
  let acts: [Act]
  let hasActs: Bool
  let addAddress: String?
  let schools: [School]
  let hasSchools: Bool

  struct Outdated: Encodable, Sendable {
    let title: String
    let address: String
    let owner: String
    let cause: String
    let renewal: String?
  }

  struct Act: Encodable, Sendable {
    let title: String
    let address: String
    let level: String
    let status: StatusWord
    let dependents: String
  }

  struct School: Encodable, Sendable {
    let name: String
    let address: String
    let order: Count?
    let orderNote: String?
    let documents: Count
    let programmes: Count
    let pairs: Count
    let older: String?
  }

  struct Count: Encodable, Sendable {
    let text: String
    let address: String
  }

  init(_ chain: DocumentChain, _ query: FormFields, _ district: DistrictChoice, today: CalendarDate) {
    let viewer = district.viewer
    municipality = district.choice(Input(query))
    unchosen = district.invitation("Выберите район.")
    outdated = chain.outdated.map { Outdated($0, viewer: viewer) }
    outdatedTitle = "Нужно обновить (\(Russian.number(chain.outdated.count)))"
    hasOutdated = !outdated.isEmpty
    isFresh = outdated.isEmpty && unchosen == nil
    acts = chain.acts.map(Act.init)
    hasActs = !acts.isEmpty
    let slug = district.chosen?.slug
    let isOne = district.municipalities.count < 2 || slug != nil
    let fields: FormFields = ["kind": DocumentKind.Code.districtOrder.rawValue]
    addAddress =
      viewer.isOfCentre && isOne ? DocumentAddress.new(fields.setting("municipality", to: slug)) : nil
    schools = chain.schools.map(School.init)
    hasSchools = !schools.isEmpty
  }

  private init(count: Count) {
    municipality = .sample
    unchosen = "В регионе 40 районов."
    outdated = [
      Outdated(
        title: "Положение № 1", address: "/documents/7", owner: "МКОУ СОШ с. Воя", cause: "Приказ района заменён",
        renewal: "/documents/new?kind=position")
    ]
    outdatedTitle = "Нужно обновить (1)"
    hasOutdated = true
    isFresh = true
    acts = [
      Act(title: "Приказ района № 78-ОД", address: "/documents/2", level: "район", status: .sample, dependents: "8")
    ]
    hasActs = true
    addAddress = "/documents/new"
    schools = [
      School(
        name: "МКОУ СОШ с. Воя", address: "/documents?school=voya", order: count, orderNote: "без основания",
        documents: count, programmes: count, pairs: count, older: "3 пары по прежним приказам")
    ]
    hasSchools = true
  }

  static let sample = DocumentChainPage(count: Count(text: "5 документов", address: "/documents?school=voya"))
}

extension DocumentChainPage.Outdated {
  fileprivate init(_ outdated: DocumentChain.Outdated, viewer: Account) {
    let line = outdated.line
    title = Words.documentTitle(line)
    address = DocumentAddress.show(line.document.id)
    owner = line.organisation?.name ?? "центр"
    cause = outdated.cause.map { "заменён: \(Words.documentTitle($0))" } ?? "заменён акт, из которого следует документ"
    renewal = viewer.mayEdit && line.isEditable ? DocumentAddress.renewal(of: line) : nil
  }
}

extension DocumentChainPage.Act {
  fileprivate init(_ act: DocumentChain.Act) {
    title = Words.documentTitle(act.line)
    address = DocumentAddress.show(act.line.document.id)
    level = Words.documentLevel(act.line.kind.level)
    status = act.line.isReplaced ? StatusWord("заменён", .idle) : StatusWord("действует", .ok)
    dependents = Russian.number(act.dependents)
  }
}

extension DocumentChainPage.School {
  fileprivate init(_ school: DocumentChain.School) {
    let place = school.organisation
    let list = DocumentAddress.index(["school": place.slug])
    name = place.name
    address = list
    order = school.order.map {
      .init(text: Words.documentNumber($0.number, $0.issuedOn), address: DocumentAddress.show($0.id))
    }
    orderNote = school.order.map { $0.hasBasis ? nil : "основание не указано" } ?? "приказ не внесён"
    documents = .init(
      text: Russian.plural(school.documents, "документ", "документа", "документов"), address: list)
    programmes = .init(
      text: Russian.plural(school.programmes, "программа", "программы", "программ"),
      address: BankAddress.index(.programmes, ["owner": place.id.description]))
    pairs = .init(
      text: Russian.plural(school.pairs, "пара", "пары", "пар"),
      address: PairAddress.index(["organisation": place.id.description]))
    older =
      school.olderPairs == 0
      ? nil : "\(Russian.plural(school.olderPairs, "пара", "пары", "пар")) закреплены до нового приказа школы"
  }
}
