const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Never the end of a sentence: more always follows. */
export const innerAbbreviations = words(`
  e.g i.e eg ie vs v.s cf viz a.k.a aka w.r.t wrt s.t approx ca resp incl excl esp
  mr mrs ms dr prof st mt messrs gen hon rev
  fig figs eq eqs eqn eqns sec secs sect tab tabs ref refs alg algs thm thms lem prop def cor
  chap app appx pp vols nos proc trans int conf symp univ dept assoc natl phys chem biol comput
`);

/** May end a sentence, if an unmistakable opener follows: `by Smith et al. We show`. */
export const either = words(`
  al etc inc ltd co corp jr sr bros u.s u.k u.n e.u d.c ph.d m.d m.sc b.sc i.i.d iid a.m p.m
  no vol ed eds est max min avg std var temp misc ext intl ave dim freq
  jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Those of `either` for which a capital letter is enough: `images, audio, etc. Large models`. */
export const endings = words("etc");

/** Those of `either` that always continue with a number: `No. 5`, `Vol. 12`. */
export const numbered = words("no vol ed max min avg std var temp est dim freq");

/**
 * How a sentence begins that no name begins with. A surname such as `He`, `So`,
 * `An` or `To` is not among them.
 */
export const openers = words(`
  We Our This These Those The It Its In However Moreover Furthermore Additionally Finally
  Experiments Experimental Results Code Extensive Unlike Although While When With Here They Their
  There Both Existing Despite Based First Second Third Specifically Notably Thus Therefore
  Consequently Meanwhile Besides Instead Recent Recently Nevertheless Nonetheless For On By As At
  If Since Because Through Using From Empirically Theoretically Hence Overall Crucially Importantly
  Remarkably Interestingly Conversely Similarly Yet But And Then Next Last Also Project Data Another
`);

/** Names that end in a mark of their own. */
export const marked = words("Yahoo! Jeopardy! Kahoot! Yum!");
