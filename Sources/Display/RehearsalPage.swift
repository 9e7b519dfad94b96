import MeetingProtocol
import Minutes
public import Rehearsing
import Session

/// The agenda of a rehearsal as one Markdown page for the wall.
public enum RehearsalPage {
  /// The page, a line break at its end.
  public static func markdown(_ rehearsal: Rehearsal) -> String {
    let plan = rehearsal.state.plan
    let wording = RehearsalWording(rehearsal)
    var blocks = ["# " + line(plan.title)]
    if let purpose = plan.purpose { blocks.append(line(purpose)) }
    blocks.append("**\(line(wording.total))**")
    blocks.append(people(rehearsal).map { "- " + $0 }.joined(separator: "\n"))
    if !rehearsal.state.norms.isEmpty {
      blocks.append("## How we work together")
      blocks.append(rehearsal.state.norms.map { "- " + line($0) }.joined(separator: "\n"))
    }
    blocks.append("## Agenda")
    blocks.append(table(rehearsal, wording))
    if !wording.groups.isEmpty {
      blocks.append("## Groups")
      blocks.append(wording.groups.map { "- " + line($0) }.joined(separator: "\n"))
    }
    let prompts = prompts(rehearsal)
    if !prompts.isEmpty {
      blocks.append("## What we do")
      blocks += prompts
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func line(_ text: String) -> String { MarkdownText.escape(text.oneLine) }

  /// Each role with those who hold it, where they have names of their own.
  private static func people(_ rehearsal: Rehearsal) -> [String] {
    let plan = rehearsal.state.plan
    return plan.roles.compactMap { role in
      let names = rehearsal.state.joined(in: role.id).map(\.id.text)
      let who = rehearsal.isOfGuests ? names.map(line).joined(separator: ", ") : "\(names.count)"
      let does = role.does.map { ". " + line($0) } ?? ""
      return names.isEmpty ? nil : "**\(line(role.title))**: \(who)\(does)"
    }
  }

  private static func table(_ rehearsal: Rehearsal, _ wording: RehearsalWording) -> String {
    let heading = rehearsal.start == nil ? "From" : "Clock"
    let rows = rehearsal.parts.map { part in
      let floor = FloorText.sentences(part.entry.floor, in: rehearsal.state.plan)
      let cells = [
        wording.clock(at: part.offset), wording.label(of: part), wording.time(of: part),
        floor.joined(separator: "; "),
      ]
      return "| " + cells.map { line($0).replacing("|", with: "\\|") }.joined(separator: " | ")
        + " |"
    }
    return (["| \(heading) | Stage | Time | Floor |", "|---:|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  /// Each stage's prompt once.
  private static func prompts(_ rehearsal: Rehearsal) -> [String] {
    var seen: Set<Stage.ID> = []
    return rehearsal.parts.compactMap { part in
      guard let stage = part.entry.stage, let prompt = stage.prompt,
        seen.insert(stage.id).inserted
      else { return nil }
      let text = rehearsal.state.filledText(prompt, in: part.entry.turns.isEmpty ? part.entry : nil)
      return "**\(line(stage.title))**: \(line(text))"
    }
  }
}
