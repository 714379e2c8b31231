import Templates
import Testing

/// A page with one value.
struct Box<Value: Encodable>: Encodable {
  let x: Value
}

struct Person: Encodable {
  let name: String
  var post: String?
}

struct Pair: Encodable {
  let mentor: Person
  let mentee: Person
}

/// What the template makes of the page, with other templates beside it.
func render(
  _ template: String, _ page: some Encodable, with others: [String: String] = [:]
) throws -> String {
  let library = try TemplateLibrary(sources: others.merging(["page": template]) { $1 })
  return String(decoding: try library.render("page", page), as: UTF8.self)
}

/// What the library refuses the templates with.
func refusal(of template: String, with others: [String: String] = [:]) -> String? {
  message { _ = try TemplateLibrary(sources: others.merging(["page": template]) { $1 }) }
}

/// What the check of the template against the sample says.
func complaint(of template: String, about sample: some Encodable, with others: [String: String] = [:])
  -> String?
{
  message {
    let library = try TemplateLibrary(sources: others.merging(["page": template]) { $1 })
    try library.check("page", against: sample)
  }
}

private func message(_ action: () throws -> Void) -> String? {
  do {
    try action()
    return nil
  } catch {
    return "\(error)"
  }
}
