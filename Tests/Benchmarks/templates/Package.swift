// swift-tools-version: 6.2
import PackageDescription

// Stands apart from the portal to be built optimised on its own; Sources/Templates is a link to the target.
let package = Package(
  name: "templates-benchmark",
  targets: [
    .target(name: "Templates"),
    .executableTarget(name: "Table", dependencies: ["Templates"]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
  ]
}
