// The few changes that would make the document easiest.

import { byId, button, count, element } from "./elements.js";

export function showHelpful(work, file) {
  const { helpful } = file.answer;
  byId("helpful").hidden = !helpful.length;
  byId("helpful-list").replaceChildren(
    ...helpful.map((each) => element("li", {}, sentence(each), " ", doIt(work, file, each))),
  );
}

function sentence({ kind, words, text, places }) {
  const often = places > 1 ? ` in ${count(places, "place")}` : "";
  switch (kind) {
    case "swap":
      return text ? `Say “${text}” for “${words}”${often}.` : `Take out “${words}”${often}.`;
    case "split":
      return `Split the sentence “${words}” after “${text}”.`;
    case "list":
      return `Make a list of “${words}”.`;
    default:
      return `Explain “${words}”.`;
  }
}

function doIt(work, file, edit) {
  const safe = edit.kind === "swap" ? places(work, file, edit) : [];
  if (safe.length > 1) {
    const which = safe.length < edit.places ? `${safe.length} of them` : `all ${safe.length}`;
    return button(`Change ${which}`, () => work.swapAll(safe.flat(), edit.text), {
      "aria-label": `Change ${which}: ${edit.words} to ${edit.text}`,
    });
  }
  return button("Show it", () => show(work, file, edit), {
    "aria-label": `Show it: ${edit.words}`,
  });
}

// The edits of the findings that say the same and may be made unasked.
function places(work, file, { words, text }) {
  return work.state
    .open(file)
    .filter(({ start, end }) => file.answer.text.slice(start, end).toLowerCase() === words.toLowerCase())
    .map(({ suggestions: [first] }) => first)
    .filter((first) => first?.safe && first.edits && first.text.toLowerCase() === text.toLowerCase())
    .map((first) => first.edits);
}

function show(work, file, { start, end }) {
  const finding = work.state.open(file).find((each) => each.start < end && each.end > start);
  if (finding) {
    work.select(finding);
  }
}
