import Testing

@testable import LineEditor

struct TitleSlotTests {
  private let keep = "\u{1B}[22;0t"
  private let bringBack = "\u{1B}]0;\u{1B}\\\u{1B}[23;0t"

  private func set(_ title: String) -> String { "\u{1B}]0;\(title)\u{1B}\\" }

  @Test("the old title is put aside once, and an unchanged one costs nothing")
  func change() {
    var slot = TitleSlot()
    #expect(slot.next("") == "")
    #expect(slot.next("03:12 Talk") == keep + set("03:12 Talk"))
    #expect(slot.next("03:12 Talk") == "")
    #expect(slot.next("03:11 Talk") == set("03:11 Talk"))
    #expect(slot.next("") == bringBack)
    #expect(slot.next("") == "")
    #expect(slot.next("again") == keep + set("again"))
  }

  @Test("whoever has the terminal meanwhile has the old title")
  func letGo() {
    var slot = TitleSlot()
    _ = slot.next("03:12")
    #expect(slot.letGo() == bringBack)
    #expect(slot.next("03:11") == "")
    #expect(slot.takeBack() == keep + set("03:11"))
    #expect(slot.letGo() == bringBack)
    #expect(slot.letGo() == "")
  }

  @Test("no title ends its own sequence")
  func harmless() {
    var slot = TitleSlot()
    #expect(slot.next("a\u{7}b\u{1B}\\c\u{9C}d 你好") == keep + set("ab\\cd 你好"))
  }
}
