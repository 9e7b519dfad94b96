import Diagnostics
import MeetingProtocol

extension ScriptReader {
  mutating func readGroups(_ fields: Fields, _ head: Head) -> Groups? {
    let forming = readForming(fields, head)
    let mixing = readMixing(fields)
    let stay = fields["stay"].flatMap { filledRole($0) }
    let leftOver =
      choice(
        fields, "left-over", ["bigger": Groups.LeftOver.bigger, "smaller": .smaller],
        ["bigger", "smaller"]) ?? .bigger
    let share = fields["share"].flatMap { list($0) }
    let tasks = texts(fields, "tasks")
    var budget: Length?
    let blocks: [Block]
    if fields["stages"] == nil {
      var head = inner(head)
      head.floor = Floor()
      blocks = [.stage(stage(fields, head, time: readStageTime(fields, isWhole: true)))]
    } else {
      rejectStageKeys(fields)
      budget = readBudget(fields, place: "groups")
      if budget != nil || fields["ends"] != nil { course.around.hasBudget = true }
      blocks = readStages(fields, in: "groups", key: head.key)
    }
    course.groups.insert(head.id)
    let frame = readFrame(fields, head)
    guard let forming else { return nil }
    return Groups(
      id: head.id, title: head.title, forming: forming, mixing: mixing, stay: stay,
      leftOver: leftOver, share: share, tasks: tasks, budget: budget, floor: head.floor,
      frame: frame, blocks: blocks)
  }

  /// How the groups come about: by one of five keys.
  private mutating func readForming(_ fields: Fields, _ head: Head) -> Groups.Forming? {
    let given = ["size", "number", "of", "join", "same-as"].filter { fields[$0] != nil }
    guard let key = given.first, let node = fields[key] else {
      report(.course(.noForming), head.key)
      return nil
    }
    if given.count > 1, let second = fields.key(given[1]) {
      report(.key(.both(key, given[1])), second)
      return nil
    }
    switch key {
    case "size": return size(fields).map { .size(least: $0, most: $1) }
    case "number": return number(fields, "number").map { .number($0) }
    case "of": return groupedBy(node).map { .of($0) }
    case "join": return groups(node).map { .joining($0) }
    default: return groups(node).map { .sameAs($0) }
    }
  }

  /// `3` or `2..3`.
  private mutating func size(_ fields: Fields) -> (Int, Int)? {
    guard let node = fields["size"], let written = text(node, name: "'size'") else { return nil }
    guard let count = try? PeopleCount(written: written), !count.isRest, !count.isAudience,
      count.least > 0, let most = count.most
    else {
      report(.value(.groupSize(written)), node)
      return nil
    }
    return (count.least, most)
  }

  /// An asked list, or a value that each person is asked for.
  private mutating func groupedBy(_ node: ScriptNode) -> Question.ID? {
    guard let word = word(node, name: "'of'") else { return nil }
    if let name = names.match(word, .value) {
      let id = Question.ID(name)
      if names.lists.contains(id) || names.ofEachPerson.contains(id) { return id }
      report(.name(.notAList(word, line: names.entries[name]?.line ?? 1)), node)
    } else {
      reportUnknown(word, .list, node)
    }
    return nil
  }

  private mutating func readMixing(_ fields: Fields) -> Groups.Mixing {
    guard let node = fields["mix"], let word = word(node, name: "'mix'") else { return .none }
    if word.lowercased() == "new" { return .new }
    guard let name = names.match(word, .value) else {
      reportUnknown(word, .value, node, besides: ["new"])
      return .none
    }
    if !names.ofEachPerson.contains(Question.ID(name)) {
      report(.name(.notOfEachPerson(name)), node)
    }
    return .by(Question.ID(name))
  }

  /// An asked or agreed list.
  mutating func list(_ node: ScriptNode) -> Question.ID? {
    guard let word = word(node, name: "a list") else { return nil }
    guard let name = names.match(word, .value) else {
      reportUnknown(word, .list, node)
      return nil
    }
    let id = Question.ID(name)
    if names.lists.contains(id) || names.agreed.contains(id) { return id }
    report(.name(.notAList(word, line: names.entries[name]?.line ?? 1)), node)
    return nil
  }
}
