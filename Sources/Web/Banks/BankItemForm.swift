import HTTP
import Mentoring

/// A contest that a programme took part in, or a member of a working group.
struct BankItemForm: Form {
  var input: Input
  let kind: BankItem.Kind
  let today: CalendarDate

  mutating func validated() -> [BankItem.Field: String]? {
    var texts: [BankItem.Field: String] = [:]
    for field in kind.fields { texts[field] = read(field) }
    return input.isValid ? texts : nil
  }

  private mutating func read(_ field: BankItem.Field) -> String {
    let missing: String? =
      switch field {
      case .contest: "Укажите название конкурса"
      case .result: "Укажите результат: участник, призёр, победитель"
      case .name: "Укажите фамилию, имя и отчество"
      case .part: "Укажите, за что отвечает член группы"
      case .year, .post: nil
      }
    guard field == .year else {
      return input.text(field.rawValue, label: Words.item(field), limit: 200, missing: missing)
    }
    let typed = input.text(field.rawValue, label: "Год", limit: 20, missing: "Укажите год конкурса")
    guard !typed.isEmpty else { return "" }
    if Int(typed).map({ (2010...today.year).contains($0) }) != true {
      input.fail(field.rawValue, "Год – четыре цифры, от 2010 до \(today.year)")
    }
    return typed
  }
}
