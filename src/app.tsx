import { lazy, Suspense, useDeferredValue, useEffect } from "react";
import { Desk } from "./desk.tsx";
import { DropOverlay } from "./features/open/drop-overlay.tsx";
import { Welcome } from "./features/open/welcome.tsx";
import { QuickSettings } from "./features/settings/quick-settings.tsx";
import { Shortcuts } from "./features/triage/shortcuts.tsx";
import { afterLoad } from "./platform/after-load.ts";
import { hadPapers, rememberPapers } from "./platform/storage/early.ts";
import { useView } from "./state/address.ts";
import { useExport } from "./state/export-sheet.ts";
import { useHelp } from "./state/help.ts";
import { useImports } from "./state/imports.ts";
import { useLibraryState } from "./state/library-client.ts";
import { useList } from "./state/list.ts";
import { useNotice } from "./state/notice.ts";
import { useWindowPaste } from "./state/paste.ts";
import { useSettings } from "./state/settings.ts";
import { useLanguage } from "./state/words.ts";
import { useWrapUp } from "./state/wrap-up.ts";

/** Fetched while the first files are being read. */
const ImportReport = lazy(async () => ({
  default: (await import("./features/open/import-report.tsx")).ImportReport,
}));
const StartFailure = lazy(async () => ({
  default: (await import("./features/open/start-failure.tsx")).StartFailure,
}));
const ExportSheet = lazy(async () => ({
  default: (await import("./features/saved/export-sheet.tsx")).ExportSheet,
}));
const KeySheet = lazy(async () => ({
  default: (await import("./features/triage/key-sheet.tsx")).KeySheet,
}));
const WrapUpSheet = lazy(async () => ({
  default: (await import("./features/triage/wrap-up-sheet.tsx")).WrapUpSheet,
}));
/** What the installed app does more waits until the page is there. */
const UpdateNotice = lazy(async () => {
  await afterLoad();
  return { default: (await import("./features/open/update-notice.tsx")).UpdateNotice };
});
const SharedNotice = lazy(async () => {
  await afterLoad();
  return { default: (await import("./features/open/shared-notice.tsx")).SharedNotice };
});
const NoticeBar = lazy(async () => {
  await afterLoad();
  return { default: (await import("./features/triage/notice-bar.tsx")).NoticeBar };
});
const Swipes = lazy(async () => {
  await afterLoad();
  return { default: (await import("./features/triage/swipes.tsx")).Swipes };
});
const Coins = lazy(async () => {
  await afterLoad();
  return { default: (await import("./features/saved/coins.tsx")).Coins };
});
const BackupReminder = lazy(async () => {
  await afterLoad();
  return { default: (await import("./features/settings/backup-reminder.tsx")).BackupReminder };
});

/** How many papers there are before the disk says so: a first visit need not wait for that. */
const UNTOLD = hadPapers() ? null : 0;

/** Puts the features side by side, with the desk; nothing else knows more than one of them. */
export function App() {
  useDocumentLook();
  useWindowPaste();
  const phase = useLibraryState((state) => state.phase);
  const { answer } = useList();
  const view = useView();
  // The desk is made in small steps, between which the page listens.
  const held = useDeferredValue(answer === undefined ? UNTOLD : answer.views.all);
  const papers = answer?.views.all;
  useEffect(() => {
    if (papers !== undefined) rememberPapers(papers > 0);
  }, [papers]);
  const imports = useImports(({ shown }) => shown);
  const told = useNotice(({ notice }) => notice !== null);
  return (
    <>
      <div className="flex h-dvh flex-col">
        <Suspense>{imports ? <ImportReport /> : null}</Suspense>
        <div className="min-h-0 flex-1">
          {phase === "failed" ? (
            <Suspense>
              <StartFailure />
            </Suspense>
          ) : held === null ? null : held === 0 && view !== "digests" && view !== "settings" ? (
            <FirstVisit />
          ) : (
            <Desk />
          )}
        </div>
        <Suspense>
          {held ? <BackupReminder /> : null}
          <UpdateNotice />
          <SharedNotice />
        </Suspense>
      </div>
      <Suspense>{held || told ? <NoticeBar /> : null}</Suspense>
      <Suspense>
        {navigator.maxTouchPoints > 0 ? <Swipes /> : null}
        {held ? <Coins /> : null}
      </Suspense>
      <DropOverlay />
      <Shortcuts />
      <Sheets />
    </>
  );
}

/** What lies over the page when it is asked for; fetched then. */
function Sheets() {
  const help = useHelp((state) => state.open);
  const wrapUp = useWrapUp((state) => state.open);
  const exported = useExport((state) => state.keys);
  return (
    <Suspense>
      {help ? <KeySheet /> : null}
      {wrapUp ? <WrapUpSheet /> : null}
      {exported === null ? null : <ExportSheet keys={exported} />}
    </Suspense>
  );
}

function FirstVisit() {
  return (
    <div className="relative h-full overflow-y-auto">
      <header className="absolute end-4 top-3">
        <QuickSettings />
      </header>
      <Welcome />
    </div>
  );
}

/** Theme and language belong to the document itself. */
function useDocumentLook(): void {
  const theme = useSettings((settings) => settings.theme);
  const language = useLanguage();
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === "system") delete dataset["theme"];
    else dataset["theme"] = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  }, [language]);
}
