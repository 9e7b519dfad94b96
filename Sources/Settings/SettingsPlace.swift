/// Where a user's settings live.
public struct SettingsPlace: Equatable, Sendable {
  /// The settings folder, without a slash at its end; protocols of one's own stand below it.
  public let folder: String
  /// The variable that names it; nil where it is the usual one.
  public let variable: String?

  /// The settings file.
  public var file: String { folder + "/" + SettingsTable.fileName }

  /// The settings folder: `$CONVENE_HOME`, else `$XDG_CONFIG_HOME/convene`, else `~/.config/convene`.
  ///
  /// An empty variable counts as unset, and so does an `XDG_CONFIG_HOME` that is no absolute path.
  public init(environment: [String: String], home: String) {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : Self.withoutSlash($0) }
    }
    if let own = value("CONVENE_HOME") {
      folder = own
      variable = "CONVENE_HOME"
    } else if let config = value("XDG_CONFIG_HOME"), config.isEmpty || config.hasPrefix("/") {
      folder = config + "/convene"
      variable = "XDG_CONFIG_HOME"
    } else {
      folder = Self.withoutSlash(home) + "/.config/convene"
      variable = nil
    }
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
