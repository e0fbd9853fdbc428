/** Reads the words of the command line. */
import { parseArgs } from "node:util";

/** Storage in a browser belongs to the port too: it is the same at every start. */
const DEFAULT_PORT = 4747;

export const help = `Usage: duidu [folder] [options]

Serves Duidu, a reader of bilingual paper digests, to browsers on this machine.
With a folder, the page lists the digests in it and keeps your decisions there,
in .duidu/<device>.jsonl. Nothing else is written, and nothing outside is read.

Options:
  --port <number>  port to serve on (${DEFAULT_PORT}); papers stay with the port they were opened on
  --no-open        don't open the browser
  --read-only      never write to the folder
  --help, -h       show this text
  --version, -v    show the version
`;

const options = {
  port: { type: "string" },
  "no-open": { type: "boolean" },
  "read-only": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
};

/** Gives what is wanted, or in `wrong` the sentence that says why it isn't clear. */
export function readArguments(words) {
  let parsed;
  try {
    parsed = parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    // Node's own message goes on to explain how a leading dash is passed.
    return { wrong: `${error.message.split(/\.?\n|\.(?: |$)/, 1)[0]}.` };
  }
  const { values, positionals } = parsed;
  if (values.help) return { show: "help" };
  if (values.version) return { show: "version" };
  if (positionals.length > 1)
    return { wrong: "Only one folder can be served; put quotes around a name with spaces." };
  const port = readPort(values.port);
  if (port === null)
    return { wrong: `--port is "${String(values.port)}"; it must be a number from 1 to 65535.` };
  return {
    folder: positionals[0] ?? null,
    port,
    open: !values["no-open"],
    readOnly: values["read-only"] ?? false,
  };
}

function readPort(text) {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  return /^\d+$/.test(text) && port >= 1 && port <= 65_535 ? port : null;
}
