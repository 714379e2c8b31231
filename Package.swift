// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "nastavnik",
  dependencies: [
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    .target(
      name: "HTTP",
      dependencies: [
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        "CLinux", "CZlib",
      ]),
    .target(name: "Templates"),
    .target(name: "Mentoring", exclude: ["Mentoring.docc"]),
    .target(
      name: "Storage",
      dependencies: ["Mentoring", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Office", dependencies: ["Mentoring", "CXLSXWriter", "CZip"]),
    .target(
      name: "Web",
      dependencies: [
        "HTTP", "Templates", "Mentoring", "Storage", "Office", "CSodium", "CQREncode",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "nastavnik",
      dependencies: [
        "Web", "Storage", "HTTP", "Templates", "Mentoring", "Office",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),

    .target(
      name: "TestSupport",
      dependencies: [
        "Web", "Storage", "HTTP", "Mentoring",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/Support"),

    .testTarget(name: "HTTPTests", dependencies: ["HTTP"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"]),
    .testTarget(name: "MentoringTests", dependencies: ["Mentoring"], exclude: ["Roadmap/terms.txt"]),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Storage", "Mentoring", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Schema/schema.sql", "Indicators/district.txt"]),
    .testTarget(name: "OfficeTests", dependencies: ["Office", "Mentoring", "CZip"], exclude: ["Fixtures"]),
    .testTarget(
      name: "WebTests",
      dependencies: ["Web", "Storage", "HTTP", "Templates", "Mentoring", "Office", "TestSupport"],
      exclude: ["Site/access.txt", "Site/Pages", "Imports/Fixtures"]),
  ]
)

// One rule for all of our own code: the newest language mode, and a warning is an error.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
  ]
}
