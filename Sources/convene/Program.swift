import Display
import Facilitator
import Foundation
import Journal
import LineEditor
import Settings
import TextLayout

/// What the program knows of itself and of where it runs.
enum Program {
  /// The version, as the change log counts it.
  static let version = "0.1.0"

  /// The environment.
  static let environment = ProcessInfo.processInfo.environment

  /// Where data lives.
  static let dataFolder = (try? DataFolder.path()) ?? "."

  /// Where sessions and minutes are kept.
  static func places(minutes: String?) -> SessionPlaces {
    SessionPlaces(
      data: dataFolder,
      minutes: minutes ?? settings.path(.minutes, home: home) ?? "minutes",
      fallback: dataFolder + "/minutes", programs: environment["PATH"] ?? "")
  }

  /// The journals.
  static var sessions: SessionFolder { SessionFolder(dataFolder: dataFolder) }

  /// The width to which plain output is wrapped.
  static var columns: Int { facts.outputIsTerminal ? facts.columns : 80 }

  /// What is known of the terminal.
  static let facts = TerminalFacts.current(environment: environment)

  /// How lines are rendered on standard output, whether it is a terminal or not.
  private static var outputRendering: Rendering {
    if settings.colour == .always { return .colour }
    guard facts.outputIsTerminal, !facts.isDumb else { return .plain }
    return lineRendering
  }

  /// How lines are rendered on a terminal that edits lines.
  static var lineRendering: Rendering {
    switch settings.colour {
    case .auto: facts.wantsNoColor ? .attributes : .colour
    case .always: .colour
    case .never: .attributes
    }
  }

  /// The command that shows long answers: `PAGER`, else `less` where there is one; nil where they are printed.
  static var pager: String? {
    if let own = environment["PAGER"] { return ["", "cat"].contains(own) ? nil : own }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let hasLess = folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/less") }
    return hasLess ? "less -R" : nil
  }

  /// The scripts: those in this folder, the user's own, and those that ship.
  static var library: ProtocolLibrary {
    var folders = [ProtocolLibrary.Folder(origin: .here, path: "protocols")]
    if let path = settings.path(.protocols, home: home) {
      folders.append(ProtocolLibrary.Folder(origin: .own, path: path))
    }
    let own = settingsPlace.folder + "/protocols"
    folders.append(ProtocolLibrary.Folder(origin: .own, path: own))
    if let shipped = shippedProtocols {
      folders.append(ProtocolLibrary.Folder(origin: .shipped, path: shipped))
    }
    return ProtocolLibrary(folders: folders)
  }

  /// `share/convene/protocols` beside the program's folder, else `protocols` of the checkout it was built in.
  private static var shippedProtocols: String? {
    guard let program = Bundle.main.executablePath else { return nil }
    var folder = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appendingPathComponent(
      "share/convene/protocols")
    if FileManager.default.fileExists(atPath: installed.path) { return installed.path }
    while folder.path != "/" {
      let checkout = folder.appendingPathComponent("protocols")
      let manifest = folder.appendingPathComponent("Package.swift")
      if FileManager.default.fileExists(atPath: checkout.path),
        FileManager.default.fileExists(atPath: manifest.path)
      {
        return checkout.path
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// Writes lines to standard output, in colour where it is a terminal.
  @MainActor
  static func show(_ lines: [StyledText]) {
    let rendering = outputRendering
    PlainConsole.writeToOutput(lines.map { $0.rendered(as: rendering) + "\n" }.joined())
  }

  /// The exit code, which is 1 where something could not be printed; that is said.
  @MainActor
  static func exitCode(_ code: Int32) -> Int32 {
    guard let fault = PlainConsole.outputFault else { return code }
    complain(ShellText.outputLost(because: fault, columns: columns))
    return max(code, 1)
  }

  /// Writes lines to standard error.
  static func complain(_ lines: [StyledText]) {
    let text = lines.map { $0.rendered(as: .plain) + "\n" }.joined()
    FileHandle.standardError.write(Data(text.utf8))
  }
}
