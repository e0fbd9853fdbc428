/** Made by the build: see scripts/shipped-licences.ts. */
declare module "virtual:licences" {
  export const licences: readonly {
    name: string;
    version: string;
    licence: string;
    text: string;
  }[];
}
