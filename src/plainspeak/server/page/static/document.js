// Shows a document as people wrote it: headings, lists, tables, and the words that were found.

import { byId, element, Reuse, setChildren } from "./elements.js";

const blocks = new Reuse();

export function showText(state, file, onselect) {
  const { text, blocks: there } = file.answer;
  const open = state.open(file);
  const parts = [];
  let group = null;
  let at = 0;
  let past = 0; // the end of the block before
  for (const [start, end, kind, level] of there) {
    while (at < open.length && open[at].end <= start) {
      at += 1;
    }
    if (!text.slice(start, end).trim()) {
      continue;
    }
    const inside = [];
    for (let next = at; next < open.length && open[next].start < end; next += 1) {
      inside.push(open[next]);
    }
    const made = block(kind, level, pieces(text, start, end, inside), onselect);
    if (GROUPS[kind]) {
      const newRow = kind === "table cell" && text.slice(past, start).includes("\n");
      if (group?.kind !== kind || newRow) {
        group = { kind, children: [] };
        parts.push(group);
      }
      group.children.push(made);
    } else {
      group = null;
      parts.push(made);
    }
    past = end;
  }
  setChildren(byId("document"), parts.map((each) => (each.children && each.kind ? grouped(each) : each)));
  blocks.finish();
  if (!parts.length) {
    byId("document").append(
      element("p", { className: "hint" }, "There are no words in this document."),
    );
  }
}

// Blocks that stand in a list, or in one row of a table. Where a file does not say which cells make a
// row, each cell stands alone.
const GROUPS = {
  "list item": () => element("ul"),
  "table cell": () => element("div", { className: "cells" }),
};

const numbers = new WeakMap();
let counted = 0;

// A list keeps its element as long as its first item does.
function grouped({ kind, children }) {
  const [first] = children;
  if (!numbers.has(first)) {
    numbers.set(first, (counted += 1));
  }
  const made = blocks.get(`${kind} ${numbers.get(first)}`, GROUPS[kind]);
  setChildren(made, children);
  return made;
}

// A block with its words; the same element as before where nothing has changed in it.
function block(kind, level, inside, onselect) {
  const key = JSON.stringify([kind, level, inside.map(({ words, finding }) => [words, finding?.id])]);
  return blocks.get(key, () => shell(kind, level, inside.map((piece) => content(piece, onselect))));
}

function shell(kind, level, inside) {
  switch (kind) {
    case "heading":
      // The page has headings of levels 1 and 2 itself.
      return element(`h${Math.min(6, (level ?? 1) + 2)}`, { className: "heading" }, ...inside);
    case "list item":
      return element("li", { className: `level-${Math.min(level ?? 1, 4)}` }, ...inside);
    case "table cell":
      return element("p", { className: "cell" }, ...inside);
    case "quotation":
      return element("blockquote", {}, ...inside);
    case "caption":
    case "footnote":
      return element("p", { className: "small" }, ...inside);
    default:
      return element("p", {}, ...inside);
  }
}

// The text of a block in pieces, some of them found. A finding may reach over the end of a block.
function pieces(text, start, end, findings) {
  const made = [];
  let at = start;
  for (const finding of findings) {
    const from = Math.max(at, finding.start);
    const to = Math.min(end, finding.end);
    if (to > from) {
      made.push({ words: text.slice(at, from) }, { words: text.slice(from, to), finding });
      at = to;
    }
  }
  made.push({ words: text.slice(at, end) });
  return made;
}

function content({ words, finding }, onselect) {
  if (!finding) {
    return words;
  }
  const { id, level, message } = finding;
  return element(
    "a",
    {
      href: `#card-${id}`,
      className: `mark ${level}`,
      "data-finding": id,
      "aria-description": message,
      onclick: (event) => {
        event.preventDefault();
        onselect(finding);
      },
    },
    words,
  );
}
