import TestSupport
import Testing

/// What templates may not do, because the CSP, the address builders or the Pages do it for them (`design.md` 6).
struct TemplateRuleTests {
  private static let forbidden: [(pattern: String, why: String)] = [
    (#"\{\{\{|\{\{&"#, "unescaped output"),
    (#"\sstyle\s*="#, "the CSP blocks style attributes"),
    (#"<style\b"#, "the CSP blocks inline styles"),
    (#"\son[a-z]+\s*="#, "the CSP blocks inline handlers"),
    (#"<script(?![^>]*\ssrc=)"#, "the CSP blocks inline scripts"),
    (#"\b(?:href|action|src|formaction)="/"#, "addresses come from the builders"),
    (#"\b(?:href|src)="(?:https?:)?//"#, "nothing is fetched from elsewhere"),
    (#"<input[^>]*\btype="(?:date|number)""#, "dates and numbers are typed (ux.md 20, 26)"),
  ]

  @Test("no template does what the security policy or the builders forbid")
  func forbidden() {
    for (pattern, why) in Self.forbidden {
      let expression = Pattern(pattern)
      for file in Tree.templates {
        for match in expression.matches(in: file.text) {
          Issue.record("\(file.path):\(match.line): «\(match.groups[0])»: \(why)")
        }
      }
    }
  }

  @Test("every form that changes something carries its tokens")
  func tokens() {
    let form = Pattern(#"<form[^>]*method="post"[^>]*>([\s\S]*?)</form>"#)
    for file in Tree.templates {
      for match in form.matches(in: file.text)
      where !match.groups[1].contains("shared/form-tokens") && !match.groups[1].contains("shared/edit-tokens") {
        Issue.record("\(file.path):\(match.line): a form without shared/form-tokens")
      }
    }
  }

  @Test("every template is a page, a frame or a part of one")
  func usage() {
    let named = Set(templatesOfPages().map(\.template))
    let reference = Pattern(#"\{\{[><]\s*([\w/-]+)\s*\}\}"#)
    let included = Set(Tree.templates.flatMap { reference.matches(in: $0.text).map { $0.groups[1] } })
    for name in Tree.templates.map(\.templateName) where !named.contains(name) && !included.contains(name) {
      Issue.record("\(name).mustache is shown by no page")
    }
  }

  @Test("one template, one page; each page in the catalogue that checks it at start")
  func catalogue() {
    let files = Set(Tree.templates.map(\.templateName))
    let entries = Tree.sources.flatMap { Pattern(#"\bEntry\((\w+)\.self\)"#).matches(in: $0.text).map { $0.groups[1] } }
    let pages = templatesOfPages()
    for page in pages where !files.contains(page.template) {
      Issue.record("\(page.path): no \(page.template).mustache")
    }
    for (template, pages) in Dictionary(grouping: pages, by: \.template) where pages.count > 1 {
      Issue.record("\(template).mustache is the template of \(pages.map(\.path))")
    }
    for page in pages where !entries.contains(page.type) { Issue.record("\(page.type) is not in PageCatalogue") }
    #expect(entries.count == Set(entries).count)
  }

  private func templatesOfPages() -> [(type: String, template: String, path: String)] {
    let page = Pattern(#"struct (\w+)[^{]*: Page\b[^{]*\{[\s\S]*?static let template = "([^"]+)""#)
    return Tree.sources.flatMap { file in
      page.matches(in: file.text).map { ($0.groups[1], $0.groups[2], file.path) }
    }
  }
}

extension Tree.File {
  /// «pairs/show» of Resources/templates/pairs/show.mustache.
  fileprivate var templateName: String {
    path.replacing("Resources/templates/", with: "").replacing(".mustache", with: "")
  }
}
