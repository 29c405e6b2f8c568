// A card for each finding: what to say instead, why, what it means, and what to do about it.

import { byId, button, element, Reuse, setChildren, shorten } from "./elements.js";

const made = new Reuse();

export function cards(work, file) {
  const open = work.state.open(file);
  for (const finding of open) {
    finding.label = shorten(file.answer.text.slice(finding.start, finding.end));
  }
  setChildren(
    byId("card-list"),
    open.map((finding) =>
      made.get(key(finding), () => element("li", {}, card(work, file.answer.rules, finding))),
    ),
  );
  made.finish();
  byId("done").hidden = open.length > 0;
  byId("done").textContent = file.answer.findings.length
    ? "You have looked at everything."
    : "Nothing was found. Ask some of your readers as well.";
}

// All that a card shows. Where its words stand is looked up when a button is pressed.
function key({ id, label, message, place, level, suggestions, word, explanation, changeable }) {
  const offered = suggestions.map(({ text, safe, edits }) => [text, safe, Boolean(edits)]);
  const can = [Boolean(explanation), changeable];
  return JSON.stringify([id, label, message, place, level, offered, word, can]);
}

const SAYS_WHAT_THE_BUTTONS_SAY = /^Say "[^.]*\.$/;

function card(work, rules, { id }) {
  const finding = work.finding(id);
  const rule = rules[finding.rule];
  const title = `title-${finding.id}`;
  return element(
    "div",
    {
      role: "group",
      className: `card ${finding.level}`,
      id: `card-${finding.id}`,
      tabIndex: -1,
      "aria-labelledby": title,
      onfocus: () => highlight(finding),
    },
    element("h3", { id: title }, finding.label),
    element("p", { className: "rule" }, [rule.label, finding.place].filter(Boolean).join(", ")),
    swaps(work, finding),
    !SAYS_WHAT_THE_BUTTONS_SAY.test(finding.message) &&
      element("p", { className: "message" }, finding.message),
    finding.meaning && !finding.message.includes(finding.meaning) && element("p", {}, element("b", {}, "It means: "), `${finding.meaning}.`),
    finding.changeable
      ? null
      : element("p", { className: "hint" }, "Words cannot be changed here: change them in the file."),
    actions(work, finding),
    element(
      "details",
      {},
      element("summary", {}, "Why"),
      element("p", {}, rule.why),
      finding.fine_when && element("p", {}, finding.fine_when),
    ),
    finding.changeable && own(work, finding),
  );
}

function swaps(work, finding) {
  const buttons = finding.suggestions.map(({ text, edits, safe }, number) => {
    const say = text ? `Say “${shorten(text, 80)}”` : "Take it out";
    const className = safe ? "swap primary" : "swap";
    return edits && button(say, () => work.swap(finding.id, number), { className });
  });
  return buttons.some(Boolean) ? element("div", { className: "buttons" }, ...buttons) : null;
}

function actions(work, finding) {
  const named = (text) => ({ "aria-label": `${text}: ${finding.label}` });
  return element(
    "div",
    { className: "buttons quiet" },
    button("Leave it", () => work.leave(finding.id), named("Leave it")),
    finding.word &&
      button("Allow this word", () => work.allow(finding.id), {
        ...named("Allow this word"),
        title: `Do not find “${finding.word}” again`,
      }),
    finding.explanation &&
      button("Explain it here", () => work.explain(finding.id), named("Explain it here")),
    button("Show it", () => show(finding), named("Show it in the text")),
  );
}

function own(work, finding) {
  const id = `own-${finding.id}`;
  const input = element("input", { id, type: "text", required: true, autocomplete: "off" });
  return element(
    "details",
    {},
    element("summary", {}, "Write it in your own words"),
    element(
      "form",
      {
        className: "own",
        onsubmit: (event) => {
          event.preventDefault();
          work.write(finding.id, input.value);
        },
      },
      element("label", { htmlFor: id }, `In place of “${finding.label}”`),
      input,
      element("button", {}, "Put it in"),
    ),
  );
}

function marksOf(finding) {
  return document.querySelectorAll(`.mark[data-finding="${CSS.escape(finding.id)}"]`);
}

function highlight(finding) {
  for (const each of document.querySelectorAll(".mark.current")) {
    each.classList.remove("current");
  }
  for (const each of marksOf(finding)) {
    each.classList.add("current");
    each.scrollIntoView({ block: "nearest" });
  }
}

function show(finding) {
  const [first] = marksOf(finding);
  first?.scrollIntoView({ block: "center" });
  first?.focus();
}
