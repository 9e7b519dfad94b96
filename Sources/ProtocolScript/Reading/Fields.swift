import Diagnostics

/// The keys of one node, each known and at most once there.
struct Fields {
  private var entries: [String: ScriptEntry] = [:]
  let place: Place

  init(_ entries: [ScriptEntry], place: Place) {
    self.place = place
    for entry in entries where self.entries[entry.name] == nil {
      self.entries[entry.name] = entry
    }
  }

  subscript(key: String) -> ScriptNode? { entries[key]?.value }

  /// The node of a key itself.
  func key(_ key: String) -> ScriptNode? { entries[key]?.key }
}

extension ScriptReader {
  /// The known keys of a node, nil where it has none; says what is unknown.
  mutating func fields(
    _ node: ScriptNode, _ place: Place, name: String, example: String = ""
  ) -> Fields? {
    guard case .map(let entries) = node.content else {
      if node.isEmpty {
        report(.key(.noValue(name)), node)
      } else if !node.isDamaged {
        report(.key(.needsKeys(name, example: example)), node)
      }
      return nil
    }
    let keys = place.keys
    var known: [ScriptEntry] = []
    for entry in entries {
      guard keys.contains(entry.name) else {
        reportKey(entry, place)
        continue
      }
      let (value, isMissing) = inVariant(entry)
      if isMissing {
        report(.name(.missingVariant(variant ?? "", key: entry.name)), entry.key)
      } else {
        known.append(ScriptEntry(key: entry.key, value: value))
      }
    }
    return Fields(known, place: place)
  }

  private mutating func reportKey(_ entry: ScriptEntry, _ place: Place) {
    let name = entry.name
    let key = entry.key
    if name == "<<" {
      report(.spelling(.mergeKey), key)
    } else if entry.value.isEmpty, standsAlone(entry), !Vocabulary.isKey(name) {
      if let colon = name.firstIndex(of: ":"), Vocabulary.isKey(String(name[..<colon])) {
        let rest = name[colon...].dropFirst()
        report(.spelling(.missingSpace(corrected: "\(name[..<colon]): \(rest)")), key)
      } else {
        report(.spelling(.commaDivides(name)), key)
      }
    } else if place.isOfForms {
      reportFormKey(entry, place)
    } else if ["minutes", "mins", "duration", "length", "min"].contains(name.lowercased()) {
      reportMinutes(entry, place)
    } else if Vocabulary.blockKeys.contains(name), place != .script {
      reportBlockKey(entry, place)
    } else if let owner = owner(of: name, besides: place) {
      report(.key(.misplaced(name, in: place.name, belongsTo: owner)), key)
    } else {
      let nearest = Nearest.name(to: name, among: place.keys)
      report(
        .key(.unknown(name, in: place.name, nearest: nearest, known: place.keys)), key)
    }
  }

  private mutating func reportBlockKey(_ entry: ScriptEntry, _ place: Place) {
    if let own = place.keys.first, Vocabulary.blockKeys.contains(own) {
      report(.key(.twoBlockKeys(own, entry.name)), entry.key)
    } else {
      report(.key(.misplaced(entry.name, in: place.name, belongsTo: "'stages'")), entry.key)
    }
  }

  private mutating func reportMinutes(_ entry: ScriptEntry, _ place: Place) {
    let right = place == .script ? "total" : "time"
    let written = entry.value.text ?? ""
    let length = TimeText.suggestion(for: written) ?? (written.isEmpty ? "4m" : written)
    report(.key(.minutes(entry.name, corrected: "\(right): \(length)")), entry.key)
  }

  /// Whether a key stands inside `{ }` without a colon behind it.
  private func standsAlone(_ entry: ScriptEntry) -> Bool {
    let rest = source.line(entry.key.position.line)
      .dropFirst(entry.key.position.column - 1 + entry.key.length)
    return rest.first { !$0.isWhitespace }.map { $0 == "," || $0 == "}" } ?? false
  }

  private func owner(of key: String, besides place: Place) -> String? {
    Place.allCases.first {
      $0 != place && !$0.isOfForms && $0 != .question && $0 != .lights && $0.keys.contains(key)
    }?.name
  }
}
