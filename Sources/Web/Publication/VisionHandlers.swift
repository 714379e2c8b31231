import HTTP
import HTTPTypes
import Mentoring

enum VisionHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    try page(context, VisionForm(input: Input(VisionForm.fields(of: context.vision ?? Vision()))), .ok)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    var form = VisionForm(input: Input(try context.form()))
    guard let vision = form.validated() else { return try page(context, form, .unprocessableContent) }
    var response = Response.seeOther(VisionAddress.edit)
    response.fields.append(HTTPField(name: .setCookie, value: vision.setCookie(context.portal)))
    return response
  }

  private static func page(_ context: Context, _ form: VisionForm, _ status: HTTPResponse.Status) throws -> Response {
    try context.page(VisionEditPage(form, isOn: context.vision != nil), status: status)
  }
}

extension Context {
  /// How the one who asks wants to see pages; nil for the usual look.
  var vision: Vision? { Vision(cookie: request.cookie(Vision.cookie)) }
}

/// The choices of «Версия для слабовидящих».
struct VisionForm: Form {
  var input: Input

  static func fields(of vision: Vision) -> FormFields {
    [
      "scheme": vision.scheme.rawValue, "size": vision.size.rawValue, "spacing": vision.spacing.rawValue,
      "letters": vision.letters.rawValue, "pictures": vision.pictures.rawValue,
    ]
  }

  mutating func validated() -> Vision? {
    if input["usual"] == "1" { return Vision() }
    let missing = "Выберите из списка"
    var vision = Vision()
    vision.scheme = input.choice("scheme", missing: missing) ?? .usual
    vision.size = input.choice("size", missing: missing) ?? .usual
    vision.spacing = input.choice("spacing", missing: missing) ?? .usual
    vision.letters = input.choice("letters", missing: missing) ?? .plain
    vision.pictures = input.choice("pictures", missing: missing) ?? .shown
    return input.isValid ? vision : nil
  }
}
