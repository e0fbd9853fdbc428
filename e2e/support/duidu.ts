import type { Locator, Page } from "@playwright/test";

export type Duidu = ReturnType<typeof duidu>;

export type ViewName = "Side by side" | "Sentences" | "English" | "Chinese";

export type LibraryLink =
  "All papers" | "Unscreened" | "Saved" | "Dismissed" | "Digests" | "Overview" | "Settings";

export type PaperHeading =
  "Abstract" | "Summary" | "Key takeaways" | "Details" | "Figures" | "Links" | "Notes";

/**
 * Where things are, by role and accessible name. These names are part of the product: what
 * is found here can be found by assistive technology. Nothing here expects anything; that
 * is up to the specs.
 */
export function duidu(page: Page) {
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
  const library = page.getByRole("navigation", { name: "Library" });
  const papers = page.getByRole("list", { name: "Papers" });
  const view = page.getByRole("radiogroup", { name: "View" });
  const article = (title?: string): Locator =>
    title === undefined
      ? page.getByRole("article")
      : page.getByRole("article", { name: title, exact: true });

  return {
    openFiles: button("Open files"),
    save: button("Save"),
    dismiss: button("Dismiss"),
    undo: button("Undo"),
    loadFigures: button("Load figures"),
    export: button("Export"),
    backUp: button("Back up"),
    restore: button("Restore"),
    clearFilters: button("Clear filters"),
    backToList: page.getByRole("button", { name: "Back to list" }),
    filter: button("Filter"),
    /** The filters of the list; `filter` opens them. */
    filterPanel: page.getByRole("region", { name: "Filter" }),
    openMenu: button("Open the library menu"),
    language: page.getByRole("combobox", { name: "Language" }),
    theme: page.getByRole("combobox", { name: "Theme" }),
    search: page.getByRole("searchbox", { name: "Search papers" }),
    library,
    libraryLink: (name: LibraryLink): Locator => library.getByRole("link", { name }),
    papers,
    /** One row of the list, by the paper's title. */
    paper: (title: string): Locator =>
      papers
        .getByRole("listitem")
        .filter({ has: page.getByRole("link", { name: title, exact: true }) }),
    paperLink: (title: string): Locator => papers.getByRole("link", { name: title, exact: true }),
    paperLinks: papers.getByRole("listitem").getByRole("link"),
    /** Says "N papers" after every change of the list. */
    status: page.getByRole("status"),
    article,
    heading: (name: PaperHeading): Locator => article().getByRole("heading", { name, exact: true }),
    view: (name: ViewName): Locator => view.getByRole("radio", { name, exact: true }),
    importReport: page.getByRole("region", { name: "Import report" }),
    /** The line of the import report, which unfolds to the result of each file. */
    importLine: page
      .getByRole("region", { name: "Import report" })
      .getByRole("button", { name: / problems?$/ }),
    /** Opens by itself when the last paper of a list is screened. */
    wrapUp: page.getByRole("dialog", { name: "All screened" }),
    alert: page.getByRole("alert"),
  };
}
