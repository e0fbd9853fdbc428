import { memo, useEffect, useState } from "react";
import { OpenButton } from "./features/open/open-button.tsx";
import { focusFirstPaper } from "./features/list/focus-first-paper.ts";
import { LibraryNav } from "./features/list/library-nav.tsx";
import { ListPane } from "./features/list/list-pane.tsx";
import { closePaper, useOpenKey, useView } from "./state/address.ts";
import { latePart, lazyPart } from "./state/lazy-part.ts";
import { useSelectedKeys } from "./state/selection.ts";
import { changeSettings, useSettings } from "./state/settings.ts";
import { useWords } from "./state/words.ts";
import { Boundary } from "./ui/boundary.tsx";
import { Button } from "./ui/button.tsx";
import { Drawer } from "./ui/drawer.tsx";
import { LIBRARY_SHARE, LIST_SHARE, Panes } from "./ui/panes.tsx";

/** The pane of the open paper. */
const READER = "reader";

/** The list comes first; the reader is loaded while the list is being looked at. */
const ScreeningPane = lazyPart(async () => (await import("./screening-pane.tsx")).ScreeningPane);
/** Prefetches the code of the reader: a paper is about to be opened. */
export const fetchScreeningPane = ScreeningPane.fetchAhead;
const SettingsView = lazyPart(
  async () => (await import("./features/settings/settings-view.tsx")).SettingsView,
);
const SelectionBar = lazyPart(
  async () => (await import("./features/triage/selection-bar.tsx")).SelectionBar,
);
const TagsOfMany = lazyPart(
  async () => (await import("./features/saved/tags-of-many.tsx")).TagsOfMany,
);
const PaneEdge = latePart(async () => (await import("./ui/pane-edge.tsx")).PaneEdge);
const OverviewView = lazyPart(
  async () => (await import("./features/overview/overview-view.tsx")).OverviewView,
);
const DigestsView = lazyPart(
  async () => (await import("./features/open/digests-view.tsx")).DigestsView,
);

/** Library, list and reader: three panes on a desktop, two on a tablet, one on a phone. */
export const MainScreen = memo(function MainScreen() {
  const words = useWords();
  const view = useView();
  const paper = useOpenKey();
  const [menu, setMenu] = useState(false);
  const reading = paper !== null;
  const libraryWidth = useSettings((settings) => settings.libraryWidth);
  const listWidth = useSettings((settings) => settings.listWidth);
  useEffect(fetchScreeningPane, []);
  const single = view === "digests" || view === "overview" || view === "settings";
  return (
    <>
      {single ? null : <SkipLinks />}
      <Panes library={libraryWidth} list={listWidth}>
        <aside className="relative hidden border-e border-line bg-side desktop:block">
          <LibraryPane />
          <Edge of="library" />
        </aside>
        <Drawer open={menu} onClose={() => setMenu(false)} label={words.library}>
          <LibraryPane />
        </Drawer>
        {single ? (
          <div className="flex min-h-0 flex-col tablet:col-span-2">
            <MenuBar onMenu={() => setMenu(true)} />
            <div className="min-h-0 flex-1">
              <Boundary subject={view}>
                {view === "settings" ? (
                  <SettingsView />
                ) : view === "overview" ? (
                  <OverviewView />
                ) : (
                  <DigestsView />
                )}
              </Boundary>
            </div>
          </div>
        ) : (
          <main className="contents">
            <div
              className={`relative min-h-0 flex-col border-e border-line tablet:flex ${reading ? "hidden" : "flex"}`}
            >
              <MenuBar onMenu={() => setMenu(true)} />
              <div className="min-h-0 flex-1">
                <Boundary subject={view}>
                  <ListPane />
                </Boundary>
              </div>
              <Boundary room="line">
                <Selected />
              </Boundary>
              <Edge of="list" />
            </div>
            <div className={`min-h-0 flex-col tablet:flex ${reading ? "flex" : "hidden"}`}>
              <div className="border-b border-line px-3 py-1.5 tablet:hidden">
                <Button look="quiet" onClick={closePaper}>
                  ← {words.backToList}
                </Button>
              </div>
              <div
                id={READER}
                data-reader
                tabIndex={-1}
                className="min-h-0 flex-1 -outline-offset-2"
              >
                <Boundary subject={paper}>
                  <ScreeningPane />
                </Boundary>
              </div>
            </div>
          </main>
        )}
      </Panes>
    </>
  );
});

/** What can be done with the papers that are selected; fetched when some are. */
function Selected() {
  const keys = useSelectedKeys();
  if (keys.length === 0) return null;
  return <SelectionBar tagFieldFor={(selected) => <TagsOfMany keys={selected} />} />;
}

/** For the keyboard: past the library to the list, and past the list to the open paper. */
function SkipLinks() {
  const { list } = useWords();
  const look =
    "fixed start-2 top-2 z-50 min-h-8 rounded-small bg-accent px-3 text-small text-paper not-focus:-top-20";
  return (
    <>
      <button type="button" className={look} onClick={focusFirstPaper}>
        {list.skipToList}
      </button>
      <button
        type="button"
        className={look}
        onClick={() => document.getElementById(READER)?.focus()}
      >
        {list.skipToPaper}
      </button>
    </>
  );
}

/** The movable edge of a pane, loaded after the page; only wide screens show it. */
function Edge({ of }: { of: "library" | "list" }) {
  const { settingWords } = useWords();
  const width = `${of}Width` as const;
  return (
    <Boundary room="quiet">
      <PaneEdge
        label={settingWords[width]}
        hint={settingWords.paneHint}
        variable={`--${of}`}
        share={of === "library" ? LIBRARY_SHARE : LIST_SHARE}
        onResize={(rem) => changeSettings({ [width]: rem })}
      />
    </Boundary>
  );
}

function MenuBar({ onMenu }: { onMenu: () => void }) {
  const words = useWords();
  return (
    <div className="flex flex-wrap items-center justify-between px-4 pt-2 desktop:hidden">
      <Button look="quiet" aria-label={words.openMenu} title={words.openMenu} onClick={onMenu}>
        <span aria-hidden="true">☰</span> {words.appName}
      </Button>
      <OpenButton />
    </div>
  );
}

function LibraryPane() {
  const words = useWords();
  return (
    <div className="flex h-full flex-col">
      <p className="px-5 pt-4 pb-3 font-semibold">{words.appName}</p>
      <Boundary>
        <LibraryNav />
      </Boundary>
      <div className="flex flex-col px-3 py-3">
        <OpenButton />
      </div>
    </div>
  );
}
