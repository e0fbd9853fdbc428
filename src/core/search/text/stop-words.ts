const english =
  "a about above across after all also although among an and any are as at based be because been between both but by can could did do does done due during each either for from further given has have having hence here how however i if in into is it its itself like many may more most much must no nor not of on one only or other our out over own per same several should show shown shows since so some such than that the their them then there these they this those through thus to toward towards two under until up upon use used using via was we well were what when where whether which while who whose why will with within without would yet you your";

/** English words that never begin or end a term, and say nothing about the subject of a paper. */
export const stopWords: ReadonlySet<string> = new Set(english.split(" "));
