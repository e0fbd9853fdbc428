import type { ServedFolder } from "./served-folder.ts";

const KEY = "duidu.served-folder";
const PARAMETER = "token";

/**
 * What the command that serves this site has put into the address to let the page ask for
 * its folder. It is taken out of the address, and kept for as long as the tab is.
 */
export function takeServedFolder(): ServedFolder | null {
  const address = new URL(location.href);
  const given = address.searchParams.get(PARAMETER);
  if (given !== null) {
    address.searchParams.delete(PARAMETER);
    history.replaceState(history.state, "", address);
    rememberToken(given);
  }
  const token = given ?? rememberedToken();
  return token === null ? null : { api: new URL("api/", document.baseURI).href, token };
}

function rememberToken(token: string): void {
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // Then it is lost with the next reload.
  }
}

function rememberedToken(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
