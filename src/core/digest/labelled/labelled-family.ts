/** How the layout of one family of labelled digests differs from the others. */
export type LabelledFamily = {
  /** Text without a label is the abstract. */
  bareAbstract?: boolean;
  /** Entries count even without the address of a paper: nothing else looks like this family. */
  unaddressed?: boolean;
  /** Labels may stand without emphasis, known or not. */
  plainLabels?: boolean;
  /** What is called comment is the model's and not the authors'. */
  machineComment?: boolean;
  /** The heading of what follows the last entry. */
  tail?: RegExp;
};
