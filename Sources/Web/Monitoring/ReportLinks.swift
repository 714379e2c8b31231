import HTTP
import Mentoring
import Storage

/// «Из чего сложилось»: the list of the registry behind a counted value.
enum ReportLinks {
  /// Nil where there is no list, and where a list would tell who is in a special category.
  static func address(_ line: ReportLine, _ card: ReportCard, isEditor: Bool) -> String? {
    guard let counted = card.sheet.counted[line.code] else { return nil }
    let place = card.organisation
    return switch line.source {
    case .organisation, .contingent: OrganisationAddress.show(place.slug)
    case .curators: CuratorAddress.index(["school": place.slug])
    case .staff, .pairs, .coverage, .mentorProfiles:
      // Nobody stands behind a zero.
      counted.keys.isEmpty
        ? nil
        : ReportAddress.line(
          line.code, card.campaign.period, place.slug, edition: card.isLatest ? nil : card.report?.edition)
    case .orders: PairAddress.index(["organisation": place.id.description])
    case .agreements: BankAddress.agreements(["q": place.shortName])
    case .programmes: BankAddress.index(.programmes, entries(line, place))
    case .practices: BankAddress.index(.practices, entries(line, place))
    case .papers: DocumentAddress.index(["school": place.slug])
    case .events:
      EventAddress.index([
        "owner": place.slug, "state": MentoringEvent.State.held.rawValue,
        "from": Russian.date(card.campaign.span.start),
        "until": Russian.date(card.campaign.span.end ?? card.campaign.terms.asOf),
      ])
    case .consents: !isEditor ? nil : ConsentAddress.index(["status": ConsentFilter.Wanted.lacking.code])
    case .questionnaires: SurveyAddress.results
    case .selfAssessment:
      QualityAddress.show(place.slug, nil)
    case .specialCategories, .school: nil
    }
  }

  private static func entries(_ line: ReportLine, _ place: Organisation) -> FormFields {
    let published = line.code.rawValue.hasSuffix(".published") ? Moderation.published.rawValue : nil
    let fields: FormFields = ["owner": place.id.description]
    return fields.setting("form", to: line.form?.rawValue).setting("status", to: published)
  }
}
