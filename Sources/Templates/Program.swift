/// A template with its partials and parents, flattened: the body of a section follows its instruction.
struct Program {
  enum Instruction {
    case text(Range<Int>)
    case variable(Path, Escape)
    /// Both go on at `end` when the body is done or left out.
    case section(Path, end: Int)
    case inverted(Path, end: Int)
  }

  /// A dotted name: where the names stand in `names`. Empty for `{{.}}`.
  typealias Path = Range<Int>

  var instructions: [Instruction] = []
  /// For each instruction the line that it came from.
  var origins: [Origin] = []
  var text: [UInt8] = []
  var names: [Int32] = []
}
