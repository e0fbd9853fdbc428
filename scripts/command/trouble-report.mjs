/** Says on the terminal what keeps the folder from working, once and not at every try. */
const sentences = {
  full: "The disk is full: decisions wait in the browser until there is room.",
  gone: "The folder is gone: decisions wait in the browser until it is back.",
  "read-only": "The folder may not be written to: decisions stay in the browser.",
  link: "What should be .duidu or a file in it is a link or a folder: nothing is written there.",
  "not-written": "Writing to the folder failed: decisions wait in the browser.",
  failed: "A request failed for a reason that Duidu doesn't know.",
};

export function createTroubleReport(folder, say) {
  let reported = null;
  return {
    report(code) {
      if (code === reported || !Object.hasOwn(sentences, code)) return;
      reported = code;
      say(sentences[code]);
    },
    wasWritten() {
      if (reported !== null) say(`Writing to ${folder.name} works again.`);
      reported = null;
    },
    folderIsThere() {
      if (reported !== "gone") return;
      say(`${folder.name} is back.`);
      reported = null;
    },
  };
}
