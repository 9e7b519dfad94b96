/// The text is not the YAML that scripts are written in, or YAML would drop words of it.
enum SpellingFault: Equatable, Sendable {
  case notUTF8
  case tooLarge
  case tooDeep
  case tooManyBlocks
  case controlCharacter(UInt32)
  case tab(moreLines: Int)
  case oddSpace
  case anchor(String)
  case alias(String)
  case tag(String)
  case mergeKey
  case secondDocument
  case directive
  case wrongBracket(Character, line: Int)
  case bullet(String, corrected: String)
  case colonInText(corrected: String)
  case textStart(Character, corrected: String)
  case quotesNotWhole(corrected: String)
  case curlyQuotes(corrected: String)
  case unclosedQuote
  case backslash
  case unclosedBracket(Character)
  case afterBracket
  case insideBrackets
  case missingColon(String)
  case missingSpace(corrected: String)
  case missingSpaceAfterDash(corrected: String)
  case wrongIndentation(blanks: Int?)
  case missingDash(corrected: String)
  case listOnKeyLine
  case duplicateKey(String, firstLine: Int?)
  case strayText
  case textCut(corrected: String)
  case commaDivides(String)
  case other
}

extension SpellingFault {
  var wording: Wording {
    switch self {
    case .notUTF8, .tooLarge, .tooDeep, .tooManyBlocks, .controlCharacter, .tab, .oddSpace:
      fileWording
    case .anchor, .alias, .tag, .mergeKey, .secondDocument, .directive:
      refusalWording
    case .bullet, .colonInText, .textStart, .quotesNotWhole, .curlyQuotes, .unclosedQuote,
      .backslash,
      .textCut, .commaDivides:
      textWording
    case .unclosedBracket, .wrongBracket, .afterBracket, .insideBrackets, .missingColon,
      .missingSpace,
      .missingSpaceAfterDash, .wrongIndentation, .missingDash, .listOnKeyLine,
      .duplicateKey, .strayText, .other:
      shapeWording
    }
  }

  private var fileWording: Wording {
    switch self {
    case .notUTF8:
      Wording(
        "not-utf-8", "this is not text in UTF-8", "save the file again with the encoding UTF-8")
    case .tooLarge:
      Wording("too-large", "the file is larger than 1 MiB", "a protocol is a few pages of text")
    case .tooDeep:
      Wording(
        "too-deep", "more than 64 levels inside one another", "close the brackets before this")
    case .tooManyBlocks:
      Wording(
        "too-many-blocks", "more than a thousand blocks",
        "say what repeats with 'repeat:' or 'round:'")
    case .controlCharacter(let value):
      Wording(
        "control-character", "a character that cannot be seen (U+\(hexadecimal(value)))",
        "delete it and type the text anew")
    case .tab(let moreLines):
      Wording(
        "tab",
        "a tab stands where blanks belong"
          + (moreLines > 0 ? ", and on \(moreLines) more lines" : ""),
        "indent with blanks, two for each level, and put one blank behind a '-'")
    case .oddSpace:
      Wording(
        "odd-space", "this blank is not an ordinary one, as pasted text often has",
        "delete it and press the space bar")
    default: Wording("syntax", "this cannot be read")
    }
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private var refusalWording: Wording {
    let quotes = "if it is meant as text, put the whole text in quotes"
    return switch self {
    case .anchor(let name):
      Wording("anchor", "'\(name)' reads as an anchor, which scripts do not have", quotes)
    case .alias(let name):
      Wording("alias", "'\(name)' reads as an alias, which scripts do not have", quotes)
    case .tag(let name):
      Wording("tag", "'\(name)' reads as a tag, which scripts do not have", quotes)
    case .mergeKey:
      Wording(
        "merge-key", "'<<' merges other keys, which scripts do not have", "write the keys out")
    case .secondDocument:
      Wording(
        "second-document", "a second document begins here",
        "one file is one protocol: delete the rest, or give it a file of its own")
    case .directive:
      Wording(
        "directive", "a line that begins with '%' is for YAML, not for the room", "delete the line")
    default: Wording("syntax", "this cannot be read")
    }
  }

  private var textWording: Wording {
    switch self {
    case .bullet(let bullet, let corrected):
      Wording("bullet", "'\(bullet)' does not begin a list item", "write: \(corrected)")
    case .colonInText(let corrected):
      Wording(
        "colon-in-text", "a text with a colon and a blank in it needs quotes", "write: \(corrected)"
      )
    case .textStart(let character, let corrected):
      Wording(
        "text-start", "a text that begins with '\(character)' needs quotes", "write: \(corrected)")
    case .quotesNotWhole(let corrected):
      Wording("quotes-not-whole", "the quotes end before the text does", "write: \(corrected)")
    case .curlyQuotes(let corrected):
      Wording("curly-quotes", "curly quotes do not hold a text together", "write: \(corrected)")
    case .unclosedQuote:
      Wording(
        "unclosed-quote", "these quotes are never closed", "close them at the end of the text")
    case .backslash:
      Wording(
        "backslash", "a backslash in double quotes changes the letter behind it",
        "put the text in single quotes, or in none")
    case .textCut(let corrected):
      Wording(
        "text-cut", "the text would end before ' #', as the rest counts as a comment",
        "write: \(corrected)")
    case .commaDivides(let text):
      Wording(
        "comma-divides", "'\(text)' stands alone, because a comma divides inside { }",
        "put the whole text in quotes, or write it on a line of its own without { }")
    default: Wording("syntax", "this cannot be read")
    }
  }

  private var shapeWording: Wording {
    switch self {
    case .unclosedBracket(let bracket):
      Wording(
        "unclosed-bracket", "'\(bracket)' is never closed",
        "write '\(bracket == "[" ? "]" : "}")' where it ends")
    case .wrongBracket(let opened, let line):
      Wording(
        "wrong-bracket", "this does not close '\(opened)'",
        "write '\(opened == "[" ? "]" : "}")' for the '\(opened)' on line \(line)")
    case .afterBracket:
      Wording(
        "after-bracket", "something follows the closing bracket",
        "if all of it is a text, put it in quotes")
    case .insideBrackets:
      Wording(
        "inside-brackets", "this cannot be read inside the brackets",
        "put each text inside { } and [ ] in quotes")
    case .missingColon(let key):
      Wording("missing-colon", "a colon is missing behind '\(key)'", "write: \(key):")
    case .missingSpace(let corrected):
      Wording("missing-space", "a blank is missing after the colon", "write: \(corrected)")
    case .missingSpaceAfterDash(let corrected):
      Wording("missing-space", "a blank is missing after the dash", "write: \(corrected)")
    case .wrongIndentation(let blanks):
      Wording(
        "wrong-indentation", "this line begins in the wrong column",
        blanks.map {
          $0 == 0 ? "write it without blanks in front" : "write it with \($0) blanks in front"
        }
          ?? "keys that belong together begin in the same column")
    case .missingDash(let corrected):
      Wording("missing-dash", "'- ' is missing where a new block begins", "write: \(corrected)")
    case .listOnKeyLine:
      Wording(
        "list-on-key-line", "a list begins on the line after its key",
        "put '- ' on the next line, or write the list in [ ]")
    case .duplicateKey(let key, let line):
      Wording(
        "duplicate-key", "'\(key)' is written twice",
        line.map { "it stands on line \($0) already; keep one of the two" } ?? "keep one of the two"
      )
    case .strayText:
      Wording(
        "stray-text", "this line is neither a key nor a list item",
        "a key ends in a colon, a list item begins with '- ', text goes in after either")
    default:
      Wording(
        "syntax", "this cannot be read",
        "compare the quotes, colons and indentation with the lines around it")
    }
  }
}
