import { Argument, type Command } from "commander";
import { jsonText, type SchemaName, schemaNames } from "../../acts/json-schemas.ts";
import type { OpenSession } from "../program.ts";

export function addSchema(program: Command, open: OpenSession): void {
  program
    .command("schema")
    .description("print the JSON Schema of a kind of file, for editors; without one, list them")
    .addArgument(new Argument("[file]", "the kind of file").choices(schemaNames))
    .action((name: SchemaName | undefined) => {
      const { terminal } = open([]);
      if (name === undefined) for (const each of schemaNames) terminal.result(each);
      else terminal.result(jsonText(name).trimEnd());
    });
}
