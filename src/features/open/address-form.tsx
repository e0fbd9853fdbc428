import { useState } from "react";
import { hostOf, openAddress } from "../../state/open-address.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** Opens a digest from the web. The host is named before anything is sent to it. */
export function AddressForm() {
  const words = useWords();
  const [address, setAddress] = useState("");
  const [busy, setBusy] = useState(false);
  const host = hostOf(address);

  async function submit(): Promise<void> {
    setBusy(true);
    await openAddress(address);
    setBusy(false);
  }

  return (
    <form
      aria-label={words.openAddress}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className="mb-1 block text-small text-quiet" htmlFor="address">
        {words.openAddress}
      </label>
      <div className="flex gap-2">
        <input
          id="address"
          type="url"
          inputMode="url"
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          aria-describedby="address-hint"
          className="min-h-9 min-w-0 flex-1 rounded-small border border-edge/60 bg-sheet px-3"
        />
        <Button type="submit" disabled={host === null || busy}>
          {words.fetchIt}
        </Button>
      </div>
      <p id="address-hint" className="mt-1 text-tiny text-quiet">
        {host === null ? words.addressHint : words.willAsk(host)}
      </p>
    </form>
  );
}
