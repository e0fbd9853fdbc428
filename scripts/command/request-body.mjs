/** Reads what a request brings along, up to a limit. */
import { isUtf8 } from "node:buffer";

import { Failure } from "./failures.mjs";

/**
 * Gives the text of a request. Rejects when there is more than `most` bytes, without
 * keeping any of it, when it isn't UTF-8, and when the connection is cut before its end.
 */
export async function readText(request, most) {
  const bytes = await readBytes(request, most);
  if (!isUtf8(bytes)) throw new Failure(400, "not-utf-8");
  return bytes.toString("utf8");
}

function readBytes(request, most) {
  return new Promise((resolve, reject) => {
    const tooLarge = () => {
      request.removeAllListeners("data");
      // What still arrives is thrown away, so that the answer gets through.
      request.resume();
      reject(new Failure(413, "too-large"));
    };
    if (Number(request.headers["content-length"] ?? 0) > most) return tooLarge();

    const parts = [];
    let size = 0;
    request.on("data", (part) => {
      size += part.length;
      if (size > most) return tooLarge();
      parts.push(part);
    });
    request.once("end", () => resolve(Buffer.concat(parts)));
    request.once("close", () => reject(new Failure(400, "cut")));
    request.once("error", () => reject(new Failure(400, "cut")));
  });
}
