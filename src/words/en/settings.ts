import type { Restored } from "../../platform/worker/library-api.ts";

const plural = (n: number, one: string) => `${n.toLocaleString("en")} ${n === 1 ? one : `${one}s`}`;

/** The words of the settings and of backups in English; see app.ts. */
export const settingsEn = {
  settingWords: {
    aside: "Duidu was started without your earlier settings. They are kept.",
    putBack: "Restore them",
    look: "Appearance",
    textSize: "Text size",
    small: "Small",
    normal: "Normal",
    large: "Large",
    larger: "Larger",
    measure: "Line length",
    narrow: "Narrow",
    wide: "Wide",
    libraryWidth: "Width of the library",
    listWidth: "Width of the list",
    paneHint: "Drag, or use the arrow keys; double click or Enter for the default width",
    usual: "Default",
    asLeft: "Custom",
    lineHeight: "Line spacing",
    tight: "Tight",
    loose: "Loose",
    firstInReader: "Paper layout",
    summaryFirst: "Summary first",
    abstractFirst: "Abstract first",
    hints: "Translation hints",
    hintsLikely: "Likely errors",
    hintsAll: "Show all hints",
    figuresAsk: "Load on click",
    figuresAlways: "Always load",
    screening: "Screening",
    afterDecision: "After a decision",
    goNext: "Go to the next paper",
    stay: "Stay",
    want: "Highlight words, separated by commas",
    avoid: "Mute words, separated by commas",
    pressKey: "press a key",
    keyTaken: (what: string) => `That key is taken: ${what}. Choose another.`,
    resetKeys: "Reset keys",
    noTags: "No tags yet. Add one under Notes on any paper.",
    renameTag: (tag: string) => `Rename the tag ${tag}`,
    otherColour: (tag: string) => `Another colour for ${tag}`,
    ownColour: (topic: string) => `Default colour for ${topic}`,
    renameTopic: (topic: string) => `Rename the topic ${topic}`,
    topicIs: (topics: string) => `In the digests: ${topics}`,
    ownNames: "Use the digests' names",
    struckNames: "Struck-out names",
    struckHint: "Names that a search in the other language does not look for.",
    takeBack: (term: string, name: string) => `Take back: ${term}, ${name}`,
    topicsHint: "Topics with the same name are merged. The digests themselves do not change.",
    colour: "Colour",
    remove: "Remove",
    storage: "Storage",
    useUnknown: "This browser does not report how much space is used.",
    used: (mb: number) => `${mb.toLocaleString("en")} MB used on this machine.`,
    durable: "The browser has promised to keep it.",
    notDurable:
      "The browser may clear it when the disk is full. Back up from time to time, or install Duidu.",
    makeDurable: "Ask the browser to keep it",
    forget: "Delete all data",
    forgetWarning:
      "Digests, decisions, tags, notes and settings are deleted from this machine. Back up first; this cannot be undone.",
    forgetWord: "forget",
    typeToForget: (word: string) => `Type “${word}” to confirm:`,
    about: "About",
    ownLicence: "Free software under the MIT licence.",
    licences: "Open-source licences",
  },
  backupWords: {
    backUp: "Back up",
    restore: "Restore",
    hint: "One file with your digests, decisions, tags, notes and settings. Restoring merges it and never replaces anything newer.",
    theFile: "The file",
    restored: ({ digests, marks, papers, missing, damaged, shortened }: Restored) =>
      [
        plural(digests, "new digest"),
        plural(marks.added, "new decision"),
        `${marks.decisions + marks.annotations} updated`,
        `${marks.kept} unchanged`,
        ...(papers > 0 ? [`text added to ${plural(papers, "saved paper")}`] : []),
        ...(missing > 0
          ? [`${plural(missing, "saved paper")} without text until its digest is opened`]
          : []),
        ...(damaged > 0 ? [`${damaged} skipped (damaged or too large)`] : []),
        ...(shortened > 0 ? [`${shortened} shortened or corrected`] : []),
      ].join(", ") + ".",
    figuresAsked:
      "The backup asks for figures to load without a click. They still wait for one; you can change that in the settings.",
    leftOut: (names: readonly string[]) =>
      `Backed up, except for digests that are damaged: ${names.join(", ")}. Open ${names.length === 1 ? "that file" : "those files"} again, then back up once more.`,
    remind: (n: number) => `${plural(n, "decision")} not backed up yet`,
  },
};

export type SettingsWords = typeof settingsEn;
