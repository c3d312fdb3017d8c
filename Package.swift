// swift-tools-version: 6.2
import PackageDescription

// The layers in the order a file travels through them, from bytes to Markdown. Each target may import
// only those above it; nothing above `vtvl` reads a file, the clock, the locale or the environment.
// Warnings are errors where the change is checked (`.ci/run` sets VTVL_STRICT), not where it is used: a newer
// compiler warns of more.
let strict: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny")]
  + (Context.environment["VTVL_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

// A program for libFuzzer, which not every toolchain has; Specs/README.md says how to run it.
let fuzz: [Target] =
  Context.environment["VTVL_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "vtvl-fuzz", dependencies: ["VTVLCompiler", "TestSupport"], path: "Tests/Fuzz",
      swiftSettings: strict)
  ]

let package = Package(
  name: "vtvl",
  products: [
    .executable(name: "vtvl", targets: ["vtvl"])
  ],
  targets: [
    .target(name: "VTVLSyntax", swiftSettings: strict),
    .target(name: "VTVLModel", dependencies: ["VTVLSyntax"], swiftSettings: strict),
    .target(name: "VTVLChecks", dependencies: ["VTVLModel"], swiftSettings: strict),
    .target(name: "VTVLOutput", dependencies: ["VTVLChecks"], swiftSettings: strict),
    .target(name: "VTVLCompiler", dependencies: ["VTVLOutput"], swiftSettings: strict),
    .systemLibrary(name: "CLinux"),
    .executableTarget(
      name: "vtvl",
      dependencies: [
        "VTVLCompiler", .target(name: "CLinux", condition: .when(platforms: [.linux])),
      ],
      swiftSettings: strict),
    .executableTarget(name: "vtvl-bench", dependencies: ["VTVLCompiler"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["VTVLCompiler"], path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(
      name: "SyntaxTests", dependencies: ["VTVLSyntax", "TestSupport"], path: "Tests/Syntax",
      swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["VTVLModel", "TestSupport"], path: "Tests/Model",
      swiftSettings: strict),
    .testTarget(
      name: "ChecksTests", dependencies: ["VTVLChecks", "TestSupport"], path: "Tests/Checks",
      swiftSettings: strict),
    .testTarget(
      name: "OutputTests", dependencies: ["VTVLCompiler", "TestSupport"], path: "Tests/Output",
      exclude: ["Clients"], swiftSettings: strict),
    .testTarget(
      name: "ReportTests", dependencies: ["VTVLCompiler", "TestSupport"], path: "Tests/Report",
      exclude: ["Readers"], swiftSettings: strict),
    .testTarget(
      name: "ChannelTests", dependencies: ["VTVLCompiler", "TestSupport"], path: "Tests/Channels",
      swiftSettings: strict),
    .testTarget(
      name: "SpecTests", dependencies: ["VTVLCompiler", "vtvl", "TestSupport"], path: "Tests/Spec",
      swiftSettings: strict),
    .testTarget(
      name: "SixPostsTests", dependencies: ["VTVLCompiler", "TestSupport"], path: "Tests/SixPosts",
      exclude: ["Document", "ExpectedFindings"], swiftSettings: strict),
    .testTarget(
      name: "HostileTests", dependencies: ["VTVLCompiler", "TestSupport"], path: "Tests/Hostile",
      exclude: ["must-pass", "must-fail", "either", "Office"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["vtvl", "TestSupport"], path: "Tests/Command",
      exclude: ["Releases"], swiftSettings: strict),
  ] + fuzz,
  swiftLanguageModes: [.v6]
)
