import Testing

@testable import Journal

struct NameMentionTests {
  private static let code = "Withdrawn 1"

  private func replaced(_ text: String, _ name: String, among others: [String] = []) -> String {
    NameMention(of: name, among: others, code: Self.code).replaced(in: text) ?? text
  }

  @Test(arguments: [
    ("Amy said so", "Withdrawn 1 said so"),
    ("amy and AMY", "Withdrawn 1 and Withdrawn 1"),
    ("it was Amy's idea", "it was Withdrawn 1's idea"),
    ("Amyloid, Samy, amy2", "Amyloid, Samy, amy2"),
    ("\"Amy\": (Amy).", "\"Withdrawn 1\": (Withdrawn 1)."),
    ("ámy", "Withdrawn 1"),
    ("", ""),
  ])
  func `a whole word, case and accents aside`(text: String, expected: String) {
    #expect(replaced(text, "Amy") == expected)
  }

  @Test(arguments: [
    ("Amy Bell and Amy", "Withdrawn 1 and Withdrawn 1"), ("the bell rang", "the bell rang"),
    ("amy  bell", "Withdrawn 1"), ("Mrs Bell, MRS BELL", "Mrs Withdrawn 1, MRS Withdrawn 1"),
  ])
  func `the first part of a name that nobody else has stands for it`(
    text: String, expected: String
  ) {
    #expect(replaced(text, "Amy Bell", among: ["Ben"]) == expected)
  }

  @Test(arguments: [
    ("Mr Bell", "Mr Cox met Bell", "Mr Cox met Withdrawn 1"),
    ("Zoë O'Neil", "Mrs O'Neil, neil and Neil", "Mrs Withdrawn 1, neil and Neil"),
    ("Ana de la Cruz", "de la Cruz on the table", "de la Withdrawn 1 on the table"),
    ("Jo B", "B came before Jo", "B came before Withdrawn 1"),
  ])
  func `a part that belongs to many names is no name`(
    name: String, text: String, expected: String
  ) {
    #expect(replaced(text, name) == expected)
  }

  @Test func `a surname that two have stands for neither`() {
    let text = replaced("Mrs Bell", "Amy Bell", among: ["Tom Bell"])
    #expect(text == "Mrs Bell")
  }

  @Test func `a longer name of another without blanks is not broken`() {
    let text = replaced("小明和小明月", "小明", among: ["小明月"])
    #expect(text == "Withdrawn 1和小明月")
  }

  @Test func `a first part that two have stands for neither`() {
    let text = replaced("Amy Bell, Amy Cox and Amy", "Amy Bell", among: ["Amy Cox"])
    #expect(text == "Withdrawn 1, Amy Cox and Amy")
  }

  @Test func `nobody's longer name is broken`() {
    let text = replaced("Amy Bell before Amy", "Amy", among: ["Amy Bell"])
    #expect(text == "Amy Bell before Withdrawn 1")
  }

  @Test func `a script without blanks is searched letter by letter`() {
    #expect(replaced("田中さんの言葉", "田中") == "Withdrawn 1さんの言葉")
  }

  @Test(arguments: ["O'Brien", "Anne-Marie", "Zoë van der Berg"])
  func `a name of several words is found as it is written`(name: String) {
    #expect(replaced("then \(name), later", name) == "then Withdrawn 1, later")
  }
}
