// A card for each finding: what to say instead, why, what it means, and what to do about it.

import { byId, button, element, shorten } from "./elements.js";

export function cards(work, file) {
  const open = work.state.open(file);
  byId("card-list").replaceChildren(
    ...open.map((finding) => element("li", {}, card(work, file, finding))),
  );
  byId("done").hidden = open.length > 0;
  byId("done").textContent = file.answer.findings.length
    ? "You have looked at everything."
    : "Nothing was found. Ask some of your readers as well.";
}

function card(work, file, finding) {
  const words = shorten(file.answer.text.slice(finding.start, finding.end));
  finding.label = words;
  const rule = file.answer.rules[finding.rule];
  const title = `title-${finding.id}`;
  return element(
    "section",
    {
      className: `card ${finding.level}`,
      id: `card-${finding.id}`,
      tabIndex: -1,
      "aria-labelledby": title,
      onfocus: () => highlight(finding),
    },
    element("h3", { id: title }, words),
    element("p", { className: "rule" }, [rule.label, finding.place].filter(Boolean).join(", ")),
    swaps(work, finding),
    element("p", { className: "message" }, finding.message),
    finding.meaning && element("p", {}, element("b", {}, "It means: "), `${finding.meaning}.`),
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
  const made = finding.suggestions
    .filter(({ edits }) => edits)
    .map(({ text, edits, safe }) =>
      button(text ? `Say “${shorten(text, 80)}”` : "Take it out", () => work.swap(finding, edits, text), {
        className: safe ? "swap primary" : "swap",
      }),
    );
  return made.length ? element("div", { className: "buttons" }, ...made) : null;
}

function actions(work, finding) {
  const named = (text) => ({ "aria-label": `${text}: ${finding.label}` });
  return element(
    "div",
    { className: "buttons quiet" },
    button("Leave it", () => work.leave(finding), named("Leave it")),
    finding.word &&
      button("Allow this word", () => work.allow(finding), {
        ...named("Allow this word"),
        title: `Do not find “${finding.word}” again`,
      }),
    finding.explanation &&
      button("Explain it here", () => work.explain(finding), named("Explain it here")),
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
          work.swap(finding, [[finding.start, finding.end, input.value]], input.value);
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
