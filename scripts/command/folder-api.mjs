/** The folder's API: list, read, write this device's log, hear of changes. */
import { sendFile, sendJson, sendNothing } from "./answers.mjs";
import { createChangeStream } from "./change-stream.mjs";
import { Failure } from "./failures.mjs";
import { openListed, openLog, requireFolder } from "./folder.mjs";
import { MOST_FILES, listFolder } from "./list-folder.mjs";
import { readText } from "./request-body.mjs";
import { createTroubleReport } from "./trouble-report.mjs";
import { createLogWriter } from "./write-log.mjs";

const MOST_LOG_BYTES = 4 * 1024 * 1024;

/** `say` prints a line on the terminal. */
export function createFolderApi(folder, { readOnly, say }) {
  const changes = createChangeStream(folder);
  const writer = createLogWriter(folder);
  const trouble = createTroubleReport(folder, say);
  let saidMore = false;

  async function sendList(response) {
    await requireFolder(folder);
    trouble.folderIsThere();
    const { files, logs, more } = await listFolder(folder);
    if (more && !saidMore) say(`There are more than ${MOST_FILES} files; the rest is left out.`);
    saidMore = more;
    sendJson(response, more ? { files, logs, more } : { files, logs });
  }

  async function sendFolder(response) {
    await requireFolder(folder);
    trouble.folderIsThere();
    sendJson(response, { name: folder.name, readOnly });
  }

  async function sendListed(response, query) {
    await requireFolder(folder);
    await sendFile(response, await openListed(folder, parameter(query, "path")));
  }

  async function sendLog(response, query) {
    await requireFolder(folder);
    await sendFile(response, await openLog(folder, parameter(query, "device")));
  }

  async function writeLog(write, request, response, query) {
    if (readOnly) throw new Failure(403, "read-only");
    await write(parameter(query, "device"), await readText(request, MOST_LOG_BYTES));
    trouble.wasWritten();
    sendNothing(response);
  }

  const routes = {
    "/api/folder": { GET: (_, response) => sendFolder(response) },
    "/api/files": { GET: (_, response) => sendList(response) },
    "/api/file": { GET: (_, response, query) => sendListed(response, query) },
    "/api/log": {
      GET: (_, response, query) => sendLog(response, query),
      POST: (...asked) => writeLog(writer.append, ...asked),
      PUT: (...asked) => writeLog(writer.replace, ...asked),
    },
    "/api/changes": { GET: (_, response) => changes.connect(response) },
  };

  return {
    async answer(request, response, { path, query }) {
      try {
        const methods = Object.hasOwn(routes, path) ? routes[path] : null;
        if (methods === null) throw new Failure(404, "not-found");
        if (!Object.hasOwn(methods, request.method)) return sendMethods(response, methods);
        await methods[request.method](request, response, query);
      } catch (error) {
        request.resume();
        const { status, code } = error instanceof Failure ? error : new Failure(500, "failed");
        trouble.report(code);
        if (!response.headersSent) sendJson(response, { error: code }, status);
      }
    },
    close: () => changes.close(),
  };
}

function sendMethods(response, methods) {
  const allow = Object.keys(methods).join(", ");
  sendJson(response, { error: "method" }, 405, { allow });
}

function parameter(query, name) {
  const values = query.getAll(name);
  if (values.length !== 1) throw new Failure(400, `bad-${name}`);
  return values[0];
}
