// Shows a document as people wrote it: headings, lists, tables, and the words that were found.

import { byId, element } from "./elements.js";

export function showText(state, file, onselect) {
  const { text, blocks } = file.answer;
  const open = state.open(file);
  const parts = [];
  let list = null;
  let row = null;
  let at = 0;
  for (const [start, end, kind, level] of blocks) {
    while (at < open.length && open[at].end <= start) {
      at += 1;
    }
    const inside = pieces(text, start, end, open.slice(at).filter((each) => each.start < end), onselect);
    if (!text.slice(start, end).trim()) {
      continue;
    }
    if (kind === "list item") {
      list ??= added(parts, element("ul"));
      list.append(element("li", { className: `level-${Math.min(level ?? 1, 4)}` }, ...inside));
    } else if (kind === "table cell") {
      row ??= added(parts, element("div", { className: "cells" }));
      row.append(element("p", { className: "cell" }, ...inside));
    } else {
      parts.push(block(kind, level, inside));
    }
    list = kind === "list item" ? list : null;
    row = kind === "table cell" ? row : null;
  }
  if (!parts.length) {
    parts.push(element("p", { className: "hint" }, "There are no words in this document."));
  }
  byId("document").replaceChildren(...parts);
}

function added(parts, made) {
  parts.push(made);
  return made;
}

function block(kind, level, inside) {
  switch (kind) {
    case "heading":
      // The page has headings of levels 1 and 2 itself.
      return element(`h${Math.min(6, (level ?? 1) + 2)}`, { className: "heading" }, ...inside);
    case "quotation":
      return element("blockquote", {}, ...inside);
    case "caption":
    case "footnote":
      return element("p", { className: "small" }, ...inside);
    default:
      return element("p", {}, ...inside);
  }
}

// The text of a block, with a link to the card on each finding. A finding may reach over the end.
function pieces(text, start, end, findings, onselect) {
  const made = [];
  let at = start;
  for (const finding of findings) {
    const from = Math.max(at, finding.start);
    const to = Math.min(end, finding.end);
    if (to <= from) {
      continue;
    }
    made.push(text.slice(at, from), mark(finding, text.slice(from, to), onselect));
    at = to;
  }
  made.push(text.slice(at, end));
  return made;
}

function mark(finding, words, onselect) {
  return element(
    "a",
    {
      href: `#card-${finding.id}`,
      className: `mark ${finding.level}`,
      "data-finding": finding.id,
      "aria-description": finding.message,
      onclick: (event) => {
        event.preventDefault();
        onselect(finding);
      },
    },
    words,
  );
}
