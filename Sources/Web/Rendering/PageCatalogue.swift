import Templates

/// Every page type, so that its template can be checked before the first request. A new page is one line in its
/// feature's list.
package enum PageCatalogue {
  package static func check(_ templates: TemplateSource) throws {
    for entry in all { try entry.check(templates) }
  }

  /// Writes each page with its sample out: the storybook.
  package static func render(
    with templates: TemplateSource, stylesheets: [String]
  ) throws -> [(name: String, html: [UInt8])] {
    let frame = Frame.sample(stylesheets: stylesheets)
    return try all.map { ($0.name, try $0.render(templates, frame)) }
  }

  struct Entry: Sendable {
    let name: String
    let check: @Sendable (TemplateSource) throws -> Void
    let render: @Sendable (TemplateSource, Frame) throws -> [UInt8]

    init<Content: Page>(_ type: Content.Type) {
      name = type.template
      check = { try $0.check(type.template, against: Screen(frame: .sample, page: type.sample)) }
      render = { try $0.render(type.template, Screen(frame: $1, page: type.sample)) }
    }
  }
}

extension PageCatalogue {
  static let all: [Entry] =
    [Entry(ErrorPage.self), Entry(ConflictPage.self)] + accessPages + registryPages + pairPages + indicatorPages
    + monitoringPages + importPages + consentPages + surveyPages + roadmapPages + documentPages + bankPages
    + publicPages
    + searchPages + jobPages
}
