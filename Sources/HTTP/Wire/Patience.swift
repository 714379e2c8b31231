/// How long the server waits for what, in milliseconds: the settings as the lanes count them.
struct Patience: Sendable {
  let header, idle, body, write, linger, lingerTotal: Int
  /// Bytes a second.
  let rate: Int
  /// How often deadlines are looked at: four times a second, more only when a test sets timeouts of its own scale.
  let tick: Int

  init(_ settings: ServerSettings) {
    header = settings.headerTimeout.milliseconds
    idle = settings.idleTimeout.milliseconds
    body = settings.bodyTimeout.milliseconds
    write = settings.writeTimeout.milliseconds
    linger = settings.lingerTimeout.milliseconds
    lingerTotal = settings.lingerLimit.milliseconds
    rate = max(1, settings.minimumRate)
    tick = max(10, min(250, header / 4, idle / 4, body / 4))
  }
}

extension Duration {
  var milliseconds: Int { Int(self / .milliseconds(1)) }
}

/// How far a transfer has come. One deadline for both ways of being slow: a peer may take some time for nothing,
/// and beyond that has to move bytes at the least rate.
struct TransferProgress {
  let start: Int
  var bytes: Int
  private let origin: Int

  init(since start: Int, from origin: Int = 0) {
    self.start = start
    self.origin = origin
    bytes = origin
  }

  func deadline(allowing patience: Int, rate: Int) -> Int { start + patience + (bytes - origin) * 1_000 / rate }
}
