import type { Counterpart } from "../core/search/search-answer.ts";
import { changeSettings, useSettings } from "./settings.ts";

export type { Counterpart };

const differs =
  (one: Counterpart) =>
  ({ term, name }: Counterpart): boolean =>
    term !== one.term || name !== one.name;

/** From now on the term does not bring papers that have this name. */
export function strikeName(counterpart: Counterpart): void {
  const { struckNames } = useSettings.getState();
  changeSettings({ struckNames: [...struckNames.filter(differs(counterpart)), counterpart] });
}

export function restoreName(counterpart: Counterpart): void {
  const { struckNames } = useSettings.getState();
  changeSettings({ struckNames: struckNames.filter(differs(counterpart)) });
}

export const useStruckNames = (): readonly Counterpart[] =>
  useSettings(({ struckNames }) => struckNames);
