import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// What happens when a stage's time is up.
  mutating func readEnding(_ fields: Fields, _ time: StageTime) -> StageEnding {
    guard let node = fields["at-end"] else { return .wait }
    let ending: StageEnding?
    if case .map = node.content {
      ending = readLadder(node).map { .extend($0) }
    } else {
      ending = choice(
        fields, "at-end", ["wait": StageEnding.wait, "move on": .moveOn],
        ["wait", "move on", "{extend: [2m, 1m], by: vote}"])
    }
    if let ending, ending != .wait, !time.comesToAnEnd, !isUnreadable(fields, "time") {
      report(.time(.endWithoutTime), node)
    }
    return ending ?? .wait
  }

  /// Whether something is written for a key that could not be read, which has been said.
  private func isUnreadable(_ fields: Fields, _ key: String) -> Bool {
    guard let text = fields[key]?.text?.trimmed else { return fields[key]?.isDamaged ?? false }
    return
      (try? TimeText.read(text.lowercased().hasSuffix(" each") ? String(text.dropLast(5)) : text))
      == nil
  }

  private mutating func readLadder(_ node: ScriptNode) -> Ladder? {
    guard let fields = fields(node, .ladder, name: "'at-end'") else { return nil }
    guard fields["extend"] != nil else {
      report(
        .key(.missing("extend", in: "'at-end'", example: "at-end: {extend: [2m, 1m], by: vote}")),
        node)
      return nil
    }
    let by =
      choice(
        fields, "by", ["vote": Ladder.Answering.vote, "facilitator": .facilitator],
        ["vote", "facilitator"]) ?? .vote
    var steps: [Length] = []
    var repeatsLast = false
    for item in nodes(fields, "extend") {
      guard let written = text(item, name: "a step") else { continue }
      if repeatsLast || (written.lowercased() == "again" && steps.isEmpty) {
        report(.time(.againFirst), item)
        return nil
      }
      if written.lowercased() == "again" {
        repeatsLast = true
      } else if let step = exactLength(written, item) {
        steps.append(step)
      }
    }
    return steps.isEmpty ? nil : Ladder(steps: steps, repeatsLast: repeatsLast, by: by)
  }

  /// The lights of a speech club.
  mutating func readLights(_ fields: Fields, _ time: StageTime) -> Lights? {
    guard let node = fields["lights"],
      let inner = self.fields(
        node, .lights, name: "'lights'", example: "{green: 5m, amber: 6m, red: 7m, grace: 30s}")
    else { return nil }
    var lengths: [String: Length] = [:]
    for key in ["green", "amber", "red", "grace"] {
      guard let value = inner[key] else {
        if key != "grace" {
          report(
            .key(
              .missing(
                key, in: "'lights'", example: "lights: {green: 5m, amber: 6m, red: 7m, grace: 30s}")
            ), node)
        }
        continue
      }
      if let written = text(value, name: "'\(key)'") { lengths[key] = exactLength(written, value) }
    }
    guard let green = lengths["green"], let amber = lengths["amber"], let red = lengths["red"]
    else { return nil }
    if green >= amber || amber >= red {
      report(.time(.lightsOrder), inner[green >= amber ? "amber" : "red"] ?? node)
    } else if let most = time.longest, red > most, let value = inner["red"] {
      report(.time(.lightTooLong(red, stage: most)), value)
    }
    return Lights(green: green, amber: amber, red: red, grace: lengths["grace"] ?? .zero)
  }
}

extension StageTime {
  /// Whether its time can be up.
  fileprivate var comesToAnEnd: Bool {
    switch self {
    case .open, .atLeast: false
    case .exactly, .between, .atMost, .until: true
    }
  }
}
