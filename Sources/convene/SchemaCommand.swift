import ArgumentParser
import Facilitator
import ProtocolScript

/// `convene schema`.
struct SchemaCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of scripts, for editors.",
    discussion: """
      With it an editor completes keys and checks them while you type. Save it beside your scripts, \
      and in an editor with a YAML language server let the first line of a script be

      # yaml-language-server: $schema=convene.schema.json

      What a schema cannot know, convene check finds: sums, names and what leads nowhere.
      """)

  func perform() throws { PlainConsole.writeToOutput(ScriptSchema.text) }
}
