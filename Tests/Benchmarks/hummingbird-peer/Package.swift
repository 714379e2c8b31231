// swift-tools-version: 6.2
import PackageDescription

// The server on SwiftNIO that the portal's own is measured against. Stands apart: the portal never depends on it.
let package = Package(
  name: "hummingbird-peer",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1")
  ],
  targets: [
    .executableTarget(
      name: "Peer", dependencies: [.product(name: "Hummingbird", package: "hummingbird")])
  ]
)
