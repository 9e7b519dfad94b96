import MeetingProtocol

extension ValueShape {
  /// What may stand behind a key in a place.
  static func of(_ key: String, in place: Place) -> ValueShape {
    special(key, place) ?? general[key] ?? .text
  }

  /// The keys that mean something else in one place than in others.
  private static func special(_ key: String, _ place: Place) -> ValueShape? {
    switch (place, key) {
    case (.script, "roles"): .named(.role)
    case (.include, "roles"), (.include, "with"): .namedTexts
    case (.script, "names"): .words(["roles", "codes", "off"])
    case (.question, "names"): .words(["codes", "off"])
    case (.question, "each"): .words(["person"])
    case (.question, "of"): .scale
    case (.field, "of"), (.column, "of"): .scale
    case (.question, "list"), (.question, "choice"), (.question, "text"): .text
    case (.field, "lights"), (.column, "lights"), (.field, "at-least"), (.field, "at-most"),
      (.column, "at-least"), (.column, "at-most"):
      .text
    case (.field, "rows"): .rows
    case (.field, "scale"), (.column, "scale"): .text
    case (.field, "adds-up"), (.column, "adds-up"): .someTexts
    case (.field, "columns"): .columns
    case (.kind, "needs"): .names
    case (.round, "time"), (.rotation, "time"), (.pairs, "time"): .roundTime
    case (.round, "each"): .someTexts
    case (.groups, "number"): .number
    case (.groups, "size"): .count
    case (.ladder, "extend"): .someTexts
    case (.ladder, "by"): .words(["vote", "facilitator"])
    case (.decision, "by"): .words(["facilitator", "consent", "vote"])
    case (.lights, _): .length
    case (.standingAction, "within"), (.adjournment, "within"), (.adjournment, "after"): .days
    default: nil
    }
  }

  private static let general: [String: ValueShape] = [
    "convene": .version, "total": .total, "timing": .words(["ours", "source"]), "unfinished": .flag,
    "ends": .clock, "must-end": .flag, "source": .place(.source), "people": .people,
    "wrong-number": .words(["refuse", "warn"]), "variants": .names, "ask": .questions,
    "ready": .someTexts, "consent": .someTexts, "norms": .texts, "kinds": .namedOrNothing(.kind),
    "forms": .named(.inlineForm),
    "outcome": .textOr(.outcome), "afterwards": .listOf(.standingAction), "stages": .blocks,
    "up-to": .number, "exactly": .number, "optional": .flag, "also-called": .someTexts,
    "because": .flag, "time": .time, "plan": .length, "cues": .cues, "lights": .place(.lights),
    "at-end": .wordsOr(["wait", "move on"], .ladder), "unused": .words(["next"]), "speaks": .names,
    "silent": .names, "away": .names, "writes": .names, "in-order": .names,
    "expects": .expectations, "questions": .someTexts, "bank": .someTexts,
    "watch-for": .someTexts, "begin-with": .someTexts, "facts-only": .flag,
    "record": .words(["off"]), "only-for": .names, "only": .names, "if": .someTexts,
    "needs": .names, "order": .words(["given", "drawn", "choice", "votes"]), "pass": .flag,
    "fixed": .names, "roles": .names, "cycles": .count, "left-over": .words(["bigger", "smaller"]),
    "tasks": .someTexts, "among": .someTexts, "options": .outcomes, "points": .someTexts,
    "answers": .someTexts, "then": .outcomes, "alone": .flag, "readings": .someTexts,
    "at-least-n": .number, "scale": .scale, "apart": .scale, "levels": .scale,
    "fields": .named(.field), "items": .items, "sections": .listOf(.section), "says": .texts,
    "reversed": .flag, "required": .flag, "rows": .rows, "other": .flag,
  ]
}
