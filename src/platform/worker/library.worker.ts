import { expose } from "comlink";
import { createLibrary } from "./library.ts";

expose(createLibrary());
