/// Everything that bounds what a client can make the server spend.
package struct ServerSettings: Sendable {
  /// A numeric address, or "localhost".
  package var host = "127.0.0.1"
  /// 0 takes any free port; `Server.start` tells which.
  package var port = 8080

  /// Serial queues that own the connections: one per core.
  package var lanes = 2
  /// Threads for handlers: two per core (eight on two cores lose 40 % inside GRDB's reader pool).
  package var workers = 4
  /// Requests that wait for a worker; beyond that 503 with Retry-After.
  package var queueLimit = 512

  package var maxConnections = 4_096
  /// Behind a reverse proxy every connection has the proxy's address: raise it to `maxConnections` there.
  package var maxConnectionsPerAddress = 1_024

  /// A body of more bytes leaves memory for a file.
  package var bodyInMemory = 64 << 10
  /// Bytes that all such files together may have, beyond: 503 with Retry-After.
  package var spoolLimit = 512 << 20
  /// Where they are made, without a name.
  package var spoolDirectory = "/tmp"

  /// Bytes of the request line, beyond: 414.
  package var requestLineLimit = 8 * 1_024
  /// Bytes of all field lines together, beyond: 431.
  package var headerLimit = 32 * 1_024
  package var headerCount = 100

  /// From the first byte of a request, or from accepting, to the end of the header. Else 408.
  package var headerTimeout = Duration.seconds(15)
  /// Between requests.
  package var idleTimeout = Duration.seconds(60)
  /// Added to the time that the body takes at `minimumRate`. Else 408.
  package var bodyTimeout = Duration.seconds(20)
  /// Added to the time that the answer takes at `minimumRate`.
  package var writeTimeout = Duration.seconds(20)
  /// Bytes a second below which a peer is holding the connection, not using it.
  package var minimumRate = 500
  /// How long the rest of a refused request is read and dropped, so that the client gets the answer.
  package var lingerTimeout = Duration.seconds(2)
  /// How long `Server.stop` waits for what is running.
  package var stopTimeout = Duration.seconds(8)

  package init() {}
}
