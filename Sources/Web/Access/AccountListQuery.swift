import HTTP
import Mentoring
import Storage

/// The filter of the list of accounts in its address: `q, role, state, school, sort, page`.
extension AccountFilter {
  init(_ query: FormFields) {
    self.init()
    search = Typography.tidied(String((query["q"] ?? "").prefix(100)))
    role = Role(rawValue: query["role"] ?? "")
    state = AccountState(rawValue: query["state"] ?? "")
    organisation = query["school"].flatMap { $0.isEmpty ? nil : $0 }
    let typed = query["sort"] ?? ""
    sort = Sort(rawValue: typed.trimmingPrefix("-").description) ?? .name
    isDescending = typed.hasPrefix("-")
    page = Int(query["page"] ?? "") ?? 1
  }

  /// The value of `sort` in the address.
  var sorted: String { (isDescending ? "-" : "") + sort.rawValue }

  /// The filters in force, each with the link that takes it off.
  func tags(_ query: FormFields) -> [AppliedTag] {
    let found: [(String, String?)] = [
      ("q", search.isEmpty ? nil : "Имя: \(search)"), ("role", role.map(Words.role)),
      ("state", state.map { Words.accountState($0).word }), ("school", organisation.map { "организация: \($0)" }),
    ]
    return found.compactMap { name, text in
      text.map { AppliedTag($0, removing: name, from: query, address: AccountAddress.index) }
    }
  }
}

extension Words {
  static func accountState(_ state: AccountState) -> StatusWord {
    switch state {
    case .active: StatusWord("действует", .ok)
    case .waiting: StatusWord("пароль не задан", .warn)
    case .asking: StatusWord("просит новую ссылку", .bad)
    case .disabled: StatusWord("отключена", .idle)
    }
  }
}
