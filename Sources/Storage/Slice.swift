internal import GRDB

/// The rows of a list that one page shows; a page past the end is the last one (`ux.md` 49).
struct Slice {
  let page: Int
  let size: Int
  var offset: Int { (page - 1) * size }

  /// - Parameter total: rows of the whole list; without it the page is taken as asked for.
  init(page wanted: Int, of total: Int? = nil, size: Int = 50) {
    self.size = size
    page = min(max(wanted, 1), total.map { max(1, ($0 - 1) / size + 1) } ?? 1_000_000)
  }
}

/// One page of a list, read together with the number of rows of all pages.
struct SlicedRows {
  let rows: [Row]
  let page: Int
  let total: Int

  /// - Parameter read: gives the rows of a slice; the column `total` of each holds `count(*) OVER ()`.
  init(page wanted: Int, size: Int = 50, _ read: (Slice) throws -> [Row]) rethrows {
    var slice = Slice(page: wanted, size: size)
    var rows = try read(slice)
    if rows.isEmpty, slice.page > 1 {
      rows = try read(Slice(page: 1, size: size))
      slice = Slice(page: wanted, of: rows.first?["total"] ?? 0, size: size)
      if slice.page > 1 { rows = try read(slice) }
    }
    self.rows = rows
    page = slice.page
    total = rows.first?["total"] ?? 0
  }
}
