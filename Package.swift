// swift-tools-version: 6.2

import PackageDescription

// MARK: - Build settings

/// Set by `make test` and CI.
///
/// A user's newer compiler may warn about things that ours does not, and must
/// still be able to build.
let warningsAreErrors = Context.environment["CONVENE_STRICT"] != nil

let strictness: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  .enableUpcomingFeature("ExistentialAny"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  .enableUpcomingFeature("MemberImportVisibility"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  .enableUpcomingFeature("InternalImportsByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0470-isolated-conformances.md
  .enableUpcomingFeature("InferIsolatedConformances"),
]
let settings = strictness + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])

// Debian's readline.pc names flags that the package manager refuses with a warning at every build; on
// macOS the pkg-config file is what finds Homebrew's keg-only readline.
#if os(macOS)
  let readlinePackageConfiguration: String? = "readline"
#else
  let readlinePackageConfiguration: String? = nil
#endif

// MARK: - The house: pure targets inside, shell targets outside, arrows one way

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")

let pure: [Target] = [
  .target(name: "TextLayout"),
  .target(name: "JSONText"),
  .target(name: "Diagnostics", dependencies: ["TextLayout"]),
  .target(name: "MeetingProtocol", dependencies: ["Diagnostics"]),
  .target(name: "Filling", dependencies: ["Diagnostics", "MeetingProtocol"]),
  .target(name: "Tally", dependencies: ["Filling", "MeetingProtocol"]),
  .target(
    name: "ProtocolScript", dependencies: ["Diagnostics", "JSONText", "MeetingProtocol", yams]),
  .target(name: "Session", dependencies: ["Diagnostics", "Filling", "MeetingProtocol"]),
  .target(name: "Rehearsing", dependencies: ["MeetingProtocol", "Session"]),
  .target(
    name: "InputLine",
    dependencies: ["Filling", "Diagnostics", "MeetingProtocol", "Minutes", "Session"]),
  .target(
    name: "Display",
    dependencies: [
      "Filling", "Tally",
      "Diagnostics", "InputLine", "MeetingProtocol", "Minutes", "Rehearsing", "Session",
      "TextLayout",
    ]),
  .target(
    name: "Minutes",
    dependencies: [
      "Diagnostics", "Filling", "JSONText", "MeetingProtocol", "Session", "Tally", "TextLayout",
    ]),
  .target(name: "Settings", dependencies: ["Diagnostics"]),
]

let shell: [Target] = [
  .systemLibrary(
    name: "CReadline",
    pkgConfig: readlinePackageConfiguration,
    providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
  .target(name: "Journal", dependencies: ["Filling", "MeetingProtocol", "Session"]),
  .target(name: "Export", dependencies: ["Diagnostics", mustache]),
  .target(name: "LineEditor", dependencies: ["CReadline", "TextLayout"]),
  .target(
    name: "Facilitator",
    dependencies: [
      "Diagnostics", "Display", "Export", "InputLine", "Journal", "LineEditor", "MeetingProtocol",
      "Minutes", "ProtocolScript", "Session", "TextLayout",
    ]),
  .executableTarget(
    name: "convene",
    dependencies: [
      "Filling", "Tally",
      "Diagnostics", "Display", "Export", "Facilitator", "InputLine", "Journal", "LineEditor",
      "MeetingProtocol", "Minutes", "ProtocolScript", "Rehearsing", "Session", "Settings",
      "TextLayout",
      argumentParser,
    ]),
  .executableTarget(
    name: "Benchmarks",
    dependencies: [
      "CTerminal", "Display", "Filling", "InputLine", "Journal", "MeetingProtocol", "Minutes",
      "ProtocolScript", "Session", "Tally", "TextLayout", yams,
    ]),
]

let tests: [Target] = [
  .testTarget(name: "TextLayoutTests", dependencies: ["TextLayout"]),
  .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TextLayout"]),
  .testTarget(name: "MeetingProtocolTests", dependencies: ["MeetingProtocol"]),
  .testTarget(name: "FillingTests", dependencies: ["Filling", "MeetingProtocol"]),
  .testTarget(
    name: "TallyTests", dependencies: ["Filling", "MeetingProtocol", "ProtocolScript", "Tally"]),
  .testTarget(
    name: "ProtocolScriptTests",
    dependencies: ["Diagnostics", "MeetingProtocol", "ProtocolScript", "SnapshotSupport"]),
  .testTarget(
    name: "RehearsingTests", dependencies: ["MeetingProtocol", "Rehearsing", "Session"]),
  .testTarget(
    name: "SessionTests",
    dependencies: ["Filling", "MeetingProtocol", "Session", "SnapshotSupport"]),
  .testTarget(
    name: "InputLineTests",
    dependencies: [
      "Filling", "InputLine", "MeetingProtocol", "Minutes", "Session", "SnapshotSupport",
    ]),
  .testTarget(
    name: "DisplayTests",
    dependencies: [
      "Display", "InputLine", "MeetingProtocol", "Minutes", "Rehearsing", "Session",
      "SnapshotSupport", "TextLayout",
    ]),
  .testTarget(
    name: "MinutesTests",
    dependencies: [
      "Diagnostics", "Export", "Filling", "FolderSupport", "Journal", "MeetingProtocol", "Minutes",
      "Session", "SnapshotSupport", "TextLayout",
    ]),
  .testTarget(
    name: "SettingsTests",
    dependencies: ["Diagnostics", "Settings", "SnapshotSupport"]),
  .testTarget(
    name: "JournalTests",
    dependencies: [
      "DiskSupport", "Filling", "FolderSupport", "Journal", "MeetingProtocol", "Session",
    ]),
  .testTarget(name: "ExportTests", dependencies: ["Export", "FolderSupport"]),
  .testTarget(
    name: "LineEditorTests",
    dependencies: ["EditorProbe", "FolderSupport", "LineEditor", "TerminalHarness"]),
  .testTarget(
    name: "ConveneTests",
    dependencies: [
      "DiskSupport",
      "Display", "Facilitator", "InputLine", "Journal", "LineEditor", "MeetingProtocol", "Minutes",
      "ProtocolScript", "Rehearsing", "Session", "Settings", "SnapshotSupport",
      "TerminalHarness", "TextLayout", "convene",
    ]),
  .testTarget(name: "LayeringTests", dependencies: ["SnapshotSupport"]),
]

/// What tests stand on: kept texts, a pseudo-terminal, a terminal emulator, a program to try the input line with.
let testBench: [Target] = [
  .target(name: "DiskSupport", dependencies: ["Journal"], path: "Tests/DiskSupport"),
  .target(name: "FolderSupport", path: "Tests/FolderSupport"),
  .target(name: "SnapshotSupport", path: "Tests/SnapshotSupport"),
  .target(name: "CTerminal", path: "Tests/CTerminal"),
  .systemLibrary(
    name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
  .target(
    name: "TerminalHarness", dependencies: ["CTerminal", "CVTerm"], path: "Tests/TerminalHarness"),
  .executableTarget(
    name: "EditorProbe", dependencies: ["LineEditor"], path: "Tests/EditorProbe"),
]

let package = Package(
  name: "convene",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "convene", targets: ["convene"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: pure + shell + testBench + tests
)

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
