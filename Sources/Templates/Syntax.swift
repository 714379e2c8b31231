/// One piece of a template as it was written.
struct Piece {
  enum Kind {
    case text([UInt8])
    case variable([String])
    case section([String], inverted: Bool, body: [Piece])
    case partial(String, indent: [UInt8])
    case parent(String, indent: [UInt8], overrides: [Override])
    case block(String, body: [Piece])
  }

  let kind: Kind
  let origin: Origin
}

/// What a template puts in the place of its parent's block.
struct Override {
  let block: String
  let body: [Piece]
  let origin: Origin
}
