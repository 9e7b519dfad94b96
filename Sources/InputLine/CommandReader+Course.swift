import MeetingProtocol
import Session

/// Commands about turns, votes, agreed wordings and questions.
extension CommandReader {
  /// `/start because REASON` and `/end because REASON`.
  func readBecause(
    _ name: CommandName, _ behind: String, _ command: (String) -> Command
  ) -> Interpretation {
    let word = behind.prefix { !$0.isBlank }
    guard sameName(String(word), "because") else {
      return .givenBack(.unexpectedArgument(name, behind))
    }
    let reason = trimmed(String(behind.dropFirst(word.count)))
    return reason.isEmpty
      ? .givenBack(.missingReason(name)) : .command(.session(command(reason)))
  }

  /// `/vote 5 2 1`.
  func readVote(_ behind: String) -> Interpretation {
    let words = behind.split { $0.isBlank || $0 == "," || $0 == ";" }.map(String.init)
    var counts: [Int] = []
    for word in words {
      guard let count = Int(word), count >= 0, !word.hasPrefix("+") else {
        return .givenBack(.notACount(word))
      }
      counts.append(count)
    }
    return .command(.session(.vote(counts)))
  }

  /// `/ask`, or `/ask N`.
  func readAsk(_ behind: String) -> Interpretation {
    if behind.isEmpty { return .command(.session(.ask(nil))) }
    guard behind.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(behind) else {
      return .givenBack(.notAQuestionNumber(behind))
    }
    return .command(.session(.ask(number)))
  }

  /// Takes `KEY=VALUE` pairs off what stands behind `/join`; nil with the reason where one is wrong.
  func takeDetails(
    from words: inout [String]
  ) -> Result<[Question.ID: String], DetailObjection> {
    guard let first = words.firstIndex(where: { $0.contains("=") && $0.first != "=" }) else {
      return .success([:])
    }
    var details: [Question.ID: String] = [:]
    var open: Question.ID?
    for word in words[first...] {
      // What follows without an equals sign belongs to the value before it: `school=Hill Park`.
      guard let equals = word.firstIndex(of: "=") else {
        if let open { details[open, default: ""] += " " + word }
        continue
      }
      let key = String(word[..<equals])
      guard let question = personalQuestion(key) else {
        return .failure(DetailObjection(objection: unknownDetail(key, word)))
      }
      details[question] = String(word[word.index(after: equals)...])
      open = question
    }
    words.removeSubrange(first...)
    for (id, text) in details where !text.allSatisfy(\.isWhitespace) {
      guard let question = vocabulary.state.plan.questions.first(where: { $0.id == id }) else {
        continue
      }
      switch ValueReader(vocabulary: vocabulary).read(text, for: question) {
      case .success(let texts): details[id] = texts.joined(separator: "; ")
      case .failure(let reason): return .failure(reason)
      }
    }
    if let empty = details.first(where: { $0.value.allSatisfy(\.isWhitespace) }) {
      return .failure(DetailObjection(objection: .nothingBehind("\(empty.key.text)=")))
    }
    return .success(details)
  }

  /// `/set school Amy=Hill`: what the script asks of each person, for one.
  func readDetail(_ question: Question, _ value: String) -> Interpretation {
    guard let equals = value.firstIndex(of: "=") else {
      return .givenBack(.wantsPerson(question.id.text))
    }
    let name = trimmed(String(value[..<equals]))
    let text = trimmed(String(value[value.index(after: equals)...]))
    guard let person = vocabulary.person(name) else {
      return .givenBack(
        .unknownPerson(name, nearest: vocabulary.nearestPerson(to: name)?.text))
    }
    if text.isEmpty { return .givenBack(.nothingBehind("\(name)=")) }
    switch ValueReader(vocabulary: vocabulary).read(text, for: question) {
    case .success(let texts):
      let joined = texts.joined(separator: "; ")
      return .command(.session(.setDetail(question.id, person, joined)))
    case .failure(let reason): return .givenBack(reason.objection)
    }
  }

  private func personalQuestion(_ key: String) -> Question.ID? {
    vocabulary.state.plan.questions.first {
      $0.isOfEachPerson && sameName($0.id.text, key)
    }?.id
  }

  private func unknownDetail(_ key: String, _ pair: String) -> Objection {
    let known = vocabulary.state.plan.questions.filter(\.isOfEachPerson).map(\.id.text)
    if known.isEmpty { return .noValuePerPerson(pair) }
    return .unknownValue(key, nearest: Spelling.nearest(to: key, among: known), known: known)
  }
}

/// Why what stands behind a name at `/join` is given back.
struct DetailObjection: Error {
  let objection: Objection
}
