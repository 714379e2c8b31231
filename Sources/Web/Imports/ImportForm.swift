import HTTP
import Mentoring
import Office
import Storage

/// A table brought as a file or pasted, and whose people they are.
struct ImportForm: Form {
  var input: Input
  let organisations: [OrganisationOption]
  var upload: Upload?

  struct Value: Sendable {
    let organisation: Organisation.ID
    let source: Source
  }

  enum Source: Sendable {
    case file(Upload)
    case pasted(String)

    var field: String {
      switch self {
      case .file: "file"
      case .pasted: "text"
      }
    }

    func workbook() throws -> Workbook {
      switch self {
      case .file(let upload): try Workbook(upload.bytes())
      case .pasted(let text): try Workbook(pasted: text)
      }
    }
  }

  mutating func validated() -> Value? {
    let organisation: Organisation.ID? = input.id("organisation", missing: "Выберите организацию")
    if organisation != nil, !organisations.contains(where: { $0.id == organisation }) {
      input.fail("organisation", "Выберите организацию из списка")
    }
    let pasted = input["text"]
    let isPasted = input["way"] == "paste"
    if isPasted, pasted.allSatisfy(\.isWhitespace) { input.fail("text", "Вставьте таблицу, скопированную из Excel") }
    if !isPasted, upload == nil { input.fail("file", "Выберите файл") }
    guard input.isValid, let organisation else { return nil }
    return Value(organisation: organisation, source: upload.map { .file($0) } ?? .pasted(pasted))
  }
}
