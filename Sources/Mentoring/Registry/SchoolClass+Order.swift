extension SchoolClass {
  /// Classes by number and letter, «9А» before «10А»; study groups after them by their names.
  package static func sorted(_ labels: [String]) -> [String] {
    labels.sorted { left, right in
      switch (SchoolClass(left), SchoolClass(right)) {
      case (let left?, let right?): (left.grade, left.letter) < (right.grade, right.letter)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left < right
      }
    }
  }
}
