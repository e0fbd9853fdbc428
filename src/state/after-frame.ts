export { afterFrame } from "../platform/after-load.ts";
