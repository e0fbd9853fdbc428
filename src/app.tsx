import { useDeferredValue, useEffect, useState } from "react";
import { fetchScreeningPane, MainScreen } from "./main-screen.tsx";
import { DropOverlay } from "./features/open/drop-overlay.tsx";
import { Welcome } from "./features/open/welcome.tsx";
import { QuickSettings } from "./features/settings/quick-settings.tsx";
import { hadPapers, rememberPapers } from "./platform/storage/startup-hints.ts";
import { noteStarted } from "./platform/storage/start-guard.ts";
import { useView } from "./state/address.ts";
import { showCommandMenu, useCommandMenu } from "./state/command-menu.ts";
import { closeExport, useExport } from "./state/export-sheet.ts";
import { showKeySheet, useKeySheet } from "./state/key-sheet.ts";
import { closeReport, useImports } from "./state/imports.ts";
import { latePart, lazyPart } from "./state/lazy-part.ts";
import { useLibraryState } from "./state/library-client.ts";
import { useList } from "./state/list.ts";
import { dismissNotice, useNotice } from "./state/notice.ts";
import { useWindowPaste } from "./state/paste.ts";
import { hasSettings, useSettings } from "./state/settings.ts";
import { useLanguage } from "./state/words.ts";
import { closeWrapUp, useWrapUp } from "./state/wrap-up.ts";
import { Boundary } from "./ui/boundary.tsx";

const afterLoad = () => import("./after-load.ts");

/** Loaded while the first files are being read. */
const ImportReport = lazyPart(async () => (await afterLoad()).ImportReport);
const StartFailure = lazyPart(
  async () => (await import("./features/open/start-failure.tsx")).StartFailure,
);
const ExportSheet = lazyPart(
  async () => (await import("./features/saved/export-sheet.tsx")).ExportSheet,
);
const KeySheet = lazyPart(async () => (await import("./features/triage/key-sheet.tsx")).KeySheet);
const CommandMenu = lazyPart(
  async () => (await import("./features/triage/command-menu.tsx")).CommandMenu,
);
const WrapUpSheet = lazyPart(
  async () => (await import("./features/triage/wrap-up-sheet.tsx")).WrapUpSheet,
);
/** The keys come with the reader, whose paper they act on; those pressed earlier are kept for them. */
const Shortcuts = lazyPart(async () => (await afterLoad()).Shortcuts);
/** What the installed app does more waits until the page is there. */
const UpdateNotice = latePart(async () => (await afterLoad()).UpdateNotice);
const SharedNotice = latePart(async () => (await afterLoad()).SharedNotice);
const FolderNotice = latePart(async () => (await afterLoad()).FolderNotice);
const NoticeBar = latePart(
  async () => (await import("./features/triage/notice-bar.tsx")).NoticeBar,
);
const Swipes = latePart(async () => (await import("./features/triage/swipes.tsx")).Swipes);
const Coins = latePart(async () => (await import("./features/saved/coins.tsx")).Coins);
const BackupReminder = latePart(
  async () => (await import("./features/settings/backup-reminder.tsx")).BackupReminder,
);

/** How many papers there are before the disk says so: neither a first visit nor the main screen waits for that. */
const UNTOLD = hadPapers() ? null : 0;

/** Composes the features and the main screen; nothing else knows more than one of them. */
export function App() {
  useDocumentLook();
  useWindowPaste();
  const phase = useLibraryState((state) => state.phase);
  const { answer, stale, failed } = useList();
  const view = useView();
  // What stands in for an answer says nothing about how many papers there are.
  const papers = stale ? undefined : answer?.views.all;
  // A question that fails says nothing about how many papers there are.
  const [known, setKnown] = useState(UNTOLD);
  if (papers !== undefined && papers !== known) setKnown(papers);
  // The main screen renders in small steps, between which the page stays responsive.
  const held = useDeferredValue(papers ?? known);
  useEffect(() => {
    if (papers !== undefined) rememberPapers(papers > 0);
  }, [papers]);
  const importing = useImports(({ running }) => running.length > 0);
  useEffect(() => {
    if (importing) fetchScreeningPane();
  }, [importing]);
  useEffect(() => {
    if (papers !== undefined || phase === "failed" || failed) noteStarted();
  }, [papers, phase, failed]);
  const imports = useImports(({ shown }) => shown);
  const notice = useNotice((state) => state.notice);
  // If no list has appeared yet, the settings may be the cause.
  const isStartless = failed && held === null && hasSettings();
  const isFirst = held === 0 && view !== "digests" && view !== "settings";
  return (
    <>
      <div className="flex h-dvh flex-col">
        {imports ? (
          <Boundary room="line" onClose={closeReport}>
            <ImportReport />
          </Boundary>
        ) : null}
        <div className="min-h-0 flex-1">
          <Boundary subject={phase}>
            {phase === "failed" || isStartless ? (
              <StartFailure />
            ) : isFirst ? (
              <FirstVisit />
            ) : (
              <MainScreen />
            )}
          </Boundary>
        </div>
        {held ? (
          <Boundary room="quiet">
            <BackupReminder />
          </Boundary>
        ) : null}
        {held || notice !== null ? (
          <Boundary
            room={notice === null ? "quiet" : "line"}
            subject={notice}
            onClose={dismissNotice}
          >
            <NoticeBar />
          </Boundary>
        ) : null}
        <Boundary room="quiet">
          <UpdateNotice />
        </Boundary>
        <Boundary room="quiet">
          <SharedNotice />
        </Boundary>
        <Boundary room="quiet">
          <FolderNotice />
        </Boundary>
      </div>
      <Boundary room="quiet">{navigator.maxTouchPoints > 0 ? <Swipes /> : null}</Boundary>
      {held ? (
        <Boundary room="quiet">
          <Coins />
        </Boundary>
      ) : null}
      <DropOverlay />
      <Boundary room="quiet">
        <Shortcuts />
      </Boundary>
      <Sheets />
    </>
  );
}

/** Overlays, loaded when they are opened. */
function Sheets() {
  const keySheet = useKeySheet((state) => state.open);
  const menu = useCommandMenu((state) => state.open);
  const wrapUp = useWrapUp((state) => state.open);
  const exported = useExport((state) => state.keys);
  return (
    <>
      {keySheet ? (
        <Boundary room="foot" onClose={() => showKeySheet(false)}>
          <KeySheet />
        </Boundary>
      ) : null}
      {menu ? (
        <Boundary room="foot" onClose={() => showCommandMenu(false)}>
          <CommandMenu />
        </Boundary>
      ) : null}
      {wrapUp ? (
        <Boundary room="foot" onClose={closeWrapUp}>
          <WrapUpSheet />
        </Boundary>
      ) : null}
      {exported === null ? null : (
        <Boundary room="foot" subject={exported} onClose={closeExport}>
          <ExportSheet keys={exported} />
        </Boundary>
      )}
    </>
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

/** Theme and language are set on the document. */
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
