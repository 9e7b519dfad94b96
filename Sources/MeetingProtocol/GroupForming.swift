extension Groups {
  /// The groups that these people make.
  ///
  /// - Parameters:
  ///   - names: Everyone to be placed, in the order in which they are dealt out: that of joining, or that of lots.
  ///   - circumstances: What people said, and the groups formed before.
  ///   - earlier: Earlier groups blocks by id, for `join:` and `same-as:`.
  /// - Returns: The groups, none of them empty; empty only where there are no people and no items.
  public func formed(
    of names: [String], in circumstances: Circumstances, earlier: (Stage.ID) -> [SmallGroup]
  ) -> [SmallGroup] {
    var groups: [SmallGroup]
    switch forming {
    case .sameAs(let block):
      groups = earlier(block).map { SmallGroup(name: $0.name, members: $0.members) }
    case .joining(let block): groups = joined(earlier(block))
    case .of(let question): groups = byItem(question, names, circumstances)
    case .size, .number:
      let count = groupCount(for: names.count)
      groups = dealt(names, into: count, circumstances).enumerated().map {
        SmallGroup(name: "\($0 + 1)", members: $1)
      }
    }
    groups.removeAll { $0.members.isEmpty && !names.isEmpty }
    shareOut(&groups, circumstances)
    return groups
  }

  /// How many groups so many people make; at least one.
  public func groupCount(for people: Int) -> Int {
    switch forming {
    case .number(let number): return max(1, min(number, people))
    case .size(let least, let most):
      let fewest = (people + most - 1) / max(most, 1)
      if fewest > 0, people / fewest >= least, least < most { return fewest }
      switch leftOver {
      case .bigger: return max(1, people / max(least, 1))
      case .smaller: return max(1, fewest)
      }
    case .of, .joining, .sameAs: return 1
    }
  }

  private func joined(_ groups: [SmallGroup]) -> [SmallGroup] {
    var result: [SmallGroup] = []
    for start in stride(from: 0, to: groups.count, by: 2) {
      let members = groups[start..<min(start + 2, groups.count)].flatMap(\.members)
      if start + 1 == groups.count, leftOver == .bigger, !result.isEmpty {
        result[result.count - 1].members += members
      } else {
        result.append(SmallGroup(name: "\(result.count + 1)", members: members))
      }
    }
    return result
  }

  private func byItem(
    _ question: Question.ID, _ names: [String], _ circumstances: Circumstances
  ) -> [SmallGroup] {
    var answers: [String: String] = [:]
    for person in circumstances.people { answers[person.name] = person.details[question] }
    let said = names.compactMap { answers[$0] }
    var items = circumstances.values[question.text] ?? []
    for answer in said where !items.contains(where: { sameName($0, answer) }) {
      items.append(answer)
    }
    if items.isEmpty { items = [question.text] }
    var groups = items.map { SmallGroup(name: $0, members: []) }
    var next = 0
    for name in names {
      let own = answers[name].flatMap { answer in
        groups.firstIndex { sameName($0.name, answer) }
      }
      groups[own ?? next % groups.count].members.append(name)
      if own == nil { next += 1 }
    }
    return groups
  }

  private func dealt(
    _ names: [String], into count: Int, _ circumstances: Circumstances
  ) -> [[String]] {
    switch mixing {
    case .none: return chunks(of: names, count)
    case .by(let question):
      var answers: [String: String] = [:]
      for person in circumstances.people { answers[person.name] = person.details[question] }
      let order = names.enumerated().sorted { left, right in
        (answers[left.element] ?? "", left.offset) < (answers[right.element] ?? "", right.offset)
      }
      var groups = [[String]](repeating: [], count: count)
      for (place, name) in order.enumerated() { groups[place % count].append(name.element) }
      return groups
    case .new: return spread(names, count, circumstances)
    }
  }

  private func chunks(of names: [String], _ count: Int) -> [[String]] {
    if leftOver == .smaller, case .size(_, let most) = forming {
      return stride(from: 0, to: max(names.count, 1), by: max(most, 1)).map {
        Array(names[min($0, names.count)..<min($0 + most, names.count)])
      }
    }
    var groups: [[String]] = []
    var start = 0
    for group in 0..<count {
      let size = names.count / count + (group < names.count % count ? 1 : 0)
      groups.append(Array(names[start..<start + size]))
      start += size
    }
    return groups
  }

  /// Puts each person where the fewest are whom they were with before.
  private func spread(
    _ names: [String], _ count: Int, _ circumstances: Circumstances
  ) -> [[String]] {
    let size = (names.count + count - 1) / count
    var met: [String: [String: Int]] = [:]
    for group in circumstances.met {
      for one in group.members {
        for other in group.members where other != one {
          met[one, default: [:]][other, default: 0] += 1
        }
      }
    }
    var groups = [[String]](repeating: [], count: count)
    for name in names {
      let open = groups.indices.filter { groups[$0].count < size }
      let best = open.min { left, right in
        let known = { (group: Int) in groups[group].reduce(0) { $0 + (met[name]?[$1] ?? 0) } }
        return (known(left), groups[left].count, left) < (known(right), groups[right].count, right)
      }
      groups[best ?? 0].append(name)
    }
    return groups
  }

  private func shareOut(_ groups: inout [SmallGroup], _ circumstances: Circumstances) {
    guard !groups.isEmpty else { return }
    if let share {
      for (place, item) in (circumstances.values[share.text] ?? []).enumerated() {
        groups[place % groups.count].share.append(item)
      }
    }
    guard !tasks.isEmpty else { return }
    for place in groups.indices { groups[place].task = tasks[place % tasks.count] }
  }
}

extension Groups {
  /// The groups after those who do not hold the staying role have moved on by one.
  public func movedOn(
    from groups: [SmallGroup], in circumstances: Circumstances
  ) -> [SmallGroup] {
    guard let stay, groups.count > 1 else { return groups }
    let staying = Set(circumstances.names(in: stay))
    var result = groups.map { group in
      SmallGroup(
        name: group.name, members: group.members.filter(staying.contains), share: group.share,
        task: group.task)
    }
    for (place, group) in groups.enumerated() {
      let next = (place + 1) % groups.count
      result[next].members += group.members.filter { !staying.contains($0) }
    }
    return result
  }
}
