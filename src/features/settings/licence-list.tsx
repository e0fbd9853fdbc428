import { licences } from "virtual:licences";

/** What the app is built on, with the text of each licence; fetched when it is unfolded. */
export function LicenceList() {
  return (
    <ul lang="en" className="mt-1 text-small">
      {licences.map(({ name, version, licence, text }) => (
        <li key={name}>
          <details name="licence">
            <summary className="min-h-6 w-fit">
              {name} {version} <span className="text-quiet">{licence}</span>
            </summary>
            <p className="my-1 border-s-2 border-line ps-3 text-tiny wrap-anywhere whitespace-pre-wrap text-quiet">
              {text}
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
