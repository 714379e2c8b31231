extension Russian {
  private static let minus = "−"

  /// «−1 234»: groups of three, a true minus.
  package static func number(_ n: Int) -> String {
    (n < 0 ? minus : "") + grouped(n.magnitude)
  }

  /// «1 234,5», rounded half away from zero.
  package static func decimal(_ x: Double, places: Int = 1) -> String {
    guard let units = rounded(x, places: places) else { return notAvailable }
    return fixed(units, places: places)
  }

  /// «61,5 %» of the share 0.615; «н/д» where there is no share.
  package static func percent(_ share: Double?, places: Int = 1) -> String {
    guard let share, let units = rounded(share, places: places + 2) else { return notAvailable }
    return fixed(units, places: places) + space + "%"
  }

  /// The same by whole numbers alone, so that no half is ever lost on the way; «н/д» of nothing or of nobody.
  package static func percent(_ part: Int, of whole: Int?, places: Int = 1) -> String {
    guard let whole, whole > 0, let scale = powerOfTen(places + 2) else { return notAvailable }
    let (scaled, overflowed) = part.multipliedReportingOverflow(by: scale)
    guard !overflowed else { return percent(Double(part) / Double(whole), places: places) }
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: whole)
    let isHalfOrMore = remainder.magnitude >= whole.magnitude - remainder.magnitude
    return fixed(isHalfOrMore ? quotient + scaled.signum() : quotient, places: places) + space + "%"
  }

  /// «−8,5 п. п.» of the difference of shares −0.085, with a plus where it grew.
  package static func points(_ difference: Double) -> String {
    guard let units = rounded(difference, places: 3) else { return notAvailable }
    return (units > 0 ? "+" : "") + fixed(units, places: 1) + "\(space)п.\(space)п."
  }

  private static func grouped(_ magnitude: UInt) -> String {
    guard magnitude >= 1000 else { return String(magnitude) }
    return grouped(magnitude / 1000) + space + padded(Int(magnitude % 1000), 3)
  }

  private static func fixed(_ units: Int, places: Int) -> String {
    guard places > 0, let scale = powerOfTen(places) else { return number(units) }
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    return (units < 0 ? minus : "") + grouped(whole) + "," + padded(Int(rest), places)
  }

  /// 1/80 is a hair off 12,5 per mille in binary. The nudge puts such halves back where they belong and is
  /// far smaller than the distance from any other ratio of whole numbers below a hundred million to a half.
  private static func rounded(_ x: Double, places: Int) -> Int? {
    guard let scale = powerOfTen(places) else { return nil }
    let scaled = abs(x) * Double(scale)
    let units = (scaled + max(1e-9, scaled.ulp)).rounded(.toNearestOrAwayFromZero)
    guard let whole = Int(exactly: units) else { return nil }
    return x < 0 ? -whole : whole
  }

  private static func powerOfTen(_ exponent: Int) -> Int? {
    guard (0...12).contains(exponent) else { return nil }
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
