import HTTP
import HTTPTypes
import Mentoring
import Storage

/// A form over a record that two people may have open at once (`ux.md` 33).
///
/// Each of its fields holds one value: the conflict page offers whole values, never their parts.
protocol EditForm: Form {
  /// The fields that are compared, in the order of the page, as the page calls them.
  static var labels: [(name: String, label: String)] { get }
  /// The same, for a form whose fields are known only with its record.
  var labels: [(name: String, label: String)] { get }
  /// A value as people read it: a select sends a code, and nobody knows codes.
  func words(_ value: String, of name: String) -> String
}

extension EditForm {
  var labels: [(name: String, label: String)] { Self.labels }
  func words(_ value: String, of name: String) -> String { value }
}

/// What stands in the registry now, in the words of the form, and who put it there.
struct Edition: Sendable {
  let fields: FormFields
  let version: Int
  let lastChange: EventLine?
}

/// What an edit form carries besides its fields (shared/edit-tokens): the version it was filled from, and its
/// values then. With them a conflict is told field by field, without keeping old versions of records.
struct EditTokens: Encodable, Sendable {
  let version: String
  let was: String

  init(_ input: Input) {
    version = input["_version"]
    was = input["_was"]
  }

  private init(version: String, was: String) {
    self.version = version
    self.was = was
  }

  static let sample = EditTokens(version: "1", was: "a=1")
}

extension Input {
  /// The input of an edit form on its first showing: the record's values, which the form keeps as its origin.
  init(editing fields: FormFields, version: Int) {
    self.init(fields.setting("_version", to: String(version)).setting("_was", to: fields.encoded))
  }
}

extension Context {
  /// What an edit form is filled from, or compared with when it comes too late.
  ///
  /// - Parameter subject: the record in the log, «organisation:3».
  func edition(of subject: String, _ fields: FormFields, version: Int) throws -> Edition {
    Edition(fields: fields, version: version, lastChange: try store.events(of: subject, limit: 1).first)
  }

  /// `submit` for a record with a version: when somebody saved it meanwhile, 409 and the page that asks, field by
  /// field, which value to keep. That page posts to the same address with the fresh version.
  ///
  /// - Parameters:
  ///   - now: what stands in the registry, read only when the versions differ.
  ///   - save: the command, given the version that the form was filled from.
  func submitEdit<Sent: EditForm>(
    _ form: Sent, now: () throws -> Edition, action: String,
    show: (Sent, HTTPResponse.Status) throws -> Response, save: (Sent.Value, Int) throws -> Response
  ) throws -> Response {
    do {
      return try submit(form, show: show) { value in try save(value, form.input.version) }
    } catch Failure.stale {
      return try page(ConflictPage(form, now(), action: action, clock: portal.clock, today: today), status: .conflict)
    }
  }
}
