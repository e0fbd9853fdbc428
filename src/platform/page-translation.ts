/*
 * Translators (Google Translate in Chrome, and extensions like it) put
 * <font><font>…</font></font> in the place of text nodes, or move the nodes into such
 * elements. React still works with the nodes that it made: it removes or inserts before a
 * node that has another parent now, which throws NotFoundError and unmounts the whole page,
 * and it changes the text of nodes that are not visible (facebook/react#11538, open since
 * 2017). Forbidding translation (`translate="no"`) would take it from readers who want it.
 * Ignoring the errors, as is often advised there, leaves old texts on the page. So the
 * replacement of each text node is remembered, and what React does to the node is done to
 * the replacement. A text that changes is put back in its place; the translator notices and
 * translates it again.
 */

/** The element by which a translator replaced a node. */
const standIns = new WeakMap<Node, ChildNode>();
/** The elements that already replace a node. */
const taken = new WeakSet<Node>();

/** Lets React keep working in a page whose text nodes are replaced; see above. */
export function surviveTranslation(root: Node): void {
  const observer = new MutationObserver(noteStandIns);
  observer.observe(root, { childList: true, subtree: true });
  const upToDate = () => noteStandIns(observer.takeRecords());
  guardTree(upToDate);
  guardTexts(upToDate);
}

function noteStandIns(records: readonly MutationRecord[]): void {
  for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
    // Some translators replace a node, others insert the new one first and then remove the
    // old one.
    const beside = [previousSibling, nextSibling].filter(
      (node) => isFont(node) && !taken.has(node),
    );
    for (const removed of removedNodes) {
      if (!(removed instanceof Text || isFont(removed))) continue;
      const standIn = [...addedNodes, ...beside].find(canStandIn);
      if (standIn === undefined || standIn === removed) continue;
      standIns.set(removed, standIn);
      taken.add(standIn);
    }
  }
}

function isFont(node: Node | null): node is HTMLElement {
  return node instanceof HTMLElement && node.localName === "font";
}

function canStandIn(node: Node | null): node is ChildNode {
  return node instanceof Text || isFont(node);
}

/** The child of the parent that now shows a node: an element around it, or its replacement. */
function shownIn(parent: Node, node: Node): ChildNode | null {
  const seen = new Set<Node>();
  let at: Node | null | undefined = node;
  while (at && !seen.has(at)) {
    if (canStandIn(at) && at.parentNode === parent) return at;
    seen.add(at);
    at = isFont(at.parentNode) ? at.parentNode : standIns.get(at);
  }
  return null;
}

/** A text that React inserts again no longer needs its replacement. */
function dropStandIn(node: Node | null): void {
  if (!(node instanceof Text) || node.isConnected) return;
  standIns.get(node)?.remove();
  standIns.delete(node);
}

function guardTree(upToDate: () => void): void {
  guard("removeChild", (native, parent, [child = null]) => {
    if (child === null || child.parentNode === parent) native();
    else {
      upToDate();
      shownIn(parent, child)?.remove();
    }
  });
  guard("insertBefore", (native, parent, [node = null, before = null]) => {
    const isMoved = before !== null && before.parentNode !== parent;
    if (isMoved) upToDate();
    dropStandIn(node);
    if (isMoved) native(node, shownIn(parent, before));
    else native();
  });
  guard("appendChild", (native, _, [node = null]) => {
    dropStandIn(node);
    native();
  });
}

type Guarded = "removeChild" | "insertBefore" | "appendChild";

/** @param act receives the browser's own method, which defaults to the arguments of the call */
function guard(
  name: Guarded,
  act: (
    native: (...nodes: (Node | null)[]) => void,
    parent: Node,
    nodes: readonly (Node | null | undefined)[],
  ) => void,
): void {
  const own: unknown = Reflect.get(Node.prototype, name);
  if (typeof own !== "function") return;
  const guarded = function (this: Node, ...nodes: (Node | null)[]): Node | null | undefined {
    act((...others) => Reflect.apply(own, this, others.length > 0 ? others : nodes), this, nodes);
    return nodes[0];
  };
  Reflect.set(Node.prototype, name, guarded);
}

function guardTexts(upToDate: () => void): void {
  const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
  Object.defineProperty(Node.prototype, "nodeValue", {
    ...nodeValue,
    set(this: Node, value: string | null) {
      nodeValue?.set?.call(this, value);
      if (!(this instanceof Text) || this.isConnected) return;
      upToDate();
      const standIn = standIns.get(this);
      standIns.delete(this);
      standIn?.replaceWith(this);
    },
  });
}
