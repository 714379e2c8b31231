import HTTP
import Mentoring
import Storage

/// «Из чего сложилось»: the list of the registry behind a counted value.
enum ReportLinks {
  /// Nil where there is no list, and where a list would tell who is in a special category.
  static func address(_ line: ReportLine, _ card: ReportCard, isEditor: Bool) -> String? {
    guard let tally = card.sheet.counted[line.code] else { return nil }
    let place = card.organisation
    if line.behind != nil, !tally.keys.isEmpty {
      return ReportAddress.line(
        line.code, card.campaign.period, place.slug, edition: card.isLatest ? nil : card.report?.edition)
    }
    return switch line.source {
    case .organisation, .contingent: OrganisationAddress.show(place.slug)
    case .curators: CuratorAddress.index(["school": place.slug])
    case .staff: PersonAddress.index(["organisation": place.id.description, "category": Stay.Role.teacher.rawValue])
    case .pairs: pairs(line, place)
    case .orders: PairAddress.index(["organisation": place.id.description])
    case .coverage: CoverageAddress.index(on: card.countedOn, organisation: place.slug)
    case .mentorProfiles: PersonBaseAddress.mentors(["organisation": place.id.description, "trained": "1"])
    case .agreements: BankAddress.agreements(["q": place.shortName])
    case .programmes: BankAddress.index(.programmes, entries(line, place))
    case .practices: BankAddress.index(.practices, entries(line, place))
    case .roadmap: RoadmapAddress.index(["school": place.slug])
    case .consents: !isEditor ? nil : ConsentAddress.index(["status": ConsentFilter.Wanted.lacking.code])
    case .questionnaires: SurveyAddress.results
    case .specialCategories, .meetings, .school: nil
    }
  }

  private static func pairs(_ line: ReportLine, _ place: Organisation) -> String {
    let status: Pair.Status =
      line.code.rawValue.contains(".early")
      ? .endedEarly : line.code.rawValue.contains(".finished") ? .completed : .active
    let fields: FormFields = ["organisation": place.id.description, "status": status.rawValue]
    return PairAddress.index(fields.setting("form", to: line.form?.rawValue))
  }

  private static func entries(_ line: ReportLine, _ place: Organisation) -> FormFields {
    let published = line.code.rawValue.hasSuffix(".published") ? Moderation.published.rawValue : nil
    let fields: FormFields = ["owner": place.id.description]
    return fields.setting("form", to: line.form?.rawValue).setting("status", to: published)
  }
}
