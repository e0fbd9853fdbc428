import { Tokenizer } from "htmlparser2";

/** `&lt;`, `&#x2F;` */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Decodes named and numeric entities; unknown ones stay. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const known = new Map<string, string>();
  return text.replace(ENTITY, (entity) => {
    const decoded = known.get(entity) ?? decodeEntity(entity);
    known.set(entity, decoded);
    return decoded;
  });
}

function ignore(): void {}

function decodeEntity(entity: string): string {
  let decoded = "";
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => (decoded += entity.slice(start, end)),
      ontextentity: (codepoint) => (decoded += String.fromCodePoint(codepoint)),
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  tokenizer.write(entity);
  tokenizer.end();
  return decoded;
}
