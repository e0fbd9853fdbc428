const TEXTS = {
  en: { line: "Duidu could not be loaded. Check the connection, then reload.", reload: "Reload" },
  zh: { line: "Duidu 未能加载。请检查网络后刷新页面。", reload: "刷新页面" },
};

/** Fills the page if the app's own code failed to load, when no component can. */
export function showLoadFailure(inChinese: boolean): void {
  const { line, reload } = TEXTS[inChinese ? "zh" : "en"];
  const main = document.createElement("main");
  main.className = "flex h-full flex-col items-center justify-center gap-3 p-8 text-center";
  const sentence = document.createElement("p");
  sentence.role = "alert";
  sentence.textContent = line;
  const button = document.createElement("button");
  button.className = "min-h-8 rounded-small border border-edge/60 bg-sheet px-3 text-small";
  button.textContent = reload;
  button.addEventListener("click", () => window.location.reload());
  main.append(sentence, button);
  document.getElementById("root")?.replaceChildren(main);
}
