/**
 * Whether the site now serves another version of the app than this page runs: its
 * `index.html` no longer names the script that this page started with. False if the site
 * cannot be reached. Only the site's own host is contacted.
 */
export async function isNewerVersionThere(): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>("script[type=module][src]");
  const name = script?.src.split("/").at(-1);
  if (name === undefined) return false;
  try {
    const response = await fetch("./", { cache: "no-store" });
    return response.ok && !(await response.text()).includes(name);
  } catch {
    return false;
  }
}
