import Mentoring
import Storage

/// 409 of saving a pair: somebody paired the mentee meanwhile, and here is that pair (`ux.md` K6).
struct PairConflictPage: Page {
  static let template = "pairs/conflict"

  let title = "У наставляемого уже есть такая пара"
  let rows: [PairRow]
  let termsAddress: String
  let formAddress: String
  let menteeAddress: String

  init(_ pairs: [PairLine], _ form: PairDraftForm, _ viewer: Account) {
    rows = pairs.map { PairRow($0, viewer) }
    termsAddress = form.address(PairDraftAddress.terms)
    formAddress = form.address(PairDraftAddress.form)
    menteeAddress = form.address(PairDraftAddress.mentee)
  }

  private init(row: PairRow) {
    rows = [row]
    termsAddress = PairDraftAddress.terms
    formAddress = PairDraftAddress.form
    menteeAddress = PairDraftAddress.mentee
  }

  static let sample = PairConflictPage(row: .sample)
}
