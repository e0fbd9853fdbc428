/** Which requests are answered: those of this machine's own pages that know the token. */
import { createHash, timingSafeEqual } from "node:crypto";

const hosts = ["localhost", "127.0.0.1", "[::1]"];

const digest = (text) => createHash("sha256").update(text).digest();
// Hashes have equal length, so comparing them reveals nothing about the token's length.
const isSame = (a, b) => timingSafeEqual(digest(a), digest(b));

/** Makes the checks for one port and token: each gives null, or what is refused and why. */
export function createGuard(port, token) {
  const allowed = new Set(hosts.map((host) => `${host}:${port}`));
  // Browsers leave out the port that http has anyway.
  if (port === 80) for (const host of hosts) allowed.add(host);
  const origins = new Set([...allowed].map((host) => `http://${host}`));

  return {
    /** A page of another name that leads here (DNS rebinding) gives that name as the host. */
    refuseHost({ headers }) {
      return allowed.has(headers.host?.toLowerCase()) ? null : `host "${headers.host ?? ""}"`;
    },

    refuseCaller({ headers }) {
      const { origin } = headers;
      if (origin !== undefined && !origins.has(origin)) return `origin "${origin}"`;
      const given = headers["duidu-token"];
      if (given === undefined) return "no token";
      return isSame(given, token) ? null : "wrong token";
    },
  };
}

/** Text of a request for one line on a terminal, which control characters could take over. */
export function printable(text) {
  const line = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD");
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
