import MeetingProtocol

extension CommandReference {
  static var rules: String {
    """
    ## The rules

    1. **Commands.** While a session runs, from `/load` to `/end`, only a slash makes a command: `/`
       and a word of letters, then a blank or the end. Blanks in front and capitals do not count. An
       unknown command is given back with the nearest one. Any other slash is text:
       `/s/ and /sh/ were mixed up` is a note. Outside a session the slash may be left out, and what is
       no command is given back. `?` alone is `/help`.
    2. **As typed.** A backslash in front makes the rest a plain note, letter for letter.
    3. **Kinds.** A mark, a blank and text make a note of the mark's kind:
       \(builtIn). A protocol may add marks of its own, such as
       `+` for warm feedback, or give one of these another meaning. Of two marks that fit the longer
       one counts. Without the blank it is text: `+1`, `-5 degrees`. The kind's name with a colon does
       the same, `action: mail her`; \(byWord) have no mark.
       `note:` makes a plain note where the stage expects something else.
    4. **Names.** `NAME:` in front, then a blank, says whose words they are. NAME is a person who is here
       (the full name, or its first part where only one person has it) or a role (any of its names, in
       the singular or with an s). Capitals and accents do not count, and a blank may stand before the
       colon. At most one name and one kind are read, in either order: `amy: + real` and `+ amy: real`
       are the same. Anything else before a colon is text.
    5. **Nothing behind it.** A mark or a name with no text behind it is given back, and so is an
       action that is nothing but a name and a day.
    6. **Whose words.** The name that is said; else that of `/as`; else the role from which the stage
       expects that kind; else the only role that may speak; else the group.
    7. **Which kind.** The mark or word; else the one kind that the stage expects of that author; else
       a plain note.
    8. **Actions.** In an action, `@NAME` after a blank says who will do it, where NAME is a person who
       is here; the first such counts. `by` and a day as the last words say when it is due: `today`,
       `tomorrow`, a weekday (the next one after today), `4 dec`, `dec 4`, `4 dec 2027`, `2027-12-04`.
       Without a year it is the next such day from today on. Names of days and months may be cut to
       three letters or more. A comma or stop behind the name or the day goes with it. Anything else
       stays text: `by year 4`, `head@school.org`, `@nobody`.
    9. **Blocks.** Several lines that are pasted at once are kept as one plain note each, letter for
       letter: no marks, no names, no commands. `/undo` takes them all back. Outside a session a block is
       given back, and so it is where a form asks something, unless it answers that.
    10. **Which stage.** A note belongs to the stage that is open at Enter. Where the stage ended by itself
        while the line was being typed, it belongs to the stage in which it was begun. What is typed
        before the start or after the last stage is kept there.

    ## The keys

    At a terminal the line is edited by GNU readline, with its keys, your `~/.inputrc`, and vi mode if you
    have it there. Nothing that the clock or the room shows touches the line, its cursor or a search.

    | key | does |
    |---|---|
    | Enter | takes the line; an empty one does nothing |
    | Up, Down | the lines that were typed before, those of earlier sessions too |
    | Ctrl-R, Ctrl-S | searches them backward, forward; Ctrl-S never stops the screen here |
    | Tab | completes, or shows what can stand there |
    | Ctrl-C | clears the line, which Up brings back |
    | Ctrl-D | on an empty line leaves, as `/quit` does |
    | Ctrl-Z | stops the program until the shell's `fg`; the session's clock goes on |
    | Ctrl-_ | takes back what was just edited |

    What is pasted stands on the line until Enter. A paste whose end never comes stays open: Ctrl-C ends it,
    and Up brings it back. Of a block taller than the screen only its end is shown.

    An answer longer than the screen opens in `$PAGER`, else `less`; the clock goes on meanwhile, the bell
    rings, and what the room is told stands on the screen afterwards.

    ## The Tab key

    At a terminal Tab completes what stands in front of the cursor, names of several words included,
    capitals and accents aside. It puts there what is certain. Where there are several ways to go on,
    it shows them above the line, at the latest at the second Tab, each with a few words about it: the
    commands that make sense now and what stands behind them (protocols and paths, people, roles, values,
    stages ahead or behind, numbers of notes with their texts, answers, what `/notes` can be asked for),
    names and kinds at the beginning of a note, and in an action `@NAME` and the day behind `by`, with its
    date. Nothing else is completed.

    A line that was given back because its command, or a name behind the command, is misspelt is put right
    by Tab: `/nxet` becomes `/next`. Where two commands are equally near, Tab shows both.
    """
  }

  private static var builtIn: String {
    list(NoteKind.builtIn.compactMap { kind in kind.mark.map { "`\($0)` \(kind.id)" } })
  }

  private static var byWord: String {
    let plain = NoteKind.builtIn.filter { $0.mark == nil && $0.id != NoteKind.note.id }
    return list(plain.map { "`\($0.id):`" })
  }

  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.joined() }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
