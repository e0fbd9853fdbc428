import { useFolderWords } from "../../state/folder-words.ts";
import { useAgreement } from "../../state/opinions.ts";
import { OverviewSection } from "./overview-section.tsx";

/** How far the people of a lab agree on what is worth keeping. */
export function AgreementTable() {
  const words = useFolderWords();
  const pairs = useAgreement();
  if (pairs.length === 0) return null;
  const nameOf = (name: string | null) => (name === null ? words.you : name || words.somebody);
  return (
    <OverviewSection heading={words.agreement} hint={words.agreementHint}>
      <table className="text-small tabular-nums">
        <thead>
          <tr className="text-quiet">
            <th className="pe-6 text-start font-normal">{words.pair}</th>
            <th className="pe-6 text-end font-normal">{words.bothDecided}</th>
            <th className="pe-6 text-end font-normal">{words.decidedAlike}</th>
            <th className="text-end font-normal">{words.kappa}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ a, b, papers, alike, kappa }) => (
            <tr key={`${a}\n${b}`}>
              <th scope="row" className="pe-6 text-start font-normal">
                {nameOf(a)} · {nameOf(b)}
              </th>
              <td className="pe-6 text-end">{papers}</td>
              <td className="pe-6 text-end">{alike}</td>
              <td className="text-end">{kappa === null ? "–" : kappa.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </OverviewSection>
  );
}
