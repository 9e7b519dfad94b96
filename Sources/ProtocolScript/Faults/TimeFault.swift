import MeetingProtocol

/// A time cannot be read or cannot be.
enum TimeFault: Error, Equatable {
  case unreadable(String, suggestion: String?)
  case zero
  case backwards(String)
  case endless(String)
  case tooLong(String)
  case rangeForBudget(String, place: String)
  case eachOnStages
  case planWithoutRange
  case planOutside(String, range: String)
  case clock(String)
  case cueTooLong(Length, stage: Length)
  case cueWithoutTime
  case endWithoutTime
  case spareWithoutLength
  case againFirst
  case lightsOrder
  case lightTooLong(Length, stage: Length)
  case days(String)
  case cyclesAreTime(String)
  case until(String)
  case untilWithoutTime
}

extension TimeFault {
  var wording: Wording {
    switch self {
    case .unreadable(let text, let suggestion):
      Wording(
        "time", "'\(text)' is not a length of time",
        suggestion.map { "write \($0)" } ?? "write 4m, 90s, 1h30m, a range such as 5m..10m, or open"
      )
    case .zero:
      Wording("zero-time", "no time at all", "leave the time out for a stage that is open")
    case .backwards(let text):
      Wording(
        "time-backwards", "'\(text)' has the longer time first", "write the shorter time first")
    case .endless(let text):
      Wording(
        "time-endless", "'\(text)' has no end",
        "write a length, as in 24m, or a range, as in 40m..60m")
    case .tooLong(let text):
      Wording("time-too-long", "'\(text)' is longer than a day", "write at most 24h")
    case .rangeForBudget(let text, let place):
      Wording(
        "budget", "'\(text)' is not one length, which \(place) takes for the whole of it",
        ["a part", "a repeat", "an include"].contains(place)
          ? "write one length here, and ranges in the stages inside"
          : "write one length for the whole, or a time for each turn, as in '\(text) each'")
    case .eachOnStages:
      Wording(
        "budget", "'each' gives a time for one turn, and the stages inside have times of their own",
        "give the stages inside their own times")
    case .planWithoutRange, .planOutside, .clock, .cueTooLong, .cueWithoutTime: planWording
    case .endWithoutTime, .spareWithoutLength, .againFirst, .lightsOrder, .lightTooLong: endWording
    case .days, .cyclesAreTime, .until, .untilWithoutTime: spanWording
    }
  }

  private var planWording: Wording {
    switch self {
    case .planWithoutRange:
      Wording(
        "plan", "'plan' needs a range beside it",
        "write a range, as in 'time: 5m..10m', or leave 'plan' out")
    case .planOutside(let plan, let range):
      Wording("plan", "the plan of \(plan) lies outside \(range)", "plan a length inside the range")
    case .clock(let text):
      Wording(
        "clock-time", "'\(text)' is not a time on the clock", "write hours and minutes, as in 15:30"
      )
    case .cueTooLong(let cue, let stage):
      Wording(
        "cue-too-long", "a cue at \(cue.scriptText) in a stage of \(stage.scriptText)",
        "a cue is shorter than its stage")
    default:
      Wording(
        "cue-without-time", "a cue needs a stage with a time",
        "give the stage a time, or write 'cues: every 10m'")
    }
  }

  private var endWording: Wording {
    switch self {
    case .spareWithoutLength:
      Wording(
        "spare-without-length", "spare time without a length, of which nothing can be left",
        "give it one, as in 'time: 10m'")
    case .endWithoutTime:
      Wording(
        "end-without-time", "the time of a stage without an end is never up",
        "give it a time, as in 'time: 5m', or leave 'at-end' out")
    case .againFirst:
      Wording(
        "ladder", "'again' is the last step, and says that the one before it may be repeated",
        "write: at-end: {extend: [3m, again]}")
    case .lightsOrder:
      Wording(
        "lights", "the lights come on in another order",
        "green comes first, then amber, then red, as in {green: 5m, amber: 6m, red: 7m}")
    case .lightTooLong(let light, let stage):
      Wording(
        "light-too-long",
        "a red light at \(light.scriptText) in a stage of \(stage.scriptText)",
        "the last light comes on no later than the stage's time is up")
    default: Wording("time", "this is not a length of time")
    }
  }

  private var spanWording: Wording {
    switch self {
    case .days(let text):
      Wording("days", "'\(text)' is not a span of days", "write 1d, 24h, 2 days or 3 weeks")
    case .cyclesAreTime(let text):
      Wording(
        "cycles", "'\(text)' is a time, and 'cycles' is a number",
        "write: cycles: 4, or for a time: until: time is up, with 'time: \(text)' beside it")
    case .until(let text):
      Wording(
        "until", "'\(text)' does not say when the repeat ends",
        "write: until: time is up, or: until: 5m left")
    case .untilWithoutTime:
      Wording(
        "until-without-time", "no time is set that could be up",
        "give the repeat a time for the whole of it, as in 'time: 20m'")
    default: Wording("time", "this is not a length of time")
    }
  }
}
