import MeetingProtocol
import Session

/// Reads the day in `by DATE`: today, tomorrow, a weekday, ISO, `4 dec`, `dec 4`, each with a year or without.
///
/// - Parameters:
///   - text: What stands behind `by`.
///   - today: The day on which it is typed; a weekday is the next one after it, a day of a month the next from it on.
/// - Returns: The day; nil where the text is no date.
func dueDate(_ text: String, today: CivilDate) -> CivilDate? {
  let words = foldedName(text).split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
  switch words.count {
  case 1: return singleWord(words[0], today: today)
  case 2, 3: return dayAndMonth(words, today: today)
  default: return nil
  }
}

let weekdays = CivilDate.weekdayNames.map { $0.lowercased() }

let months = CivilDate.monthNames.map { $0.lowercased() }

private func singleWord(_ word: String, today: CivilDate) -> CivilDate? {
  if word == "today" { return today }
  if word == "tomorrow" { return today.adding(days: 1) }
  if let weekday = index(of: word == "weds" ? "wed" : word, among: weekdays) {
    return today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
  }
  return CivilDate(iso: word)
}

private func dayAndMonth(_ words: [String], today: CivilDate) -> CivilDate? {
  let day: Int?
  let month: Int?
  if let first = dayNumber(words[0]) {
    (day, month) = (first, index(of: words[1], among: months))
  } else {
    (day, month) = (dayNumber(words[1]), index(of: words[0], among: months))
  }
  guard let day, let month else { return nil }
  if words.count == 3 {
    guard words[2].count == 4, let year = number(words[2][...]) else { return nil }
    return CivilDate(year: year, month: month + 1, day: day)
  }
  // A leap day may be up to eight years away.
  for year in today.year...(today.year + 8) {
    if let date = CivilDate(year: year, month: month + 1, day: day), date >= today { return date }
  }
  return nil
}

/// `4`, `4th`, `21st`.
private func dayNumber(_ word: String) -> Int? {
  let digits = word.prefix { $0.isASCII && $0.isNumber }
  let ending = word.dropFirst(digits.count)
  guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(ending) else {
    return nil
  }
  return number(digits)
}

private func number(_ digits: Substring) -> Int? {
  digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
}

/// The place of a name, or of its first three letters or more.
private func index(of word: String, among names: [String]) -> Int? {
  guard word.count >= 3 else { return nil }
  return names.firstIndex { $0.hasPrefix(word) }
}
