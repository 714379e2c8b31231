import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ConsentSettingsHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let settings = try context.store.consentSettings()
    return try context.page(
      ConsentSettingsEditPage(
        ConsentSettingsForm(input: Input(editing: fields(settings, context), version: settings.version))))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let form = ConsentSettingsForm(input: Input(try context.form()))
    return try context.submitEdit(
      form,
      now: {
        let settings = try context.store.consentSettings()
        return try context.edition(of: "setting:consents", fields(settings, context), version: settings.version)
      }, action: ConsentSettingsAddress.update,
      show: { try context.page(ConsentSettingsEditPage($0), status: $1) },
      save: { settings, version in
        try context.store.changeConsentSettings(settings, version: version, by: context.author)
        return context.redirect(to: ConsentAddress.index, .saved)
      })
  }

  private static func fields(_ settings: ConsentSettings, _ context: Context) -> FormFields {
    ConsentSettingsForm.fields(settings, origin: context.portal.settings.origin)
  }
}

enum OperatorHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let (organisation, details) = try context.store.operatorDetails(of: context.slug(), in: context.scope())
    return try context.page(
      OperatorEditPage(
        OperatorForm(input: Input(editing: fields(details.value), version: details.version)), of: organisation))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let (organisation, _) = try context.store.operatorDetails(of: context.slug(), in: context.scope())
    return try context.submitEdit(
      OperatorForm(input: Input(try context.form())),
      now: {
        let now = try context.store.operatorDetails(of: organisation.slug, in: context.scope()).details
        return try context.edition(
          of: "organisation:\(organisation.id)", fields(now.value), version: now.version)
      }, action: ConsentSettingsAddress.updateOperator(organisation.slug),
      show: { try context.page(OperatorEditPage($0, of: organisation), status: $1) },
      save: { value, version in
        try context.store.changeOperatorDetails(
          of: organisation.slug, inn: value.inn, ogrn: value.ogrn, version: version, in: context.scope(),
          by: context.author)
        return context.redirect(to: ConsentAddress.index, .saved)
      })
  }

  private static func fields(_ known: Operator) -> FormFields {
    FormFields([("inn", known.inn), ("ogrn", known.ogrn)])
  }
}
