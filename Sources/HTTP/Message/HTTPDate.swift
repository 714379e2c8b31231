import Glibc

/// Times as fields write them (RFC 9110 section 5.6.7). Not strftime, whose names follow the locale.
enum HTTPDate {
  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func string(_ seconds: time_t) -> String {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(twoDigits).joined(separator: ":")
    let day = "\(twoDigits(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
    return "\(weekdays[Int(parts.tm_wday)]), \(day) \(time) GMT"
  }

  /// Any of the three forms that a recipient has to take; nil for what is no date.
  static func seconds(_ text: String) -> time_t? {
    let words = text.split { " ,-:".contains($0) }
    let isOldest = words.count == 7
    guard isOldest || words.count == 8 && words[7] == "GMT" else { return nil }
    let time = isOldest ? 3 : 4
    guard let month = months.firstIndex(of: String(words[isOldest ? 1 : 2])),
      let day = Int32(words[isOldest ? 2 : 1]), let year = Int32(words[isOldest ? 6 : 3]),
      let hour = Int32(words[time]), let minute = Int32(words[time + 1]), let second = Int32(words[time + 2]),
      (1...31).contains(day), (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      (0...9999).contains(year)
    else { return nil }
    var parts = tm()
    parts.tm_mday = day
    parts.tm_mon = Int32(month)
    // Two digits stand for a year that is at most 50 years ahead.
    parts.tm_year = year >= 100 ? year - 1900 : year < 70 ? year + 100 : year
    parts.tm_hour = hour
    parts.tm_min = minute
    parts.tm_sec = second
    return timegm(&parts)
  }

  private static func twoDigits(_ number: Int32) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
