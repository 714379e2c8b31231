internal import GRDB
import Mentoring

extension Store {
  /// The organisation that has an ИНН already, for those who may open its card.
  package func organisation(with inn: TaxpayerNumber, within scope: Scope) throws -> (slug: String, name: String)? {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT slug, shortName
        FROM organisation
        WHERE inn = \(inn.digits) AND \(scope.conditionWithPartners(on: "organisation"))
        """
      return try request.fetchOne(db).map { ($0[0], $0[1]) }
    }
  }
}
