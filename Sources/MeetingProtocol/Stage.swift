/// A timed part of the meeting.
public struct Stage: Equatable, Sendable {
  /// What names a stage, and every other block: they share one namespace.
  public typealias ID = Identifier<Stage>

  /// The stage's own `id:`, else its title in hyphens.
  public var id: ID
  /// The title as the room reads it.
  public var title: String
  /// How long it is meant to last.
  public var time: StageTime
  /// Whose minutes these are.
  public var timing: TimingOrigin
  /// When it warns.
  public var cues: CuePlan
  /// The lights by which its length is judged; nil where it has none.
  public var lights: Lights?
  /// What happens when its time is up.
  public var ending: StageEnding
  /// Whether minutes that it leaves over go to the next stage (`unused: next`).
  public var givesUnusedTime: Bool
  /// Who may speak.
  public var floor: Floor
  /// The kinds of note wanted here.
  public var expects: [Expectation]
  /// How people are to reply, such as "short, or yes and no".
  public var replies: String?
  /// What the room is asked to do.
  public var prompt: String?
  /// The words for the room besides the prompt.
  public var words: StageWords
  /// The value that the stage ends with an agreed wording of (`agrees:`); `norms` for the norms.
  public var agrees: Question.ID?
  /// What the stage is, beyond talk.
  public var activity: Activity
  /// What has to hold before it opens.
  public var gate: Gate
  /// Who sees it and whether words are kept.
  public var confidence: Confidence

  /// Makes a stage.
  public init(
    id: ID, title: String, time: StageTime = .open, timing: TimingOrigin = .source,
    cues: CuePlan = .standard, lights: Lights? = nil, ending: StageEnding = .wait,
    givesUnusedTime: Bool = false, floor: Floor = Floor(), expects: [Expectation] = [],
    replies: String? = nil, prompt: String? = nil, words: StageWords = StageWords(),
    agrees: Question.ID? = nil, activity: Activity = .talk, gate: Gate = Gate(),
    confidence: Confidence = Confidence()
  ) {
    self.id = id
    self.title = title
    self.time = time
    self.timing = timing
    self.cues = cues
    self.lights = lights
    self.ending = ending
    self.givesUnusedTime = givesUnusedTime
    self.floor = floor
    self.expects = expects
    self.replies = replies
    self.prompt = prompt
    self.words = words
    self.agrees = agrees
    self.activity = activity
    self.gate = gate
    self.confidence = confidence
  }
}

/// What a stage says to the room and to the facilitator besides its prompt.
public struct StageWords: Equatable, Sendable {
  /// The rest of the prompt, behind a key (`more:`).
  public var more: String?
  /// Questions put in this order; each heads its answers in the minutes.
  public var questions: [String]
  /// Questions called up in any order; only those used are recorded.
  public var bank: [String]
  /// What to watch for; shown, never recorded.
  public var watchFor: [String]
  /// How sentences may begin.
  public var beginWith: [String]
  /// For the facilitator's screen only.
  public var guide: String?
  /// Whether only facts are wanted here (`facts-only: true`).
  public var factsOnly: Bool

  /// Makes words; with no arguments none.
  public init(
    more: String? = nil, questions: [String] = [], bank: [String] = [], watchFor: [String] = [],
    beginWith: [String] = [], guide: String? = nil, factsOnly: Bool = false
  ) {
    self.more = more
    self.questions = questions
    self.bank = bank
    self.watchFor = watchFor
    self.beginWith = beginWith
    self.guide = guide
    self.factsOnly = factsOnly
  }

  /// Whether there is more to show than a card does.
  public var hasMore: Bool {
    more != nil || guide != nil || !bank.isEmpty || !watchFor.isEmpty || !beginWith.isEmpty
      || !questions.isEmpty
  }
}

/// Who sees what is kept in a stage, and whether anything is.
public struct Confidence: Hashable, Sendable {
  /// Whether time counts and words are not kept (`record: off`).
  public var isOffRecord: Bool
  /// The roles that alone see the stage's notes; empty where everyone does (`only-for:`).
  public var onlyFor: [Role.ID]

  /// Makes a confidence; with no arguments one where everyone sees what is kept.
  public init(isOffRecord: Bool = false, onlyFor: [Role.ID] = []) {
    self.isOffRecord = isOffRecord
    self.onlyFor = onlyFor
  }

  /// That of a block inside a container: the stricter of the two.
  public func inside(_ container: Confidence) -> Confidence {
    Confidence(
      isOffRecord: isOffRecord || container.isOffRecord,
      onlyFor: onlyFor.isEmpty ? container.onlyFor : onlyFor)
  }
}

/// The lights of a speech club: a speech is in time from green to red, and over once the grace is used up.
public struct Lights: Hashable, Sendable {
  /// When the green light comes on: the least.
  public var green: Length
  /// When the amber light comes on.
  public var amber: Length
  /// When the red light comes on: the most.
  public var red: Length
  /// How much longer is still in time.
  public var grace: Length

  /// Makes lights; each comes on later than the one before.
  public init(green: Length, amber: Length, red: Length, grace: Length = .zero) {
    self.green = green
    self.amber = amber
    self.red = red
    self.grace = grace
  }

  /// How a length is judged.
  public func verdict(on length: Length) -> Verdict {
    if length < green { return .under }
    return length <= red + grace ? .inTime : .over
  }

  /// How a length stands to the lights.
  public enum Verdict: Hashable, Sendable {
    /// Shorter than the green light.
    case under
    /// Between the green light and the end of the grace.
    case inTime
    /// Longer than that.
    case over
  }
}
