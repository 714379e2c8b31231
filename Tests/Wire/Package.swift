// swift-tools-version: 6.2
import PackageDescription

// Programs around the target HTTP alone, so that they build in a minute and with sanitizers. Sources/HTTP,
// Sources/C… and Tests/HTTPTests are links to the real ones; the portal never depends on this package.
let package = Package(
  name: "wire",
  dependencies: [
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
  ],
  targets: [
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "HTTP",
      dependencies: [
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        "CLinux", "CZlib",
      ]),
    .executableTarget(name: "Serve", dependencies: ["HTTP"]),
    .executableTarget(name: "Parse", dependencies: ["HTTP"]),
    .executableTarget(name: "Pace"),
    .testTarget(name: "HTTPTests", dependencies: ["HTTP"]),
  ]
)

// Links only beside libFuzzer, which `run fuzz` brings.
if Context.environment["FUZZ"] != nil {
  package.targets.append(.executableTarget(name: "Fuzz", dependencies: ["HTTP"]))
}

for target in package.targets where target.type != .system && target.name != "Pace" {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
  ]
}
