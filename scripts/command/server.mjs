/** The server: the site for everyone on this machine, the folder for who knows the token. */
import { createServer } from "node:http";

import { sendJson } from "./answers.mjs";
import { createFolderApi } from "./folder-api.mjs";
import { createGuard, printable } from "./guard.mjs";

/** `localhost` is one or the other, as the browser and the system have it. */
const loopbacks = ["127.0.0.1", "::1"];
/** Some machines have no IPv6. */
const noSuchAddress = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"]);

/**
 * Serves a site (see site.mjs) and, unless it is null, a folder (see folder.mjs). Rejects
 * when the port is taken. Port 0 is any free one.
 */
export async function startServer({ site, folder, port, token, readOnly, say }) {
  const api = folder && createFolderApi(folder, { readOnly, say });
  let guard;

  async function answer(request, response) {
    const asked = splitTarget(request.url);
    const isForApi = asked.path === "/api" || asked.path.startsWith("/api/");
    const refused =
      guard.refuseHost(request) ?? (api && isForApi ? guard.refuseCaller(request) : null);
    if (refused !== null) {
      say(`Refused ${request.method} ${printable(asked.path)}: ${printable(refused)}.`);
      request.resume();
      return sendJson(response, { error: "refused" }, 403);
    }
    await (api && isForApi ? api.answer : site)(request, response, asked);
  }

  function onRequest(request, response) {
    answer(request, response).catch(() => {
      if (!response.headersSent) sendJson(response, { error: "failed" }, 500);
      else response.destroy();
    });
  }

  const servers = await listenOnAll(port, onRequest);
  const actualPort = servers[0].address().port;
  guard = createGuard(actualPort, token);
  return {
    port: actualPort,
    async close() {
      api?.close();
      await Promise.all(servers.map(closeServer));
    },
  };
}

/** Taken apart by hand: a target may also be a whole address, with a host of its own. */
function splitTarget(target) {
  const at = target.indexOf("?");
  const path = at === -1 ? target : target.slice(0, at);
  return { path, query: new URLSearchParams(at === -1 ? "" : target.slice(at + 1)) };
}

async function listenOnAll(port, onRequest) {
  const servers = [];
  try {
    for (const host of loopbacks) {
      const taken = servers[0]?.address().port ?? port;
      const server = await listen(host, taken, onRequest);
      if (server !== null) servers.push(server);
    }
  } catch (error) {
    await Promise.all(servers.map(closeServer));
    throw error;
  }
  return servers;
}

function listen(host, port, onRequest) {
  const server = createServer(onRequest);
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const isMissing = host !== loopbacks[0] && noSuchAddress.has(error.code);
      if (isMissing) resolve(null);
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}

function closeServer(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
