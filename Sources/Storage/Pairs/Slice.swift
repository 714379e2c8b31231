/// The rows of a list that one page shows; a page past the end is the last one (`ux.md` 49).
struct Slice {
  let page: Int
  let size: Int
  var offset: Int { (page - 1) * size }

  init(page wanted: Int, of total: Int, size: Int = 50) {
    self.size = size
    page = min(max(wanted, 1), max(1, (total - 1) / size + 1))
  }
}
