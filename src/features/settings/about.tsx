import { useWords } from "../../state/words.ts";
import { Group } from "./group.tsx";

/** Which version this is, and what it promises. */
export function About() {
  const { settingWords, privacy, machineMade } = useWords();
  return (
    <Group heading={settingWords.about}>
      <p>Duidu 对读 {import.meta.env["VITE_VERSION"]}</p>
      <p className="text-small text-quiet">{privacy}</p>
      <p className="text-small text-quiet">{machineMade}</p>
      <p className="text-small text-quiet">{settingWords.licences}</p>
    </Group>
  );
}
