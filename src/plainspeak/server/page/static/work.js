// The view of a document that is being worked on.

import { byId, button, count, element, say } from "./elements.js";
import { cards } from "./cards.js";
import { showText } from "./document.js";
import { showDownloads } from "./downloads.js";
import { showHelpful } from "./helpful.js";
import { marked } from "./server.js";

// How long the page waits for more changes before it asks for a new check.
const PAUSE = 250;

export class Work {
  constructor(state, startAgain) {
    this.state = state;
    this.timer = null;
    this.asking = null;
    byId("undo").addEventListener("click", () => this.step("undo", "Undone"));
    byId("redo").addEventListener("click", () => this.step("redo", "Done again"));
    byId("again").addEventListener("click", startAgain);
    byId("audience").addEventListener("change", (event) => {
      this.state.audience = event.target.value;
      this.checkAll();
    });
    document.addEventListener("keydown", (event) => this.shortcut(event));
  }

  get file() {
    return this.state.current;
  }

  showAudiences(audiences) {
    byId("audience").replaceChildren(
      ...audiences.map(({ name, title }) =>
        element(
          "option",
          { value: name, selected: name === this.state.audience, title },
          title.split(":")[0],
        ),
      ),
    );
  }

  showProgress(number) {
    byId("document-title").textContent = `Reading ${count(number, "document")}`;
    byId("summary").textContent = "";
    byId("work").setAttribute("aria-busy", "true");
  }

  showNothing() {
    byId("document-title").textContent = "Nothing could be opened";
    byId("work").removeAttribute("aria-busy");
    this.showParts(false);
    byId("again").focus();
  }

  showParts(there) {
    for (const each of document.querySelectorAll(".columns, .take, .field, #undo, #redo")) {
      each.hidden = !there;
    }
  }

  showProblem(message) {
    byId("problem").textContent = message;
    byId("problem").hidden = !message;
  }

  focusTitle() {
    byId("document-title").focus();
  }

  // Shows everything anew.
  show() {
    const { file, state } = this;
    byId("work").removeAttribute("aria-busy");
    this.showParts(true);
    document.title = `${file.source.name} – plainspeak`;
    byId("document-title").textContent = file.source.name;
    byId("summary").textContent = summary(state, file);
    byId("note").textContent = file.answer.note;
    byId("note").hidden = !file.answer.note;
    byId("undo").disabled = !state.past.length;
    byId("redo").disabled = !state.future.length;
    this.showFiles();
    showText(state, file, (finding) => this.select(finding));
    cards(this, file);
    showHelpful(this, file);
    showDownloads(this, file);
    this.showAllowed();
  }

  showFiles() {
    const { files } = this.state;
    byId("file-list").hidden = files.length < 2;
    byId("file-list").replaceChildren(
      element(
        "ol",
        {},
        ...files.map((file) =>
          element(
            "li",
            {},
            button(
              element("span", {}, element("b", {}, file.source.name), ` ${openCount(this.state, file)}`),
              () => this.choose(file),
              { "aria-current": file === this.file ? "true" : null },
            ),
          ),
        ),
      ),
    );
  }

  showAllowed() {
    const { ok } = this.state;
    byId("allowed").hidden = !ok.length;
    byId("allowed").replaceChildren(
      element("h3", {}, "Words you allowed"),
      element(
        "ul",
        {},
        ...ok.map((word) =>
          element("li", {}, `${word} `, button("No longer", () => this.forbid(word), {
            "aria-label": `No longer allow ${word}`,
          })),
        ),
      ),
      element(
        "p",
        { className: "hint" },
        "They count until you close this page. To keep them, put them in plainspeak.toml: ",
        element("code", {}, `ok = [${ok.map((word) => JSON.stringify(word)).join(", ")}]`),
      ),
    );
  }

  choose(file) {
    this.state.current = file;
    this.show();
    this.focusTitle();
  }

  // The finding of that name, where it stands now.
  finding(id) {
    return this.file.answer.findings.find((each) => each.id === id);
  }

  select(finding) {
    document.getElementById(`card-${finding.id}`)?.focus();
  }

  // Carries out a suggestion, and goes on with the next finding.
  swap(id, number) {
    const finding = this.finding(id);
    const { edits, text } = finding.suggestions[number];
    this.put(finding, edits, text);
  }

  // Puts somebody's own words in.
  write(id, words) {
    const finding = this.finding(id);
    this.put(finding, [[finding.start, finding.end, words]], words);
  }

  put(finding, edits, words) {
    this.withNext(finding, () => {
      this.state.change(this.file, edits, `changed “${finding.label}” to “${words}”`);
      this.checkSoon();
    });
    this.tell(words ? `Changed to “${words}”` : "Taken out");
  }

  swapAll(edits, words) {
    this.state.change(this.file, edits, `changed ${count(edits.length, "place")} to “${words}”`);
    this.checkSoon();
    this.show();
    this.focusTitle();
    this.tell(`Changed ${count(edits.length, "place")}`);
  }

  explain(id) {
    const finding = this.finding(id);
    this.withNext(finding, () => {
      this.state.change(this.file, finding.explanation, `explained “${finding.label}”`);
      this.checkSoon();
    });
    this.tell("Explained");
  }

  leave(id) {
    const finding = this.finding(id);
    this.withNext(finding, () => this.state.leave(this.file, finding));
    this.tell("Left as it is");
  }

  allow(id) {
    const finding = this.finding(id);
    this.withNext(finding, () => {
      this.state.allow(this.file, finding.word);
      const { answer } = this.file;
      const findings = answer.findings.filter((each) => each.word !== finding.word);
      this.file.answer = { ...answer, findings };
      this.checkAll();
    });
    this.tell(`“${finding.word}” is allowed`);
  }

  forbid(word) {
    this.state.forbid(this.file, word);
    this.show();
    this.checkAll();
    this.tell(`“${word}” is no longer allowed`);
  }

  step(direction, done) {
    const step = this.state[direction]();
    if (!step) {
      return;
    }
    this.show();
    (step.otherWords ? () => this.checkAll() : () => this.checkSoon())();
    if (byId(direction).disabled) {
      this.focusTitle();
    }
    this.tell(`${done}: ${step.what}`);
  }

  // Does something about a finding, and puts the focus on the one that comes after it.
  withNext(finding, act) {
    const start = finding.start;
    act();
    this.show();
    const open = this.state.open(this.file);
    const next = open.find((each) => each.start >= start) ?? open.at(-1);
    const card = next && document.getElementById(`card-${next.id}`);
    (card ?? byId("document-title")).focus();
  }

  tell(what) {
    say(`${what}. ${openCount(this.state, this.file)}.`);
  }

  shortcut(event) {
    const typing = event.target.closest("input, textarea, select");
    if (typing || byId("work").hidden || !(event.ctrlKey || event.metaKey)) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      event.preventDefault();
      const redo = key === "y" || event.shiftKey;
      this.step(redo ? "redo" : "undo", redo ? "Done again" : "Undone");
    }
  }

  // A new check of this document, once no more changes come.
  checkSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(this.file), PAUSE);
  }

  // Documents that are left behind are not checked any more.
  stopChecking() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  async checkAll() {
    clearTimeout(this.timer);
    for (const file of [this.file, ...this.state.files.filter((each) => each !== this.file)]) {
      await this.check(file);
    }
  }

  async check(file) {
    const { version } = file;
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const answer = await marked(this.state.sent(file), this.state.settings, this.asking.signal);
      if (file.version === version) {
        this.state.receive(file, answer);
        this.showProblem("");
        this.showKeepingFocus();
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        this.showProblem(error.message);
      }
    }
  }

  // Shows everything anew, and puts the focus back where what had it was made anew.
  showKeepingFocus() {
    const active = document.activeElement;
    const card = active?.closest(".card");
    if (card?.contains(active) && active.matches("input")) {
      return; // somebody is typing; the next change shows it
    }
    this.show();
    if (active && !active.isConnected) {
      (document.getElementById(card?.id ?? "") ?? byId("document-title")).focus();
    }
  }
}

function openCount(state, file) {
  const open = state.open(file);
  return open.length ? `${count(open.length, "thing")} to look at` : "nothing left to look at";
}

function summary(state, file) {
  const open = state.open(file);
  const notes = open.filter((each) => each.level === "note").length;
  const parts = [
    count(open.length - notes, "thing") + " to change",
    notes ? count(notes, "note") : "",
    count(file.answer.words, "word"),
    file.answer.band ? `reading it: ${file.answer.band}` : "",
  ];
  return parts.filter(Boolean).join(" · ");
}
