/// What a conductor was told on the command line and by the machine.
public struct ConductorSettings: Equatable, Sendable {
  /// What happens when a session is closed.
  public var afterEnd: Conductor.AfterEnd
  /// The time zone's name.
  public var zone: String
  /// What lots are drawn with.
  public var seed: UInt64
  /// The program's version.
  public var program: String
  /// Whether a new session rings.
  public var bell = true
  /// Whether what only warns is shown.
  public var cues = true
  /// Whether the first session explains itself.
  public var explains = false
  /// The template of the minutes; nil for our own.
  public var template: MinutesTemplate?
  /// Who joins a new session as its facilitator; nil for nobody.
  public var facilitator: String?

  /// Makes settings.
  public init(afterEnd: Conductor.AfterEnd, zone: String, seed: UInt64, program: String) {
    self.afterEnd = afterEnd
    self.zone = zone
    self.seed = seed
    self.program = program
  }
}

/// Where sessions and minutes are kept.
public struct SessionPlaces: Equatable, Sendable {
  /// The data folder, which holds `sessions`.
  public var data: String
  /// The folder for minutes.
  public var minutes: String
  /// The folders in which other programs are found, as in `PATH`.
  public var programs: String
  /// The folder for minutes where that one cannot be written.
  public var fallback: String

  /// Makes places.
  public init(data: String, minutes: String, fallback: String, programs: String = "") {
    self.programs = programs
    self.data = data
    self.minutes = minutes
    self.fallback = fallback
  }
}
