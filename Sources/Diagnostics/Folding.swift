/// Compares words as people do: without case and without the accents of Latin letters.
public enum Folding {
  /// The word in lower case, without accents.
  public static func folded(_ word: some StringProtocol) -> String {
    var result = ""
    for character in word.lowercased() {
      if let plain = letters[character] {
        result.append(plain)
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Whether two words are the same but for case and accents.
  public static func same(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
    folded(left) == folded(right)
  }

  private static let letters: [Character: Character] = {
    var letters: [Character: Character] = [:]
    for (plain, accented) in table {
      for character in accented {
        letters[character] = plain
      }
    }
    return letters
  }()

  private static let table: [(Character, String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"), ("d", "ďḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľḷḹḻḽł"), ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"), ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"), ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"), ("t", "ţťțṫṭṯṱẗ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"), ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"),
  ]
}
