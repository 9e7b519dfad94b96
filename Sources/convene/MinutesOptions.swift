import ArgumentParser
import Display
import Minutes
import TextLayout

/// Which part of the minutes is wanted, and for whom.
struct MinutesOptions: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "A copy for a role or a person: own actions first, and nothing that is not theirs.",
      valueName: "name"))
  var reader: String?

  @Flag(help: "A copy to share: no private parts, no slips of the record.")
  var shareable = false

  @Flag(help: "A copy that names people by role and number, inside texts too.")
  var anonymous = false

  @Option(
    help: ArgumentHelp("Only this stage, by number or title; can be repeated.", valueName: "stage"))
  var stage: [String] = []

  @Option(
    help: ArgumentHelp("Only this kind of note; can be repeated.", valueName: "kind"))
  var kind: [String] = []

  /// The copy of a document that the options ask for, or a complaint and exit code 1.
  @MainActor
  func copy(of document: MinutesDocument) throws -> MinutesDocument {
    var copy = MinutesCopy()
    copy.isShareable = shareable
    copy.isAnonymous = anonymous
    let columns = Program.columns
    if let reader {
      copy.reader = try known(
        document.copyReader(named: reader),
        MinutesWords.unknownReader(reader, known: document.readerNames, columns: columns))
    }
    copy.stages = try stage.map {
      try known(
        document.stage(named: $0),
        MinutesWords.unknownStage($0, known: document.stageNames, columns: columns))
    }
    copy.kinds = try kind.map {
      try known(
        document.kind(named: $0),
        MinutesWords.unknownKind($0, known: document.kindNames, columns: columns))
    }
    let (copied, report) = document.copied(copy)
    if let report { Program.complain(MinutesWords.replaced(report, columns: columns)) }
    return copied
  }

  private func known<Value>(_ value: Value?, _ complaint: [StyledText]) throws -> Value {
    if let value { return value }
    Program.complain(complaint)
    throw ExitCode.failure
  }
}
