import HTTP
import Mentoring
import Storage

/// The filter of the base of curators in its address: `q, school, lack, former, sort, page`.
extension CuratorFilter {
  init(_ query: FormFields) {
    self.init()
    search = Typography.tidied(String((query["q"] ?? "").prefix(100)))
    organisation = query["school"].flatMap { $0.isEmpty ? nil : $0 }
    lack = CuratorLack(rawValue: query["lack"] ?? "")
    includesFormer = query["former"] == "1"
    let typed = query["sort"] ?? ""
    sort = Sort(rawValue: typed.trimmingPrefix("-").description) ?? .organisation
    isDescending = typed.hasPrefix("-")
    page = Int(query["page"] ?? "") ?? 1
  }

  /// The value of `sort` in the address.
  var sorted: String { (isDescending ? "-" : "") + sort.rawValue }

  /// The filters in force, each with the link that takes it off.
  func tags(_ query: FormFields, school: String?) -> [AppliedTag] {
    let found: [(String, String?)] = [
      ("q", search.isEmpty ? nil : "Имя или организация: \(search)"),
      ("school", organisation.map { school ?? $0 }), ("lack", lack.map(Words.curatorLack)),
      ("former", includesFormer ? "вместе с прежними" : nil),
    ]
    return found.compactMap { name, text in
      text.map { AppliedTag($0, removing: name, from: query, address: CuratorAddress.index) }
    }
  }
}

extension Words {
  static func curatorLack(_ lack: CuratorLack) -> String {
    switch lack {
    case .curator: "нет куратора"
    case .order: "нет приказа"
    case .training: "нет обучения"
    }
  }
}
