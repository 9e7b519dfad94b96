import Diagnostics

/// What can be wrong with a script: cases without prose, by the layer that finds them.
enum ScriptFault: Equatable, Sendable {
  /// The text is not the YAML that scripts are written in, or YAML would drop words of it.
  case spelling(SpellingFault)
  /// A key is unknown, missing, in the wrong place or holds the wrong sort of thing.
  case key(KeyFault)
  /// A value is not one that its key takes.
  case value(ValueFault)
  /// A time cannot be read or cannot be.
  case time(TimeFault)
  /// A name is not declared, or declared twice.
  case name(NameFault)
  /// Blocks do not fit together.
  case course(CourseFault)
  /// A script that another one includes cannot be used there.
  case include(IncludeFault)
  /// Something in a form does not fit.
  case form(FormFault)
  /// A form does not fit the meeting that fills it in.
  case filling(FillingFault)

  /// Whether the script can be used all the same.
  var severity: Diagnostic.Severity {
    switch self {
    case .course(let fault): fault.severity
    case .filling(let fault): fault.severity
    case .spelling, .key, .value, .time, .name, .include, .form: .error
    }
  }
}

/// A fault and its place.
struct Finding: Equatable, Sendable {
  var fault: ScriptFault
  var position: SourcePosition
  var length: Int

  func diagnostic(in source: SourceText) -> Diagnostic {
    let wording = fault.wording
    return Diagnostic(
      in: source, at: position, length: length, severity: fault.severity, code: wording.code,
      message: wording.message, hints: wording.hints)
  }
}

/// What a fault is called and what is said about it.
struct Wording: Equatable, Sendable {
  var code: String
  var message: String
  var hints: [String]

  init(_ code: String, _ message: String, _ hints: String?...) {
    self.code = code
    self.message = message
    self.hints = hints.compactMap(\.self)
  }
}

extension ScriptFault {
  /// The one place where faults become words.
  var wording: Wording {
    switch self {
    case .spelling(let fault): fault.wording
    case .key(let fault): fault.wording
    case .value(let fault): fault.wording
    case .time(let fault): fault.wording
    case .name(let fault): fault.wording
    case .course(let fault): fault.wording
    case .include(let fault): fault.wording
    case .form(let fault): fault.wording
    case .filling(let fault): fault.wording
    }
  }
}

/// The hint that names what was probably meant.
func nearestHint(_ nearest: String?) -> String? {
  nearest.map { "did you mean '\($0)'?" }
}
