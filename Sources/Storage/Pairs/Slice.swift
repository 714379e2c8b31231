/// The rows of a list that one page shows; a page past the end is the last one (`ux.md` 49).
struct Slice {
  static let size = 50

  let page: Int
  var offset: Int { (page - 1) * Self.size }

  init(page wanted: Int, of total: Int) {
    page = min(max(wanted, 1), max(1, (total + Self.size - 1) / Self.size))
  }
}
