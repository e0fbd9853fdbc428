import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Expects that axe, with all of its rules, finds nothing on the current page. `where` says
 * what it shows; the test continues, to report all places at once.
 */
export async function expectNoAxeViolations(page: Page, where = "the page"): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}`),
  );
  expect.soft(found, `what axe finds on ${where}`).toEqual([]);
}
