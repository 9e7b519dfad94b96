#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is known about the terminal before anything is written to it.
public struct TerminalFacts: Equatable, Sendable {
  /// Whether standard input is a terminal.
  public var inputIsTerminal: Bool
  /// Whether standard output is a terminal.
  public var outputIsTerminal: Bool
  /// Whether the terminal cannot move its cursor.
  public var isDumb: Bool
  /// Whether the user asked for no colour, or the output could not show any.
  public var wantsNoColor: Bool
  /// Whether the terminal has a window or a tab with a title.
  public var hasTitle: Bool
  /// The width of the output in columns.
  public var columns: Int

  /// Whether lines can be edited with readline; everything else goes the plain way.
  public var canEditLines: Bool { inputIsTerminal && outputIsTerminal && !isDumb }

  /// What terminals with a title call themselves; any other might show its letters.
  private static let titled = [
    "Eterm", "alacritty", "contour", "foot", "gnome", "iterm", "kitty", "konsole", "mintty",
    "mlterm", "putty", "rxvt", "screen", "st-", "tmux", "vte", "wezterm", "xterm",
  ]

  /// Facts from the environment and from what was found out about the two descriptors.
  public init(
    environment: [String: String], inputIsTerminal: Bool, outputIsTerminal: Bool,
    measuredColumns: Int
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    let terminal = environment["TERM"] ?? ""
    isDumb = terminal.isEmpty || terminal == "dumb"
    hasTitle = Self.titled.contains { terminal.hasPrefix($0) }
    // https://no-color.org: present and not empty, whatever it says.
    wantsNoColor = !(environment["NO_COLOR"] ?? "").isEmpty || isDumb || !outputIsTerminal
    let stated = environment["COLUMNS"].flatMap { Int($0) } ?? 0
    columns = [measuredColumns, stated, 80].first { $0 > 0 } ?? 80
  }

  /// The facts of this process.
  public static func current(environment: [String: String]) -> Self {
    Self(
      environment: environment,
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      measuredColumns: WindowSize(of: STDOUT_FILENO)?.columns ?? 0)
  }
}
